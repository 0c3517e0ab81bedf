import assert from 'node:assert/strict';
import { formatLocal, formatSpan } from '../../../src/core/query/clock-words';

const local: readonly (readonly [what: string, instant: string, zone: string, said: string])[] = [
  ['the hour before the one that comes twice', '2026-10-24T23:59:00Z', 'Europe/Paris', '2026-10-25 01:59'],
  ['the first pass of the hour', '2026-10-25T00:00:00Z', 'Europe/Paris', '2026-10-25 02:00 +02:00'],
  ['the second pass of the hour', '2026-10-25T01:00:00Z', 'Europe/Paris', '2026-10-25 02:00 +01:00'],
  ['the last minute of the second pass', '2026-10-25T01:59:00Z', 'Europe/Paris', '2026-10-25 02:59 +01:00'],
  ['the hour after it', '2026-10-25T02:00:00Z', 'Europe/Paris', '2026-10-25 03:00'],
  ['the repeated hour west of Greenwich', '2026-11-01T05:30:00Z', 'America/Toronto', '2026-11-01 01:30 -04:00'],
  ['half an hour that comes twice', '2026-04-04T15:15:00Z', 'Australia/Lord_Howe', '2026-04-05 01:45 +10:30'],
  ['the hour after the one left out in spring', '2026-03-29T01:00:00Z', 'Europe/Paris', '2026-03-29 03:00'],
  ['a zone without clock changes', '2026-10-25T01:00:00Z', 'UTC', '2026-10-25 01:00'],
];

describe('Instants on the wall clock', () => {
  for (const [what, instant, zone, said] of local) it(`${what}: ${said}`, () => assert.equal(formatLocal(Date.parse(instant), zone), said));

  it('two instants have their offsets where the clocks were changed between them, and where they are ambiguous', () => {
    const span = (from: string, to: string) => formatSpan(Date.parse(from), Date.parse(to), 'Europe/Paris');
    assert.deepEqual(span('2026-10-24T20:00:00Z', '2026-10-25T20:00:00Z'), ['2026-10-24 22:00 +02:00', '2026-10-25 21:00 +01:00']);
    assert.deepEqual(span('2026-10-25T01:30:00Z', '2026-10-25T20:00:00Z'), ['2026-10-25 02:30 +01:00', '2026-10-25 21:00']);
    assert.deepEqual(span('2026-10-26T01:30:00Z', '2026-10-26T20:00:00Z'), ['2026-10-26 02:30', '2026-10-26 21:00']);
  });
});
