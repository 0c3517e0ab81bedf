import { CONFIG_FILE } from '../core/gitsm';
import type { Workspace } from '../core/gitsm';
import { diffFindings, diffRecords } from '../core/query/diff';
import type { RecordChange } from '../core/query/diff';
import { compareFindings } from '../core/rules/finding';
import type { Finding } from '../core/rules/finding';
import { commitOf, defaultBranch, filesBetween, mergeBase, untrackedFiles } from './git';
import type { DiffEnd } from './git';
import type { FileChange } from './unified-diff';

export interface Comparison {
  readonly records: readonly RecordChange[];
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
  /** Both texts of each file that differs. */
  readonly files: readonly FileChange[];
}

export interface Ends {
  readonly base: string;
  readonly end: DiffEnd;
  /** There is no default branch to have parted from: what is compared is what is not committed. */
  readonly unparted?: true;
}

/** From where the branch left the default one, to the files as they are. */
export async function sinceBranch(root: string): Promise<Ends> {
  const branch = await defaultBranch(root);
  const parted = branch === undefined ? undefined : await mergeBase(root, branch, 'HEAD');
  return { base: parted ?? (await commitOf(root, 'HEAD')), end: 'worktree', ...(parted === undefined ? { unparted: true } : {}) };
}

/**
 * Reads both states with one loaded workspace, over which the texts of each are laid; it is given back as it was, on disk's
 * texts. Throws GitFailed.
 */
export async function compare(root: string, workspace: Workspace, { base, end }: Ends): Promise<Comparison> {
  const changed = [...await filesBetween(root, base, end)];
  if (end === 'worktree') for (const file of await untrackedFiles(root)) changed.push({ file, after: workspace.textOf(file) });
  // The working tree may be elsewhere: what it changed since is taken back first.
  const since = end === 'worktree' ? [] : typeof end === 'object' ? await filesBetween(root, end.commit, 'worktree') : await filesBetween(root, await commitOf(root, 'HEAD'), 'index');
  const laid = new Set<string>();
  const lay = (file: string, text: string | undefined): void => {
    laid.add(file);
    workspace.edited(file, text ?? '');
  };
  try {
    for (const { file, before, after } of since) lay(file, typeof end === 'object' ? before : after);
    for (const { file, after } of changed) lay(file, after);
    const reader = workspace.reader;
    const read = (file: string, text: string | undefined) => (text === undefined || !/\.md$/i.test(file) ? undefined : reader.read(file, text));
    const records = diffRecords(changed.map(({ file, before, after }) => ({ before: read(file, before), after: read(file, after) })));
    const now = workspace.findings();
    for (const { file, before } of changed) lay(file, before);
    const { added, solved } = diffFindings(workspace.findings(), now);
    return { records, added: added.toSorted(compareFindings), solved: solved.toSorted(compareFindings), files: changed };
  } finally {
    // Settings last: they are read with all that they judge.
    for (const file of [...laid].toSorted((a, b) => Number(a === CONFIG_FILE) - Number(b === CONFIG_FILE))) workspace.edited(file, undefined);
  }
}
