import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/vscode/until';

describe('Starting in VS Code', () => {
  it('starts by itself in a folder that holds gitsm.yaml', async () => {
    const extension = vscode.extensions.getExtension('gitsm.gitsm');
    assert.ok(extension, 'VS Code knows the extension');
    await until('the extension is active', () => extension.isActive);
  });

  it('opens the folder that the test was given, a git repository of its own', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, '.git', 'HEAD'));
    const records = await vscode.workspace.findFiles('incidents/**/*.md');
    assert.equal(records.length, 1);
  });
});
