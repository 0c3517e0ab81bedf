/**
 * Runs beside Gitsm in the extension host that is measured, and answers the benchmark over HTTP on this machine alone:
 * the port is written into the file that GITSM_PROBE names. It measures from inside what a page cannot see.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import type { ProbeAnswers } from './answers';
import { watchBlocks } from './blocks';
import { watchStretches } from './stretches';

export async function activate(): Promise<void> {
  const file = process.env['GITSM_PROBE'];
  if (file === undefined) return;
  const stretches = await watchStretches('gitsm.gitsm-');
  const blocks = watchBlocks();
  const answers: { readonly [name in keyof ProbeAnswers]: (argument: ProbeAnswers[name]['asks']) => Promise<ProbeAnswers[name]['gets']> } = {
    blocks: async () => ({ ...blocks.take(), gitsm: await stretches.take() }),
    activation,
    typing: async ({ edits }) => typing(edits),
    completion: async ({ path, from, to, times }) => completion(path, from, to, times),
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://probe');
    const answer = answers[url.pathname.slice(1) as keyof ProbeAnswers] as (argument: unknown) => Promise<unknown>;
    void answer(JSON.parse(url.searchParams.get('argument') ?? '{}')).then(
      (result) => response.end(JSON.stringify({ result })),
      (error: unknown) => response.end(JSON.stringify({ error: String((error as Error).stack) })),
    );
  });
  server.listen(0, '127.0.0.1', () => writeFileSync(file, String((server.address() as AddressInfo).port)));
}

/** What "Developer: Startup Performance" says of Gitsm: ms to load its code, and to call `activate`. */
async function activation(): Promise<ProbeAnswers['activation']['gets']> {
  await vscode.commands.executeCommand('perfview.show');
  const page = await until(() => vscode.workspace.textDocuments.find((d) => d.uri.scheme === 'perf' && d.getText().includes('gitsm.gitsm')));
  const row = page.getText().split('\n').find((line) => line.includes('gitsm.gitsm'))!.split('|').map((cell) => cell.trim());
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const numbers = row.filter((cell) => /^\d+$/.test(cell)).map(Number);
  return { load: numbers[0]!, call: numbers[1]! };
}

const documentOf = (path: string): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path));

const findingsOf = ({ uri }: vscode.TextDocument): string => JSON.stringify(vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'gitsm').map((d) => [d.message, d.range]));

/** Ms from the change of a text to the editor's knowing the new findings, for each edit; each one changes a finding of its file, and is taken back. */
async function typing(edits: ProbeAnswers['typing']['asks']['edits']): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { path, from, to } of edits) {
    const document = await documentOf(path);
    await vscode.window.showTextDocument(document);
    for (const [out, back] of [[from, to], [to, from]] as const) {
      const at = document.positionAt(document.getText().indexOf(out));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(at, at.translate(0, out.length)), back);
      let started = 0;
      const changed = vscode.workspace.onDidChangeTextDocument((e) => { if (e.document === document && e.contentChanges.length > 0) started = performance.now(); });
      const before = findingsOf(document);
      await vscode.workspace.applyEdit(edit);
      // VS Code tells of changed findings 50 ms after it has them: they are looked at instead.
      while (findingsOf(document) === before) {
        if (started > 0 && performance.now() - started > 20_000) throw new Error(`No finding of ${path} changed.`);
        await new Promise((again) => setTimeout(again, 1));
      }
      times.push(performance.now() - started);
      changed.dispose();
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  return times;
}

/** Ms of each completion behind `to`, which replaces `from`; how many of Gitsm's kinds of answers the last one had. */
async function completion(path: string, from: string, to: string, times: number): Promise<ProbeAnswers['completion']['gets']> {
  const document = await documentOf(path);
  await vscode.window.showTextDocument(document);
  const offset = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + from.length)), to);
  await vscode.workspace.applyEdit(edit);
  const taken: number[] = [];
  let offered = 0;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(offset + to.length), ',');
    taken.push(performance.now() - started);
    offered = list.items.filter((item) => item.kind === vscode.CompletionItemKind.Reference).length;
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { times: taken, offered };
}

async function until<T>(condition: () => T | undefined): Promise<T> {
  for (;;) {
    const value = condition();
    if (value !== undefined) return value;
    await new Promise((again) => setTimeout(again, 50));
  }
}
