import * as vscode from 'vscode';
import type { DocumentDiagrams } from '../../../protocol/diagram';
import { applyPlan } from '../../host/apply-plan';
import { later } from '../../host/later';
import { quietly } from '../../host/quietly';
import { toRange } from '../../host/ranges';
import { repositoryOf } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands, contexts, settings } from '../../ids';

/** Cheap: most documents hold no diagram, and the engine is not asked about them. */
const marker = 'gitsm:diagram';

/** Keeps the diagrams between the markers of Markdown documents up to date: by a lens above each, by command, and as a document is saved. */
export function keepDocumentDiagrams(repositories: Repositories): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = later(300, () => changed.fire());
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    changed, refresh, followMarkers(),
    repositories.onChange(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.languages.registerCodeLensProvider({ scheme: 'file', pattern: '**/*.md' }, { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => lensesOf(document, repositories) }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      // What is saved while somebody still types is left alone.
      if (event.reason === vscode.TextDocumentSaveReason.AfterDelay || !isKept(event.document)) return;
      event.waitUntil(diagramsIn(event.document, repositories).then((found) => found?.edits.map(({ range, text }) => vscode.TextEdit.replace(toRange(range), text)) ?? []));
    }),
    registerCommand(commands.diagramUpdateDocument, () => updateActive(repositories)),
    registerCommand(commands.diagramUpdateAll, async () => {
      const repository = await repositoryOf(repositories);
      if (repository && vscode.workspace.isTrusted) await updateAll(repository);
    }),
  );
}

/** Tells the palette whether the active document holds a diagram that a command could update. */
function followMarkers(): vscode.Disposable {
  const tell = later(200, () => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand('setContext', contexts.hasDiagrams, document?.languageId === 'markdown' && document.getText().includes(marker));
  });
  tell();
  return vscode.Disposable.from(
    tell, vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && tell()),
  );
}

function isKept(document: vscode.TextDocument): boolean {
  return vscode.workspace.isTrusted && Boolean(vscode.workspace.getConfiguration(settings.section, document).get<boolean>(settings.updateDiagramsOnSave));
}

/** Undefined without a diagram, outside of repositories, and while the records are still being read: a save never waits for that. */
async function diagramsIn(document: vscode.TextDocument, repositories: Repositories): Promise<DocumentDiagrams | undefined> {
  const repository = repositories.of(document.uri);
  const file = repository?.fileOf(document.uri);
  if (file === undefined || !repository || repository.state.is !== 'ready' || !/\.md$/i.test(file)) return undefined;
  const text = document.getText();
  if (!text.includes(marker)) return undefined;
  await repository.upToDate();
  return quietly(repository.engine.diagramsIn({ text }));
}

async function lensesOf(document: vscode.TextDocument, repositories: Repositories): Promise<vscode.CodeLens[]> {
  const found = await diagramsIn(document, repositories);
  return (found?.diagrams ?? []).map(({ line, isStale, problem }) => {
    const range = new vscode.Range(line - 1, 0, line - 1, 0);
    if (problem !== undefined) return new vscode.CodeLens(range, { title: marked('warning', problem), command: '' });
    if (!isStale) return new vscode.CodeLens(range, { title: marked('check', vscode.l10n.t('Diagram up to date')), command: '' });
    if (!vscode.workspace.isTrusted) return new vscode.CodeLens(range, { title: marked('warning', vscode.l10n.t('Diagram out of date')), command: '' });
    return new vscode.CodeLens(range, { title: marked('sync', vscode.l10n.t('Update the diagram')), command: commands.diagramUpdateDocument });
  });
}

/** A text behind an icon; what it holds itself shows as it is written. */
function marked(icon: string, text: string): string {
  return `$(${icon}) ${text.replaceAll('$(', '$ (')}`;
}

/** The active document, as one step that can be undone; whether it is saved is left to its author. */
async function updateActive(repositories: Repositories): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !vscode.workspace.isTrusted) return;
  const { document } = editor;
  const version = document.version;
  const found = await diagramsIn(document, repositories);
  if (!found || found.diagrams.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('This document holds no diagram: write a line {0}, and {1} below it.', '<!-- gitsm:diagram process incident -->', '<!-- /gitsm:diagram -->'));
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of found.edits) edit.replace(document.uri, toRange(range), text);
  if (found.edits.length > 0 && (document.version !== version || !await vscode.workspace.applyEdit(edit))) return refused();
  const problem = found.diagrams.find((d) => d.problem !== undefined);
  if (problem) void vscode.window.showWarningMessage(vscode.l10n.t('Line {0}: {1}', problem.line, problem.problem!));
  else if (found.edits.length === 0) void vscode.window.setStatusBarMessage(vscode.l10n.t('Diagram up to date'), 4000);
}

async function updateAll(repository: Repository): Promise<void> {
  await repository.upToDate();
  const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for diagrams in documents') }, () => quietly(repository.engine.staleDiagrams({})));
  if (!found) return;
  const { files } = found.changes;
  if (files.length > 0 && !await applyPlan(found.changes, repository)) return refused();
  const [first] = found.problems;
  if (first) {
    const open = vscode.l10n.t('Open the place');
    void vscode.window.showWarningMessage(`${first.file}:${first.line}: ${first.problem}`, open).then(async (answer) => {
      const at = new vscode.Position(first.line - 1, 0);
      if (answer === open) await vscode.window.showTextDocument(repository.uriOf(first.file), { selection: new vscode.Range(at, at) });
    });
    return;
  }
  void vscode.window.showInformationMessage(files.length === 0 ? vscode.l10n.t('The diagrams of documents are up to date.') : vscode.l10n.t('Documents whose diagrams were brought up to date: {0}.', files.map((f) => f.file).slice(0, 10).join(', ')));
}

function refused(): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.'));
}
