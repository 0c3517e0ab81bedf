import type { Text } from '../model/text';
import { type Duration, formatDuration, sayDuration } from '../util/duration';
import { formatDateTime } from '../util/time';

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

/** `2026-11-20 17:05` on the organisation's wall clock. */
export function formatLocal(ms: number, zone: string): string {
  return formatDateTime(ms, zone).slice(0, 16).replace('T', ' ');
}

/** Two instants on the organisation's wall clock; with their offsets where the clocks were changed between them. */
export function formatSpan(from: number, to: number, zone: string): readonly [from: string, to: string] {
  const [a, b] = [formatDateTime(from, zone), formatDateTime(to, zone)];
  const offset = a.slice(19) === b.slice(19) ? () => '' : (written: string): string => ` ${written.slice(19)}`;
  return [`${formatLocal(from, zone)}${offset(a)}`, `${formatLocal(to, zone)}${offset(b)}`];
}
