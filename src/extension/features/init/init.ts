import * as vscode from 'vscode';
import type { Language } from '../../../core/model/text';
import { CallError } from '../../../protocol/rpc';
import { startEngine } from '../../host/engine-process';
import type { Repositories } from '../../host/repositories';
import { configFile } from '../../host/repository';
import { sayWriteFailure } from '../../host/write-failure';
import { commands } from '../../ids';

/** Makes a folder of the window a repository of records. The files are written by an engine of its own: the folder has none yet. */
export function offerInit(repositories: Repositories): vscode.Disposable {
  return vscode.commands.registerCommand(commands.init, async () => {
    // The command is hidden there, but anybody may call it.
    if (!vscode.workspace.isTrusted) return void vscode.window.showWarningMessage(vscode.l10n.t('Initialising needs a folder that you trust.'));
    const folder = await askFolder(repositories);
    const answers = folder && await askAnswers(folder, repositories.surroundings.language);
    if (answers) await write(folder, answers, repositories);
  });
}

async function askFolder(repositories: Repositories): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter((f) => f.uri.scheme === 'file' && !repositories.all.some((r) => r.folder.uri.toString() === f.uri.toString()));
  if (folders.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Every folder of the window has a gitsm.yaml already.'));
  if (folders.length <= 1) return folders[0];
  const items = folders.map((folder) => ({ label: folder.name, description: folder.uri.fsPath, folder }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Initialise a repository'), placeHolder: vscode.l10n.t('Which folder is to become a repository of records?') }))?.folder;
}

interface Answers {
  readonly organisation: string;
  readonly language: Language;
}

async function askAnswers(folder: vscode.WorkspaceFolder, present: Language): Promise<Answers | undefined> {
  const title = vscode.l10n.t('Initialise a repository');
  const organisation = await vscode.window.showInputBox({
    title, prompt: vscode.l10n.t('Name of the organisation'), value: folder.name, ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('An organisation has a name.') : undefined),
  });
  if (organisation === undefined) return undefined;
  const languages: readonly { readonly label: string; readonly language: Language }[] = [{ label: names.fr, language: 'fr' }, { label: names.en, language: 'en' }];
  const sorted = languages.toSorted((a, b) => Number(b.language === present) - Number(a.language === present));
  const picked = await vscode.window.showQuickPick(sorted, { title, placeHolder: vscode.l10n.t('Language of the policies, procedures and settings'), ignoreFocusOut: true });
  return picked && { organisation: organisation.trim(), language: picked.language };
}

/** Each in itself, whatever the display language. */
const names: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

async function write(folder: vscode.WorkspaceFolder, answers: Answers, repositories: Repositories): Promise<void> {
  const { extensionPath, language, log } = repositories.surroundings;
  const silent = { progress: () => undefined, findings: () => undefined, revision: () => undefined };
  const { engine, dispose } = startEngine(extensionPath, { root: folder.uri.fsPath, language, now: Date.now() }, silent, log);
  try {
    const result = await engine.init(answers);
    if (!result.ok) return void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was written: {0}: {1}', result.path, sayWriteFailure(result.reason)));
    await repositories.look();
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, configFile));
    void vscode.window.showInformationMessage(vscode.l10n.t('Files written: {0}. Read gitsm.yaml through next.', result.written.length));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    log.error(error.message);
    void vscode.window.showErrorMessage(vscode.l10n.t('Initialising failed. The log says why.'));
  } finally {
    dispose();
  }
}
