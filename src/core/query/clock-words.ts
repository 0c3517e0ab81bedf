import type { Text } from '../model/text';
import { type Duration, formatDuration, sayDuration } from '../util/duration';
import { formatDateTime } from '../util/time';
import { offsetAt } from '../util/zone';

/** How findings, lists and the status bar word a clock, in both languages. */

/** A target or a delay as it was meant: `4 h` of service, `2 j` (`2 d`) of the calendar. */
export function sayTarget(target: Duration): Text {
  return { fr: sayDuration(target, 'fr'), en: sayDuration(target, 'en') };
}

/** Elapsed time in the units of its target: a day of service is not 24 hours, so service time has no days. */
export function sayElapsed(ms: number, target: Duration): Text {
  const service = target.serviceMs === target.totalMs;
  return { fr: formatDuration(ms, { language: 'fr', service }), en: formatDuration(ms, { language: 'en', service }) };
}

/** Who promised: an SLA by its id, or the organisation's grid. */
export function saySource(source: string): Text {
  return source === 'grid' ? { fr: 'grille de priorité', en: 'priority grid' } : { fr: source, en: source };
}

/** `2026-11-20 17:05` on the organisation's wall clock; with its offset in an hour that the clock shows twice. */
export function formatLocal(ms: number, zone: string): string {
  return isRepeated(ms, zone) ? withOffset(ms, zone) : wallClock(ms, zone);
}

/** Two instants on the organisation's wall clock; with their offsets where the clocks were changed between them. */
export function formatSpan(from: number, to: number, zone: string): readonly [from: string, to: string] {
  const say = offsetAt(zone, from) === offsetAt(zone, to) ? formatLocal : withOffset;
  return [say(from, zone), say(to, zone)];
}

function wallClock(ms: number, zone: string): string {
  return formatDateTime(ms, zone).slice(0, 16).replace('T', ' ');
}

function withOffset(ms: number, zone: string): string {
  return `${wallClock(ms, zone)} ${/(?:Z|[+-]\d\d:\d\d)$/.exec(formatDateTime(ms, zone))![0]}`;
}

/** Clocks go back by less than that. */
const farthest = 3 * 3_600_000;

/** Whether the wall clock shows the time of an instant at another one too, as in autumn. */
function isRepeated(ms: number, zone: string): boolean {
  const own = offsetAt(zone, ms);
  if (own === undefined) return false;
  return [ms - farthest, ms + farthest].some((near) => {
    const offset = offsetAt(zone, near);
    return offset !== undefined && offset !== own && offsetAt(zone, ms + own - offset) === offset;
  });
}
