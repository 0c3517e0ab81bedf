import type { Text } from '../text';
import type { RoleId } from './roles';
import type { ActivityId } from './types';

/** What a step of the kit asks, and of whom. */
export interface StepExplanation {
  readonly asks: Text;
  /** The roles that do the work, the one that answers for it first. */
  readonly who: readonly RoleId[];
  /** One sentence: who does what. */
  readonly does: Text;
}

export interface TaskExplanation {
  /** Why the task is worth its effort. */
  readonly justification: Text;
  /** In the order of the task's steps: the explanation of step n stands at n - 1. */
  readonly steps: readonly StepExplanation[];
}

/** Each activity of the kit has one task, so an activity names it. */
export type Explanations = Readonly<Partial<Record<ActivityId, TaskExplanation>>>;

/** A short maker, so that a step reads in the order in which one asks: what, who, how. */
export function step(asks: Text, who: readonly RoleId[], does: Text): StepExplanation {
  return { asks, who, does };
}
