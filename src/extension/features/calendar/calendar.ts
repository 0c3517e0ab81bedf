import * as vscode from 'vscode';
import { EngineTree } from '../../host/engine-tree';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import { openCommand } from '../../host/open-target';
import { views } from '../../ids';

/** The Calendar view: what is planned from today on, and what meets what it must not. */
export function showCalendar(repositories: Repositories): vscode.Disposable {
  const tree = new EngineTree(repositories, (repository, request) => repository.engine.calendar(request), () => 'calendar', { open: openCommand });
  const view = vscode.window.createTreeView(views.calendar, { treeDataProvider: tree, showCollapseAll: true });
  const refresh = later(200, () => tree.refresh());
  return vscode.Disposable.from(tree, view, refresh, repositories.onChange(refresh));
}
