import * as vscode from 'vscode';
import type { Me } from '../../protocol/engine';
import { settings } from '../ids';
import type { Repository } from './repository';

const memory = (repository: Repository): string => `me ${repository.folder.uri.toString()}`;

/** Who looks: the setting, else who it was said to be, else the person with git's address. Git is a program that the repository's configuration can bend: it is asked in trusted folders only. */
export function identify(repository: Repository, again = false): Promise<Me> {
  const { engine, folder, surroundings } = repository;
  const person = vscode.workspace.getConfiguration(settings.section, folder).get<string>(settings.mine)?.trim() || surroundings.memory.get<string>(memory(repository));
  return engine.identify({ ...(person ? { person } : {}), askGit: vscode.workspace.isTrusted, again });
}

/** Who acts here from now on, where neither the setting nor git says it. */
export async function remember(repository: Repository, key: string): Promise<void> {
  await repository.surroundings.memory.update(memory(repository), key);
}

/** The key of the person who acts; asked once, and remembered for the folder, when neither the setting nor git says it. */
export async function whoActs(repository: Repository): Promise<string | undefined> {
  const { person } = await identify(repository);
  if (person !== undefined) return person;
  const people = await repository.engine.people({});
  if (people.length === 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('gitsm.yaml has no people yet: add yourself there first.'));
    return undefined;
  }
  const items = people.map((p) => ({ label: p.name.replaceAll('$(', '$ ('), description: [p.key, ...p.roles].join(' · '), key: p.key }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who are you?'), placeHolder: vscode.l10n.t('Your name in gitsm.yaml; remembered for this folder'), matchOnDescription: true, ignoreFocusOut: true });
  if (picked) await remember(repository, picked.key);
  return picked?.key;
}
