import { historyOf, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDays, parseDate, parseDateTime, startOfDate } from '../util/time';
import { type Interval, intersectIntervals, mergeIntervals } from './intervals';

const always: readonly Interval[] = [{ from: -Infinity, to: Infinity }];

/**
 * When an agreement (SLA, contract) was, is or will be in force, as a merged list of instants; an open end is Infinity.
 *
 * Its dates bound it: `from` and `until`, both days included, in the organisation's time zone. Within them its history
 * decides: in force from the move to `in-force` to the move that follows. A history that begins with `in-force` was
 * written later than the agreement, so it says nothing of the time before. Without history the status decides: in force,
 * or formerly (`expired`, `terminated`), which without `until` ended on a day that nobody knows and counts for nothing.
 */
export function inForceOf(rec: Rec, zone: string): readonly Interval[] {
  const term = termOf(rec, zone);
  return intersectIntervals([term], stretchesOf(rec, term));
}

export function isInForce(rec: Rec, zone: string, at: number): boolean {
  return inForceOf(rec, zone).some(({ from, to }) => from <= at && at < to);
}

/** What `from` and `until` say, whatever the status. A date that cannot be read bounds nothing: another rule's finding. */
export function termOf(rec: Rec, zone: string): Interval {
  const from = parseDate(text(rec.data['from']) ?? '');
  const until = parseDate(text(rec.data['until']) ?? '');
  return { from: from ? startOfDate(zone, from) : -Infinity, to: until ? startOfDate(zone, addDays(until, 1)) : Infinity };
}

function stretchesOf(rec: Rec, term: Interval): readonly Interval[] {
  const moves = historyOf(rec.data).flatMap(({ at, status }) => {
    const ms = status === undefined ? undefined : parseDateTime(at);
    return ms === undefined ? [] : [{ at: ms, status }];
  }).sort((a, b) => a.at - b.at);
  if (moves.length === 0) {
    if (rec.status === 'in-force') return always;
    return (rec.status === 'expired' || rec.status === 'terminated') && term.to < Infinity ? always : [];
  }
  return mergeIntervals(moves.flatMap(({ at, status }, i) => (status === 'in-force' ? [{ from: i === 0 ? -Infinity : at, to: moves[i + 1]?.at ?? Infinity }] : [])));
}
