import * as vscode from 'vscode';
import type { FileFindings } from '../../../protocol/engine';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';

type Counts = { readonly grave: number; readonly all: number };

/** One item of the status bar: findings of the active file, and of all; a click opens the Problems panel. */
export function showStatus(repositories: Repositories): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gitsm.status', vscode.StatusBarAlignment.Left);
  item.name = 'Gitsm';
  const counts = new Map<Repository, Map<string, Counts>>();
  const show = (): void => {
    if (repositories.all.length === 0) return item.hide();
    const { uri } = vscode.window.activeTextEditor?.document ?? {};
    const shown = stateOf(repositories.all, counts, repositories.of(uri), uri);
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.accessibilityInformation = { label: `Gitsm, ${shown.tooltip}`, role: 'button' };
    item.command = shown.command;
    item.backgroundColor = shown.failed ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  const showSoon = later(50, show);
  show();
  return vscode.Disposable.from(
    item, showSoon,
    repositories.onFindings(({ repository, changes }) => {
      let files = counts.get(repository);
      if (!files) counts.set(repository, (files = new Map()));
      for (const change of changes) note(files, change);
      showSoon();
    }),
    repositories.onRemoved((repository) => counts.delete(repository)),
    repositories.onChange(showSoon),
    vscode.window.onDidChangeActiveTextEditor(showSoon),
  );
}

function note(files: Map<string, Counts>, { file, findings }: FileFindings): void {
  if (findings.length === 0) files.delete(file);
  else files.set(file, { all: findings.length, grave: findings.filter((f) => f.severity !== 'information').length });
}

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly failed?: boolean;
}

function stateOf(repositories: readonly Repository[], counts: ReadonlyMap<Repository, ReadonlyMap<string, Counts>>, here: Repository | undefined, uri: vscode.Uri | undefined): Shown {
  const problems = 'workbench.actions.view.problems';
  if (repositories.some((r) => r.state.is === 'failed')) return { text: '$(error) Gitsm', tooltip: vscode.l10n.t('The records cannot be read. Click to show the log.'), command: commands.showLog, failed: true };
  if (repositories.some((r) => r.state.is === 'stopped')) return { text: '$(debug-pause) Gitsm', tooltip: vscode.l10n.t('Reading was stopped. Click to read all records.'), command: commands.restart };
  const loading = repositories.map((r) => r.state).find((s) => s.is === 'loading');
  if (loading) {
    const { progress } = loading;
    const percent = progress && progress.total > 0 ? ` ${Math.floor((100 * progress.done) / progress.total)} %` : '';
    return { text: `$(loading~spin) Gitsm${percent}`, tooltip: vscode.l10n.t('Reading the records'), command: commands.showLog };
  }
  const all = [...counts.values()].flatMap((files) => [...files.values()]);
  const total = sum(all.map((c) => c.all));
  const file = here && uri && here.fileOf(uri);
  const inFile = file === undefined ? undefined : counts.get(here!)?.get(file)?.all ?? 0;
  const icon = sum(all.map((c) => c.grave)) > 0 ? 'warning' : 'pass';
  const everywhere = total === 0 ? vscode.l10n.t('no finding') : vscode.l10n.t('findings: {0}', total);
  return {
    text: inFile === undefined ? `$(${icon}) Gitsm ${total}` : `$(${icon}) Gitsm ${inFile}/${total}`,
    tooltip: inFile === undefined ? everywhere : vscode.l10n.t('findings: {0} here, {1} in all', inFile, total),
    command: problems,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
