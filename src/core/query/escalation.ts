/**
 * Escalation by age (records.md §3): each level has a delay counted from `created`, minutes and hours as service time and
 * days as calendar time. Waiting for the client does not stop it, for the rule speaks of age; being resolved does. A
 * level without a delay for the priority is never owed.
 */
import type { Duration } from '../util/duration';
import { demandOf, measure, foresee } from './clock';
import { type ClockInput, type Course, courseOf } from './clock-course';

export interface EscalationLevel {
  readonly level: number;
  readonly after?: Duration | undefined;
}

export interface EscalationInput extends ClockInput {
  readonly levels: readonly EscalationLevel[];
  /** The level at which the record stands: see `levelOf`. */
  readonly currentLevel: number;
}

export interface EscalationDue {
  readonly level: number;
  readonly after: Duration;
  /** When the delay has passed: past or foreseen. Undefined where the calendar never gets there. */
  readonly due: number | undefined;
  readonly elapsedMs: number;
  readonly overdue: boolean;
}

/** The greatest of the last `level` in history and the field, else 1. Entries are oldest first. */
export function levelOf(history: readonly { readonly level?: number | undefined }[], field: number | undefined): number {
  let last: number | undefined;
  for (const { level } of history) if (level !== undefined) last = level;
  return Math.max(last ?? 1, field ?? 1);
}

/**
 * The levels that are owed, the lowest first: all above the present one whose delay has passed; when none has, the one that
 * comes next. Empty when no level above has a delay, or when the record is resolved, closed or withdrawn.
 */
export function escalationsDue(input: EscalationInput): readonly EscalationDue[] {
  const course = withoutPauses(courseOf(input, 'resolution'));
  if (course.stop || course.undated) return [];
  const above = input.levels.flatMap(({ level, after }): EscalationDue[] => {
    if (level <= input.currentLevel || !after) return [];
    const { elapsedMs, due } = measure(course, demandOf(after));
    return [{ level, after, due: due ?? foresee(input.terms, course, demandOf(after), elapsedMs), elapsedMs, overdue: elapsedMs > after.totalMs }];
  }).toSorted((a, b) => a.level - b.level);
  const missed = above.filter((e) => e.overdue);
  return missed.length > 0 ? missed : above.slice(0, 1);
}

function withoutPauses(course: Course): Course {
  return { ...course, haltsUnder: () => false, segments: course.segments.map((segment) => (segment.halt?.startsWith('paused:') ? { ...segment, halt: undefined } : segment)) };
}
