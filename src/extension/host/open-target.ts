import * as vscode from 'vscode';
import type { ArtefactId } from '../../core/model/kit/artefacts';
import type { RowTarget } from '../../core/query/rows';
import type { MadeArtefact } from '../../protocol/kit';
import { commands } from '../ids';
import type { Repository } from './repository';
import { configFile } from './repository';
import { sayWriteFailure } from './write-failure';

/** What a click on a row with a target runs. */
export function openCommand(repository: Repository, target: RowTarget): vscode.Command {
  return { command: commands.openTarget, title: vscode.l10n.t('Open'), arguments: [repository, target] };
}

/** Opens what a row of a view is about, or makes it. */
export async function openTarget(repository: Repository, target: RowTarget): Promise<void> {
  switch (target.to) {
    case 'file': return void await vscode.commands.executeCommand('vscode.open', repository.uriOf(target.file));
    case 'setting': return showSetting(repository, target.path);
    case 'artefact': return makeArtefact(repository, target.artefact);
    case 'change': return void await vscode.commands.executeCommand('vscode.open', repository.uriOf(target.file));
  }
}

async function showSetting(repository: Repository, path: readonly (string | number)[]): Promise<void> {
  const { line, said } = await repository.engine.settingPlace({ path });
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(repository.uriOf(configFile), { selection: new vscode.Range(at, at) });
  if (said !== undefined) void vscode.window.showInformationMessage(said);
}

/** Git says who owns the draft; in a folder that is not trusted it is not asked. */
async function makeArtefact(repository: Repository, artefact: ArtefactId): Promise<void> {
  const made = await repository.engine.makeArtefact({ artefact, askGit: vscode.workspace.isTrusted });
  if (made.is === 'refused') return void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was written: {0}: {1}', made.path, sayWriteFailure(made.reason)));
  if (made.is === 'written') {
    await vscode.commands.executeCommand('vscode.open', repository.uriOf(made.file));
    return void vscode.window.showInformationMessage(vscode.l10n.t('Created: {0}. Read it through, then have it approved.', made.file));
  }
  if (made.is === 'part') {
    await vscode.commands.executeCommand('vscode.open', repository.uriOf(made.file));
    return void vscode.window.showInformationMessage(made.text);
  }
  if (made.is === 'form') return fillForm(made);
  const { text, command } = made;
  const copy = vscode.l10n.t('Copy the command');
  if (command === undefined) return void vscode.window.showInformationMessage(text);
  if (await vscode.window.showInformationMessage(text, copy) === copy) await vscode.env.clipboard.writeText(command);
}

/** Where nothing may be written, what would be done is told. */
async function fillForm({ of, name, text }: MadeArtefact & { readonly is: 'form' }): Promise<void> {
  if (!vscode.workspace.isTrusted) return void vscode.window.showInformationMessage(text);
  await vscode.commands.executeCommand(of === 'report' ? commands.report : commands.newRecord, ...(of === 'report' ? [name] : [{ type: name }]));
}
