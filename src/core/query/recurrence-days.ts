/**
 * The repetitions that nearly every maintenance has, every few days or on days of the week, worked out on the calendar. The
 * library of `recurrence.ts` gives the same and takes some ten times as long; a test holds the two together.
 */
import { DAY, dateIn, dateOfDayNumber, dayNumber, weekday } from '../util/time';
import { localToInstant, offsetAt, utcInstant } from '../util/zone';

export interface DaysInput {
  readonly start: number;
  readonly zone: string;
  /** Starts within (after, before) are given. */
  readonly after: number;
  readonly before: number;
  /** The last instant at which the rule may give a start. */
  readonly until: number | undefined;
  /** How many starts are enough. */
  readonly enough: number;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Days walked for one question, at most: more of them, and the library with its own bounds answers. */
const MAX_DAYS = 40_000;

/** The starts of a rule of days or weeks, in order of time; undefined for any other rule, which the library expands. */
export function startsByDay(parts: ReadonlyMap<string, string>, input: DaysInput): readonly number[] | undefined {
  const { start, zone, after, before, until = Infinity, enough } = input;
  const falls = fallsOn(parts, dayNumber(dateIn(zone, start)));
  if (!falls || start % 1000 !== 0) return undefined;
  const origin = dayNumber(dateIn(zone, start));
  const first = Math.max(origin, dayNumber(dateIn(zone, after)) - 1), last = dayNumber(dateIn(zone, before)) + 1;
  if (last - first > MAX_DAYS) return undefined;
  const second = Math.round((start + (offsetAt(zone, start) ?? 0) - origin * DAY) / 1000);
  const clock = { h: Math.floor(second / 3600), mi: Math.floor(second / 60) % 60, s: second % 60 };
  // The first window counts whatever the rule says, also behind its end.
  const found: number[] = start > after && start < before ? [start] : [];
  for (let day = first; day <= last && found.length < enough; day++) {
    if (!falls(day)) continue;
    const wall = { ...dateOfDayNumber(day), ...clock };
    const at = localToInstant(zone, wall);
    // A wall time that the change to summer time skips is no window (RFC 5545 §3.3.10).
    if (at === undefined || at <= start || at > until || at + (offsetAt(zone, at) ?? 0) !== utcInstant(wall)) continue;
    if (at > after && at < before) found.push(at);
  }
  return found;
}

/** On which days a rule of days or weeks falls, as numbers of days; undefined for a rule that asks for anything else. */
function fallsOn(parts: ReadonlyMap<string, string>, origin: number): ((day: number) => boolean) | undefined {
  const frequency = parts.get('FREQ');
  for (const name of parts.keys()) if (!['FREQ', 'INTERVAL', 'UNTIL', 'BYDAY', 'WKST'].includes(name)) return undefined;
  const days = parts.get('BYDAY')?.split(',');
  if (days?.some((day) => !DAYS.includes(day))) return undefined;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const wanted = new Set(days?.map((day) => DAYS.indexOf(day) + 1));
  const isWanted = (day: number): boolean => wanted.size === 0 || wanted.has(weekday(dateOfDayNumber(day)));
  if (frequency === 'DAILY') return (day) => (day - origin) % interval === 0 && isWanted(day);
  if (frequency !== 'WEEKLY') return undefined;
  if (wanted.size === 0) wanted.add(weekday(dateOfDayNumber(origin)));
  const weekStart = DAYS.indexOf(parts.get('WKST') ?? 'MO') + 1;
  // 1970-01-01 was a Thursday, the fourth day.
  const week = (day: number): number => Math.floor((day + 4 - weekStart) / 7);
  return (day) => (week(day) - week(origin)) % interval === 0 && isWanted(day);
}
