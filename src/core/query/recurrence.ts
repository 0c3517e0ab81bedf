/**
 * Repeated windows (`repeat` of a maintenance): RFC 5545 recurrence rules in a time zone. The library that expands them is
 * known to this file alone. A rule is text from a repository: it is checked part by part first, and no rule may cost more
 * than a bounded number of steps, `FREQ=SECONDLY` included.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { formatDateTime, parseDate } from '../util/time';
import { isZone, localToInstant } from '../util/zone';
import type { Interval } from './intervals';
import { startsByDay } from './recurrence-days';

export interface RecurrenceInput {
  /** The first window; it counts even where the rule would not give it (RFC 5545 §3.8.5.3, DTSTART). */
  readonly start: number;
  /** Every window is as long as the first, exactly, also over a change of clocks (RFC 5545 §3.8.5.3, DTEND). */
  readonly end: number;
  /** `FREQ=WEEKLY;BYDAY=SU`, with or without `RRULE:` before it. Without a rule the first window is the only one. */
  readonly rrule?: string | undefined;
  readonly zone: string;
  /** Windows that touch [from, to) are given. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

export interface RecurrenceProblem {
  readonly reason: 'too-long' | 'no-frequency' | 'unknown-part' | 'repeated-part' | 'bad-value' | 'count-and-until' | 'unknown-zone' | 'bad-window' | 'too-dense' | 'refused';
  /** The part that is wrong, `BYHOUR`, or the text that is none. */
  readonly part?: string;
  /** What the library said, for the log; only with `refused`. */
  readonly detail?: string;
}

export type Occurrences =
  /** In order of time. `truncated` when there are more than `limit`, or may be. */
  | { readonly ok: true; readonly windows: readonly Interval[]; readonly truncated: boolean }
  | { readonly ok: false; readonly problem: RecurrenceProblem };

const MAX_RULE = 500;
/** Periods that the library may visit for one question; each costs it up to a tenth of a millisecond. */
const MAX_STEPS = 4000;
const LONGEST_STEP = 1000 * 366 * 86_400_000;

const FREQUENCIES: Readonly<Record<string, number>> = {
  SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000, DAILY: 86_400_000, WEEKLY: 604_800_000, MONTHLY: 2_678_400_000, YEARLY: 31_622_400_000,
};

/** Lists of numbers: the least and the greatest, by magnitude where a minus sign counts from the end (RFC 5545 §3.3.10). */
const LISTS: Readonly<Record<string, readonly [least: number, greatest: number, signed: boolean]>> = {
  BYSECOND: [0, 60, false], BYMINUTE: [0, 59, false], BYHOUR: [0, 23, false], BYMONTH: [1, 12, false],
  BYMONTHDAY: [1, 31, true], BYYEARDAY: [1, 366, true], BYWEEKNO: [1, 53, true], BYSETPOS: [1, 366, true],
};

/** The parts of a rule by name, or the first thing that is wrong with it. */
export function checkRule(text: string): { readonly ok: true; readonly parts: ReadonlyMap<string, string> } | { readonly ok: false; readonly problem: RecurrenceProblem } {
  const wrong = (reason: RecurrenceProblem['reason'], part?: string) => ({ ok: false, problem: part === undefined ? { reason } : { reason, part } }) as const;
  if (text.length > MAX_RULE) return wrong('too-long');
  const parts = new Map<string, string>();
  for (const piece of text.trim().replace(/^RRULE:/i, '').replace(/;$/, '').split(';')) {
    const [name, value, more] = piece.toUpperCase().split('=');
    if (!name || value === undefined || more !== undefined || !isPart(name)) return wrong('unknown-part', piece.slice(0, 40));
    if (parts.has(name)) return wrong('repeated-part', name);
    if (!isValue(name, value)) return wrong('bad-value', name);
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) return wrong('no-frequency');
  if (stepOf(parts) > LONGEST_STEP) return wrong('bad-value', 'INTERVAL');
  return parts.has('COUNT') && parts.has('UNTIL') ? wrong('count-and-until') : { ok: true, parts };
}

/** The greatest length of one period with its interval, in milliseconds. */
function stepOf(parts: ReadonlyMap<string, string>): number {
  return FREQUENCIES[parts.get('FREQ')!]! * Number(parts.get('INTERVAL') ?? 1);
}

