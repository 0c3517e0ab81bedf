import * as vscode from 'vscode';
import type { Repository } from './repository';
import { configFile } from './repository';

/** Shows gitsm.yaml at a line, from 1. */
export async function showSetting(repository: Repository, path: readonly (string | number)[]): Promise<string | undefined> {
  const { line, said } = await repository.engine.settingPlace({ path });
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(repository.uriOf(configFile), { selection: new vscode.Range(at, at) });
  return said;
}
