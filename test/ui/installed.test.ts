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
