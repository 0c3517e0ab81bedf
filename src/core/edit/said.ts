import type { Severity } from '../model/config/config';
import type { Holes, Text } from '../model/text';

/** What a rule says of a record, as far as an action needs it. */
export interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly record: string | null;
  readonly text: Text;
  readonly holes?: Holes;
}
