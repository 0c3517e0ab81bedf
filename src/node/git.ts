import type { SimpleGit } from 'simple-git';
import { readWholeFileDiff } from './unified-diff';
import type { FileChange } from './unified-diff';

/** Why git could not answer. Its own words change with version and language; these do not. */
export type GitTrouble = 'no-git' | 'no-repository' | 'no-commit' | 'unknown-revision' | 'failed';

export class GitFailed extends Error {
  constructor(readonly reason: GitTrouble, readonly detail = '') {
    super(`${reason}${detail === '' ? '' : `: ${detail}`}`);
  }
}

/** simple-git is loaded when git is first needed: most commands never do. */
export async function gitIn(root: string): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  return simpleGit(root, { config: ['core.quotePath=false'], trimmed: false, timeout: { block: 120_000 } });
}

/** Runs git and gives what it printed; a failure becomes a reason. */
export async function ask(root: string, words: readonly string[], otherwise: GitTrouble = 'failed'): Promise<string> {
  const git = await gitIn(root);
  try {
    return await git.raw([...words]);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || /ENOENT/.test(message)) throw new GitFailed('no-git');
    if (await isRepository(git)) throw new GitFailed(otherwise, message.trim().split('\n')[0]);
    throw new GitFailed('no-repository');
  }
}

async function isRepository(git: SimpleGit): Promise<boolean> {
  try {
    return (await git.raw(['rev-parse', '--git-dir'])).trim() !== '';
  } catch {
    // The question itself is the test: any failure is a no.
    return false;
  }
}

/** The commit that HEAD is at; null without git, without a repository, or before the first commit. */
export async function headOf(root: string): Promise<string | null> {
  try {
    return await commitOf(root, 'HEAD');
  } catch (error) {
    if (error instanceof GitFailed) return null;
    throw error;
  }
}

/** The address that git would sign a commit with here; undefined without git, or when none is set. */
export async function emailOf(root: string): Promise<string | undefined> {
  try {
    return (await ask(root, ['config', '--default', '', '--get', 'user.email'])).trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** The commit that a revision names. A name that begins with a dash is refused: it would be read as an option. */
export async function commitOf(root: string, revision: string): Promise<string> {
  if (revision.startsWith('-') || revision === '') throw new GitFailed('unknown-revision', revision);
  const commit = (await ask(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], 'unknown-revision')).trim();
  // A quiet failure (a branch without a commit) says nothing at all, which simple-git takes for an answer.
  if (commit === '') throw new GitFailed('unknown-revision', revision);
  return commit;
}

/** The first line of a commit's message. */
export async function subjectOf(root: string, commit: string): Promise<string> {
  return (await ask(root, ['log', '--no-show-signature', '-1', '--format=%s', '--end-of-options', commit])).trim();
}

/** The branch that others start from: what the remote calls its head, else main or master, else none. */
export async function defaultBranch(root: string): Promise<string | undefined> {
  for (const name of ['refs/remotes/origin/HEAD', 'refs/heads/main', 'refs/heads/master', 'refs/remotes/origin/main', 'refs/remotes/origin/master']) {
    try {
      await commitOf(root, name);
      return name;
    } catch (error) {
      if (!(error instanceof GitFailed) || error.reason !== 'unknown-revision') throw error;
    }
  }
  return undefined;
}

/** Where a revision left another; undefined when they have nothing in common (a shallow clone, an orphan branch). */
export async function mergeBase(root: string, a: string, b: string): Promise<string | undefined> {
  try {
    return (await ask(root, ['merge-base', await commitOf(root, a), await commitOf(root, b)], 'unknown-revision')).trim();
  } catch (error) {
    if (error instanceof GitFailed && error.reason === 'unknown-revision') return undefined;
    throw error;
  }
}

/** What a comparison ends at: a commit, the index, or the files as they are. */
export type DiffEnd = { readonly commit: string } | 'index' | 'worktree';

const wholeFiles = ['diff', '--no-renames', '--no-prefix', '--unified=10000000', '--text', '--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules', '--relative'];

/** Both states of every Markdown file, and of gitsm.yaml, that differ between a commit and an end. Untracked files count as added. */
export async function filesBetween(root: string, base: string, end: DiffEnd): Promise<readonly FileChange[]> {
  const commits = end === 'index' ? ['--cached', base] : end === 'worktree' ? [base] : [base, end.commit];
  const changed = readWholeFileDiff(await ask(root, [...wholeFiles, ...commits, '--', '*.md', 'gitsm.yaml']));
  return changed;
}

/** Files that git does not know yet and does not ignore, from the root of the repository of records. */
export async function untrackedFiles(root: string): Promise<readonly string[]> {
  return (await ask(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '*.md'])).split('\0').filter((f) => f !== '');
}

/** The names of all tags; undefined where git cannot say: without git, or outside a repository. */
export async function tagsOf(root: string): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set((await ask(root, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/tags'])).split('\n').filter((name) => name !== ''));
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}
