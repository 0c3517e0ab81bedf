import type { Holes, Text } from '../model/text';
import type { Path, Value } from '../record/node';

/**
 * A quick fix, as data: it crosses processes and is turned into text edits when it is applied.
 * `safe` ones change nothing that a person decided, and belong to "fix all".
 */
export interface Fix {
  readonly title: Text;
  readonly holes?: Holes;
  readonly safe?: boolean;
  readonly do: FixStep;
}

export type FixStep =
  | { readonly op: 'set'; readonly path: Path; readonly value: Value; readonly file?: string }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'append'; readonly path: Path; readonly value: Value; readonly file?: string }
  | { readonly op: 'replace'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly op: 'rename-key'; readonly path: Path; readonly to: string }
  | { readonly op: 'add-section'; readonly section: string }
  | { readonly op: 'rename-file'; readonly to: string }
  /** Opens a command of the editor with the record: the fix needs a person's answer. */
  | { readonly op: 'command'; readonly command: string; readonly arguments: readonly string[] };
