import * as vscode from 'vscode';
import type { TreeNode } from './engine-tree';

/** What our trees hand over when records are dragged: their ids, with commas between. */
export const draggedRecords = 'application/vnd.gitsm.records';

/** The same for another of our trees, as JSON: what goes from one view to another is text. */
export const draggedRows = 'application/vnd.gitsm.rows';

export interface DraggedRows {
  /** The URI of their folder. */
  readonly folder: string;
  readonly ids: readonly string[];
  /** All of them are CIs or services. */
  readonly cmdb: boolean;
  /** They are of an earlier state. */
  readonly past: boolean;
}

/** What was dropped; undefined for anything else. */
export async function droppedRows(transfer: vscode.DataTransfer): Promise<DraggedRows | undefined> {
  const text = await transfer.get(draggedRows)?.asString();
  return text ? JSON.parse(text) as DraggedRows : undefined;
}

/** Lets the records of a tree be dragged into an editor, which opens them, or with Shift inserts their ids. */
export const recordDrag: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [draggedRecords, draggedRows, 'text/uri-list'],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const rows = nodes.flatMap((node) => (node.is === 'row' && node.row.record && node.uri ? [{ id: node.row.record.id, uri: node.uri }] : []));
    if (rows.length === 0) return;
    transfer.set(draggedRecords, new vscode.DataTransferItem(rows.map(({ id }) => id).filter((id) => id !== '').join(', ')));
    transfer.set(draggedRows, new vscode.DataTransferItem(JSON.stringify(rowsOf(nodes))));
    transfer.set('text/uri-list', new vscode.DataTransferItem(rows.map(({ uri }) => uri.toString()).join('\r\n')));
  },
};

/** Of rows of several folders, those of the first one's. */
function rowsOf(nodes: readonly TreeNode[]): DraggedRows {
  const rows = nodes.flatMap((node) => (node.is === 'row' && node.row.record?.id ? [node] : []));
  const repository = rows[0]?.repository;
  const records = rows.filter((r) => r.repository === repository).map((r) => r.row.record!);
  const cmdb = records.every((r) => r.type === 'ci' || r.type === 'service');
  return { folder: repository?.folder.uri.toString() ?? '', ids: records.map((r) => r.id), cmdb, past: rows.some((r) => r.past) };
}
