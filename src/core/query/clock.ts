/**
 * Response and resolution clocks (records.md §3, Clocks). A clock is a pure function of dated history, calendars and the
 * SLA in force at each instant. The target is the one in force when the clock started (a promise made to this ticket,
 * that a later SLA does not rewrite); calendar and pauses are those of each instant.
 *
 * `m` and `h` of a target are service time and `d` is calendar time. A target that has both (`P1DT4H`) spends its calendar
 * time first, then its service time. Pauses stop both.
 */
import type { Duration } from '../util/duration';
import { type ClockInput, type ClockKind, type Course, type Segment, WITHDRAWN, courseOf, termsAt, termsBetween } from './clock-course';
import { addServiceTime, serviceTimeBetween } from './service-time';

export interface Clock {
  readonly kind: ClockKind;
  readonly target: Duration | undefined;
  /** The source of the target: an SLA's id, or `grid`. */
  readonly source: string;
  /**
   * When the elapsed time reaches the target: past, or foreseen as if the status stayed; for a stopped clock, when it would
   * have. Undefined without a target, where a pause comes first (nobody knows), and where the calendar never gets there.
   */
  readonly due: number | undefined;
  /** Neither stopped nor paused. It may be night: see the intervals. */
  readonly running: boolean;
  readonly stoppedAt: number | undefined;
  readonly elapsedMs: number;
  /** Elapsed over target; undefined without a target. */
  readonly fraction: number | undefined;
  /**
   * `missed` as soon as more than the target has passed, whether stopped or not. `none`: no target, or withdrawn in time,
   * or stopped at an instant that no history entry gives.
   */
  readonly state: 'running' | 'paused' | 'met' | 'missed' | 'none';
  /** It stopped at an instant that no history entry gives: what has elapsed is not known. */
  readonly undated: boolean;
}

/** From this fraction of the target on, a running clock is about to be missed. */
export const NEAR = 0.75;

export type ClockAlarm = 'none' | 'near' | 'missed';

export function alarmOf(clock: Clock): ClockAlarm {
  if (clock.state === 'missed') return 'missed';
  const open = clock.state === 'running' || clock.state === 'paused';
  return open && clock.fraction !== undefined && clock.fraction >= NEAR ? 'near' : 'none';
}

/** What a duration asks for: calendar time first, then service time. Months count 30 days, years 365. */
export interface Demand {
  readonly calendarMs: number;
  readonly serviceMs: number;
}

export function demandOf(target: Duration | undefined): Demand {
  return target ? { calendarMs: target.totalMs - target.serviceMs, serviceMs: target.serviceMs } : { calendarMs: 0, serviceMs: Infinity };
}

export function readClock(input: ClockInput, kind: ClockKind): Clock {
  const course = courseOf(input, kind);
  const started = termsAt(input.terms, input.created);
  const target = started[kind];
  const demand = demandOf(target);
  const { elapsedMs, due } = measure(course, demand);
  const paused = course.halt !== undefined;
  return {
    kind, target, source: started.targetSource?.[kind] ?? started.source, elapsedMs, running: !course.stop && !course.undated && !paused,
    due: target && (due ?? foresee(input.terms, course, demand, elapsedMs)),
    stoppedAt: course.stop?.at,
    undated: course.undated,
    fraction: target && (target.totalMs > 0 ? elapsedMs / target.totalMs : 1),
    state: stateOf({ target, elapsedMs, course, paused }),
  };
}

function stateOf({ target, elapsedMs, course, paused }: { readonly target: Duration | undefined; readonly elapsedMs: number; readonly course: Course; readonly paused: boolean }): Clock['state'] {
  if (!target || course.undated) return 'none';
  if (elapsedMs > target.totalMs) return 'missed';
  if (course.stop) return WITHDRAWN.has(course.stop.status) ? 'none' : 'met';
  return paused ? 'paused' : 'running';
}

/** The time that counted, and the instant at which it reached the demand, if it did. */
export function measure(course: Course, demand: Demand): { readonly elapsedMs: number; readonly due: number | undefined } {
  let elapsedMs = 0;
  const asked = demand.calendarMs + demand.serviceMs;
  let due = asked === 0 ? (course.segments[0]?.from ?? course.end) : undefined;
  for (const segment of course.segments) {
    if (segment.halt !== undefined) continue;
    const counted = countIn(segment, demand, elapsedMs);
    if (due === undefined && elapsedMs + counted >= asked) due = reachIn(segment, remaining(demand, elapsedMs));
    elapsedMs += counted;
  }
  return { elapsedMs, due };
}

/** What is left of a demand after some elapsed time. */
function remaining({ calendarMs, serviceMs }: Demand, elapsedMs: number): Demand {
  return { calendarMs: Math.max(0, calendarMs - elapsedMs), serviceMs: Math.max(0, serviceMs - Math.max(0, elapsedMs - calendarMs)) };
}

/** Where a stretch passes from calendar time to service time. A target without service time never does. */
export function serviceStart({ from, to }: { readonly from: number; readonly to: number }, demand: Demand, elapsedMs: number): number {
  if (demand.serviceMs === 0 && demand.calendarMs > 0) return to;
  return Math.min(to, from + Math.max(0, demand.calendarMs - elapsedMs));
}

function countIn(segment: Segment, demand: Demand, elapsedMs: number): number {
  const service = serviceStart(segment, demand, elapsedMs);
  return service - segment.from + serviceTimeBetween(segment.terms.calendar, service, segment.to);
}

function reachIn({ from, terms }: Pick<Segment, 'from' | 'terms'>, left: Demand): number | undefined {
  return addServiceTime(terms.calendar, from + left.calendarMs, left.serviceMs);
}

/** When a demand of which some has elapsed will be met, if the status stays, under the terms that are known to come. */
export function foresee(timeline: ClockInput['terms'], course: Course, demand: Demand, elapsedMs: number): number | undefined {
  let elapsed = elapsedMs;
  for (const piece of termsBetween(timeline, course.end, Infinity)) {
    if (course.haltsUnder(piece.terms)) return undefined;
    const due = reachIn(piece, remaining(demand, elapsed));
    if (piece.to === Infinity || (due !== undefined && due <= piece.to)) return due;
    elapsed += countIn(piece, demand, elapsed);
  }
  return undefined;
}
