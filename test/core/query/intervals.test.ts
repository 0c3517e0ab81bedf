import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../support/runs';
import { intersectIntervals, mergeIntervals, subtractIntervals, totalOf, unionIntervals } from '../../../src/core/query/intervals';

const list = fc.array(fc.record({ from: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 0, max: 40 }) }), { maxLength: 8 });
const points = (intervals: readonly { from: number; to: number }[]) => new Set(Array.from({ length: 41 }, (_, i) => i).filter((i) => intervals.some(({ from, to }) => from <= i && i < to)));

describe('interval lists', () => {
  it('hold the points that sets of points would hold', () => {
    fc.assert(fc.property(list, list, (one, other) => {
      const a = mergeIntervals(one), b = mergeIntervals(other);
      const inA = points(one), inB = points(other);
      const expected: readonly (readonly [readonly { from: number; to: number }[], (i: number) => boolean])[] = [
        [a, (i) => inA.has(i)],
        [unionIntervals(a, b), (i) => inA.has(i) || inB.has(i)],
        [intersectIntervals(a, b), (i) => inA.has(i) && inB.has(i)],
        [subtractIntervals(a, b), (i) => inA.has(i) && !inB.has(i)],
      ];
      for (const [found, holds] of expected) {
        const all = Array.from({ length: 41 }, (_, i) => i).filter(holds);
        assert.deepEqual([...points(found)], all);
        assert.equal(totalOf(found), all.length);
        assert.deepEqual(mergeIntervals(found), found, 'the result is merged');
      }
    }), runs(300));
  });
  it('drop what ends before it starts and what has no number', () => {
    assert.deepEqual(mergeIntervals([{ from: 5, to: 1 }, { from: NaN, to: 3 }, { from: 2, to: 2 }, { from: 1, to: 2 }]), [{ from: 1, to: 2 }]);
  });
});
