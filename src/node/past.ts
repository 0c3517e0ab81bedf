import { CONFIG_FILE, Workspace } from '../core/gitsm';
import { endOf } from '../core/query/moments';
import { FILE_LIMIT } from '../core/ports';
import type { FileReading, RecordStore } from '../core/ports';
import type { NamedPast, Past } from '../protocol/cmdb';
import { FileStore } from './file-store';
import { ask, commitOf, filesBetween, GitFailed } from './git';
import type { FileChange } from './unified-diff';

/**
 * The state that a date or a revision names. A date counts whole, a date-time is itself: the last commit until then of the
 * line that HEAD is on, judged at that instant (never one that is still to come). A revision is judged when it was
 * committed. What is written as a date is one: a tag of that name is `refs/tags/…`. Throws GitFailed.
 */
export async function pastOf(root: string, asked: string, { zone, now }: { readonly zone: string; readonly now: number }): Promise<Past> {
  const end = endOf(asked, zone);
  if (end === undefined) {
    const commit = await commitOf(root, asked);
    return { commit, at: await committedAt(root, commit), name: asked };
  }
  const at = Math.min(/^\d{4}-\d\d-\d\d$/.test(asked) ? end - 1000 : end, now);
  // Only the line of HEAD itself: what a branch held before it was merged was not the state of this repository.
  const commit = (await ask(root, ['rev-list', '-1', '--first-parent', `--before=${Math.floor(at / 1000)}`, await commitOf(root, 'HEAD'), '--'])).trim();
  if (commit === '') throw new GitFailed('unknown-revision', asked);
  return { commit, at, name: asked };
}

async function committedAt(root: string, commit: string): Promise<number> {
  return 1000 * Number((await ask(root, ['show', '--no-patch', '--no-show-signature', '--format=%ct', commit, '--'])).trim());
}

/** A file as a commit has it; undefined where it has none. */
export async function textAt(root: string, commit: string, file: string): Promise<string | undefined> {
  // Both come from an address, which anybody can write: no option, and no way out of the repository of records.
  if (!/^[0-9a-f]{40,64}$/.test(commit) || file === '' || file.split('/').includes('..')) return undefined;
  const [entry] = (await ask(root, ['ls-tree', '-z', commit, '--', file])).split('\0');
  const blob = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry ?? '')?.[1];
  return blob === undefined ? undefined : ask(root, ['cat-file', 'blob', blob]);
}

/**
 * The files of a commit, read without writing them anywhere: git names them all in one listing, and tells in one diff those
 * that the disk has otherwise; the others are read from disk. Three processes, however many files there are.
 */
export class PastStore implements RecordStore {
  #differing: ReadonlyMap<string, FileChange>;

  private constructor(readonly disk: FileStore, readonly files: ReadonlySet<string>, differing: readonly FileChange[]) {
    this.#differing = byFile(differing);
  }

  static async open(root: string, commit: string): Promise<PastStore> {
    const disk = new FileStore(root);
    // What git ignores now, and keeps all the same, is left out as it is now.
    const files = (await listAt(root, commit)).filter((file) => !disk.isIgnored(file));
    disk.list();
    return new PastStore(disk, new Set(files), await filesBetween(root, commit, 'worktree'));
  }

  /** The disk changed: what it has otherwise is asked for again. */
  async refresh(root: string, commit: string): Promise<void> {
    this.#differing = byFile(await filesBetween(root, commit, 'worktree'));
  }

  list(): readonly string[] {
    return [...this.files];
  }

  expect(files: readonly string[]): void {
    this.disk.expect(files.filter((file) => !this.#differing.has(file)));
  }

  read(file: string): FileReading {
    if (!this.files.has(file)) return { ok: false, reason: 'missing' };
    const differing = this.#differing.get(file);
    if (!differing) return this.disk.read(file);
    const text = differing.before ?? '';
    return text.length > FILE_LIMIT ? { ok: false, reason: 'too-large', detail: String(text.length) } : { ok: true, text };
  }
}

/** The commit holds no gitsm.yaml: there was no repository of records then. */
export class NoRecordsThen extends Error {}

/** A workspace of a state that git keeps, not loaded yet. Throws GitFailed, NoRecordsThen. */
export async function workspaceAt(root: string, past: Past): Promise<{ readonly store: PastStore; readonly workspace: Workspace }> {
  const store = await PastStore.open(root, past.commit);
  if (!store.files.has(CONFIG_FILE)) throw new NoRecordsThen(past.name);
  return { store, workspace: new Workspace(store, { now: past.at }) };
}

function byFile(changes: readonly FileChange[]): ReadonlyMap<string, FileChange> {
  return new Map(changes.map((change) => [change.file, change]));
}

/** Paths of plain files, from the root of the repository of records. */
async function listAt(root: string, commit: string): Promise<readonly string[]> {
  const entries = (await ask(root, ['ls-tree', '-r', '-z', commit])).split('\0');
  return entries.flatMap((entry) => (entry.startsWith('100') ? [entry.slice(entry.indexOf('\t') + 1)] : []));
}

/** Tags and branches, latest first, and the last commits of HEAD's line. Throws GitFailed. */
export async function namedPasts(root: string, most = 50): Promise<readonly NamedPast[]> {
  const refs = await ask(root, ['for-each-ref', `--count=${4 * most}`, '--sort=-creatordate', '--format=%(refname)%00%(creatordate:unix)%00%(contents:subject)', 'refs/tags', 'refs/heads', 'refs/remotes']);
  const named = refs.split('\n').flatMap((line): NamedPast[] => {
    const [ref = '', time = '', subject = ''] = line.split('\0');
    if (ref === '' || ref.endsWith('/HEAD') || time === '') return [];
    return [{ kind: ref.startsWith('refs/tags/') ? 'tag' : 'branch', revision: ref, name: ref.replace(/^refs\/(?:tags|heads|remotes)\//, ''), subject, at: 1000 * Number(time) }];
  });
  const log = await ask(root, ['log', `-${most}`, '--first-parent', '--no-show-signature', '-z', '--format=%H%x09%ct%x09%s', await commitOf(root, 'HEAD'), '--']);
  const commits = log.split('\0').flatMap((line): NamedPast[] => {
    const [commit = '', time = '', ...subject] = line.split('\t');
    return commit === '' ? [] : [{ kind: 'commit', revision: commit, name: commit.slice(0, 8), subject: subject.join('\t').trim(), at: 1000 * Number(time) }];
  });
  return [...named.filter((n) => n.kind === 'tag').slice(0, most), ...named.filter((n) => n.kind === 'branch').slice(0, most), ...commits];
}
