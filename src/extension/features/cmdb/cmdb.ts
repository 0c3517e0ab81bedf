import * as vscode from 'vscode';
import { cmdbGroupings } from '../../../core/query/groupings';
import type { CmdbGrouping } from '../../../core/query/groupings';
import { EngineTree } from '../../host/engine-tree';
import type { TreeNode } from '../../host/engine-tree';
import { later } from '../../host/later';
import { pickGrouping } from '../../host/pick-grouping';
import { recordDrag } from '../../host/record-drag';
import type { Repositories } from '../../host/repositories';
import { commands, settings, views } from '../../ids';

const memory = 'cmdb.by';

const label: Readonly<Record<CmdbGrouping, () => string>> = {
  services: () => vscode.l10n.t('Services and what they stand on'),
  class: () => vscode.l10n.t('By class'),
  client: () => vscode.l10n.t('By client'),
  location: () => vscode.l10n.t('By location'),
  status: () => vscode.l10n.t('By status'),
};

/** The CMDB view: services and what they stand on, or everything by a field; it follows the active editor. */
export function showCmdb(repositories: Repositories, memento: vscode.Memento): vscode.Disposable {
  const kept = memento.get<string>(memory);
  let by: CmdbGrouping = cmdbGroupings.find((g) => g === kept) ?? 'services';
  const tree = new EngineTree(repositories, (repository, request) => repository.engine.cmdb({ ...request, by }), () => by);
  const view = vscode.window.createTreeView(views.cmdb, { treeDataProvider: tree, dragAndDropController: recordDrag, showCollapseAll: true });
  view.description = by === 'services' ? undefined : label[by]();
  const refresh = later(200, () => tree.refresh());

  const reveal = async (uri: vscode.Uri | undefined, focus: boolean): Promise<boolean> => {
    const repository = repositories.of(uri);
    const file = uri && repository?.fileOf(uri);
    if (!repository || file === undefined || repository.state.is !== 'ready') return false;
    const way = await repository.engine.wayToCi({ by, file });
    const node = way && tree.nodeAt(repository, way);
    if (!node) return false;
    await view.reveal(node, { select: true, focus, expand: false });
    return true;
  };

  const follow = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    const wanted = vscode.workspace.getConfiguration(settings.section).get<boolean>(settings.autoReveal);
    // A record stands in several places: the one that was clicked stays.
    if (!editor || !view.visible || !wanted || isOf(view.selection[0], editor.document.uri)) return;
    await reveal(editor.document.uri, false);
  };

  return vscode.Disposable.from(
    tree, view, refresh,
    repositories.onChange(refresh),
    vscode.window.onDidChangeActiveTextEditor((editor) => void follow(editor)),
    view.onDidChangeVisibility(() => void follow(vscode.window.activeTextEditor)),
    vscode.commands.registerCommand(commands.cmdbGroupBy, async () => {
      const picked = await pickGrouping(cmdbGroupings.map((g) => ({ grouping: g, label: label[g]() })), by, vscode.l10n.t('Show the CMDB as'));
      if (picked === undefined) return;
      by = picked;
      await memento.update(memory, by);
      view.description = by === 'services' ? undefined : label[by]();
      tree.refresh();
    }),
    vscode.commands.registerCommand(commands.cmdbReveal, async (uri?: vscode.Uri) => {
      const shown = await reveal(uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri, true);
      if (!shown) void vscode.window.showInformationMessage(vscode.l10n.t('The CMDB holds services and configuration items; this file is neither.'));
    }),
  );
}

function isOf(node: TreeNode | undefined, uri: vscode.Uri): boolean {
  return node?.is === 'row' && node.row.record !== undefined && node.repository.uriOf(node.row.record.file).toString() === uri.toString();
}
