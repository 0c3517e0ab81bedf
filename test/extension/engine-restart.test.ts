import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { at, judgedDirectly, shownByVscode } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

/** The threads that are written to while something is done: the engine of the extension, which runs in this process too. */
async function threadsOf(run: () => Thenable<unknown>): Promise<ReadonlySet<Worker>> {
  const found = new Set<Worker>();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof postMessage>) {
    found.add(this);
    return postMessage.apply(this, given);
  };
  try {
    await run();
  } finally {
    Worker.prototype.postMessage = postMessage;
  }
  return found;
}

describe('An engine that crashes under the extension', () => {
  const symbols = (words: string) => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', words);
  const finds = async (): Promise<boolean> => (await symbols('Client portal')).some(({ location }) => location.uri.path.endsWith('/SVC-0001.md'));

  it('is started again, finds what it found, and takes what an editor holds unsaved', async () => {
    await until('the records are known', finds);
    const document = await vscode.workspace.openTextDocument(at('services/SVC-0001.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(document.getText().indexOf('status: live')), document.positionAt(document.getText().indexOf('status: live') + 'status: live'.length)), 'status: nowhere');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const unsaved = () => shownByVscode().some((line) => line.startsWith('services/SVC-0001.md:') && line.includes('nowhere'));
    try {
      await until('the unsaved text is judged', unsaved);
      const threads = await threadsOf(() => symbols('Firewall'));
      assert.ok(threads.size > 0, 'the engine was asked');
      for (const thread of threads) await thread.terminate();
      await until('a new engine answers', finds);
      await until('the unsaved text is judged again', unsaved);
    } finally {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    const bare = (lines: readonly string[]) => lines.map((line) => line.split(' ').slice(0, 3).join(' '));
    await until('the findings are those of the files', () => JSON.stringify(bare(shownByVscode())) === JSON.stringify(bare(judgedDirectly())));
  });
});
