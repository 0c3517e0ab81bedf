/**
 * Dates and date-times as records write them (records.md §2; durations are in duration.ts). Every record of 100,000 passes here, so the
 * parsers read character codes and build nothing that they do not return. An instant is a number of milliseconds since
 * 1970-01-01T00:00:00Z; a parser that refuses a text returns undefined.
 */
import { localToInstant, offsetAt, utcInstant } from './zone';

/** A day of the Gregorian calendar, in no zone. Months and days count from 1. */
export interface PlainDate {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const DASH = 45, COLON = 58, PLUS = 43, DOT = 46;

/** The number that `count` digits at `at` write, or -1 where one of them is no digit. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const MONTH_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(y: number, m: number): number {
  return m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : MONTH_DAYS[m] ?? 0;
}

/** `2026-11-22`, and nothing around it. A day that the calendar does not have (`2026-02-29`) is refused. */
export function parseDate(text: string): PlainDate | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  return y >= 0 && m >= 1 && d >= 1 && d <= daysInMonth(y, m) ? { y, m, d } : undefined;
}

/**
 * An RFC 3339 date-time: `2026-11-20T09:05:00-05:00`, `2026-11-20T14:05:00.250Z`. Seconds and offset are required: a
 * lone local time names no instant. `t`, `z` and a space for the `T` are read, as §5.6 allows. Digits past the
 * millisecond are dropped. A leap second is read where it can stand, at 23:59:60 UTC, as the instant that follows it.
 */
export function parseDateTime(text: string): number | undefined {
  if (text.length < 20 || text.length > 64 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return undefined;
  const t = text.charCodeAt(10);
  if (t !== 84 && t !== 116 && t !== 32) return undefined;
  const y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  if (y < 0 || m < 1 || d < 1 || d > daysInMonth(y, m)) return undefined;
  const h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
  if (h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60) return undefined;
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === DOT) {
    const first = ++at;
    for (let digit = digits(text, at, 1), unit = 100; digit >= 0; digit = digits(text, ++at, 1), unit /= 10) {
      if (unit >= 1) fraction += digit * unit;
    }
    if (at === first) return undefined;
  }
  const offset = parseOffset(text, at);
  if (offset === undefined) return undefined;
  const whole = daysBefore(y, m, d) * DAY + h * HOUR + mi * MINUTE + s * 1000 - offset;
  if (s < 60) return whole + fraction;
  return mod(whole, DAY) === 0 ? whole : undefined;
}

/** Days from 1970-01-01 to a day of the years from 0 on, without the object that Date.UTC's callers build: this runs for every record. */
function daysBefore(y: number, m: number, d: number): number {
  // Counted in years that begin in March, so that a leap day is the last day of its year. Months from March on have
  // (153 × n + 2) / 5 days before them. 719,528 days lie between 0000-01-01 and 1970-01-01, the first 60 before March.
  const year = m > 2 ? y : y - 1;
  const month = m > 2 ? m - 3 : m + 9;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((153 * month + 2) / 5) + d - 1 + 60 - 719_528;
}

/** `Z` or `+hh:mm` up to the end of the text, in milliseconds. `-00:00` (no offset known, RFC 3339 §4.3) is UTC. */
function parseOffset(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === 90 || sign === 122) return text.length === at + 1 ? 0 : undefined;
  if ((sign !== PLUS && sign !== DASH) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return undefined;
  const h = digits(text, at + 1, 2), mi = digits(text, at + 4, 2);
  if (h < 0 || h > 23 || mi < 0 || mi > 59) return undefined;
  return (h * HOUR + mi * MINUTE) * (sign === DASH ? -1 : 1);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Days since 1970-01-01; the difference of two is a number of days. */
export function dayNumber(date: PlainDate): number {
  return utcInstant(date) / DAY;
}

export function dateOfDayNumber(day: number): PlainDate {
  const utc = new Date(day * DAY);
  return { y: utc.getUTCFullYear(), m: utc.getUTCMonth() + 1, d: utc.getUTCDate() };
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day some months later (earlier when negative), or the month's last day where it has no such day: 31 January + 1 is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = date.y * 12 + date.m - 1 + months;
  const y = Math.floor(index / 12), m = mod(index, 12) + 1;
  return { y, m, d: Math.min(date.d, daysInMonth(y, m)) };
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: PlainDate): number {
  return mod(dayNumber(date) + 3, 7) + 1;
}

/** Below zero when `a` is the earlier day. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a.y - b.y || a.m - b.m || a.d - b.d;
}

export function formatDate(date: PlainDate): string {
  return `${pad(date.y, 4)}-${pad(date.m)}-${pad(date.d)}`;
}

/** The day that the wall calendar of a zone shows at an instant. A zone that Intl does not know is read as UTC. */
export function dateIn(zone: string, ms: number): PlainDate {
  return dateOfDayNumber(Math.floor((ms + (offsetAt(zone, ms) ?? 0)) / DAY));
}

/** The instant at which a day begins in a zone: midnight, or what follows it where the change to summer time swallows midnight. */
export function startOfDate(zone: string, date: PlainDate): number {
  return localToInstant(zone, date) ?? utcInstant(date);
}

/** `2026-11` as the instants [from, to) of that month in a zone. */
export function monthBounds(zone: string, period: string): { readonly from: number; readonly to: number } | undefined {
  const first = period.length === 7 ? parseDate(`${period}-01`) : undefined;
  return first && { from: startOfDate(zone, first), to: startOfDate(zone, addMonths(first, 1)) };
}

/**
 * RFC 3339 with the zone's offset at that instant: `2026-11-20T09:05:00-05:00`; milliseconds only where there are some.
 * `UTC`, and a zone that Intl does not know, give `Z`. Offsets of the days before standard time are cut to minutes.
 */
export function formatDateTime(ms: number, zone: string): string {
  const offset = zone === 'UTC' ? undefined : offsetAt(zone, ms);
  const minutes = Math.trunc((offset ?? 0) / MINUTE);
  const local = ms + minutes * MINUTE;
  const date = formatDate(dateOfDayNumber(Math.floor(local / DAY)));
  const time = mod(local, DAY);
  const clock = [time / HOUR, (time / MINUTE) % 60, (time / 1000) % 60].map((n) => pad(Math.floor(n))).join(':');
  const fraction = time % 1000 ? `.${pad(time % 1000, 3)}` : '';
  const suffix = offset === undefined ? 'Z' : `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  return `${date}T${clock}${fraction}${suffix}`;
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
