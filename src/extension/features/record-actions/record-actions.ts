import * as vscode from 'vscode';
import type { RowTarget } from '../../../core/query/rows';
import type { TreeNode } from '../../host/engine-tree';
import type { RecordTarget } from '../../host/record-target';
import { openTarget } from '../../host/open-target';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';

/** What can be done with a row of any of our trees, or with a node of a diagram. */
export function offerRecordActions(): vscode.Disposable {
  const { registerCommand, executeCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(commands.openToSide, async (node?: TreeNode) => {
      const uri = recordOf(node)?.uri;
      if (uri) await executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }),
    registerCommand(commands.copyId, async (called?: TreeNode | RecordTarget) => {
      const id = called && 'record' in called ? called.record : recordOf(called)?.id;
      if (id) await vscode.env.clipboard.writeText(id);
    }),
    registerCommand(commands.openTarget, async (repository?: Repository, target?: RowTarget) => {
      if (repository && target) await openTarget(repository, target);
    }),
    registerCommand(commands.showMore, (node?: TreeNode) => node?.is === 'more' && node.show()),
  );
}

function recordOf(node: TreeNode | undefined): { readonly id: string; readonly uri: vscode.Uri } | undefined {
  if (node?.is !== 'row' || !node.row.record) return undefined;
  return { id: node.row.record.id, uri: node.repository.uriOf(node.row.record.file) };
}
