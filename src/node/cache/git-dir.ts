import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where git keeps what belongs to one working tree, and where in that tree a folder is. */
export interface GitDir {
  readonly folder: string;
  /** The path of the folder asked about, from the top of the working tree, with `/`; empty at the top. */
  readonly prefix: string;
}

/**
 * As `git rev-parse --git-dir`, without a process: the nearest `.git` at or above a folder. A `.git` file is followed only to
 * a worktree's folder that points back at it: another could lead anywhere. Undefined outside of git, and for other layouts.
 */
export function gitDirOf(root: string): GitDir | undefined {
  for (let top = root; ; top = dirname(top)) {
    const dot = join(top, '.git');
    const stat = lstatSync(dot, { throwIfNoEntry: false });
    const prefix = relative(top, root).split(sep).join('/');
    if (stat?.isDirectory()) return hasHead(dot) ? { folder: dot, prefix } : undefined;
    if (stat?.isFile()) {
      const folder = worktreeDir(dot);
      return folder === undefined ? undefined : { folder, prefix };
    }
    if (stat || dirname(top) === top) return undefined;
  }
}

/** Whether a folder lies in a working tree of git, of whatever layout. Asks no process. */
export function isInGit(root: string): boolean {
  for (let top = root; ; top = dirname(top)) {
    if (lstatSync(join(top, '.git'), { throwIfNoEntry: false })) return true;
    if (dirname(top) === top) return false;
  }
}

function worktreeDir(dot: string): string | undefined {
  const to = firstLine(dot)?.match(/^gitdir: (.+)$/)?.[1];
  if (to === undefined) return undefined;
  const folder = resolve(dirname(dot), to);
  const back = firstLine(join(folder, 'gitdir'));
  if (back === undefined || !hasHead(folder)) return undefined;
  try {
    return realpathSync(resolve(folder, back)) === realpathSync(dot) ? folder : undefined;
  } catch {
    // It points at what is not there: a worktree that was moved.
    return undefined;
  }
}

function hasHead(folder: string): boolean {
  return lstatSync(join(folder, 'HEAD'), { throwIfNoEntry: false })?.isFile() ?? false;
}

function firstLine(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > 65_536) return undefined;
  return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0];
}
