/**
 * A clock explained: intervals without gaps from the creation to now or to the stop, each with the reason why it counts
 * or not. What counts adds up to the clock's elapsed time. A generator, because a ticket of ten years has five
 * thousand intervals and a screen shows fifty.
 */
import { type Calendar, withoutHolidays } from './calendar';
import { demandOf, serviceStart } from './clock';
import { type ClockInput, type ClockKind, courseOf, type Segment, termsAt } from './clock-course';
import { intervalsWithin } from './service-time';

export interface ClockInterval {
  readonly from: number;
  readonly to: number;
  readonly counts: boolean;
  /** `holiday` is the part of a holiday that would have been open. A status (`resolved`) stands for the time until a reopening. */
  readonly why: 'service-hours' | 'calendar-time' | 'outside-hours' | 'holiday' | `paused:${string}` | (string & {});
  /** What it adds to the elapsed time: its whole length, or 0. */
  readonly countedMs: number;
  /** The name of the calendar and the source of the terms in force. */
  readonly calendar: string;
  readonly source: string;
}

/** Open intervals and reasons are made four weeks at a time. */
const STEP = 28 * 86_400_000;

export function* explainClock(input: ClockInput, kind: ClockKind): Generator<ClockInterval, void> {
  const course = courseOf(input, kind);
  const demand = demandOf(termsAt(input.terms, input.created)[kind]);
  let elapsed = 0;
  let pending: ClockInterval | undefined;
  for (const segment of course.segments) {
    for (const next of explainSegment(segment, segment.halt === undefined ? serviceStart(segment, demand, elapsed) : segment.to)) {
      elapsed += next.countedMs;
      if (pending && joins(pending, next)) pending = { ...pending, to: next.to, countedMs: pending.countedMs + next.countedMs };
      else {
        if (pending) yield pending;
        pending = next;
      }
    }
  }
  if (pending) yield pending;
}

function joins(a: ClockInterval, b: ClockInterval): boolean {
  return a.to === b.from && a.why === b.why && a.calendar === b.calendar && a.source === b.source;
}

function* explainSegment({ from, to, terms, halt }: Segment, service: number): Generator<ClockInterval, void> {
  const piece = (start: number, end: number, why: string): ClockInterval => {
    const counts = why === 'service-hours' || why === 'calendar-time';
    return { from: start, to: end, counts, why, countedMs: counts ? end - start : 0, calendar: terms.calendar.name, source: terms.source };
  };
  if (halt !== undefined) return yield piece(from, to, halt);
  if (from < service) yield piece(from, service, 'calendar-time');
  for (let at = service; at < to; at += STEP) {
    for (const { start, end, why } of reasonsWithin(terms.calendar, at, Math.min(at + STEP, to))) yield piece(start, end, why);
  }
}

interface Reason {
  readonly start: number;
  readonly end: number;
  readonly why: 'service-hours' | 'outside-hours' | 'holiday';
}

function* reasonsWithin(calendar: Calendar, from: number, to: number): Generator<Reason, void> {
  let at = from;
  for (const open of intervalsWithin(calendar, from, to)) {
    yield* closedReasons(calendar, at, open.from);
    yield { start: open.from, end: open.to, why: 'service-hours' };
    at = open.to;
  }
  yield* closedReasons(calendar, at, to);
}

/** Of a time that is closed, what would be open were there no holidays is `holiday`. */
function* closedReasons(calendar: Calendar, from: number, to: number): Generator<Reason, void> {
  const usual = withoutHolidays(calendar);
  let at = from;
  for (const lost of usual === calendar ? [] : intervalsWithin(usual, from, to)) {
    if (at < lost.from) yield { start: at, end: lost.from, why: 'outside-hours' };
    yield { start: lost.from, end: lost.to, why: 'holiday' };
    at = lost.to;
  }
  if (at < to) yield { start: at, end: to, why: 'outside-hours' };
}
