import { commitOf, gitIn, GitFailed } from './git';

/**
 * The names, without `.md`, of the Markdown files of every local and remote-tracking branch that the working tree may not
 * have: what ids are given out over, since a record's file is named after it. Empty without git. One listing of HEAD, then
 * for each other commit what it adds to HEAD: equal folders cost nothing.
 */
export async function idsInBranches(root: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  try {
    const head = await headIn(root);
    const git = await gitIn(root);
    const listed = await git.raw(['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']);
    const commits = new Set(listed.split('\n').filter((line) => line !== '' && line !== head));
    const add = (output: string): void => {
      for (const file of output.split('\0')) if (/\.md$/i.test(file)) ids.add(file.slice(file.lastIndexOf('/') + 1, -3));
    };
    const trees = (commit: string): string[] => (head === undefined
      ? ['ls-tree', '-r', '--name-only', '-z', commit]
      : ['diff-tree', '-r', '--name-only', '-z', '--no-renames', '--diff-filter=A', head, commit]);
    if (head !== undefined) add(await git.raw(['ls-tree', '-r', '--name-only', '-z', head]));
    // simple-git runs a few at a time.
    for (const output of await Promise.all([...commits].map((commit) => git.raw(trees(commit))))) add(output);
  } catch (error) {
    const { message } = error as Error;
    // Without git, or outside of a repository, there are no branches; anything else is a fault to be told.
    if (error instanceof GitFailed && (error.reason === 'no-git' || error.reason === 'no-repository')) return ids;
    if (/ENOENT|not a git repository/i.test(message)) return ids;
    throw error;
  }
  return ids;
}

async function headIn(root: string): Promise<string | undefined> {
  try {
    return await commitOf(root, 'HEAD');
  } catch (error) {
    if (error instanceof GitFailed && error.reason === 'unknown-revision') return undefined;
    throw error;
  }
}
