import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import type { EditPlan } from '../core/edit/plan';
import { applyEdits } from '../core/edit/text-edit';
import { WriteFailed, writeNew } from './write';

/** A file is not what the plan was made from: somebody else wrote it in the meantime. Nothing was written. */
export class ChangedUnderneath extends Error {
  constructor(readonly path: string) {
    super(`${path} changed underneath`);
  }
}

interface Waiting {
  readonly path: string;
  readonly to: string;
  readonly from: string;
  readonly before: Buffer;
  readonly mode: number;
}

/**
 * Does what a plan says: all of it or nothing. Each file is written beside its place, flushed, and renamed over it, with
 * the permissions it had, so that whatever happens a record is either old or new. A file that is not what the plan was made
 * from stops everything; when a rename fails, the files before it get their old text back. Throws ChangedUnderneath or
 * WriteFailed.
 */
export function writePlan(root: string, plan: EditPlan): void {
  const top = realpathSync(root);
  const renamed = new Map(plan.renames.map((r) => [r.from, r.to]));
  const stay = plan.files.filter((f) => !renamed.has(f.file));
  // A file that takes another name is a new one at that name; the old one goes last.
  const moving = plan.renames.map(({ from, to }) => ({ from, to, edits: plan.files.find((f) => f.file === from) }));
  const waiting: Waiting[] = [];
  const done: Waiting[] = [];
  try {
    for (const file of stay) waiting.push(prepare(top, file.file, file.before, applyEdits(file.before, file.edits)));
    for (const { edits } of moving) if (edits) check(placeOf(top, edits.file), edits.file, edits.before);
    writeNew(root, [
      ...plan.create.map((f) => ({ path: f.file, text: f.text })),
      ...moving.map(({ from, to, edits }) => ({ path: to, text: edits ? applyEdits(edits.before, edits.edits) : readFileSync(placeOf(top, from), 'utf8') })),
    ]);
    try {
      for (const one of waiting) {
        if (!readFileSync(one.to).equals(one.before)) throw new ChangedUnderneath(one.path);
        renameSync(one.from, one.to);
        done.push(one);
      }
      for (const { from } of moving) rmSync(placeOf(top, from));
    } catch (error) {
      for (const { path, to, before, mode } of done) renameSync(writeBeside(to, path, before, mode), to);
      for (const { file } of plan.create) rmSync(placeOf(top, file), { force: true });
      for (const { to } of moving) rmSync(placeOf(top, to), { force: true });
      throw error;
    }
  } catch (error) {
    for (const { from } of waiting) rmSync(from, { force: true });
    if (error instanceof ChangedUnderneath || error instanceof WriteFailed) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WriteFailed(code === 'ENOSPC' ? 'full' : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'failed', waiting.at(-1)?.path ?? '', code);
  }
}

function prepare(top: string, path: string, before: string, text: string): Waiting {
  const to = placeOf(top, path);
  const bytes = check(to, path, before);
  const mode = statSync(to).mode & 0o7777;
  return { path, to, before: bytes, mode, from: writeBeside(to, path, Buffer.from(text, 'utf8'), mode) };
}

/** The bytes of a file, when they are those of the text. A symbolic link is not followed: it may lead anywhere. */
function check(to: string, path: string, before: string): Buffer {
  const status = lstatSync(to, { throwIfNoEntry: false });
  if (!status) throw new ChangedUnderneath(path);
  if (!status.isFile()) throw new WriteFailed('outside', path);
  const bytes = readFileSync(to);
  if (!bytes.equals(Buffer.from(before, 'utf8'))) throw new ChangedUnderneath(path);
  return bytes;
}

function placeOf(top: string, path: string): string {
  const to = join(top, ...path.split('/'));
  const folder = lstatSync(dirname(to), { throwIfNoEntry: false }) ? realpathSync(dirname(to)) : dirname(to);
  if (!`${folder}${sep}`.startsWith(top.endsWith(sep) ? top : top + sep)) throw new WriteFailed('outside', path);
  return to;
}

function writeBeside(to: string, path: string, bytes: Buffer, mode: number): string {
  const from = join(dirname(to), `.${basename(to)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = openSync(from, 'wx');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } catch (error) {
    rmSync(from, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new WriteFailed(code === 'ENOSPC' ? 'full' : 'failed', path, code);
  } finally {
    closeSync(handle);
  }
  return from;
}
