import * as vscode from 'vscode';
import type { ActionChanges } from '../../protocol/commands';
import { toRange } from './ranges';
import type { Repository } from './repository';

/**
 * Carries out what an action planned as one step, which one undo takes back, in the documents of the editor; never on disk
 * behind one. False, and nothing done, when a text is not what the plan was made from or VS Code refuses. Documents that had
 * nothing unsaved are saved; the others stay as unsaved as they were. What VS Code cannot save (the file on disk is newer
 * than its document) stays changed in its editor, and is told.
 */
export async function applyPlan(changes: ActionChanges, repository: Repository): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const clean: vscode.TextDocument[] = [];
  for (const { file, before, edits } of changes.files) {
    const document = await vscode.workspace.openTextDocument(repository.uriOf(file));
    if (plain(document.getText()) !== plain(before)) return false;
    if (!document.isDirty) clean.push(document);
    for (const { range, text } of edits) edit.replace(document.uri, toRange(range), text);
  }
  for (const { file, text } of changes.create) edit.createFile(repository.uriOf(file), { overwrite: false, contents: Buffer.from(text, 'utf8') });
  for (const { from, to } of changes.renames) edit.renameFile(repository.uriOf(from), repository.uriOf(to), { overwrite: false });
  if (!await vscode.workspace.applyEdit(edit)) return false;
  const unsaved: string[] = [];
  const renamed = new Map(changes.renames.map(({ from, to }) => [repository.uriOf(from).toString(), repository.uriOf(to)] as const));
  for (const document of clean) {
    // A document whose file takes another name is closed with the old one.
    const now = renamed.get(document.uri.toString());
    const changed = now ? await vscode.workspace.openTextDocument(now) : document;
    if (!await changed.save()) unsaved.push(vscode.workspace.asRelativePath(changed.uri));
  }
  if (unsaved.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('Changed in the editor, but not saved: {0}. Save or revert it yourself.', unsaved.slice(0, 10).join(', ')));
  // What is asked next sees what was written, whenever the disk is heard of.
  const written = [...changes.create.map((f) => f.file), ...changes.renames.flatMap((r) => [r.from, r.to])];
  if (written.length > 0) await repository.tell((engine) => engine.changed({ files: written }));
  await repository.upToDate();
  return true;
}

/** An editor keeps neither the byte order mark nor mixed line ends. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Opens a file with the cursor at a place; a hint that waits for text there is selected, so that typing replaces it. */
export async function openAt(repository: Repository, { file, at }: { readonly file: string; readonly at: { readonly line: number; readonly column: number } }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(repository.uriOf(file));
  const start = document.validatePosition(new vscode.Position(at.line - 1, at.column - 1));
  const line = document.lineAt(start);
  const hint = start.character === 0 && /^_\(.*\)_$/.test(line.text);
  await vscode.window.showTextDocument(document, { selection: hint ? line.range : new vscode.Range(start, start), preview: false });
}
