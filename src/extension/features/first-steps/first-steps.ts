import * as vscode from 'vscode';
import { quietly } from '../../host/quietly';
import type { RecordTarget } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands, source, walkthrough } from '../../ids';

/** The walkthrough: a command that opens it, and what its buttons do that commands of their own do not. */
export function offerFirstSteps(repositories: Repositories): vscode.Disposable {
  let last: vscode.Uri | undefined;
  const note = (editor: vscode.TextEditor | undefined): void => {
    const uri = editor?.document.uri;
    if (uri && /\.md$/i.test(uri.path) && repositories.of(uri)) last = uri;
  };
  note(vscode.window.activeTextEditor);
  const { executeCommand, registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(note),
    registerCommand(commands.firstSteps, () => executeCommand('workbench.action.openWalkthrough', walkthrough, false)),
    registerCommand(commands.tryStep, async (step?: unknown) => {
      // The walkthrough is the active editor: what is meant is the record that was looked at last.
      if (step === 'fix') await goToFix(repositories);
      else if (step === 'move') await executeCommand(commands.move, await recordAt(repositories, last));
      else if (step === 'impact') await executeCommand(commands.diagramImpact, await recordAt(repositories, last));
    }),
  );
}

async function recordAt(repositories: Repositories, uri: vscode.Uri | undefined): Promise<RecordTarget | undefined> {
  const repository = repositories.of(uri);
  const file = uri && repository?.fileOf(uri);
  if (!repository || file === undefined) return undefined;
  const record = await quietly(repository.engine.idOf({ file }));
  return record === undefined ? undefined : { record, folder: repository.folder.uri.toString() };
}

/** Opens the gravest finding that has a quick fix, with what it says below its line. */
async function goToFix(repositories: Repositories): Promise<void> {
  const found = await findingWithFix(repositories);
  if (!found) return void vscode.window.showInformationMessage(vscode.l10n.t('No finding has a quick fix: there is nothing to mend here.'));
  const line = new vscode.Position(found.range.start.line, 0);
  await vscode.window.showTextDocument(found.uri, { selection: new vscode.Range(line, line) });
  await vscode.commands.executeCommand('editor.action.marker.next');
}

/** Findings asked for their fixes, at most: a repository may have thousands that have none. */
const most = 200;

async function findingWithFix(repositories: Repositories): Promise<{ readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined> {
  const all = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => diagnostics.filter((d) => d.source === source).map((diagnostic) => ({ uri, diagnostic, repository: repositories.of(uri) })));
  const gravest = all.toSorted((a, b) => a.diagnostic.severity - b.diagnostic.severity || a.uri.path.localeCompare(b.uri.path)).slice(0, most);
  for (const { uri, diagnostic: { range }, repository } of gravest) if (repository && await hasFix(repository, uri, range)) return { uri, range };
  return undefined;
}

async function hasFix(repository: Repository, uri: vscode.Uri, { start, end }: vscode.Range): Promise<boolean> {
  const file = repository.fileOf(uri);
  const offers = file === undefined ? undefined : await quietly(repository.engine.fixes({ file, lines: { from: start.line + 1, to: end.line + 1 } }));
  return offers?.some((offer) => !offer.command) ?? false;
}
