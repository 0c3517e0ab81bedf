import * as vscode from 'vscode';
import type { ShownLens } from '../../../protocol/language';
import { later } from '../../host/later';
import { isThere, optional } from '../../host/optional-commands';
import type { Repositories } from '../../host/repositories';
import { commands, settings } from '../../ids';
import { ask, records, withoutIcons } from './ask';

/** Moves that have a lens of their own; all are behind the status. */
const mostMoves = 2;
/** Related actions that have a lens: the others are behind "More…". A line that does not fit is cut. */
const mostRelated = 1;

/** Above a record's title: its status, what it may become, what can be done with it, how many records name it. */
export function showLenses(repositories: Repositories): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = later(200, () => changed.fire());
  return vscode.Disposable.from(
    changed, refresh,
    repositories.onChange(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration(`${settings.section}.${settings.codeLens}`) && changed.fire()),
    vscode.languages.registerCodeLensProvider(records, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document, token) => {
        if (!vscode.workspace.getConfiguration(settings.section, document).get<boolean>(settings.codeLens)) return [];
        const found = await ask(repositories, document, async (repository, file) => ({ lens: await repository.engine.lens({ file }, token), folder: repository.folder.uri.toString() }));
        if (!found?.lens) return [];
        const { lens, folder } = found;
        const range = new vscode.Range(lens.line - 1, 0, lens.line - 1, 0);
        return (await shownOf(lens, folder)).map((command) => new vscode.CodeLens(range, command));
      },
    }),
  );
}

async function shownOf(lens: ShownLens, folder: string): Promise<readonly vscode.Command[]> {
  const { record, status, named, names, incidents, changes } = lens;
  const here = withoutIcons(status.label);
  // In Restricted Mode nothing is moved: the status is told, and leads nowhere.
  const first: vscode.Command = vscode.workspace.isTrusted ? { title: here, tooltip: vscode.l10n.t('What it may become'), command: commands.showMoves, arguments: [record] } : { title: here, command: '' };
  const { shown, behind } = await actionsOf(lens, folder);
  const showWhat = (title: string): vscode.Command => ({ title, tooltip: vscode.l10n.t('Show what names it'), command: commands.showReferences, arguments: [record] });
  return [
    first, ...shown,
    ...(behind.length > 0 ? [{ title: vscode.l10n.t('More…'), tooltip: vscode.l10n.t('What else can be done with {0}', record), command: commands.showActions, arguments: [{ record, folder }] }] : []),
    ...(incidents > 0 ? [showWhat(vscode.l10n.t('open incidents: {0}', incidents))] : []),
    ...(changes > 0 ? [showWhat(vscode.l10n.t('open changes: {0}', changes))] : []),
    ...(names > 0 ? [{ title: vscode.l10n.t('names: {0}', names), command: '' }] : []),
    ...(named > 0 ? [showWhat(vscode.l10n.t('named by: {0}', named))] : []),
  ];
}

/** What can be done with a record: what has a lens of its own, and what is behind "More…". */
export async function actionsOf({ record, type, moves, actions: related }: ShownLens, folder: string): Promise<{ readonly shown: readonly vscode.Command[]; readonly behind: readonly vscode.Command[] }> {
  const target = { record, folder };
  const { isTrusted } = vscode.workspace;
  const moving = isTrusted && await isThere(optional.move) ? moves.map(({ to, label }): vscode.Command => ({
    title: arrowTo(withoutIcons(label)), tooltip: vscode.l10n.t('Move {0} to {1}', record, label), command: optional.move, arguments: [{ ...target, to }],
  })) : [];
  const acting = isTrusted ? related.map(({ action, label, type: raised }): vscode.Command => ({ title: withoutIcons(label), command: commands[action], arguments: [{ ...target, ...(raised ? { type: raised } : {}) }] })) : [];
  const looking: vscode.Command[] = [];
  if (await isThere(optional.impact)) looking.push({ title: vscode.l10n.t('Impact'), command: optional.impact, arguments: [target] });
  if (await isThere(optional.diagram)) looking.push({ title: vscode.l10n.t('Diagram'), command: optional.diagram, arguments: [target] });
  if (type === 'ci' || type === 'service') looking.push({ title: vscode.l10n.t('Show in the CMDB'), command: commands.cmdbReveal });
  return { shown: [...moving.slice(0, mostMoves), ...acting.slice(0, mostRelated)], behind: [...moving.slice(mostMoves), ...acting.slice(mostRelated), ...looking] };
}

function arrowTo(label: string): string {
  return `→ ${label}`;
}
