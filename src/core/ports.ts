/** What the outside gives the core. Every port has an in-memory twin that passes the same contract test. */

/** A repository's files. Paths are relative to its root, with `/`. Calls are synchronous: for many small files that is eight times faster. */
export interface RecordStore {
  /** Every file that is not ignored by git, in any order; not only Markdown, because links may name any file. */
  list(): readonly string[];
  /** Says which files are about to be read, in order; a store may read ahead. */
  expect?(files: readonly string[]): void;
  /** Whether `list` would leave out a file of this name, were it there. Absent: none. */
  isIgnored?(file: string): boolean;
  /** The text of a file, or why it cannot be had. */
  read(file: string): FileReading;
}

export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'missing' | 'unreadable' | 'too-large' | 'not-utf8' | 'outside'; readonly detail?: string };

/** Files above this are not read: no record is that long, and a hostile one may be. Bytes. */
export const FILE_LIMIT = 8 * 1024 * 1024;
