/** Instants that records write: a date-time is itself, a date is a day of the organisation's time zone. */
import type { Value } from '../record/node';
import { historyOf } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDuration, addToDate, parseDuration } from '../util/duration';
import type { Duration } from '../util/duration';
import { addDays, dateIn, dayNumber, formatDate, parseDate, parseDateTime, startOfDate } from '../util/time';

/** Where a date-time is, or a date begins, in epoch milliseconds. */
export function startOf(value: Value | undefined, zone: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDate(value);
  return date ? startOfDate(zone, date) : parseDateTime(value);
}

/** Where a date-time is, or where a date has passed: the day counts whole. */
export function endOf(value: Value | undefined, zone: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDate(value);
  return date ? startOfDate(zone, addDays(date, 1)) : parseDateTime(value);
}

/** When a duration has passed since a date-time; since a day, when the day that ends it has passed, whatever clocks did between. */
export function passedAfter(value: Value | undefined, duration: Duration, zone: string): number | undefined {
  const date = typeof value === 'string' ? parseDate(value) : undefined;
  if (date) return startOfDate(zone, addDays(addToDate(date, duration), 1));
  const at = startOf(value, zone);
  return at === undefined ? undefined : addDuration(at, duration, zone);
}

/** Whole days since a day passed: 0 on the day itself, below 0 before it. Undefined for what is no date. */
export function daysSince(value: Value | undefined, now: number, zone: string): number | undefined {
  const date = typeof value === 'string' ? parseDate(value) : undefined;
  return date && dayNumber(dateIn(zone, now)) - dayNumber(date);
}

/** The time of the last move to a status, as the history writes it. */
export function movedTo(rec: Pick<Rec, 'data'>, status: string): string | undefined {
  return historyOf(rec.data).findLast((entry) => entry.status === status && parseDateTime(entry.at) !== undefined)?.at;
}

export function durationOf(value: Value | undefined): Duration | undefined {
  const text = value === 0 ? '0m' : typeof value === 'string' ? value : '';
  const known = durations.get(text);
  if (known !== undefined) return known ?? undefined;
  const duration = parseDuration(text);
  // Bounded: agreements share a few; the rest are read again.
  if (durations.size < 1000) durations.set(text, duration ?? null);
  return duration;
}

/** Null for a text that is no duration. */
const durations = new Map<string, Duration | null>();

/** The day that a zone's calendar shows at an instant, `YYYY-MM-DD`. */
export function dayOf(ms: number, zone: string): string {
  return formatDate(dateIn(zone, ms));
}
