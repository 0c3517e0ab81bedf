import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

/** Each test has a document of its own: for minutes VS Code holds one that is closed, and takes time to see that its file is another. */
let file = '';
let made = 0;
const region = (words: string): string => `<!-- gitsm:diagram ${words} -->\n<!-- /gitsm:diagram -->\n`;
const onDisk = (): string => readFileSync(at(file).fsPath, 'utf8');
const run = (command: string): Promise<unknown> => Promise.resolve(vscode.commands.executeCommand(command));

describe('Diagrams in documents', () => {
  const settings = () => vscode.workspace.getConfiguration('gitsm');

  beforeEach(() => { file = `docs-flow-${++made}.md`; });

  afterEach(async () => {
    await run('workbench.action.revertAndCloseActiveEditor');
    await run('workbench.action.closeAllEditors');
    await run('notifications.clearAll');
    rmSync(at(file).fsPath, { force: true });
    await settings().update('diagrams.updateOnSave', undefined, vscode.ConfigurationTarget.Global);
  });

  async function opened(text: string): Promise<vscode.TextEditor> {
    writeFileSync(at(file).fsPath, text);
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(file)));
  }

  const lenses = async (): Promise<readonly string[]> => ((await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', at(file), 100)) ?? []).map((l) => `${l.range.start.line + 1} ${l.command?.title}`);

  it('are told out of date by a lens, and brought up to date by its command in one step', async () => {
    const { document } = await opened(`# Flow\n\n${region('process change')}\n${region('record INC-2026-9999')}`);
    await until('the lenses say it', async () => {
      const told = await lenses();
      return told.length === 2 && /^3 \$\(sync\) /.test(told[0]!) && /^6 \$\(warning\) .*INC-2026-9999/.test(told[1]!);
    });
    await run('gitsm.diagram.updateDocument');
    assert.match(document.getText(), /-->\n```mermaid\nflowchart TB\n[^]*\n```\n<!-- \/gitsm:diagram -->\n\n<!-- gitsm:diagram record INC-2026-9999 -->\n<!-- \//);
    assert.ok(document.isDirty, 'whether it is saved is left to its author');
    assert.match((await lenses())[0]!, /^3 \$\(check\) /);
    await run('undo');
    assert.doesNotMatch(document.getText(), /mermaid/);
  });

  it('are brought up to date as the document is saved, unless the setting says no', async () => {
    const editor = await opened(region('process incident'));
    await until('the records are read', async () => (await lenses()).length === 1);
    const type = (text: string) => editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), text));
    await settings().update('diagrams.updateOnSave', false, vscode.ConfigurationTarget.Global);
    await type('One.\n');
    await editor.document.save();
    assert.doesNotMatch(onDisk(), /mermaid/);
    await settings().update('diagrams.updateOnSave', undefined, vscode.ConfigurationTarget.Global);
    await type('Two.\n');
    await editor.document.save();
    assert.match(onDisk(), /```mermaid\nflowchart TB\n[^]*One\.\nTwo\.\n$/);
    assert.ok(!editor.document.isDirty);
  });

  it('are brought up to date in every document at once, those that are not open too', async () => {
    writeFileSync(at(file).fsPath, region('process problem'));
    await until('the document is known, and written', async () => {
      await run('gitsm.diagram.updateAll');
      return onDisk().includes('```mermaid');
    });
  });
});
