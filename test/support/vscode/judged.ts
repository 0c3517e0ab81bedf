import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Workspace } from '../../../src/core/gitsm';
import { messageOf } from '../../../src/core/rules/finding';
import { FileStore } from '../../../src/node/file-store';

/** The folder that the window has open: a throw-away copy of test/fixtures/workbench. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first);
  return first.uri;
}

export const at = (file: string): vscode.Uri => vscode.Uri.joinPath(folder(), file);

/** What the library says of the folder when it is asked without VS Code: one line per finding, sorted. */
export function judgedDirectly(root = folder().fsPath): readonly string[] {
  const workspace = new Workspace(new FileStore(root), { now: Date.now() }).loadAll();
  return workspace.findings().map((f) => {
    const { start, end } = f.range;
    const related = (f.related ?? []).map((r) => ` <- ${r.file}:${r.range.start.line}`).join('');
    return `${f.file}:${start.line}:${start.column}-${end.line}:${end.column} ${f.severity} ${f.rule} ${messageOf(f, 'en')}${related}`;
  }).toSorted();
}

const severities = ['error', 'warning', 'information', 'hint'];

/** What VS Code shows of the folder, in the same form. */
export function shownByVscode(root = folder()): readonly string[] {
  const mine = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.startsWith(`${root.path}/`));
  return mine.flatMap(([uri, diagnostics]) => diagnostics.filter((d) => d.source === 'gitsm').map((d) => {
    const { start, end } = d.range;
    const rule = typeof d.code === 'object' ? d.code.value : d.code;
    const related = (d.relatedInformation ?? []).map((r) => ` <- ${fileOf(root, r.location.uri)}:${r.location.range.start.line + 1}`).join('');
    return `${fileOf(root, uri)}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severities[d.severity]} ${rule} ${d.message}${related}`;
  })).toSorted();
}

const fileOf = (root: vscode.Uri, uri: vscode.Uri): string => uri.path.slice(root.path.length + 1);

export function textOf(file: string): string {
  return readFileSync(join(folder().fsPath, file), 'utf8');
}

/** Puts a text in place of a document's, as typing does: nothing is saved. */
export async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
