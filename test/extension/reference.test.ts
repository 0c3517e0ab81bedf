import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/vscode/until';

describe('The reference', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a type as the organisation has it, in the preview', async () => {
    await vscode.commands.executeCommand('gitsm.openReference', 'incident');
    await until('the preview is open', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('incident.md'));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'gitsm-reference', authority: '0', path: '/incident.md' }));
    assert.match(page.getText(), /^# Incident \(`incident`\)[\s\S]*\| `resolved` \| /);
  });

  it('says that there is no page of anything else', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'gitsm-reference', authority: '0', path: '/../people.md' }));
    assert.equal(page.getText(), 'There is no such reference.');
  });
});
