/**
 * Durations as records and `gitsm.yaml` write them (records.md §2). Hours and minutes are service time wherever a calendar
 * applies (targets, escalation delays); days and what is longer are calendar time everywhere; so both are kept apart.
 */
import { DAY, HOUR, MINUTE, addDays, addMonths, dateIn, type PlainDate } from './time';
import { localToInstant, offsetAt } from './zone';

export interface Duration {
  /** What hours, minutes and seconds wrote, in milliseconds. */
  readonly serviceMs: number;
  /** What days (24 hours each) and weeks wrote, in milliseconds. */
  readonly calendarMs: number;
  /** What months and years wrote. They have no length of their own: see `addDuration`. */
  readonly months: number;
  /** All of it as one length, to compare durations; here a year counts 365 days, and a month outside a whole year 30. */
  readonly totalMs: number;
}

type Unit = 'y' | 'mo' | 'w' | 'd' | 'h' | 'm' | 's';
const UNITS: readonly Unit[] = ['y', 'mo', 'w', 'd', 'h', 'm', 's'];
/** Longer than any promise, short enough that an instant plus a duration is an instant. */
const LONGEST = 1000 * 365 * DAY;

const SHORT = /^(?:\d{1,9}(?:\.\d{1,6})?(?:mo|[ywdhms]) ?)+$/;
const ISO = /^P(?!$)(?:(\d{1,9}(?:\.\d{1,6})?)Y)?(?:(\d{1,9}(?:\.\d{1,6})?)M)?(?:(\d{1,9}(?:\.\d{1,6})?)W)?(?:(\d{1,9}(?:\.\d{1,6})?)D)?(?:T(?!$)(?:(\d{1,9}(?:\.\d{1,6})?)H)?(?:(\d{1,9}(?:\.\d{1,6})?)M)?(?:(\d{1,9}(?:\.\d{1,6})?)S)?)?$/;

/**
 * Short (`15m`, `4h`, `2d`, `5w`, `6mo`, `1y`, `1h30m`) or ISO 8601 (`PT4H`, `P2DT3H`, `P1Y`). Units stand once each, the
 * longest first; only the last may have a fraction, and years and months none. `m` is minutes; months are `mo`.
 * Zero is a duration; a negative one is not.
 */
export function parseDuration(text: string): Duration | undefined {
  if (text.length < 2 || text.length > 48) return undefined;
  const written = text.charCodeAt(0) === 80 ? isoParts(text) : shortParts(text);
  return written && built(written);
}

type Part = readonly [unit: Unit, amount: string];

function isoParts(text: string): readonly Part[] | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  return UNITS.flatMap((unit, i): Part[] => (match[i + 1] === undefined ? [] : [[unit, match[i + 1]!]]));
}

function shortParts(text: string): readonly Part[] | undefined {
  if (text.endsWith(' ') || !SHORT.test(text)) return undefined;
  return [...text.matchAll(/([\d.]+)(mo|[ywdhms])/g)].map((match): Part => [match[2] as Unit, match[1]!]);
}

function built(parts: readonly Part[]): Duration | undefined {
  let months = 0, calendarMs = 0, serviceMs = 0, last = -1;
  for (const [index, [unit, amount]] of parts.entries()) {
    const rank = UNITS.indexOf(unit);
    const fraction = amount.includes('.');
    if (rank <= last || (fraction && (rank < 2 || index < parts.length - 1))) return undefined;
    last = rank;
    const value = Number(amount);
    if (unit === 'y') months += value * 12;
    else if (unit === 'mo') months += value;
    else if (unit === 'w' || unit === 'd') calendarMs += Math.round(value * (unit === 'w' ? 7 * DAY : DAY));
    else serviceMs += Math.round(value * (unit === 'h' ? HOUR : unit === 'm' ? MINUTE : 1000));
  }
  const totalMs = serviceMs + calendarMs + Math.floor(months / 12) * 365 * DAY + (months % 12) * 30 * DAY;
  return totalMs <= LONGEST ? { serviceMs, calendarMs, months, totalMs } : undefined;
}

/** An instant plus a duration, all of it calendar time: months keep the wall clock of the zone, the rest is exact. */
export function addDuration(ms: number, duration: Duration, zone: string): number {
  let at = ms;
  if (duration.months > 0) {
    const offset = offsetAt(zone, ms) ?? 0;
    const time = (ms + offset) - Math.floor((ms + offset) / DAY) * DAY;
    const day = addMonths(dateIn(zone, ms), duration.months);
    const seconds = Math.floor(time / 1000);
    const moved = localToInstant(zone, { ...day, s: seconds }) ?? localToInstant('UTC', { ...day, s: seconds });
    at = (moved ?? ms) + (time % 1000);
  }
  return at + duration.calendarMs + duration.serviceMs;
}

export interface DurationStyle {
  readonly language: 'fr' | 'en';
  /** Service time has no days: 40 h is said as hours, because a day of service is not 24 of them. */
  readonly service?: boolean;
}

/**
 * A length for people: `2 h 15 min`, `3 j` (`3 d`), `45 s`; its two greatest units, the rest dropped. The sign is not
 * told: the caller's sentence says late or left. Less than a second is `0 min`.
 */
export function formatDuration(ms: number, style: DurationStyle): string {
  let rest = Math.floor(Math.abs(ms) / 1000);
  const units: readonly (readonly [number, string])[] = [
    [86_400, style.language === 'fr' ? 'j' : 'd'], [3600, 'h'], [60, 'min'], [1, 's'],
  ];
  const said: string[] = [];
  let first = -1;
  for (const [i, [seconds, name]] of units.entries()) {
    if (style.service && seconds === 86_400) continue;
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (first < 0 && count > 0) first = i;
    if (count > 0 && i - first < 2) said.push(`${count} ${name}`);
  }
  return said.join(' ') || '0 min';
}

/** A duration as it was meant, for people: `4h` is `4 h`, `2d` is `2 j`, `P1Y6M` is `1 an 6 mois`. */
export function sayDuration(duration: Duration, language: 'fr' | 'en'): string {
  const years = Math.floor(duration.months / 12), months = duration.months % 12;
  const word = (count: number, fr: string, en: string) => (count ? [`${count} ${language === 'fr' ? fr : en}`] : []);
  const said = [
    ...word(years, years > 1 ? 'ans' : 'an', years > 1 ? 'years' : 'year'),
    ...word(months, 'mois', months > 1 ? 'months' : 'month'),
    ...(duration.calendarMs ? [formatDuration(duration.calendarMs, { language })] : []),
    ...(duration.serviceMs ? [formatDuration(duration.serviceMs, { language, service: true })] : []),
  ];
  return said.join(' ') || formatDuration(0, { language });
}

/** The day that ends a duration counted from a day: `review_due` a year after approval. Hours and minutes add nothing to a day. */
export function addToDate(date: PlainDate, duration: Duration): PlainDate {
  const moved = addMonths(date, duration.months);
  return addDays(moved, Math.floor(duration.calendarMs / DAY));
}
