import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRule, occurrences } from '../../../src/core/query/recurrence';
import { formatDateTime } from '../../../src/core/util/time';

const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;

interface Row {
  readonly title: string;
  readonly rule?: string;
  readonly start?: string;
  readonly hours?: number;
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly windows: readonly string[];
  readonly truncated?: boolean;
}

const rows: readonly Row[] = [
  { title: 'no rule: the window itself', windows: ['10-25T02:00:00-04:00'] },
  { title: 'every Sunday at the same wall time, over the change of clocks', rule: 'FREQ=WEEKLY;BYDAY=SU', windows: ['10-25T02:00:00-04:00', '11-01T02:00:00-05:00', '11-08T02:00:00-05:00', '11-15T02:00:00-05:00'] },
  { title: 'RRULE: before it and lower case', rule: 'RRULE:freq=weekly;byday=su;count=2', windows: ['10-25T02:00:00-04:00', '11-01T02:00:00-05:00'] },
  { title: 'the second Tuesday of the month, and the start, which is none', rule: 'FREQ=MONTHLY;BYDAY=2TU', windows: ['10-25T02:00:00-04:00', '11-10T02:00:00-05:00'] },
  { title: 'the last weekday of the month', rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', windows: ['10-25T02:00:00-04:00', '10-30T02:00:00-04:00'] },
  { title: 'until a day, the whole of it', rule: 'FREQ=WEEKLY;UNTIL=20261108', windows: ['10-25T02:00:00-04:00', '11-01T02:00:00-05:00', '11-08T02:00:00-05:00'] },
  { title: 'until a wall time of the zone', rule: 'FREQ=WEEKLY;UNTIL=20261101T020000', windows: ['10-25T02:00:00-04:00', '11-01T02:00:00-05:00'] },
  { title: 'until an instant', rule: 'FREQ=WEEKLY;UNTIL=20261101T065959Z', windows: ['10-25T02:00:00-04:00'] },
  { title: 'a wall time that the change to summer time skips: that one is left out', rule: 'FREQ=DAILY', start: '2026-03-06T02:30:00-05:00', from: '2026-03-06T00:00:00-05:00', to: '2026-03-10T00:00:00-04:00', windows: ['03-06T02:30:00-05:00', '03-07T02:30:00-05:00', '03-09T02:30:00-04:00'] },
  { title: 'the first of two equal wall times', rule: 'FREQ=DAILY;COUNT=3', start: '2026-10-24T02:30:00+02:00', zone: 'Europe/Paris', windows: ['10-24T02:30:00+02:00', '10-25T02:30:00+02:00', '10-26T02:30:00+01:00'] },
  { title: 'a window that began before what is asked and reaches into it', rule: 'FREQ=WEEKLY', hours: 48, from: '2026-11-10T00:00:00-05:00', windows: ['11-08T02:00:00-05:00', '11-15T02:00:00-05:00'] },
  { title: 'a window that ends where the question begins is not in it', rule: 'FREQ=WEEKLY', hours: 22, from: '2026-11-09T00:00:00-05:00', windows: ['11-15T02:00:00-05:00'] },
  { title: 'a rule that began long ago', rule: 'FREQ=WEEKLY;INTERVAL=2', start: '2000-01-02T02:00:00-05:00', windows: ['11-01T02:00:00-05:00', '11-15T02:00:00-05:00'] },
  { title: 'a day that no year has: the start alone', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', windows: ['10-25T02:00:00-04:00'] },
  { title: 'not more than the limit', rule: 'FREQ=DAILY', limit: 2, windows: ['10-25T02:00:00-04:00', '10-26T02:00:00-04:00'], truncated: true },
];

describe('repeated windows', () => {
  for (const { title, rule, start = '2026-10-25T02:00:00-04:00', hours = 4, zone = 'America/Toronto', from = '2026-10-20T00:00:00-04:00', to = '2026-11-20T00:00:00-05:00', limit = 100, windows, truncated = false } of rows) {
    it(`gives ${title}`, () => {
      const found = occurrences({ start: at(start), end: at(start) + hours * HOUR, rrule: rule, zone, from: at(from), to: at(to), limit });
      assert.ok(found.ok, JSON.stringify(found));
      assert.deepEqual(found.windows.map(({ from }) => formatDateTime(from, zone).slice(5)), windows);
      assert.ok(found.windows.every(({ from, to }) => to - from === hours * HOUR));
      assert.equal(found.truncated, truncated);
    });
  }

  it('gives the repetitions of days and weeks that the library gives, over every change of clocks', () => {
    const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    fc.assert(fc.property(fc.record({
      zone: fc.constantFrom('America/Toronto', 'Europe/Paris', 'Australia/Lord_Howe', 'UTC'),
      start: fc.integer({ min: Date.UTC(2025, 0, 1) / 1_800_000, max: Date.UTC(2027, 0, 1) / 1_800_000 }).map((n) => n * 1_800_000),
      frequency: fc.constantFrom('DAILY', 'WEEKLY'), interval: fc.integer({ min: 1, max: 4 }),
      by: fc.option(fc.subarray(days, { minLength: 1 }), { nil: undefined }), weekStart: fc.option(fc.constantFrom(...days), { nil: undefined }),
      until: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }), skip: fc.integer({ min: -40, max: 250 }), length: fc.integer({ min: 0, max: 120 }), hours: fc.integer({ min: 1, max: 60 }), limit: fc.integer({ min: 1, max: 30 }),
    }), ({ zone, start, frequency, interval, by, weekStart, until, skip, length, hours, limit }) => {
      const rrule = [
        `FREQ=${frequency}`, `INTERVAL=${interval}`, ...(by ? [`BYDAY=${by.join(',')}`] : []), ...(weekStart ? [`WKST=${weekStart}`] : []),
        ...(until === undefined ? [] : [`UNTIL=${formatDateTime(start + until * 24 * HOUR, 'UTC').replace(/[-:]/g, '')}`]),
      ].join(';');
      const input = { start, end: start + hours * HOUR, zone, from: start + skip * 24 * HOUR, to: start + (skip + length) * 24 * HOUR, limit };
      // That every month will do says nothing new, and only the library reads it.
      assert.deepEqual(occurrences({ ...input, rrule }), occurrences({ ...input, rrule: `${rrule};BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12` }), rrule);
    }), { numRuns: 150 });
  });

  const bad: readonly (readonly [rule: string, reason: string, part?: string])[] = [
    ['', 'unknown-part', ''], ['every sunday', 'unknown-part', 'every sunday'], ['BYDAY=SU', 'no-frequency'], ['FREQ=FORTNIGHTLY', 'bad-value', 'FREQ'], ['FREQ=', 'bad-value', 'FREQ'],
    ['FREQ=DAILY;INTERVAL=0', 'bad-value', 'INTERVAL'], ['FREQ=YEARLY;INTERVAL=999999', 'bad-value', 'INTERVAL'], ['FREQ=DAILY;COUNT=-1', 'bad-value', 'COUNT'], ['FREQ=DAILY;BYHOUR=24', 'bad-value', 'BYHOUR'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'bad-value', 'BYMONTHDAY'], ['FREQ=WEEKLY;BYDAY=DI', 'bad-value', 'BYDAY'], ['FREQ=DAILY;UNTIL=20260230', 'bad-value', 'UNTIL'], ['FREQ=DAILY;UNTIL=tomorrow', 'bad-value', 'UNTIL'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'count-and-until'], ['FREQ=DAILY;FREQ=WEEKLY', 'repeated-part', 'FREQ'], ['FREQ=DAILY;COLOUR=RED', 'unknown-part', 'COLOUR=RED'], ['FREQ=DAILY;__PROTO__=1', 'unknown-part', '__PROTO__=1'],
    ['FREQ=DAILY\nDTSTART:20200101T000000Z', 'bad-value', 'FREQ'], [`FREQ=DAILY;BYHOUR=${'1,'.repeat(1000)}1`, 'too-long'],
  ];
  for (const [rule, reason, part] of bad) {
    it(`refuses "${rule.slice(0, 40).replace('\n', '\\n')}"`, () => {
      assert.deepEqual(checkRule(rule), { ok: false, problem: part === undefined ? { reason } : { reason, part } });
    });
  }

  const ask = (rrule: string, more: object = {}) => occurrences({ start: at('2026-10-25T02:00:00Z'), end: at('2026-10-25T03:00:00Z'), rrule, zone: 'UTC', from: at('2026-10-20T00:00:00Z'), to: at('2036-11-20T00:00:00Z'), limit: 50, ...more });
  it('is bounded however dense the rule and however long the question', () => {
    const seconds = ask('FREQ=SECONDLY');
    assert.ok(seconds.ok && seconds.truncated && seconds.windows.length === 50);
    assert.deepEqual(ask('FREQ=SECONDLY;COUNT=999999', { from: at('2026-11-20T00:00:00Z') }), { ok: false, problem: { reason: 'too-dense' } });
    const never = ask('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30');
    assert.ok(never.ok ? never.windows.length <= 1 : never.problem.reason === 'too-dense');
    const ancient = ask('FREQ=MINUTELY', { start: at('0001-01-01T00:00:00Z'), end: at('0001-01-01T00:01:00Z'), zone: 'Europe/Paris' });
    assert.ok(ancient.ok ? ancient.windows.length <= 50 : ancient.problem.reason === 'too-dense');
  });
  it('names a window or a zone that is none', () => {
    assert.deepEqual(ask('FREQ=DAILY', { end: at('2026-10-25T02:00:00Z') }), { ok: false, problem: { reason: 'bad-window' } });
    assert.deepEqual(ask('FREQ=DAILY', { zone: 'Mars/Olympus' }), { ok: false, problem: { reason: 'unknown-zone' } });
  });
});
