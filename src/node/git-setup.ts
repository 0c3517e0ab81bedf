import { gitIn } from './git';

/** What git says of a folder before there is anything to read in it. */
export interface GitSetup {
  /** `no-git`: the program is absent. */
  readonly state: 'repository' | 'no-repository' | 'no-git';
  readonly name?: string;
  readonly email?: string;
  /** The folder lies below the root of its repository. */
  readonly below?: boolean;
  /** Where `origin` points, when there is one. */
  readonly origin?: string;
}

export async function gitSetup(folder: string): Promise<GitSetup> {
  const git = await gitIn(folder);
  const setting = async (key: string): Promise<string | undefined> => (await git.getConfig(key)).value?.trim() || undefined;
  let inside: boolean;
  let below = false;
  try {
    inside = await git.checkIsRepo();
    below = inside && (await git.revparse(['--show-prefix'])).trim() !== '';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || /ENOENT/.test((error as Error).message)) return { state: 'no-git' };
    throw error;
  }
  return { state: inside ? 'repository' : 'no-repository', below, name: await setting('user.name'), email: await setting('user.email'), origin: inside ? await setting('remote.origin.url') : undefined };
}
