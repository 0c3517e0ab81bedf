import * as vscode from 'vscode';
import { EngineTree } from '../../host/engine-tree';
import { later } from '../../host/later';
import { openCommand } from '../../host/open-target';
import type { Repositories } from '../../host/repositories';
import { views } from '../../ids';

/** The Process kit view: what the kit asks, what the repository holds of it, and a click that opens or makes the rest. */
export function showKit(repositories: Repositories): vscode.Disposable {
  const tree = new EngineTree(repositories, (repository, request) => repository.engine.kit(request), () => 'kit', {
    open: openCommand,
    tip: (repository, path) => repository.engine.kitTip({ path }),
  });
  const view = vscode.window.createTreeView(views.kit, { treeDataProvider: tree, showCollapseAll: true });
  const refresh = later(200, () => tree.refresh());
  return vscode.Disposable.from(tree, view, refresh, repositories.onChange(refresh));
}
