import { formatDateTime, parseDateTime } from './time';

/** An instant as people read it, by the clock of a time zone: `2026-11-20 09:05`. */
export function shortTime(ms: number, zone: string): string {
  return formatDateTime(ms, zone).slice(0, 16).replace('T', ' ');
}

/** A date-time of a record as people read it in a time zone; a date, or what is neither, as it is written. */
export function sayMoment(written: string, zone: string): string {
  const ms = parseDateTime(written);
  return ms === undefined ? written : shortTime(ms, zone);
}
