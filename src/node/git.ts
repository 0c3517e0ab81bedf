import type { SimpleGit } from 'simple-git';

/** simple-git is loaded when git is first needed: most commands never do. */
async function gitIn(root: string): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  return simpleGit(root, { config: ['core.quotePath=false'], trimmed: true, timeout: { block: 60_000 } });
}

/** The commit that HEAD is at; null without git, without a repository, or before the first commit. */
export async function headOf(root: string): Promise<string | null> {
  try {
    return await (await gitIn(root)).revparse(['--verify', '--quiet', 'HEAD']);
  } catch (error) {
    const { GitError } = await import('simple-git');
    if (error instanceof GitError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
