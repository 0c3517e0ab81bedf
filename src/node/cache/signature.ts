import { lstatSync } from 'node:fs';

/** What tells, without reading it, that a file is the one that was read: as git's index does. Sizes in bytes, times in epoch ms. */
export interface Signature {
  readonly size: number;
  readonly modified: number;
  /** When the file or what the system notes of it last changed; unlike `modified`, no program sets it. */
  readonly changed: number;
  readonly inode: number;
}

/** Differs from every signature, itself too: for what cannot be told from its looks. */
export const unknown: Signature = { size: NaN, modified: NaN, changed: NaN, inode: NaN };

/** The signature of a plain file; `unknown` of a link, whose target may change behind it, and of what is gone. */
export function signatureOf(path: string): Signature {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino } : unknown;
}

export function isSame(a: Signature, b: Signature): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/**
 * Whether a signature may stand for the text that is read from `before` on, the file system's own time. A file written in
 * the same tick of its clock may be written again, at the same length, without a trace (git calls such entries racy).
 */
export function isTrusted(signature: Signature, before: number): boolean {
  return signature.modified < before && signature.changed < before;
}
