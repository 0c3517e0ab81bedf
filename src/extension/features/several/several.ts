import * as vscode from 'vscode';
import type { Several } from '../../../protocol/cmdb';
import { CallError } from '../../../protocol/rpc';
import { applyPlan } from '../../host/apply-plan';
import type { TreeNode } from '../../host/engine-tree';
import { pickRecord, withoutIcons } from '../../host/pick-record';
import { targetOf } from '../../host/record-target';
import type { RecordTarget } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { whoActs } from '../../host/who';
import { commands } from '../../ids';
import { askOwed } from './ask-owed';

/** Records that a command is about, and the repository that they are in. */
interface Chosen {
  readonly repository: Repository;
  readonly ids: readonly string[];
}

/** What a drop, a row with those selected along with it, or another caller names. */
type Called = TreeNode | RecordTarget | string | { readonly records: readonly string[]; readonly to?: string; readonly folder?: string } | undefined;

/** What is done to several records at once, as one step that one undo takes back. */
export function offerSeveral(repositories: Repositories): vscode.Disposable {
  const on = (run: (chosen: Chosen, called: Called) => Promise<void>) => async (called?: Called, selected?: readonly TreeNode[]): Promise<void> => {
    // Hidden there, but anybody may call it.
    if (!vscode.workspace.isTrusted) return void vscode.window.showWarningMessage(vscode.l10n.t('Records are changed only in a folder that you trust.'));
    const chosen = await chosenBy(repositories, called, selected);
    if (!chosen) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a record first, or choose one in a view.'));
    try {
      await run(chosen, called);
    } catch (error) {
      // An engine that ends says so itself.
      if (!(error instanceof CallError) || error.reason === 'failed') throw error;
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.relate, on((chosen, called) => relate(chosen, givenBy(called)))),
    vscode.commands.registerCommand(commands.moveAll, on(moveAll)),
    vscode.commands.registerCommand(commands.linkAll, on((chosen, called) => linkAll(chosen, givenBy(called)))),
  );
}

/** The other record, where a drop names it. */
function givenBy(called: Called): string | undefined {
  return typeof called === 'object' && 'to' in called ? called.to : undefined;
}

async function chosenBy(repositories: Repositories, called: Called, selected: readonly TreeNode[] | undefined): Promise<Chosen | undefined> {
  const named: readonly (TreeNode | RecordTarget | string | undefined)[] = typeof called === 'object' && 'records' in called
    ? called.records.map((record) => ({ record, ...(called.folder === undefined ? {} : { folder: called.folder }) }))
    : Array.isArray(selected) && selected.length > 1 ? selected : [called];
  const found = (await Promise.all(named.map((target) => targetOf(repositories, target)))).filter((f) => f !== undefined && f.id !== '');
  const [first] = found;
  return first && { repository: first.repository, ids: [...new Set(found.filter((f) => f!.repository === first.repository).map((f) => f!.id))] };
}

/** Relates CIs or services to another: the relations that both ends allow, in both directions. */
async function relate({ repository, ids }: Chosen, given: string | undefined): Promise<void> {
  await repository.upToDate();
  const other = given ?? (await pickRecord(repository, { title: vscode.l10n.t('Relate {0}', ids.join(', ')), placeholder: vscode.l10n.t('Words of the id or title of the other one'), types: ['ci', 'service'], except: ids }))?.id;
  if (other === undefined) return;
  const relations = await repository.engine.relations({ ids, other });
  if (!relations.ok) return void vscode.window.showWarningMessage(relations.text);
  const titleOf = async (id: string): Promise<string> => withoutIcons((await repository.engine.actOn({ id }))?.title || id);
  const [these, that] = [await Promise.all(ids.slice(0, 3).map(titleOf)), await titleOf(other)];
  const first = ids.length > these.length ? vscode.l10n.t('{0} and {1} more', these.join(', '), ids.length - these.length) : these.join(', ');
  const items = relations.options.map(({ kind, way, label }) => ({ label: vscode.l10n.t('{0} {1} {2}', first, label, that), detail: [ids.join(', '), other].join(' · '), description: way === 'out' ? kind : vscode.l10n.t('{0}, written in {1}', kind, other), kind, way }));
  const picked = await vscode.window.showQuickPick(items.map(({ kind, ...item }) => ({ ...item, relation: kind })), { title: vscode.l10n.t('How are they related?'), matchOnDescription: true });
  if (picked) await carryOut(repository, { do: 'relate', ids, other, kind: picked.relation, way: picked.way });
}

async function moveAll({ repository, ids }: Chosen): Promise<void> {
  await repository.upToDate();
  const moves = await repository.engine.movesOfAll({ ids });
  if (moves.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no status that all of these may move to: {0}.', ids.join(', ')));
  const picked = await vscode.window.showQuickPick(moves.map(({ to, label }) => ({ label, description: to, to })), { title: vscode.l10n.t('Move {0} records', ids.length), placeHolder: ids.join(', ') });
  if (picked) await carryOut(repository, { do: 'move', ids, to: picked.to });
}

async function linkAll({ repository, ids }: Chosen, given: string | undefined): Promise<void> {
  const to = given ?? (await pickRecord(repository, { title: vscode.l10n.t('Link {0} records', ids.length), placeholder: vscode.l10n.t('Words of the id or title of the other one'), except: ids }))?.id;
  if (to !== undefined) await carryOut(repository, { do: 'link', ids, to });
}

/** Asks for what is owed, as often as it takes, then does all of it or nothing. */
async function carryOut(repository: Repository, several: Several): Promise<void> {
  await repository.upToDate();
  // Only what is written in a history says who.
  const by = several.do === 'move' ? await whoActs(repository) : '';
  if (by === undefined) return;
  let answers: Readonly<Record<string, string>> = {};
  for (;;) {
    const planned = await repository.engine.planSeveral({ several, by, now: Date.now(), answers });
    if (planned.ok) {
      if (!await applyPlan(planned.changes, repository)) return void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.'));
      await repository.upToDate();
      if (planned.said.length > 0) void vscode.window.showInformationMessage(planned.said.join(' '));
      return;
    }
    if (planned.ask.length === 0) return void vscode.window.showWarningMessage(planned.text);
    const more = await askOwed(planned.ask);
    if (!more) return;
    answers = { ...answers, ...more };
  }
}
