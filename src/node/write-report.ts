import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readReportFile } from '../core/catalog/reports';
import { readFrontMatter } from '../core/record/front-matter';
import { WriteFailed, writeNew } from './write';
import { writePlan } from './write-plan';

export interface ReportToWrite {
  /** The report's name, as its front matter says it. */
  readonly name: string;
  /** Where it goes, absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a report: a new file, or in place of an earlier report of the same name and of nothing else, so that a slip of
 * the path costs nobody a file. A reader sees the old report or the new one, never half. Throws WriteFailed, and
 * ChangedUnderneath when somebody writes the file at the same time.
 */
export function writeReport(root: string, { name, path, text }: ReportToWrite): void {
  const inside = relative(root, path);
  const within = inside !== '' && !inside.startsWith('..') && join(root, inside) === path;
  const [top, file] = within ? [root, inside.split(sep).join('/')] : [dirname(path), basename(path)];
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return writeNew(top, [{ path: file, text }]);
  const before = status.isFile() ? readFileSync(path, 'utf8') : undefined;
  if (before === undefined || readReportFile(file, readFrontMatter(before))?.report !== name) throw new WriteFailed('exists', path);
  writePlan(top, { files: [{ file, before, edits: [{ start: 0, end: before.length, text }] }], create: [], renames: [], records: [] });
}
