import * as vscode from 'vscode';
import type { TreeNode } from '../../host/engine-tree';
import { later } from '../../host/later';
import { quietly } from '../../host/quietly';
import { targetOf } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import { commands, contexts } from '../../ids';
import { moveRecord } from './move';
import { newRecord, raiseRecord } from './new-record';
import { writing } from './perform';
import type { Called } from './perform';
import { doOn, turn } from './tickets';

/** The commands that write records: from the palette where they apply, from rows of trees, lenses, diagrams and quick fixes. */
export function offerCommands(repositories: Repositories): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const on = (run: (called: Called) => Promise<void>) => writing((called?: Called) => run(called));
  return vscode.Disposable.from(
    followType(repositories),
    registerCommand(commands.newRecord, writing((called?: unknown, ...fields: unknown[]) => newRecord(repositories, called, fields))),
    registerCommand(commands.move, writing((called?: Called, to?: unknown) => moveRecord(repositories, called, statusOf(called, to)))),
    registerCommand(commands.raise, writing((called?: unknown, ...more: unknown[]) => raise(repositories, called, more))),
    registerCommand(commands.approve, on((called) => doOn(repositories, 'approve', (id) => vscode.l10n.t('Approve {0}', id), called))),
    registerCommand(commands.reject, on((called) => doOn(repositories, 'reject', (id) => vscode.l10n.t('Reject {0}', id), called))),
    registerCommand(commands.escalate, on((called) => doOn(repositories, 'escalate', (id) => vscode.l10n.t('Escalate {0}', id), called))),
    registerCommand(commands.classify, on((called) => doOn(repositories, 'classify', (id) => vscode.l10n.t('Classify {0}', id), called))),
    registerCommand(commands.major, on((called) => doOn(repositories, 'major', (id) => vscode.l10n.t('Declare {0} major', id), called))),
    registerCommand(commands.schedule, on((called) => doOn(repositories, 'schedule', (id) => vscode.l10n.t('Schedule {0}', id), called))),
    registerCommand(commands.outage, on((called) => doOn(repositories, 'outage', (id) => vscode.l10n.t('Outage of {0}', id), called))),
    registerCommand(commands.link, on((called) => doOn(repositories, 'link', (id) => vscode.l10n.t('Link {0}', id), called))),
    registerCommand(commands.convert, on((called) => turn(repositories, 'convert', (id) => vscode.l10n.t('Convert {0}', id), called))),
    registerCommand(commands.publish, on((called) => turn(repositories, 'publish', (id) => vscode.l10n.t('Publish {0}', id), called))),
  );
}

/** The status that a caller names; a row of a tree is followed by the rows selected with it. */
function statusOf(called: Called, to: unknown): string | undefined {
  if (typeof to === 'string') return to;
  const named = typeof called === 'object' && !('is' in called) ? (called as { readonly to?: unknown }).to : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** Called with a type and ids by a quick fix, with the rows selected by a tree, with a target or nothing by others. */
async function raise(repositories: Repositories, called: unknown, more: readonly unknown[]): Promise<void> {
  const byName = typeof called === 'string' && more.some((m) => typeof m === 'string');
  const selected = Array.isArray(more[0]) ? (more[0] as readonly TreeNode[]) : [];
  const subjects: readonly Called[] = byName ? more.filter((m) => typeof m === 'string') : selected.length > 1 ? selected : [called as Called];
  const found = (await Promise.all(subjects.map((s) => targetOf(repositories, s)))).filter((f) => f !== undefined);
  const [first] = found;
  if (!first) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a record first, or choose one in a view.'));
  const ids = [...new Set(found.filter((f) => f.repository === first.repository).map((f) => f.id))];
  const type = byName ? called : (called as { readonly type?: unknown } | undefined)?.type;
  await raiseRecord(first.repository, ids, typeof type === 'string' ? type : undefined);
}

/** Tells the palette the type of the active editor's record, so that it offers what applies. */
function followType(repositories: Repositories): vscode.Disposable {
  const tell = later(100, () => void (async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const repository = repositories.of(uri);
    const file = uri && repository?.fileOf(uri);
    const record = repository?.state.is === 'ready' && file !== undefined ? await quietly(repository.engine.actOn({ file })) : undefined;
    await vscode.commands.executeCommand('setContext', contexts.recordType, record?.type ?? '');
  })());
  tell();
  return vscode.Disposable.from(tell, vscode.window.onDidChangeActiveTextEditor(() => tell()), repositories.onChange(() => tell()));
}