function isPart(name: string): boolean {
  return Object.hasOwn(LISTS, name) || ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'].includes(name);
}

function isValue(name: string, value: string): boolean {
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (list) {
    const [least, greatest, signed] = list;
    return value.split(',').every((item) => (signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(item) && Math.abs(Number(item)) >= least && Math.abs(Number(item)) <= greatest);
  }
  switch (name) {
    case 'FREQ': return Object.hasOwn(FREQUENCIES, value);
    case 'INTERVAL': case 'COUNT': return /^0*[1-9]\d{0,5}$/.test(value);
    case 'UNTIL': {
      const match = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.exec(value);
      return match !== null && parseDate(`${match[1]}-${match[2]}-${match[3]}`) !== undefined;
    }
    case 'WKST': return /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value);
    default: return value.split(',').every((day) => /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day));
  }
}

export function occurrences(input: RecurrenceInput): Occurrences {
  const { start, end, rrule, zone, from, to } = input;
  if (!(start < end) || !Number.isFinite(end - start) || !Number.isFinite(to - from)) return { ok: false, problem: { reason: 'bad-window' } };
  if (!isZone(zone)) return { ok: false, problem: { reason: 'unknown-zone' } };
  if (rrule === undefined) return { ok: true, truncated: false, windows: start < to && end > from ? [{ from: start, to: end }] : [] };
  const checked = checkRule(rrule);
  if (!checked.ok) return checked;
  const first = from - (end - start);
  const whole = expand(input, checked.parts, first, to);
  if (whole !== 'too-dense') return whole;
  // A rule this dense fills the limit soon after `from`: the rest is not looked at.
  const part = expand(input, checked.parts, first, Math.min(to, Math.max(first, start) + stepOf(checked.parts) * Math.min(input.limit + 1, MAX_STEPS / 4)));
  if (part === 'too-dense') return { ok: false, problem: { reason: 'too-dense' } };
  return part.ok ? { ...part, truncated: true } : part;
}

/**
 * The rule's end, epoch ms. RFC 5545 wants it in UTC beside a start in a zone. People also write a day (the whole of it
 * counts) or a wall-clock time of the zone.
 */
function untilOf(value: string, zone: string): number {
  const number = (at: number, length: number) => Number(value.slice(at, at + length));
  const date = { y: number(0, 4), m: number(4, 2), d: number(6, 2) };
  const local = value.length === 8 ? { ...date, h: 23, mi: 59, s: 59 } : { ...date, h: number(9, 2), mi: number(11, 2), s: number(13, 2) };
  return localToInstant(value.endsWith('Z') ? 'UTC' : zone, local)!;
}

function expand({ start, end, zone, limit }: RecurrenceInput, parts: ReadonlyMap<string, string>, after: number, before: number): Occurrences | 'too-dense' {
  const given = (starts: readonly number[]): Occurrences => {
    const inside = starts.filter((at) => at > after && at < before);
    return { ok: true, truncated: inside.length > limit, windows: inside.slice(0, limit).map((at) => ({ from: at, to: at + (end - start) })) };
  };
  const until = parts.get('UNTIL');
  const byDay = startsByDay(parts, { start, zone, after, before, until: until === undefined ? undefined : untilOf(until, zone), enough: limit + 1 });
  if (byDay) return given(byDay);
  const text = [...parts].map(([name, value]) => `${name}=${name === 'UNTIL' ? formatDateTime(untilOf(value, zone), 'UTC').replace(/[-:]/g, '') : value}`).join(';');
  const zoned = `${formatDateTime(start, 'UTC')}[${zone}]`;
  try {
    const rule = new RRuleTemporal({
      rruleString: `RRULE:${text}`, dtstart: { timeZoneId: zone, toString: () => zoned },
      includeDtstart: true, cache: false, maxIterations: MAX_STEPS, maxCandidateEvaluations: 5 * MAX_STEPS,
    });
    return given(rule.between(new Date(after), new Date(before), true).map(({ epochMilliseconds }) => epochMilliseconds));
  } catch (error) {
    // The library throws plain errors: for a rule that it refuses, and for its own limits, which name what was exceeded.
    const detail = error instanceof Error ? error.message : String(error);
    return /exceeded|maximum/i.test(detail) ? 'too-dense' : { ok: false, problem: { reason: 'refused', detail } };
  }
}
