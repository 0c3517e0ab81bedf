/**
 * Availability of a service over a period (records.md §3): (S − D) / S, where S is the agreed service time less agreed
 * maintenance and D what outages took of it. Degradation is told apart, planned outages never count. All of it is set
 * algebra on intervals, and the result holds the intervals, so that every figure can be shown and checked by hand.
 */
import { type Calendar, withoutHolidays } from './calendar';
import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals, totalOf } from './intervals';
import { intervalsWithin } from './service-time';

export interface Outage {
  readonly from: number;
  /** Absent while it lasts. */
  readonly to?: number | undefined;
  readonly kind: 'outage' | 'degradation' | 'planned';
  /** The incident that says so. */
  readonly source: string;
}

export interface Maintenance extends Interval {
  readonly source: string;
}

export interface AvailabilityInput {
  /** The month, as instants. */
  readonly period: Interval;
  /** The SLA holds within [from, until). */
  readonly from: number;
  readonly until?: number | undefined;
  readonly asOf: number;
  /** The SLA's hours. */
  readonly calendar: Calendar;
  /** What the SLA promises, in percent. */
  readonly target?: number | undefined;
  readonly outages: readonly Outage[];
  /** Agreed windows only. */
  readonly maintenance: readonly Maintenance[];
}

export interface AvailabilityInterval extends Interval {
  readonly why: 'up' | 'down' | 'degraded' | 'planned' | 'maintenance' | 'outside-hours' | 'holiday';
  /** Whether it is part of S. */
  readonly service: boolean;
  /** The records behind it, without doubles. */
  readonly sources: readonly string[];
}

export interface Availability {
  /** What was judged: the period within the SLA's term and before `asOf`. Undefined when nothing is left of it. */
  readonly window: Interval | undefined;
  /** S and D, and what is told apart, in milliseconds. A time that is down is neither degraded nor planned. */
  readonly serviceMs: number;
  readonly downMs: number;
  readonly degradedMs: number;
  readonly plannedMs: number;
  readonly maintenanceMs: number;
  /** Interruptions that took service time; outages that overlap or touch are one. */
  readonly outages: number;
  /** In percent; undefined without service time. */
  readonly percent: number | undefined;
  /** Mean time between failures, (S − D) / outages, and mean time to restore service, D / outages. Undefined without outages. */
  readonly mtbfMs: number | undefined;
  readonly mtrsMs: number | undefined;
  /** The downtime that the target allows within S, and whether it was kept. Undefined without target or service time. */
  readonly allowedMs: number | undefined;
  readonly met: boolean | undefined;
  /** Without gaps over the window. */
  readonly intervals: readonly AvailabilityInterval[];
}

/** Acceptable downtime: what a promise in percent leaves of some service time, to the millisecond. */
export function acceptableDowntime(serviceMs: number, percent: number): number {
  return Math.round((serviceMs * (100 - percent)) / 100);
}

export function measureAvailability(input: AvailabilityInput): Availability {
  const { period, calendar, asOf, target } = input;
  const window = { from: Math.max(period.from, input.from), to: Math.min(period.to, input.until ?? Infinity, asOf) };
  const sets = setsOf(input, window);
  const service = totalOf(sets.service), down = totalOf(sets.down);
  const interruptions = countTouched(sets.outages, sets.down);
  const allowed = target === undefined || service === 0 ? undefined : acceptableDowntime(service, target);
  return {
    window: window.from < window.to ? window : undefined,
    serviceMs: service, downMs: down, degradedMs: totalOf(sets.degraded), plannedMs: totalOf(sets.planned), maintenanceMs: totalOf(sets.maintenance),
    outages: interruptions,
    percent: service === 0 ? undefined : ((service - down) / service) * 100,
    mtbfMs: interruptions === 0 ? undefined : (service - down) / interruptions,
    mtrsMs: interruptions === 0 ? undefined : down / interruptions,
    allowedMs: allowed,
    met: allowed === undefined ? undefined : down <= allowed,
    intervals: explain(input, window, sets, calendar),
  };
}

interface Sets {
  readonly open: readonly Interval[];
  readonly maintenance: readonly Interval[];
  readonly service: readonly Interval[];
  /** As they were reported, merged, within the window. */
  readonly outages: readonly Interval[];
  readonly down: readonly Interval[];
  readonly degraded: readonly Interval[];
  readonly planned: readonly Interval[];
}

function setsOf({ calendar, outages, maintenance, asOf }: AvailabilityInput, window: Interval): Sets {
  const open = [...intervalsWithin(calendar, window.from, window.to)];
  const reported = (kind: Outage['kind']) =>
    intersectIntervals(mergeIntervals(outages.filter((one) => one.kind === kind).map(({ from, to }) => ({ from, to: to ?? asOf }))), mergeIntervals([window]));
  const maintained = intersectIntervals(open, mergeIntervals(maintenance));
  const service = subtractIntervals(open, maintained);
  const down = intersectIntervals(service, reported('outage'));
  const degraded = subtractIntervals(intersectIntervals(service, reported('degradation')), down);
  const planned = subtractIntervals(subtractIntervals(intersectIntervals(service, reported('planned')), down), degraded);
  return { open, maintenance: maintained, service, outages: reported('outage'), down, degraded, planned };
}

/** How many of the first list hold something of the second. Both are merged. */
function countTouched(outer: readonly Interval[], inner: readonly Interval[]): number {
  let count = 0, i = 0;
  for (const { from, to } of outer) {
    while (i < inner.length && inner[i]!.to <= from) i++;
    if (i < inner.length && inner[i]!.from < to) count++;
  }
  return count;
}

function explain(input: AvailabilityInput, window: Interval, sets: Sets, calendar: Calendar): AvailabilityInterval[] {
  const closed = subtractIntervals(mergeIntervals([window]), sets.open);
  const lost = intersectIntervals(closed, [...intervalsWithin(withoutHolidays(calendar), window.from, window.to)]);
  const up = [sets.down, sets.degraded, sets.planned].reduce(subtractIntervals, sets.service);
  const of = (kind: Outage['kind']) => input.outages.filter((one) => one.kind === kind).map(({ from, to, source }) => ({ from, to: to ?? input.asOf, source }));
  const say = (why: AvailabilityInterval['why'], service: boolean, intervals: readonly Interval[], causes: readonly Maintenance[] = []) =>
    withSources(intervals, causes).map(({ from, to, sources }): AvailabilityInterval => ({ from, to, why, service, sources }));
  return [
    ...say('up', true, up), ...say('down', true, sets.down, of('outage')), ...say('degraded', true, sets.degraded, of('degradation')),
    ...say('planned', true, sets.planned, of('planned')), ...say('maintenance', false, sets.maintenance, input.maintenance),
    ...say('holiday', false, lost), ...say('outside-hours', false, subtractIntervals(closed, lost)),
  ].sort((a, b) => a.from - b.from);
}

/** Each interval with the causes that touch it. Both are walked once, in order of time. */
function withSources(intervals: readonly Interval[], causes: readonly Maintenance[]): (Interval & { readonly sources: readonly string[] })[] {
  const waiting = [...causes].sort((a, b) => a.from - b.from);
  let next = 0;
  let active: Maintenance[] = [];
  return intervals.map(({ from, to }) => {
    while (next < waiting.length && waiting[next]!.from < to) active.push(waiting[next++]!);
    active = active.filter((cause) => cause.to > from);
    return { from, to, sources: [...new Set(active.map(({ source }) => source))] };
  });
}
