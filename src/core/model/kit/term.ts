import type { Text } from '../text';

/** A word of the trade as the product uses it. Facts are those of ISO/IEC 20000 and ITIL; the wording is ours. */
export interface Term {
  readonly id: string;
  readonly term: Text;
  /** The same in both languages where there is one. */
  readonly abbreviation?: string;
  readonly definition: Text;
  /** Ids of terms to read next. */
  readonly see?: readonly string[];
}
