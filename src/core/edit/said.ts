import type { Severity } from '../model/config/config';
import type { Holes, Text } from '../model/text';

/** What the rules would say of the files that an action touches. */
export interface Tried {
  /** What they do not say now, of any file. */
  readonly added: readonly Said[];
  /** What they say now already, of these files. */
  readonly standing: readonly Said[];
}

/** What a rule says of a record, as far as an action needs it. */
export interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly record: string | null;
  readonly text: Text;
  readonly holes?: Holes;
}
