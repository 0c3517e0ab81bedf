import * as vscode from 'vscode';
import type { ShownLens } from '../../../protocol/language';
import { later } from '../../host/later';
import { isThere, optional } from '../../host/optional-commands';
import type { Repositories } from '../../host/repositories';
import { commands, settings } from '../../ids';
import { ask, records, withoutIcons } from './ask';

/** Moves that have a lens of their own; all are behind the status. */
const most = 3;
/** Related actions that have a lens: the others are in the palette and in the menus of the views. */
const mostRelated = 4;

/** Above a record's title: its status, what it may become, what can be done with it, how many records name it. */
export function showLenses(repositories: Repositories): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = later(200, () => changed.fire());
  return vscode.Disposable.from(
    changed, refresh,
    repositories.onChange(refresh),
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration(`${settings.section}.${settings.codeLens}`) && changed.fire()),
    vscode.languages.registerCodeLensProvider(records, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document, token) => {
        if (!vscode.workspace.getConfiguration(settings.section, document).get<boolean>(settings.codeLens)) return [];
        const found = await ask(repositories, document, async (repository, file) => ({ lens: await repository.engine.lens({ file }, token), folder: repository.folder.uri.toString() }));
        if (!found?.lens) return [];
        const { lens, folder } = found;
        const range = new vscode.Range(lens.line - 1, 0, lens.line - 1, 0);
        return (await actionsOf(lens, folder)).map((command) => new vscode.CodeLens(range, command));
      },
    }),
  );
}

async function actionsOf({ record, type, status, moves, actions: related, named, names, incidents, changes }: ShownLens, folder: string): Promise<readonly vscode.Command[]> {
  const canMove = await isThere(optional.move);
  const actions: vscode.Command[] = [
    { title: withoutIcons(status.label), tooltip: vscode.l10n.t('What it may become'), command: commands.showMoves, arguments: [record] },
    ...moves.slice(0, most).map(({ to, label }) => ({
      title: arrowTo(withoutIcons(label)), tooltip: vscode.l10n.t('Move {0} to {1}', record, label),
      command: canMove ? optional.move : commands.showMoves, arguments: [canMove ? { record, to, folder } : record],
    })),
  ];
  if (vscode.workspace.isTrusted) actions.push(...related.slice(0, mostRelated).map(({ action, label, type: raised }) => ({ title: withoutIcons(label), command: commands[action], arguments: [{ record, folder, ...(raised ? { type: raised } : {}) }] })));
  if (await isThere(optional.impact)) actions.push({ title: vscode.l10n.t('Impact'), command: optional.impact, arguments: [{ record, folder }] });
  if (await isThere(optional.diagram)) actions.push({ title: vscode.l10n.t('Diagram'), command: optional.diagram, arguments: [{ record, folder }] });
  if (type === 'ci' || type === 'service') actions.push({ title: vscode.l10n.t('Show in the CMDB'), command: commands.cmdbReveal });
  const showWhat = (title: string): vscode.Command => ({ title, tooltip: vscode.l10n.t('Show what names it'), command: commands.showReferences, arguments: [record] });
  if (incidents > 0) actions.push(showWhat(vscode.l10n.t('open incidents: {0}', incidents)));
  if (changes > 0) actions.push(showWhat(vscode.l10n.t('open changes: {0}', changes)));
  if (names > 0) actions.push({ title: vscode.l10n.t('names: {0}', names), command: '' });
  if (named > 0) actions.push({ title: vscode.l10n.t('named by: {0}', named), tooltip: vscode.l10n.t('Show what names it'), command: commands.showReferences, arguments: [record] });
  return actions;
}

function arrowTo(label: string): string {
  return `→ ${label}`;
}
