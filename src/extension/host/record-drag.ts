import * as vscode from 'vscode';
import type { TreeNode } from './engine-tree';

/** What our trees hand over when records are dragged: their ids, with commas between. */
export const draggedRecords = 'application/vnd.gitsm.records';

/** Lets the records of a tree be dragged into an editor, which opens them, or with Shift inserts their ids. */
export const recordDrag: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [draggedRecords, 'text/uri-list'],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const rows = nodes.flatMap((node) => (node.is === 'row' && node.row.record ? [{ id: node.row.record.id, uri: node.repository.uriOf(node.row.record.file) }] : []));
    if (rows.length === 0) return;
    transfer.set(draggedRecords, new vscode.DataTransferItem(rows.map(({ id }) => id).filter((id) => id !== '').join(', ')));
    transfer.set('text/uri-list', new vscode.DataTransferItem(rows.map(({ uri }) => uri.toString()).join('\r\n')));
  },
};
