import * as vscode from 'vscode';
import type { TreeNode } from '../../host/engine-tree';
import { draggedRows, droppedRows, recordDrag } from '../../host/record-drag';
import { commands, views } from '../../ids';

/** As every tree of ours, and what is dropped on a CI or a service is related to it; an incident, a change and the like is linked. */
export const relateByDrag: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: recordDrag.dragMimeTypes,
  // What comes from another view is known by that view before it is dropped, and by its own data after.
  dropMimeTypes: [draggedRows, ...Object.values(views).map((view) => `application/vnd.code.tree.${view}`)],
  handleDrag: (nodes, transfer, token) => recordDrag.handleDrag?.(nodes, transfer, token),
  handleDrop: async (target, transfer) => {
    const dropped = await droppedRows(transfer);
    const to = target?.is === 'row' ? target.row.record?.id : undefined;
    if (!dropped || target?.is !== 'row' || !to) return;
    const folder = target.repository.folder.uri.toString();
    const records = dropped.ids.filter((id) => id !== to);
    if (records.length === 0) return;
    if (target.past || dropped.past) return void vscode.window.showWarningMessage(vscode.l10n.t('An earlier state is read-only: go back to now first.'));
    if (dropped.folder !== folder) return void vscode.window.showWarningMessage(vscode.l10n.t('Records of two repositories are not related.'));
    await vscode.commands.executeCommand(dropped.cmdb ? commands.relate : commands.linkAll, { records, to, folder });
  },
};
