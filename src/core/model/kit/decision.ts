import type { TypeName } from '../kind';
import type { Text } from '../text';
import type { ProcessId } from './types';

/** What follows from an answer. */
export type Outcome =
  /** The record moves: always a legal transition from the status of the question. */
  | { readonly kind: 'move'; readonly to: string }
  /** The record stays where it is until something else is done. */
  | { readonly kind: 'stay' }
  /** The next question, asked of the same record in the same status. */
  | { readonly kind: 'ask'; readonly decision: string }
  /** A record of another type is opened; the present one moves to `to`, or stays when it is absent. */
  | { readonly kind: 'raise'; readonly type: TypeName; readonly to?: string };

export interface Branch {
  readonly outcome: Outcome;
  /** What is done, in a few words: the label of the arrow after yes or no. */
  readonly label: Text;
}

/** A diamond of a process diagram: a question with two answers, asked of records of one type in one status. */
export interface Decision {
  readonly id: string;
  readonly process: ProcessId | 'PDCA';
  readonly type: TypeName;
  /** The status in which the question is asked. */
  readonly at: string;
  readonly question: Text;
  readonly yes: Branch;
  readonly no: Branch;
}

// Short makers, so that a decision reads like the sentence that it is.
export const move = (to: string, fr: string, en: string): Branch => ({ outcome: { kind: 'move', to }, label: { fr, en } });
export const stay = (fr: string, en: string): Branch => ({ outcome: { kind: 'stay' }, label: { fr, en } });
export const ask = (decision: string, fr: string, en: string): Branch => ({ outcome: { kind: 'ask', decision }, label: { fr, en } });
export const raise = (type: TypeName, fr: string, en: string, to?: string): Branch => ({
  outcome: { kind: 'raise', type, ...(to === undefined ? {} : { to }) },
  label: { fr, en },
});
