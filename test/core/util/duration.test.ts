import assert from 'node:assert/strict';
import { addDuration, addToDate, formatDuration, parseDuration, sayDuration } from '../../../src/core/util/duration';
import { formatDate, formatDateTime, parseDateTime } from '../../../src/core/util/time';

const MIN = 60_000, H = 60 * MIN, D = 24 * H;

describe('durations', () => {
  const read: readonly (readonly [text: string, service: number, calendar: number, months: number])[] = [
    ['15m', 15 * MIN, 0, 0], ['4h', 4 * H, 0, 0], ['0m', 0, 0, 0], ['2d', 0, 2 * D, 0], ['30d', 0, 30 * D, 0], ['5w', 0, 35 * D, 0],
    ['1h30m', 90 * MIN, 0, 0], ['1d 4h', 4 * H, D, 0], ['1.5h', 90 * MIN, 0, 0], ['45s', 45_000, 0, 0], ['6mo', 0, 0, 6], ['1y6mo', 0, 0, 18],
    ['PT4H', 4 * H, 0, 0], ['P2DT3H', 3 * H, 2 * D, 0], ['P1W', 0, 7 * D, 0], ['PT15M', 15 * MIN, 0, 0], ['P3M', 0, 0, 3], ['P1Y', 0, 0, 12], ['PT0.5H', 30 * MIN, 0, 0],
  ];
  for (const [text, serviceMs, calendarMs, months] of read) {
    it(`reads ${text}, hours and minutes as service time and days as calendar time`, () => {
      const { totalMs, ...parts } = parseDuration(text)!;
      assert.deepEqual(parts, { serviceMs, calendarMs, months });
      if (months === 0) assert.equal(totalMs, serviceMs + calendarMs);
    });
  }
  const refused = [
    '', 'h', '4', '4 h', '-4h', 'P', 'PT', 'P1DT', 'P1H', '4h4h', '30m2h', '1.5h30m', '1.5mo', 'P0.5Y', '4H', 'PT4h', '4h ', '4j', '1e3h', '٤h', '999999999d', `${'1'.repeat(100_000)}h`, '1d  4h',
  ];
  for (const text of refused) it(`refuses "${text.slice(0, 20)}"`, () => assert.equal(parseDuration(text), undefined));

  it('orders months and days by their usual length', () => {
    const lengths = ['30d', 'P1M', '31d', 'P11M', '364d', 'P1Y', '366d'].map((text) => parseDuration(text)!.totalMs);
    assert.deepEqual(lengths, [...lengths].sort((a, b) => a - b));
    assert.equal(parseDuration('P1Y')!.totalMs, 365 * D);
  });

  const added: readonly (readonly [start: string, duration: string, end: string, why: string])[] = [
    ['2026-10-31T09:00:00-04:00', '1d', '2026-11-01T08:00:00-05:00', 'a day is 24 hours'],
    ['2026-10-31T09:00:00-04:00', '1mo', '2026-11-30T09:00:00-05:00', 'a month keeps the wall clock, and ends with its month'],
    ['2026-10-31T09:00:00.250-04:00', 'P1YT1H', '2027-10-31T10:00:00.250-04:00', 'a year and an hour'],
  ];
  for (const [start, duration, end, why] of added) {
    it(`${start} and ${duration} is ${end}: ${why}`, () => {
      assert.equal(formatDateTime(addDuration(parseDateTime(start)!, parseDuration(duration)!, 'America/Toronto'), 'America/Toronto'), end);
    });
  }
  it('adds to a day in months and days', () => {
    assert.equal(formatDate(addToDate({ y: 2026, m: 1, d: 31 }, parseDuration('P1M1D')!)), '2026-03-01');
    assert.equal(formatDate(addToDate({ y: 2026, m: 1, d: 31 }, parseDuration('1y')!)), '2027-01-31');
  });

  const said: readonly (readonly [ms: number, fr: string, en: string])[] = [
    [2 * H + 15 * MIN, '2 h 15 min', '2 h 15 min'], [3 * D, '3 j', '3 d'], [3 * D + 4 * H + 5 * MIN, '3 j 4 h', '3 d 4 h'], [D + 5 * MIN, '1 j', '1 d'],
    [45_000, '45 s', '45 s'], [999, '0 min', '0 min'], [-90 * MIN, '1 h 30 min', '1 h 30 min'],
  ];
  for (const [ms, fr, en] of said) {
    it(`says ${ms} ms as ${fr} and ${en}`, () => {
      assert.equal(formatDuration(ms, { language: 'fr' }), fr);
      assert.equal(formatDuration(ms, { language: 'en' }), en);
    });
  }
  it('says service time in hours, never in days', () => assert.equal(formatDuration(40 * H, { language: 'fr', service: true }), '40 h'));
  it('says a duration as it was written', () => {
    assert.equal(sayDuration(parseDuration('P1Y6M')!, 'fr'), '1 an 6 mois');
    assert.equal(sayDuration(parseDuration('2d')!, 'fr'), '2 j');
    assert.equal(sayDuration(parseDuration('80h')!, 'en'), '80 h');
    assert.equal(sayDuration(parseDuration('0m')!, 'en'), '0 min');
  });
});
