import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays, addMonths, compareDates, dateIn, formatDate, formatDateTime, monthBounds, parseDate, parseDateTime, startOfDate, weekday,
} from '../../../src/core/util/time';

describe('dates', () => {
  for (const text of ['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    it(`reads ${text} and writes it the same`, () => assert.equal(formatDate(parseDate(text)!), text));
  }
  for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '2026-11-22 ', '26-11-22', '2026/11/22', '２０２６-11-22', '+026-11-22', '2026-1a-22', '']) {
    it(`refuses "${text}"`, () => assert.equal(parseDate(text), undefined));
  }
  const months: readonly (readonly [string, number, string])[] = [
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'], ['2026-03-31', -13, '2025-02-28'], ['2024-02-29', 12, '2025-02-28'],
  ];
  for (const [from, count, to] of months) {
    it(`${from} and ${count} months is ${to}`, () => assert.equal(formatDate(addMonths(parseDate(from)!, count)), to));
  }
  it('counts weekdays from Monday', () => {
    assert.equal(weekday(parseDate('2026-11-23')!), 1);
    assert.equal(weekday(parseDate('2026-11-22')!), 7);
    assert.equal(weekday(parseDate('1969-12-31')!), 3);
  });
  it('adds days as the calendar does, at any day', () => {
    fc.assert(fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      const start = new Date(day * 86_400_000);
      const date = { y: start.getUTCFullYear(), m: start.getUTCMonth() + 1, d: start.getUTCDate() };
      const moved = addDays(date, days);
      start.setUTCDate(start.getUTCDate() + days);
      assert.deepEqual(moved, { y: start.getUTCFullYear(), m: start.getUTCMonth() + 1, d: start.getUTCDate() });
      assert.equal(Math.sign(compareDates(moved, date)), Math.sign(days));
    }), { numRuns: 200 });
  });
  it('finds the day that a zone shows, and where it begins', () => {
    const ms = Date.parse('2026-11-20T02:00:00Z');
    assert.equal(formatDate(dateIn('America/Toronto', ms)), '2026-11-19');
    assert.equal(formatDate(dateIn('Europe/Paris', ms)), '2026-11-20');
    assert.equal(startOfDate('America/Santiago', parseDate('2026-09-06')!), Date.parse('2026-09-06T04:00:00Z'));
  });
  it('bounds a month by the midnights of the zone', () => {
    assert.deepEqual(monthBounds('America/Toronto', '2026-11'), { from: Date.parse('2026-11-01T04:00:00Z'), to: Date.parse('2026-12-01T05:00:00Z') });
    assert.equal(monthBounds('America/Toronto', '2026-13'), undefined);
    assert.equal(monthBounds('America/Toronto', '2026-1-'), undefined);
  });
});

describe('date-times', () => {
  const read: readonly (readonly [text: string, same: string])[] = [
    ['2026-11-20T09:05:00-05:00', '2026-11-20T14:05:00.000Z'],
    ['2026-11-20T14:05:00Z', '2026-11-20T14:05:00.000Z'],
    ['2026-11-20t14:05:00z', '2026-11-20T14:05:00.000Z'],
    ['2026-11-20 14:05:00+05:45', '2026-11-20T08:20:00.000Z'],
    ['2026-11-20T14:05:00.5Z', '2026-11-20T14:05:00.500Z'],
    ['2026-11-20T14:05:00.123456789Z', '2026-11-20T14:05:00.123Z'],
    ['2026-11-20T14:05:00-00:00', '2026-11-20T14:05:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2016-12-31T18:59:60-05:00', '2017-01-01T00:00:00.000Z'],
    ['0033-05-01T00:00:00Z', '0033-05-01T00:00:00.000Z'],
  ];
  for (const [text, same] of read) it(`reads ${text}`, () => assert.equal(new Date(parseDateTime(text)!).toISOString(), same));

  const refused = [
    '2026-11-20T09:05:00', '2026-11-20T09:05-05:00', '2026-11-20', '2026-11-20T24:00:00Z', '2026-11-20T09:60:00Z', '2026-11-20T09:05:60Z',
    '2026-02-30T09:05:00Z', '2026-11-20T09:05:00-0500', '2026-11-20T09:05:00-05', '2026-11-20T09:05:00-05:60', '2026-11-20T09:05:00-24:00',
    '2026-11-20T09:05:00.Z', '2026-11-20T09:05:00,5Z', '2026-11-20T09:05:00Z ', ' 2026-11-20T09:05:00Z', '2026-11-20T09:05:00ZZ',
    '2026-11-20_09:05:00Z', '2026-11-20T9:05:00-05:00', '2026-11-20T09:05:00−05:00', `2026-11-20T09:05:00.${'1'.repeat(100_000)}Z`,
  ];
  for (const text of refused) it(`refuses "${text.slice(0, 40)}"`, () => assert.equal(parseDateTime(text), undefined));

  it('agrees with Date on every instant that it writes', () => {
    const zones = fc.constantFrom('UTC', 'America/Toronto', 'Europe/Paris', 'Asia/Kathmandu', 'America/St_Johns', 'Nowhere/None');
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9990, 0) }), zones, (ms, zone) => {
      const text = formatDateTime(ms, zone);
      assert.equal(Date.parse(text), ms, text);
      assert.equal(parseDateTime(text), ms, text);
    }), { numRuns: 400 });
  });

  const written: readonly (readonly [instant: string, zone: string, text: string])[] = [
    ['2026-11-20T14:05:00Z', 'America/Toronto', '2026-11-20T09:05:00-05:00'],
    ['2026-07-20T14:05:00Z', 'America/St_Johns', '2026-07-20T11:35:00-02:30'],
    ['2026-01-20T14:05:00Z', 'Europe/London', '2026-01-20T14:05:00+00:00'],
    ['2026-01-20T14:05:00.007Z', 'UTC', '2026-01-20T14:05:00.007Z'],
    ['2026-01-20T14:05:00Z', 'Nowhere/None', '2026-01-20T14:05:00Z'],
  ];
  for (const [instant, zone, text] of written) it(`writes ${text}`, () => assert.equal(formatDateTime(Date.parse(instant), zone), text));
});
