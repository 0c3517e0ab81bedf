import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

describe('The packed extension, installed', () => {
  const workbench = useWorkbench();

  it('starts by itself in a folder that holds gitsm.yaml', async () => {
    await workbench().started();
  });

  it('speaks English when VS Code does', async () => {
    await until('the log says so', () => workbench().log().includes('in en.'));
  });

  it('lets the record be read in the Markdown preview', async () => {
    await workbench().editor.open('incidents/INC-2026-0001.md');
    await workbench().palette.run('Markdown: Open Preview');
    const preview = workbench().webview({ extension: 'vscode.markdown-language-features' });
    await preview.frame.getByRole('heading', { name: 'Client portal unreachable' }).waitFor();
  });
});

describe('The packed extension, in French and in Restricted Mode', () => {
  const workbench = useWorkbench({ language: 'fr', trusted: false, theme: 'light' });

  it('starts there too', async () => {
    await workbench().started();
    await workbench().statusItem('Restricted Mode').waitFor();
  });

  it('speaks French when VS Code does', async () => {
    await until('the log says so', () => workbench().log().includes('in fr.'));
  });
});

describe('The packed extension, in a folder that is none of its own', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting', 'services') });

  it('stays asleep in a folder without gitsm.yaml, whatever Markdown is opened', async () => {
    const { page, palette } = workbench();
    await page.locator('.explorer-folders-view').getByText('SVC-0001.md').dblclick();
    await page.locator('.tab.active', { hasText: 'SVC-0001.md' }).waitFor();
    await palette.run('Developer: Show Running Extensions');
    const running = page.locator('.runtime-extensions-editor .monaco-list-row');
    // The one that answers for Markdown runs, so the list is told after whatever the file woke.
    await running.filter({ hasText: 'Markdown Language Features' }).waitFor();
    assert.equal(await running.filter({ hasText: 'Gitsm' }).count(), 0);
    assert.equal(workbench().log(), '');
  });
});
