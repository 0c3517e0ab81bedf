import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Availability, type AvailabilityInput, acceptableDowntime, measureAvailability } from '../../../src/core/query/availability';
import { compileCalendar } from '../../../src/core/query/calendar';
import { formatDateTime, monthBounds } from '../../../src/core/util/time';
import { calendarAndMoment } from './arbitrary';
import { runs } from '../../support/runs';
import { asSpec, minuteIsOpen } from './minutes';

const ZONE = 'America/Toronto', MINUTE = 60_000, HOUR = 60 * MINUTE;
const office = compileCalendar('office', { hours: { 'mon-fri': '08:00-18:00' }, holidays: ['2026-12-25'] }, ZONE).calendar!;
const november = monthBounds(ZONE, '2026-11')!;
const at = (text: string) => Date.parse(`2026-${text.includes('-') ? text : `11-${text}`}:00-05:00`);
const span = (from: string, to: string, source = 'INC-1') => ({ from: at(from), to: at(to), source });
const measure = (more: Partial<AvailabilityInput>): Availability =>
  measureAvailability({ period: november, from: 0, asOf: at('12-15T00:00'), calendar: office, outages: [], maintenance: [], ...more });
const hours = (ms: number | undefined) => ms === undefined ? undefined : Math.round((ms / HOUR) * 1000) / 1000;

