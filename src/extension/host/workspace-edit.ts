import * as vscode from 'vscode';
import type { FileEdits } from '../../protocol/file-edits';
import { toRange } from './ranges';
import type { Repository } from './repository';

/** Edits of several files as one step, which one undo takes back. */
export function toWorkspaceEdit({ edits, renames }: FileEdits, repository: Repository): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, range, text } of edits) edit.replace(repository.uriOf(file), toRange(range), text);
  for (const { from, to } of renames) edit.renameFile(repository.uriOf(from), repository.uriOf(to), { overwrite: false });
  return edit;
}
