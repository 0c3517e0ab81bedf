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
    registerCommand(commands.openToSide, async (node?: TreeNode, selected?: readonly TreeNode[]) => {
      for (const { uri } of recordsOf(node, selected)) await executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }),
    registerCommand(commands.copyId, async (called?: TreeNode | RecordTarget, selected?: readonly TreeNode[]) => {
      const ids = called && 'record' in called ? [called.record] : recordsOf(called, selected).flatMap(({ id }) => (id === '' ? [] : [id]));
      if (ids.length > 0) await vscode.env.clipboard.writeText([...new Set(ids)].join(', '));
    }),
    registerCommand(commands.openTarget, async (repository?: Repository, target?: RowTarget) => {
      if (repository && target) await openTarget(repository, target);
    }),
    registerCommand(commands.showMore, (node?: TreeNode) => node?.is === 'more' && node.show()),
  );
}

/** The row that was clicked, with those selected along with it. */
function recordsOf(node: TreeNode | undefined, selected: readonly TreeNode[] | undefined): readonly { readonly id: string; readonly uri: vscode.Uri }[] {
  const nodes = selected && selected.length > 1 ? selected : node ? [node] : [];
  return nodes.flatMap((n) => (n.is === 'row' && n.row.record && n.uri ? [{ id: n.row.record.id, uri: n.uri }] : []));
}
