import type { Severity } from '../../core/model/config/config';
import type { Language } from '../../core/model/text';
import type { Finding } from '../../core/rules/finding';

/** What `validate` has to say, before it takes a form. */
export interface Judgement {
  readonly asOf: string;
  /** The commit, or null without one. */
  readonly head: string | null;
  readonly records: number;
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly colour: boolean;
}
