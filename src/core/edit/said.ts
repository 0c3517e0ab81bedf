import type { Severity } from '../model/config/config';
import type { TypeName } from '../model/kind';
import type { Holes, Text } from '../model/text';
import type { Range } from '../util/lines';

/** What the rules would say of the files that an action touches. */
export interface Tried {
  /** What they do not say now, of any file. */
  readonly added: readonly Said[];
  /** What they say now already, of these files and of those that the action touches without writing them. */
  readonly standing: readonly Said[];
}

/**
 * Statuses, by type, that rest on what a rule checks: its errors stop a move of the record to one of them though they stood
 * before the move, and its warnings are told with it. What a move brings to light anew stops it in any case. Only statuses
 * that owe what the rule checks, so that an old fault that nothing rests on stops no work; and none that says what was done
 * and that nobody could undo or make good any more, so that it can be recorded.
 */
export type Gates = Partial<Readonly<Record<TypeName, readonly string[]>>>;

/** What a rule says of a record, as far as an action needs it. */
export interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly record: string | null;
  /** Where in the file as the action leaves it. */
  readonly range: Range;
  readonly text: Text;
  readonly holes?: Holes;
  readonly gates?: Gates;
  readonly reminds?: boolean;
}
