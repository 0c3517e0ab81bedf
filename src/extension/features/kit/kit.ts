import * as vscode from 'vscode';
import type { ArtefactId } from '../../../core/model/kit/artefacts';
import type { RowTarget } from '../../../core/query/rows';
import { EngineTree } from '../../host/engine-tree';
import { later } from '../../host/later';
import { showSetting } from '../../host/open-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { sayWriteFailure } from '../../host/write-failure';
import { commands, views } from '../../ids';

/** The Process kit view: what the kit asks, what the repository holds of it, and a click that opens or makes the rest. */
export function showKit(repositories: Repositories): vscode.Disposable {
  const tree = new EngineTree(repositories, (repository, request) => repository.engine.kit(request), () => 'kit', {
    open: (repository, target) => ({ command: commands.kitOpen, title: vscode.l10n.t('Open'), arguments: [repository, target] }),
    tip: (repository, path) => repository.engine.kitTip({ path }),
  });
  const view = vscode.window.createTreeView(views.kit, { treeDataProvider: tree, showCollapseAll: true });
  const refresh = later(200, () => tree.refresh());
  return vscode.Disposable.from(
    tree, view, refresh,
    repositories.onChange(refresh),
    vscode.commands.registerCommand(commands.kitOpen, async (repository?: Repository, target?: RowTarget) => {
      if (repository && target) await open(repository, target);
    }),
  );
}

async function open(repository: Repository, target: RowTarget): Promise<void> {
  if (target.to === 'file') await vscode.commands.executeCommand('vscode.open', repository.uriOf(target.file));
  else if (target.to === 'setting') {
    const said = await showSetting(repository, target.path);
    if (said !== undefined) void vscode.window.showInformationMessage(said);
  } else if (target.to === 'artefact') await make(repository, target.artefact);
}

/** Git says who owns the draft; in a folder that is not trusted it is not asked. */
async function make(repository: Repository, artefact: ArtefactId): Promise<void> {
  const made = await repository.engine.makeArtefact({ artefact, askGit: vscode.workspace.isTrusted });
  if (made.is === 'refused') return void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was written: {0}: {1}', made.path, sayWriteFailure(made.reason)));
  if (made.is === 'written') {
    await vscode.commands.executeCommand('vscode.open', repository.uriOf(made.file));
    return void vscode.window.showInformationMessage(vscode.l10n.t('Created: {0}. Read it through, then have it approved.', made.file));
  }
  const { text, command } = made;
  const copy = vscode.l10n.t('Copy the command');
  if (command === undefined) return void vscode.window.showInformationMessage(text);
  if (await vscode.window.showInformationMessage(text, copy) === copy) await vscode.env.clipboard.writeText(command);
}
