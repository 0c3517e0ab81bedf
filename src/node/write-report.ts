import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readReportFile } from '../core/catalog/reports';
import { readFrontMatter } from '../core/record/front-matter';
import { WriteFailed, writeNew } from './write';

export interface ReportToWrite {
  /** The report's name, as its front matter says it. */
  readonly name: string;
  /** Where it goes, absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a report: a new file, or in place of an earlier report of the same name and of nothing else, so that a slip of
 * the path costs nobody a file. A reader sees the old report or the new one, never half. Throws WriteFailed.
 */
export function writeReport(root: string, { name, path, text }: ReportToWrite): void {
  const inside = relative(root, path);
  const within = inside !== '' && !inside.startsWith('..') && join(root, inside) === path;
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) {
    if (within) writeNew(root, [{ path: inside.split(sep).join('/'), text }]);
    else writeNew(dirname(path), [{ path: basename(path), text }]);
    return;
  }
  if (!status.isFile() || !isReport(readFileSync(path, 'utf8'), name)) throw new WriteFailed('exists', path);
  replace(path, text, status.mode & 0o7777);
}

function isReport(text: string, name: string): boolean {
  return readReportFile('', readFrontMatter(text))?.report === name;
}

function replace(path: string, text: string, mode: number): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(beside, 'wx');
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WriteFailed(code === 'ENOSPC' ? 'full' : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'failed', path, code);
  }
}
