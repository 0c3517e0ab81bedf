import * as vscode from 'vscode';
import { isThere, optional } from '../../host/optional-commands';
import type { RecordTarget } from '../../host/record-target';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';
import { withoutIcons } from './ask';
import { actionsOf } from './lens';
import { toLocations } from './navigation';

interface Found {
  readonly id: string;
  readonly repository: Repository;
  readonly file: string;
}

/** What links, lenses and nodes of diagrams call with the id of a record. Anybody may call them with anything. */
export function offerLensCommands(repositories: Repositories): vscode.Disposable {
  const { registerCommand, executeCommand } = vscode.commands;
  const onRecord = (run: (found: Found) => Promise<void>) => async (called: unknown): Promise<void> => {
    const id = typeof called === 'object' ? (called as Partial<RecordTarget> | null)?.record : called;
    const found = typeof id === 'string' ? await findRecord(repositories, id) : undefined;
    if (found) await run(found);
    else if (typeof id === 'string') void vscode.window.showInformationMessage(vscode.l10n.t('No record has the id {0}.', id));
  };
  return vscode.Disposable.from(
    registerCommand(commands.openRecord, onRecord(async ({ repository, file }) => void await executeCommand('vscode.open', repository.uriOf(file)))),
    registerCommand(commands.showMoves, onRecord(showMoves)),
    registerCommand(commands.showActions, onRecord(showActions)),
    registerCommand(commands.showReferences, onRecord(showReferences)),
  );
}

/** The repository of the active editor is asked first: two of a window may use the same ids. */
async function findRecord(repositories: Repositories, id: string): Promise<Found | undefined> {
  const here = repositories.of(vscode.window.activeTextEditor?.document.uri);
  for (const repository of repositories.all.toSorted((a, b) => Number(b === here) - Number(a === here))) {
    await repository.upToDate();
    const [file] = await quietly(repository.engine.filesOf({ id })) ?? [];
    if (file !== undefined) return { id, repository, file };
  }
  return undefined;
}

/** The moves that the lifecycle allows from here. */
async function showMoves({ id, repository, file }: Found): Promise<void> {
  const lens = await quietly(repository.engine.lens({ file }));
  if (!lens) return;
  if (lens.moves.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} is at the end of its lifecycle: {1}.', id, lens.status.label));
  const items = lens.moves.map(({ to, label }) => ({ label: withoutIcons(label), description: to, to }));
  const picked = await vscode.window.showQuickPick(items, { title: `${id}: ${lens.status.label}`, placeHolder: vscode.l10n.t('What it may become') });
  if (picked && await isThere(optional.move)) await vscode.commands.executeCommand(optional.move, { record: id, to: picked.to, folder: repository.folder.uri.toString() });
}

/** What has no lens of its own. */
async function showActions({ id, repository, file }: Found): Promise<void> {
  const lens = await quietly(repository.engine.lens({ file }));
  if (!lens) return;
  const { behind } = await actionsOf(lens, repository.folder.uri.toString());
  const picked = await vscode.window.showQuickPick(behind.map((command) => ({ label: command.title, command })), { title: `${id}: ${lens.status.label}`, placeHolder: vscode.l10n.t('What else can be done with {0}', id) });
  if (picked) await vscode.commands.executeCommand(picked.command.command, ...picked.command.arguments ?? []);
}

async function showReferences({ id, repository, file }: Found): Promise<void> {
  const title = vscode.l10n.t('Looking for what names {0}', id);
  const places = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => quietly(repository.engine.referencesTo({ id })));
  const lens = await quietly(repository.engine.lens({ file }));
  if (!places) return;
  await vscode.commands.executeCommand('editor.action.showReferences', repository.uriOf(file), new vscode.Position((lens?.line ?? 1) - 1, 0), toLocations(places, repository));
}
