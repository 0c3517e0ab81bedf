import type { Choice, Kind } from '../model/kind';
import type { Text } from '../model/text';
import type { Path } from '../record/node';
import type { Said } from './said';
import type { TextEdit } from './text-edit';
import type { Unwritten } from './unwritten';

/** What is to be done to the files of a repository: all of it or nothing. Core plans; hosts apply. */
export interface EditPlan {
  readonly files: readonly FileEdits[];
  readonly create: readonly NewText[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** The record that the action is about, for a host to show or to commit by. */
  readonly records: readonly string[];
  /** Where a person is to write next: the offset counts in the text as it is then. */
  readonly open?: { readonly file: string; readonly offset: number };
}

/** Edits count in the text as it was; `before` is that text, so that a host can refuse when the file changed since. */
export interface FileEdits {
  readonly file: string;
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

export interface NewText {
  readonly file: string;
  readonly text: string;
}

/** Why an action is refused; `text` says it, with what to do, in both languages. */
export type Refused =
  /** The lifecycle, or what the action is for, does not allow it. */
  | 'illegal'
  /** Something must be given with it: see `owed`. */
  | 'owed'
  | 'unknown-record' | 'unknown-person' | 'unknown-field' | 'wrong-value' | 'not-held' | 'nothing-to-do'
  /** The text of a file cannot be edited safely. */
  | 'unreadable';

/** Something that an action needs and that nobody gave. A host asks for it: a field, a section, or neither (see the text). */
export interface Owed {
  readonly text: Text;
  readonly rule?: string;
  readonly path?: Path;
  readonly kind?: Kind;
  readonly choices?: readonly Choice[];
  /** A section's id. */
  readonly section?: string;
  readonly label?: Text;
  /** In place of what the field says of itself. */
  readonly help?: Text;
  /** What to offer first. */
  readonly proposal?: string;
}

/** Something that would be welcome with an action and that it does without: a host may ask it, and let it be passed over. */
export interface Asked {
  /** Of texts alone: `['risk_answers', 'backout']`. */
  readonly path: readonly string[];
  readonly label: Text;
  readonly choices: readonly { readonly value: string; readonly label: Text; readonly description: Text }[];
}

export type Planned =
  | Success
  | Refusal;

export interface Success {
  readonly ok: true;
  readonly plan: EditPlan;
  /** What the rules would say, short of errors. */
  readonly remarks: readonly Said[];
  /** Sections that the records owe then, and that hold no text. */
  readonly unwritten: readonly Unwritten[];
  /** What it does beside what was asked, and what is to be done next: whole sentences. */
  readonly notes?: readonly Text[];
  readonly asks?: readonly Asked[];
}

export interface Refusal {
  readonly ok: false;
  readonly reason: Refused;
  readonly text: Text;
  readonly owed?: readonly Owed[];
}

export function refusal(reason: Refused, fr: string, en: string, owed?: readonly Owed[]): Refusal {
  return { ok: false, reason, text: { fr, en }, ...(owed ? { owed } : {}) };
}
