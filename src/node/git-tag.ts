import type { Text } from '../core/model/text';
import { GitFailed, ask, commitOf, gitIn } from './git';

/** A tag of that name is there already, the name is none that git takes, or the commit does not hold what is tagged. */
export class TagRefused extends Error {
  constructor(readonly reason: 'exists' | 'name' | 'no-commit' | 'uncommitted' | 'failed', readonly detail = '') {
    super(`${reason} ${detail}`.trim());
  }
}

/** Why no tag was cut, and what to do. */
export function sayTagRefused({ reason, detail }: TagRefused, tag: string): Text {
  switch (reason) {
    case 'exists': return { fr: `l'étiquette ${tag} existe déjà : donnez un autre nom.`, en: `the tag ${tag} exists already: give another name.` };
    case 'name': return { fr: `« ${tag} » ne peut être le nom d'une étiquette.`, en: `"${tag}" cannot be the name of a tag.` };
    case 'no-commit': return { fr: "le dépôt n'a pas encore de commit à étiqueter.", en: 'the repository has no commit to tag yet.' };
    case 'uncommitted': return { fr: `${detail} n'est pas dans le commit tel qu'il est ici : validez-le d'abord (git commit).`, en: `${detail} is not in the commit as it is here: commit it first.` };
    case 'failed': return { fr: `git a refusé l'étiquette (${detail}).`, en: `git refused the tag (${detail}).` };
  }
}

/**
 * Cuts an annotated tag on the present commit. Moves none, overwrites none. `file` is what the tag is to keep: it must
 * stand in that commit as it stands in the folder. Throws TagRefused.
 */
export async function cutTag(root: string, name: string, message: string, file: string): Promise<void> {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(name) || name.includes('..') || name.endsWith('.lock') || name.endsWith('/')) throw new TagRefused('name', name);
  const head = await commitAt(root, 'HEAD');
  if (head === undefined) throw new TagRefused('no-commit');
  if (await commitAt(root, `refs/tags/${name}`) !== undefined) throw new TagRefused('exists', name);
  if (!await isCommitted(root, head, file)) throw new TagRefused('uncommitted', file);
  const git = await gitIn(root);
  try {
    await git.raw(['tag', '--annotate', '--message', message, name, head]);
  } catch (error) {
    throw new TagRefused('failed', (error as Error).message.trim().split('\n')[0]);
  }
}

/** Whether a commit holds a file as it is in the folder. */
async function isCommitted(root: string, commit: string, file: string): Promise<boolean> {
  const held = await ask(root, ['ls-tree', '--name-only', commit, '--', file]);
  return held !== '' && await ask(root, ['diff', '--name-only', '--no-ext-diff', commit, '--', `:(literal)${file}`]) === '';
}

async function commitAt(root: string, revision: string): Promise<string | undefined> {
  try {
    return await commitOf(root, revision);
  } catch (error) {
    if (error instanceof GitFailed && error.reason === 'unknown-revision') return undefined;
    if (error instanceof GitFailed) throw new TagRefused('failed', error.message);
    throw error;
  }
}