describe('availability', () => {
  const rows: readonly (readonly [why: string, input: Partial<AvailabilityInput>, expected: Partial<Record<'S' | 'D' | 'degraded' | 'planned' | 'maintenance' | 'outages' | 'MTBF' | 'MTRS', number | undefined>>])[] = [
    ['a month without trouble is 21 days of ten hours', {}, { S: 210, D: 0, outages: 0, MTBF: undefined, MTRS: undefined }],
    ['an outage counts within the service hours only', { outages: [{ ...span('20T17:00', '23T09:00'), kind: 'outage' }] }, { S: 210, D: 2, outages: 1, MTBF: 208, MTRS: 2 }],
    ['outages that overlap are one', { outages: [{ ...span('20T09:00', '20T11:00'), kind: 'outage' }, { ...span('20T10:00', '20T12:00', 'INC-2'), kind: 'outage' }] }, { D: 3, outages: 1 }],
    ['two outages have a mean', { outages: [{ ...span('20T09:00', '20T10:00'), kind: 'outage' }, { ...span('24T09:00', '24T12:00'), kind: 'outage' }] }, { D: 4, outages: 2, MTBF: 103, MTRS: 2 }],
    ['an outage of a night is none', { outages: [{ ...span('20T19:00', '20T23:00'), kind: 'outage' }] }, { D: 0, outages: 0 }],
    ['a degradation is told apart, less what was down', { outages: [{ ...span('20T09:00', '20T12:00'), kind: 'degradation' }, { ...span('20T10:00', '20T11:00'), kind: 'outage' }] }, { D: 1, degraded: 2, outages: 1 }],
    ['a planned outage never counts', { outages: [{ ...span('20T09:00', '20T12:00'), kind: 'planned' }] }, { S: 210, D: 0, planned: 3, outages: 0 }],
    ['agreed maintenance leaves S, with what was down in it', { maintenance: [span('20T09:00', '20T12:00', 'MNT-1')], outages: [{ ...span('20T11:00', '20T13:00'), kind: 'outage' }] }, { S: 207, D: 1, maintenance: 3 }],
    ['the month so far ends now, and an open outage with it', { asOf: at('20T13:00'), outages: [{ from: at('20T12:00'), kind: 'outage', source: 'INC-1' }] }, { S: 145, D: 1 }],
    ['an SLA that begins and ends within the month', { from: at('16T00:00'), until: at('21T00:00') }, { S: 50 }],
    ['a month before the SLA has nothing to judge', { from: at('12-01T00:00') }, { S: 0, D: 0 }],
  ];
  for (const [why, input, expected] of rows) {
    it(why, () => {
      const found = measure(input);
      const all = {
        S: hours(found.serviceMs), D: hours(found.downMs), degraded: hours(found.degradedMs), planned: hours(found.plannedMs),
        maintenance: hours(found.maintenanceMs), outages: found.outages, MTBF: hours(found.mtbfMs), MTRS: hours(found.mtrsMs),
      };
      for (const [name, value] of Object.entries(expected)) assert.equal(all[name as keyof typeof all], value, name);
    });
  }

  it('is met down to the last millisecond that the promise allows', () => {
    assert.equal(acceptableDowntime(1000 * HOUR, 99.9), HOUR);
    const outage = (minutes: number) => measure({ target: 99, outages: [{ from: at('20T09:00'), to: at('20T09:00') + minutes * MINUTE, kind: 'outage', source: 'INC-1' }] });
    assert.equal(outage(0).allowedMs, 126 * MINUTE);
    assert.deepEqual([outage(126), outage(127)].map(({ met }) => met), [true, false]);
    assert.equal(outage(126).percent, 99);
    assert.equal(measure({ from: at('12-01T00:00'), target: 99 }).met, undefined);
    assert.equal(measure({}).met, undefined);
  });

  it('explains itself, with the records behind each interval', () => {
    const found = measure({
      from: at('20T00:00'), until: at('21T00:00'), maintenance: [span('20T16:00', '20T20:00', 'MNT-1')],
      outages: [{ ...span('20T09:00', '20T10:00', 'INC-1'), kind: 'outage' }, { ...span('20T09:30', '20T10:30', 'INC-2'), kind: 'outage' }, { ...span('20T10:00', '20T11:00', 'INC-3'), kind: 'degradation' }],
    });
    assert.deepEqual(found.intervals.map(({ from, why, sources }) => `${formatDateTime(from, ZONE).slice(11, 16)} ${[why, ...sources].join(' ')}`), [
      '00:00 outside-hours', '08:00 up', '09:00 down INC-1 INC-2', '10:30 degraded INC-3', '11:00 up', '16:00 maintenance MNT-1', '18:00 outside-hours',
    ]);
    assert.deepEqual(measure({ period: monthBounds(ZONE, '2026-12')!, from: at('12-25T00:00'), until: at('12-26T00:00'), asOf: at('12-31T00:00') }).intervals.map(({ why }) => why), ['outside-hours', 'holiday', 'outside-hours']);
  });

  it('is what a count of minutes finds', () => {
    const event = fc.record({ start: fc.integer({ min: -500, max: 3000 }), length: fc.integer({ min: 0, max: 900 }), kind: fc.constantFrom('outage', 'outage', 'degradation', 'planned', 'maintenance') });
    fc.assert(fc.property(calendarAndMoment, fc.array(event, { maxLength: 6 }), ({ calendar: plain, start }, events) => {
      const spans = events.map(({ start: offset, length, kind }, i) => ({ from: start + offset * MINUTE, to: start + (offset + length) * MINUTE, kind, source: `R-${i}` }));
      const end = start + 2500 * MINUTE;
      const found = measureAvailability({
        period: { from: start, to: end }, from: 0, asOf: end, calendar: compileCalendar('c', asSpec(plain), plain.zone).calendar!,
        outages: spans.flatMap(({ kind, ...rest }) => (kind === 'maintenance' ? [] : [{ ...rest, kind: kind as 'outage' }])),
        maintenance: spans.filter(({ kind }) => kind === 'maintenance'),
      });
      let service = 0, down = 0, degraded = 0;
      for (let ms = start; ms < end; ms += MINUTE) {
        const under = (kind: string) => spans.some((span) => span.kind === kind && span.from <= ms && ms < span.to);
        if (!minuteIsOpen(plain, ms) || under('maintenance')) continue;
        service++;
        if (under('outage')) down++;
        else if (under('degradation')) degraded++;
      }
      assert.deepEqual([found.serviceMs, found.downMs, found.degradedMs], [service, down, degraded].map((minutes) => minutes * MINUTE));
      let last = start;
      for (const { from, to } of found.intervals) {
        assert.equal(from, last);
        last = to;
      }
      assert.equal(last, end);
      assert.equal(found.intervals.reduce((sum, { from, to, service }) => sum + (service ? to - from : 0), 0), found.serviceMs);
    }), runs(60));
  });
});
