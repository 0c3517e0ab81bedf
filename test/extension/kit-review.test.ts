import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, folder, textOf } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

const file = 'incidents/INC-2026-0001.md';

const stateOf = (side: 'before' | 'after'): vscode.Uri =>
  vscode.Uri.from({ scheme: 'gitsm-review', path: `/${file}`, query: JSON.stringify({ folder: folder().toString(), scope: 'worktree', side }) });

describe('The Process kit, the Review and the Calendar', () => {
  const original = textOf(file);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (textOf(file) !== original) writeFileSync(at(file).fsPath, original);
  });

  it('can each be shown', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const view of ['gitsm.kit', 'gitsm.review', 'gitsm.calendar']) {
      assert.ok(known.includes(`${view}.focus`), view);
      await vscode.commands.executeCommand(`${view}.focus`);
    }
  });

  it('the earlier text of a record is what git keeps, whatever stands on disk', async () => {
    await vscode.commands.executeCommand('gitsm.review.focus');
    writeFileSync(at(file).fsPath, original.replace('priority: P2', 'priority: P3'));
    const before = await vscode.workspace.openTextDocument(stateOf('before'));
    assert.equal(before.getText(), original);
    const after = await vscode.workspace.openTextDocument(stateOf('after'));
    await until('the later text is that of the disk', () => after.getText().includes('priority: P3'));
    assert.equal(before.getText(), original);
  });

  it('earlier texts are shown as Markdown, and judged by nobody', async () => {
    const document = await vscode.workspace.openTextDocument(stateOf('before'));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri).filter((d) => d.source === 'gitsm'), []);
  });
});
