import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isZone, localToInstant, offsetAt, spanAt, utcInstant } from '../../../src/core/util/zone';

const HOURS = 3_600_000;
const at = (text: string) => Date.parse(text);

describe('time zones', () => {
  const offsets: readonly (readonly [zone: string, instant: string, hours: number])[] = [
    ['UTC', '2026-07-01T00:00:00Z', 0],
    ['America/Toronto', '2026-03-08T06:59:59Z', -5],
    ['America/Toronto', '2026-03-08T07:00:00Z', -4],
    ['America/Toronto', '2026-11-01T05:59:59Z', -4],
    ['America/Toronto', '2026-11-01T06:00:00Z', -5],
    ['Europe/Paris', '2026-03-29T00:59:59Z', 1],
    ['Europe/Paris', '2026-03-29T01:00:00Z', 2],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 11],
    ['Australia/Lord_Howe', '2026-06-01T00:00:00Z', 10.5],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14],
    ['America/Toronto', '1970-01-01T00:00:00Z', -5],
  ];
  for (const [zone, instant, hours] of offsets) {
    it(`${zone} is ${hours} h from UTC at ${instant}`, () => assert.equal(offsetAt(zone, at(instant)), hours * HOURS));
  }

  const locals: readonly (readonly [zone: string, local: [number, number, number, number, number], instant: string, why: string])[] = [
    ['America/Toronto', [2026, 11, 20, 9, 5], '2026-11-20T14:05:00Z', 'a plain time'],
    ['America/Toronto', [2026, 3, 8, 2, 30], '2026-03-08T07:30:00Z', 'in the gap, the offset before it holds'],
    ['America/Toronto', [2026, 11, 1, 1, 30], '2026-11-01T05:30:00Z', 'in the overlap, the first of both'],
    ['Europe/Paris', [2026, 10, 25, 2, 0], '2026-10-25T00:00:00Z', 'at the start of the overlap, the first of both'],
    ['Europe/Paris', [2026, 10, 25, 3, 0], '2026-10-25T02:00:00Z', 'after the overlap'],
    ['Europe/Paris', [2026, 3, 28, 24, 0], '2026-03-28T23:00:00Z', 'hour 24 is the next midnight'],
    ['America/Santiago', [2026, 9, 6, 0, 0], '2026-09-06T04:00:00Z', 'a midnight that the change swallows'],
    ['UTC', [33, 5, 1, 0, 0], '0033-05-01T00:00:00Z', 'a year of two digits is that year'],
  ];
  for (const [zone, [y, m, d, h, mi], instant, why] of locals) {
    it(`reads a wall clock of ${zone}: ${why}`, () => assert.equal(localToInstant(zone, { y, m, d, h, mi }), at(instant)));
  }

  it('knows no zone that Intl does not know, and never throws', () => {
    for (const name of ['', 'Mars/Olympus', '+05:00', 'America/Toronto ', '../etc', 'x'.repeat(10_000), '__proto__', 'constructor']) {
      assert.equal(isZone(name), false, name.slice(0, 20));
      assert.equal(offsetAt(name, 0), undefined);
      assert.equal(localToInstant(name, { y: 2026, m: 1, d: 1 }), undefined);
    }
  });

  it('gives no offset for what is no instant', () => {
    for (const ms of [NaN, Infinity, -Infinity, 8.64e15 + 1]) assert.equal(offsetAt('Europe/Paris', ms), undefined);
    for (const ms of [8.64e15, -8.64e15]) assert.notEqual(offsetAt('Europe/Paris', ms), undefined);
  });

  it('says the same as Intl asked directly, at any second of four centuries', () => {
    const zones = ['America/Toronto', 'Europe/Paris', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns', 'Asia/Tehran'];
    const formats = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })]));
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1700, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }), (zone, second) => {
      const local = formats.get(zone)!.format(second * 1000);
      assert.equal(new Date(second * 1000 + offsetAt(zone, second * 1000)!).toISOString().slice(0, 19), local.replace(' ', 'T'));
    }), { numRuns: 400 });
  });

  it('turns every instant outside an overlap to its wall clock and back', () => {
    fc.assert(fc.property(fc.constantFrom('America/Toronto', 'Europe/Paris', 'Asia/Kathmandu', 'UTC'), fc.integer({ min: 0, max: 4e9 }), (zone, second) => {
      const ms = second * 1000;
      const wall = new Date(ms + offsetAt(zone, ms)!);
      const back = localToInstant(zone, { y: wall.getUTCFullYear(), m: wall.getUTCMonth() + 1, d: wall.getUTCDate(), h: wall.getUTCHours(), mi: wall.getUTCMinutes(), s: wall.getUTCSeconds() })!;
      assert.ok(back === ms || (back < ms && back + offsetAt(zone, back)! === wall.getTime()));
    }), { numRuns: 400 });
  });

  it('gives spans that hold their instant and follow each other', () => {
    for (let ms = at('2025-12-01T00:00:00Z'), end = at('2028-01-01T00:00:00Z'); ms < end;) {
      const span = spanAt('America/Toronto', ms)!;
      assert.ok(span.from <= ms && ms < span.to);
      ms = span.to;
    }
    assert.equal(utcInstant({ y: 1970, m: 1, d: 1 }), 0);
  });
});
