import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, shownByVscode, textOf, type } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

const file = 'incidents/INC-2026-0001.md';

describe('Quick fixes', () => {
  const original = textOf(file);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (textOf(file) !== original) writeFileSync(at(file).fsPath, original);
    await until('the record is as it was', () => !shownByVscode().some((line) => line.includes('incident/priority')));
  });

  async function openWithPriority(priority: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(at(file));
    await vscode.window.showTextDocument(document);
    await type(document, document.getText().replace('priority: P2', `priority: ${priority}`));
    await until('the priority is judged', () => shownByVscode().some((line) => line.includes('incident/priority')));
    return document;
  }

  const actionsAt = (document: vscode.TextDocument, range: vscode.Range, kind?: string) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 10);

  it('mend what is found, touch that line alone, and undo in one step', async () => {
    const document = await openWithPriority('P4 # as told by phone');
    const before = document.getText();
    const [found] = vscode.languages.getDiagnostics(document.uri).filter((d) => typeof d.code === 'object' && d.code.value === 'incident/priority');
    assert.ok(found);
    const action = await until('a fix is offered', async () => (await actionsAt(document, found.range)).find((a) => a.title.startsWith('Take P2')));
    assert.ok(action.edit, 'it was resolved to an edit');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), before.replace('priority: P4', 'priority: P2'));
    await until('the finding is gone', () => !shownByVscode().some((line) => line.includes('incident/priority')));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('are offered for their own finding alone', async () => {
    const document = await openWithPriority('P4');
    assert.deepEqual(await actionsAt(document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.QuickFix.value), []);
  });

  it('that are safe are applied together by source.fixAll.gitsm, which leaves the others', async () => {
    const document = await openWithPriority('P4');
    const offered = await until('it is offered', async () => (await actionsAt(document, new vscode.Range(0, 0, document.lineCount, 0), 'source.fixAll.gitsm'))[0]);
    assert.equal(offered.kind?.value, 'source.fixAll.gitsm');
    const text = document.getText();
    if (offered.edit) await vscode.workspace.applyEdit(offered.edit);
    assert.equal(document.getText(), text, 'a priority is for a person to decide');
  });
});
