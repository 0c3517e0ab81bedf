/**
 * Calendars of `gitsm.yaml` (records.md §5): hours by weekday, and holidays. A minute is open when the wall clock of the
 * zone shows a time within the hours of its weekday and its day is no holiday. Everything follows from that sentence: on
 * the day of a time change the hours that the clock skips do not exist and the hour that it repeats counts twice; hours
 * that cross midnight (`22:00-06:00`) belong to the next day from midnight on; a holiday closes its day from midnight
 * to midnight, whatever began the evening before.
 */
import { dayNumber, parseDate } from '../util/time';
import { isZone } from '../util/zone';
import { mergeIntervals } from './intervals';

/** Minutes since midnight on the wall clock, `to` exclusive and at most 1440. */
export interface WallRange {
  readonly from: number;
  readonly to: number;
}

export interface Calendar {
  /** Its key under `calendars`, for explanations. */
  readonly name: string;
  readonly zone: string;
  /** Seven merged lists, Monday first. */
  readonly week: readonly (readonly WallRange[])[];
  /** Day numbers (days since 1970-01-01) that are closed. */
  readonly holidays: ReadonlySet<number>;
}

export interface CalendarProblem {
  readonly reason: 'not-a-map' | 'unknown-key' | 'no-hours' | 'bad-day' | 'bad-hours' | 'bad-holiday' | 'unknown-zone';
  /** Keys and indexes from the calendar down to what is wrong; empty for the calendar itself. */
  readonly path: readonly (string | number)[];
}

export interface CompiledCalendar {
  /** There even when parts are wrong: what could be read holds. Only an unknown zone gives none. */
  readonly calendar: Calendar | undefined;
  readonly problems: readonly CalendarProblem[];
}

/** The days of a week as calendars name them, Monday first. */
export const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MIDNIGHT = 1440;

/** Reads a calendar as the YAML reader gives it. Nothing is believed: every value may be of any kind. */
export function compileCalendar(name: string, spec: unknown, zone: string): CompiledCalendar {
  const problems: CalendarProblem[] = [];
  const week: WallRange[][] = DAYS.map(() => []);
  const holidays = new Set<number>();
  if (!isMap(spec)) problems.push({ reason: 'not-a-map', path: [] });
  else {
    for (const key of Object.keys(spec)) if (key !== 'hours' && key !== 'holidays') problems.push({ reason: 'unknown-key', path: [key] });
    if (isMap(spec['hours'])) readHours(spec['hours'], week, problems);
    else problems.push({ reason: spec['hours'] === undefined ? 'no-hours' : 'not-a-map', path: spec['hours'] === undefined ? [] : ['hours'] });
    readHolidays(spec['holidays'], holidays, problems);
  }
  if (!isZone(zone)) return { calendar: undefined, problems: [...problems, { reason: 'unknown-zone', path: [] }] };
  return { calendar: { name, zone, week: week.map(mergeIntervals), holidays }, problems };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readHours(hours: Readonly<Record<string, unknown>>, week: WallRange[][], problems: CalendarProblem[]): void {
  for (const [key, value] of Object.entries(hours)) {
    const days = parseDays(key);
    if (!days) problems.push({ reason: 'bad-day', path: ['hours', key] });
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, text] of texts.entries()) {
      const range = typeof text === 'string' ? parseHours(text) : undefined;
      if (!range) problems.push({ reason: 'bad-hours', path: Array.isArray(value) ? ['hours', key, index] : ['hours', key] });
      else for (const day of days ?? []) addRange(week, day, range);
    }
  }
}

function addRange(week: WallRange[][], day: number, { from, to }: WallRange): void {
  week[day]!.push({ from, to: Math.min(to, MIDNIGHT) });
  if (to > MIDNIGHT) week[(day + 1) % 7]!.push({ from: 0, to: to - MIDNIGHT });
}

/** `mon`, `mon-fri`, `sat-mon`, `mon,wed,fri` as indexes from Monday = 0. */
function parseDays(text: string): readonly number[] | undefined {
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first, last, more] = part.trim().split('-').map((day) => DAYS.indexOf(day));
    if (first === undefined || first < 0 || last === -1 || more !== undefined) return undefined;
    const count = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
    for (let i = 0; i < count; i++) days.push((first + i) % 7);
  }
  return days;
}

/**
 * `08:00-18:00` as minutes of the wall clock. An end at or before the start is on the next day, so that `to` may pass
 * 1440; `24:00` is the end of the day. Hours that begin where they end are refused: they say nothing or everything.
 */
export function parseHours(text: string): WallRange | undefined {
  const match = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]) * 60 + Number(match[2]);
  const end = Number(match[3]) * 60 + Number(match[4]);
  if (from >= MIDNIGHT || end > MIDNIGHT || from === end) return undefined;
  return { from, to: end < from ? end + MIDNIGHT : end };
}

function readHolidays(value: unknown, holidays: Set<number>, problems: CalendarProblem[]): void {
  if (value === undefined || value === null) return;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, text] of list.entries()) {
    const date = typeof text === 'string' ? parseDate(text) : undefined;
    if (date) holidays.add(dayNumber(date));
    else problems.push({ reason: 'bad-holiday', path: Array.isArray(value) ? ['holidays', index] : ['holidays'] });
  }
}


/** Open at every instant. */
export const ALWAYS: Calendar = { name: 'always', zone: 'UTC', week: DAYS.map(() => [{ from: 0, to: MIDNIGHT }]), holidays: new Set() };

const unholidayed = new WeakMap<Calendar, Calendar>();

/** The same hours on holidays as on other days: what this has and the calendar has not is lost to holidays. */
export function withoutHolidays(calendar: Calendar): Calendar {
  if (calendar.holidays.size === 0) return calendar;
  let usual = unholidayed.get(calendar);
  if (!usual) unholidayed.set(calendar, usual = { ...calendar, holidays: new Set() });
  return usual;
}
