import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, textOf } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

const file = 'incidents/INC-2026-0001.md';
const run = (command: string, ...given: readonly unknown[]) => Promise.resolve(vscode.commands.executeCommand(command, ...given));

describe('Commands that write records', () => {
  const original = textOf(file);
  const settings = () => vscode.workspace.getConfiguration('gitsm');

  before(() => settings().update('mine', 'marc.gagnon', vscode.ConfigurationTarget.Global));
  after(() => settings().update('mine', undefined, vscode.ConfigurationTarget.Global));

  afterEach(async () => {
    await run('workbench.action.closeQuickOpen');
    await run('notifications.clearAll');
    await run('workbench.action.revertAndCloseActiveEditor');
    await run('workbench.action.closeAllEditors');
    if (textOf(file) !== original) writeFileSync(at(file).fsPath, original);
    await until('the record is as it was', async () => (await vscode.workspace.openTextDocument(at(file))).getText() === original);
  });

  /** Takes what is offered first at every step, until the command has ended. */
  async function acceptAll(command: Promise<unknown>): Promise<void> {
    let ended = false;
    const end = command.finally(() => { ended = true; });
    await until('the command has asked everything', async () => {
      if (!ended) await run('workbench.action.acceptSelectedQuickOpenItem');
      return ended;
    });
    await end;
  }

  const added = (text: string): readonly string[] => text.split('\n').filter((line) => !original.split('\n').includes(line));

  it('move a record with what its status owes, in the lines that it takes, and undo in one step', async () => {
    const document = await vscode.workspace.openTextDocument(at(file));
    await vscode.window.showTextDocument(document);
    await acceptAll(run('gitsm.move', { record: 'INC-2026-0001', to: 'pending' }));
    const [status, entry, ...more] = added(document.getText());
    assert.deepEqual([status, more], ['status: pending', []]);
    assert.match(entry!, /^ {2}- \{ at: \S+, by: marc\.gagnon, status: pending, reason: client \}$/);
    assert.equal(textOf(file), document.getText(), 'what had nothing unsaved is saved');
    await run('undo');
    assert.equal(document.getText(), original);
  });

  it('work on the text of the editor, and leave it unsaved where it was', async () => {
    const document = await vscode.workspace.openTextDocument(at(file));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), 'Told by phone.\n'));
    await acceptAll(run('gitsm.escalate'));
    assert.ok(document.isDirty);
    assert.deepEqual(added(document.getText()).map((line) => line.replace(/at: [^,\s]+/, 'at: …')), ['level: 2', '  - { at: …, by: marc.gagnon, level: 2 }', 'Told by phone.']);
    assert.equal(textOf(file), original, 'nothing is written behind the editor');
  });

  it('ask for the field and the section that a status owes, and make the place for a section that is passed over, in one step', async () => {
    const document = await vscode.workspace.openTextDocument(at(file));
    await vscode.window.showTextDocument(document);
    await acceptAll(run('gitsm.move', 'INC-2026-0001', 'resolved'));
    assert.deepEqual(added(document.getText()), ['resolution_code: fixed', '## Resolution', '_(How was service restored, and who confirmed it?)_']);
    assert.match(document.getText(), /\nstatus: in-progress\n/, 'it is not moved');
    const editor = await until('the place is shown', () => vscode.window.activeTextEditor?.document === document && !vscode.window.activeTextEditor.selection.isEmpty ? vscode.window.activeTextEditor : undefined);
    assert.match(document.getText(editor.selection), /^_\(How was service restored/, 'the hint is selected, so that typing replaces it');
    await run('undo');
    assert.equal(document.getText(), original);
  });

  it('move with a paragraph for the section that is owed', async () => {
    const outcome = await run('gitsm.move', { record: 'INC-2026-0001', to: 'resolved', set: { resolution_code: 'fixed', 'section.resolution': 'The cable was put back.' } }) as { done: boolean };
    assert.ok(outcome.done);
    assert.match(textOf(file), /\nstatus: resolved\n[^]*\n## Resolution\n\nThe cable was put back\.\n/);
    await vscode.window.showTextDocument(at(file));
    await run('undo');
    await run('workbench.action.files.saveAll');
  });

  it('refuse a move that the lifecycle does not know', async () => {
    await acceptAll(run('gitsm.move', 'INC-2026-0001', 'closed'));
    assert.equal(textOf(file), original);
  });

  it('make a record in one step, and open it where text is owed', async () => {
    const made = 'incidents/INC-2026-0002.md';
    try {
      await acceptAll(run('gitsm.new', { type: 'incident', title: 'No sound', set: { client: 'CLT-0001', service: 'SVC-0001', reporter: 'Ann', category: 'network', impact: 'low', urgency: 'high' } }));
      const editor = await until('it is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(made) ? vscode.window.activeTextEditor : undefined);
      assert.match(textOf(made), /\ntitle: No sound\nstatus: new\n[\s\S]*\npriority: P3\n/);
      assert.match(editor.document.getText(editor.selection), /^_\(.*\)_$/, 'the first hint is selected, so that typing replaces it');
    } finally {
      await run('workbench.action.closeActiveEditor');
      rmSync(at(made).fsPath, { force: true });
    }
  });

  it('leave nothing behind when the input is left', async () => {
    const left = run('gitsm.new', 'incident', 'client=CLT-0001');
    let ended = false;
    void left.finally(() => { ended = true; });
    await until('it has ended', async () => {
      await run('workbench.action.closeQuickOpen');
      return ended;
    });
    assert.equal(existsSync(at('incidents/INC-2026-0002.md').fsPath), false);
  });
});
