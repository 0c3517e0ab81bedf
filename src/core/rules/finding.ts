import type { Severity } from '../model/config/config';
import { format } from '../model/text';
import type { Holes, Language, Text } from '../model/text';
import type { Range } from '../util/lines';
import type { Fix } from './rule';

/** What a rule says of a place in a file: plain data, in no language yet. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** The record's id, or null when the file has none. */
  readonly record: string | null;
  readonly range: Range;
  readonly text: Text;
  readonly holes?: Holes;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { readonly file: string; readonly range: Range; readonly text: Text; readonly holes?: Holes }[];
}

export function messageOf(finding: Pick<Finding, 'text' | 'holes'>, language: Language): string {
  return format(finding.text, language, finding.holes);
}

export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column || compareText(a.rule, b.rule)
    || a.range.end.line - b.range.end.line || a.range.end.column - b.range.end.column || compareText(a.text.en + JSON.stringify(a.holes ?? {}), b.text.en + JSON.stringify(b.holes ?? {}));
}

/** By code unit: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
