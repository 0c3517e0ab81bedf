import { constants, copyFileSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, closeSync, realpathSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';

export interface NewFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Why nothing was written. */
export class WriteFailed extends Error {
  constructor(readonly reason: 'exists' | 'outside' | 'denied' | 'full' | 'failed', readonly path: string, readonly code?: string) {
    super(`${path}: ${reason}${code === undefined ? '' : ` (${code})`}`);
  }
}

/**
 * Creates files, all or none. Each is written beside its place under another name, flushed, and then
 * linked to its name, which fails where something stands already: nothing is overwritten, and no reader
 * sees half a file. When one cannot be had, those made before it are taken away again, with the folders
 * made for them. Throws WriteFailed.
 */
export function writeNew(root: string, files: readonly NewFile[]): void {
  const top = realpathSync(root);
  const folders: string[] = [];
  const waiting: { readonly path: string; readonly from: string; readonly to: string }[] = [];
  const made: string[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const to = placeOf(top, path);
      if (lstatSync(to, { throwIfNoEntry: false })) throw new WriteFailed('exists', path);
      makeFolder(top, dirname(to), folders, path);
      const from = join(dirname(to), `.${basename(to)}.${randomBytes(6).toString('hex')}.tmp`);
      waiting.push({ path, from, to });
      writeAll(from, file.text);
    }
    for (const { path: next, from, to } of waiting) {
      path = next;
      putInPlace(from, to);
      made.push(to);
    }
  } catch (error) {
    for (const to of made) rmSync(to, { force: true });
    for (const { from } of waiting) rmSync(from, { force: true });
    for (const folder of folders.toReversed()) removeIfEmpty(folder);
    throw asFailure(error, path);
  }
  for (const { from } of waiting) rmSync(from, { force: true });
}

function placeOf(top: string, path: string): string {
  if (path === '' || path.includes('\0') || path.includes('\\') || path.startsWith('/') || path.split('/').some((step) => step === '..' || step === '' || step.toLowerCase() === '.git')) throw new WriteFailed('outside', path);
  return join(top, ...path.split('/'));
}

/** Makes a folder and those above it, and notes the ones that were not there. A link on the way that leaves the root is refused. */
function makeFolder(top: string, folder: string, noted: string[], path: string): void {
  if (folder === top) return;
  makeFolder(top, dirname(folder), noted, path);
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder);
    noted.push(folder);
  }
  if (!`${realpathSync(folder)}${sep}`.startsWith(top.endsWith(sep) ? top : top + sep)) throw new WriteFailed('outside', path);
}

function writeAll(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Where the file system has no hard links, a copy that refuses what exists comes next best. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // Somebody else put something there in the meantime: it stays.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function asFailure(error: unknown, path: string): WriteFailed {
  if (error instanceof WriteFailed) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const reasons: Readonly<Record<string, WriteFailed['reason']>> = { EEXIST: 'exists', EACCES: 'denied', EPERM: 'denied', EROFS: 'denied', ENOSPC: 'full', EDQUOT: 'full', ENOTDIR: 'exists' };
  return new WriteFailed(reasons[code] ?? 'failed', path, code);
}
