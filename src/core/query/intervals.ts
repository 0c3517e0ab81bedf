/**
 * Sets of instants as lists of intervals. A list is merged when it is sorted, holds no empty interval and none that
 * overlaps or touches the next; `mergeIntervals` makes it so, and every other function wants it so and gives it so.
 */

/** Instants in epoch milliseconds, `to` exclusive. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The merged list of any intervals, in any order. One that ends before it starts, or has no number, holds nothing. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

export function unionIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return mergeIntervals([...a, ...b]);
}

/** What both lists hold. Both must be merged. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!, right = b[j]!;
    const from = Math.max(left.from, right.from), to = Math.min(left.to, right.to);
    if (from < to) both.push({ from, to });
    if (left.to <= right.to) i++;
    else j++;
  }
  return both;
}

/** What `a` holds and `b` does not. Both must be merged. */
export function subtractIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let j = 0;
  for (const { from, to } of a) {
    let at = from;
    while (j < b.length && b[j]!.to <= at) j++;
    for (let k = j; k < b.length && b[k]!.from < to; k++) {
      if (b[k]!.from > at) left.push({ from: at, to: b[k]!.from });
      at = Math.max(at, b[k]!.to);
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

/** The length of a merged list, in milliseconds. */
export function totalOf(intervals: readonly Interval[]): number {
  let total = 0;
  for (const { from, to } of intervals) total += to - from;
  return total;
}
