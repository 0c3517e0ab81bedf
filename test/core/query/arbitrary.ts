import fc from 'fast-check';
import type { HoursRule, PlainCalendar } from './minutes';

const MINUTE = 60_000;

/** Days on which the clock of the zone changes, and one that is like any other. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  'America/Toronto': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z', '2026-06-10T12:00:00Z'],
  'Europe/Paris': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-06-10T12:00:00Z'],
  'Australia/Lord_Howe': ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'],
  'America/Santiago': ['2026-04-05T03:00:00Z', '2026-09-06T04:00:00Z'],
  UTC: ['2026-03-29T01:00:00Z', '2025-12-31T23:59:00Z'],
};

const rule: fc.Arbitrary<HoursRule> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
  from: fc.integer({ min: 0, max: 1439 }),
  to: fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constant(1440)),
}).filter(({ from, to }) => from !== to);

/** A calendar and an instant near one of its clock changes, on a whole minute. */
export const calendarAndMoment: fc.Arbitrary<{ readonly calendar: PlainCalendar; readonly start: number }> = fc.constantFrom(...Object.keys(MOMENTS)).chain((zone) =>
  fc.record({
    moment: fc.constantFrom(...MOMENTS[zone]!),
    before: fc.integer({ min: -300, max: 3000 }),
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
    holidayOffsets: fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 2 }),
  }).map(({ moment, before, rules, holidayOffsets }) => ({
    calendar: {
      zone, rules,
      holidays: [...new Set(holidayOffsets.map((days) => new Date(Date.parse(moment) + days * 1440 * MINUTE).toISOString().slice(0, 10)))],
    },
    start: Date.parse(moment) - before * MINUTE,
  })));
