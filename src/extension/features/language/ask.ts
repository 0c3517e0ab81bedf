import * as vscode from 'vscode';
import type { Position } from '../../../core/util/lines';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';

/** Records. A comparison's left side and previews have other schemes, and no features. */
export const records: vscode.DocumentSelector = { scheme: 'file', pattern: '**/*.md' };
export const recordsAndSettings: vscode.DocumentSelector = [{ scheme: 'file', pattern: '**/*.md' }, { scheme: 'file', pattern: '**/gitsm.yaml' }];

/** Asks the engine of a document about it, once it has its newest text; undefined outside of repositories, and when the engine has ended. */
export async function ask<T>(repositories: Repositories, { uri }: vscode.TextDocument, question: (repository: Repository, file: string) => Promise<T>): Promise<T | undefined> {
  const repository = repositories.of(uri);
  const file = repository?.fileOf(uri);
  if (!repository || file === undefined) return undefined;
  await repository.upToDate();
  return quietly(question(repository, file));
}

/** VS Code counts from 0. */
export function placeOf({ line, character }: vscode.Position): Position {
  return { line: line + 1, column: character + 1 };
}

/** What people wrote, where VS Code would read `$(x)` as an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
