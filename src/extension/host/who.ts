import * as vscode from 'vscode';
import type { Me } from '../../protocol/engine';
import { settings } from '../ids';
import type { Repository } from './repository';

const memory = (repository: Repository): string => `me ${repository.folder.uri.toString()}`;

/** Who looks: the setting, else who it was said to be, else the person with git's address. Git is a program that the repository's configuration can bend: it is asked in trusted folders only. */
export function identify(repository: Repository): Promise<Me> {
  const { engine, folder, surroundings } = repository;
  const person = vscode.workspace.getConfiguration(settings.section, folder).get<string>(settings.mine)?.trim() || surroundings.memory.get<string>(memory(repository));
  return engine.identify({ ...(person ? { person } : {}), askGit: vscode.workspace.isTrusted });
}

/** Who acts here from now on, where neither the setting nor git says it. */
export async function remember(repository: Repository, key: string): Promise<void> {
  await repository.surroundings.memory.update(memory(repository), key);
}
