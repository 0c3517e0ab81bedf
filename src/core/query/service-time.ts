/**
 * Service time: the time during which a calendar is open. Work is done by UTC weeks, whose open intervals are kept for
 * each calendar, and by blocks of 52 weeks, of which only the sum is kept: a ticket that claims to be a century old costs a
 * hundred additions, not thousands.
 */
import { DAY, MINUTE } from '../util/time';
import { spanAt } from '../util/zone';
import type { Calendar } from './calendar';
import { type Interval, mergeIntervals } from './intervals';

const WEEK = 7 * DAY;
const BLOCK_WEEKS = 52;
const WEEKS_KEPT = 1500;
/** Beyond this no clock is followed: a target is then as good as never reached. */
const HORIZON_WEEKS = 100 * BLOCK_WEEKS;

/** Nothing is open before 1900 or from 2200 on, so that an instant that no service lives to see costs next to nothing. */
const FIRST = Date.UTC(1900, 0);
const LAST = Date.UTC(2200, 0);

interface Known {
  readonly weeks: Map<number, readonly Interval[]>;
  readonly blocks: Map<number, number>;
}

const known = new WeakMap<Calendar, Known>();

function knownOf(calendar: Calendar): Known {
  let found = known.get(calendar);
  if (!found) known.set(calendar, found = { weeks: new Map(), blocks: new Map() });
  return found;
}

/** The open intervals between two multiples of a week since 1970-01-01T00:00Z (a Thursday), merged. */
function weekIntervals(calendar: Calendar, week: number): readonly Interval[] {
  const { weeks } = knownOf(calendar);
  const found = weeks.get(week);
  if (found) return found;
  if (weeks.size >= WEEKS_KEPT) weeks.clear();
  const open: Interval[] = [];
  for (let at = week * WEEK, end = at + WEEK; at < end;) {
    const span = spanAt(calendar.zone, at);
    if (!span) break; // past the last instant that a Date can hold
    const to = Math.min(end, span.to);
    openWithin(calendar, { from: at, to }, span.offsetMs, open);
    at = Math.max(to, at + 1);
  }
  const merged = mergeIntervals(open);
  weeks.set(week, merged);
  return merged;
}

/** Adds what is open within a stretch of one offset. */
function openWithin(calendar: Calendar, { from, to }: Interval, offset: number, open: Interval[]): void {
  for (let day = Math.floor((from + offset) / DAY); day * DAY < to + offset; day++) {
    if (calendar.holidays.has(day)) continue;
    const midnight = day * DAY - offset;
    // Day 0 was a Thursday, the fourth of a week that starts on Monday.
    for (const range of calendar.week[(((day + 3) % 7) + 7) % 7]!) {
      open.push({ from: Math.max(from, midnight + range.from * MINUTE), to: Math.min(to, midnight + range.to * MINUTE) });
    }
  }
}

function blockTotal(calendar: Calendar, block: number): number {
  const { blocks } = knownOf(calendar);
  let total = blocks.get(block);
  if (total === undefined) {
    total = 0;
    for (let week = block * BLOCK_WEEKS; week < (block + 1) * BLOCK_WEEKS; week++) {
      for (const { from, to } of weekIntervals(calendar, week)) total += to - from;
    }
    blocks.set(block, total);
  }
  return total;
}

export function hasHours(calendar: Calendar): boolean {
  return calendar.week.some((day) => day.length > 0);
}

/** The open intervals within [since, until), in order and never touching, made as they are asked for. */
export function* intervalsWithin(calendar: Calendar, since: number, until: number): Generator<Interval, void> {
  if (!hasHours(calendar)) return;
  const from = Math.max(since, FIRST), to = Math.min(until, LAST);
  let last: { from: number; to: number } | undefined;
  for (let week = Math.floor(from / WEEK); week * WEEK < to; week++) {
    for (const open of weekIntervals(calendar, week)) {
      const start = Math.max(open.from, from), end = Math.min(open.to, to);
      if (start >= end) continue;
      if (last && last.to === start) last.to = end;
      else {
        if (last) yield last;
        last = { from: start, to: end };
      }
    }
  }
  if (last) yield last;
}

/** Milliseconds of service between two instants; 0 when the second is not after the first. */
export function serviceTimeBetween(calendar: Calendar, since: number, until: number): number {
  const from = Math.max(since, FIRST), to = Math.min(until, LAST);
  if (!(from < to) || !hasHours(calendar)) return 0;
  let total = 0;
  for (let week = Math.floor(from / WEEK); week * WEEK < to;) {
    if (week % BLOCK_WEEKS === 0 && week * WEEK >= from && (week + BLOCK_WEEKS) * WEEK <= to) {
      total += blockTotal(calendar, week / BLOCK_WEEKS);
      week += BLOCK_WEEKS;
      continue;
    }
    for (const open of weekIntervals(calendar, week)) total += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from));
    week++;
  }
  return total;
}

/**
 * The first instant by which `ms` of service have passed since `start`: ten hours from 08:00 on a day that is open from
 * 08:00 to 18:00 end at 18:00. Undefined when they do not pass within 100 years: the calendar has (almost) no hours.
 */
export function addServiceTime(calendar: Calendar, start: number, ms: number): number | undefined {
  if (ms <= 0) return start;
  if (!hasHours(calendar) || !(start >= FIRST && start < LAST)) return undefined;
  let left = ms;
  const first = Math.floor(start / WEEK);
  for (let week = first; week - first < HORIZON_WEEKS;) {
    if (week % BLOCK_WEEKS === 0 && week * WEEK >= start && blockTotal(calendar, week / BLOCK_WEEKS) < left) {
      left -= blockTotal(calendar, week / BLOCK_WEEKS);
      week += BLOCK_WEEKS;
      continue;
    }
    for (const open of weekIntervals(calendar, week)) {
      const from = Math.max(open.from, start);
      if (from >= open.to) continue;
      if (open.to - from >= left) return from + left;
      left -= open.to - from;
    }
    week++;
  }
  return undefined;
}

export function isOpen(calendar: Calendar, ms: number): boolean {
  return weekIntervals(calendar, Math.floor(ms / WEEK)).some(({ from, to }) => from <= ms && ms < to);
}

/** Where the calendar opens next, or the instant itself while it is open. Undefined when it never opens again. */
export function nextOpening(calendar: Calendar, ms: number): number | undefined {
  const first = addServiceTime(calendar, ms, 1);
  return first === undefined ? undefined : first - 1;
}
