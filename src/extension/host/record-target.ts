import * as vscode from 'vscode';
import type { TreeNode } from './engine-tree';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

/** What a link or another command names: a record by its id, in a folder when there are several. */
export interface RecordTarget {
  readonly record: string;
  readonly folder?: string;
}

export interface Target {
  readonly repository: Repository;
  readonly id: string;
}

/** The record that a command is about: a row, an argument (anybody may call with anything), or the active editor's. */
export async function targetOf(repositories: Repositories, target: TreeNode | RecordTarget | string | undefined): Promise<Target | undefined> {
  if (typeof target === 'string') return named(repositories, target);
  if (target && 'is' in target) return target.is === 'row' && target.row.record && !target.past ? { repository: target.repository, id: target.row.record.id } : undefined;
  if (target && typeof target.record === 'string') return named(repositories, target.record, target.folder);
  const uri = vscode.window.activeTextEditor?.document.uri;
  const repository = repositories.of(uri);
  const file = uri && repository?.fileOf(uri);
  if (!repository || file === undefined) return undefined;
  await repository.upToDate();
  const id = await repository.engine.idOf({ file });
  return id === undefined ? undefined : { repository, id };
}

/** The repository of the active editor is asked first: two of a window may use the same ids. */
async function named(repositories: Repositories, id: string, folder?: string): Promise<Target | undefined> {
  const here = repositories.of(vscode.window.activeTextEditor?.document.uri);
  const asked = repositories.all.filter((r) => folder === undefined || r.folder.uri.toString() === folder).toSorted((a, b) => Number(b === here) - Number(a === here));
  for (const repository of asked) if (await repository.engine.whereIs({ id }) !== undefined) return { repository, id };
  return asked[0] && { repository: asked[0], id };
}

/** The folder of the active editor, the only one, or the one that the user chooses. */
export async function repositoryOf(repositories: Repositories): Promise<Repository | undefined> {
  const here = repositories.of(vscode.window.activeTextEditor?.document.uri);
  if (here ?? repositories.all.length < 2) return here ?? repositories.all[0];
  const picked = await vscode.window.showQuickPick(repositories.all.map((r) => ({ label: r.name, repository: r })), { title: vscode.l10n.t('Which repository?') });
  return picked?.repository;
}
