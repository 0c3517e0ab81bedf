import * as vscode from 'vscode';
import { later } from '../../host/later';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import { commands } from '../../ids';

/** Between two looks at the clock, in ms: it tells minutes. */
const every = 30_000;

const backgrounds = { none: undefined, near: 'statusBarItem.warningBackground', missed: 'statusBarItem.errorBackground' } as const;
const icons = { none: 'watch', near: 'watch', missed: 'flame' } as const;

/** The clock of the incident, request or problem that is open in the editor: what is left of its response or resolution. A click shows its moves. */
export function showClock(repositories: Repositories): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gitsm.clock', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Gitsm: clock');
  let asked = 0;
  const show = async (): Promise<void> => {
    const mine = ++asked;
    const { uri } = vscode.window.activeTextEditor?.document ?? {};
    const repository = repositories.of(uri);
    const file = uri && repository?.fileOf(uri);
    const ready = repository?.state.is === 'ready' && file !== undefined;
    const clock = ready ? await quietly(repository.engine.clock({ file, now: Date.now() })) : undefined;
    if (mine !== asked) return;
    if (!clock) return item.hide();
    item.text = `$(${clock.paused ? 'debug-pause' : icons[clock.alarm]}) ${clock.text}`;
    item.tooltip = new vscode.MarkdownString(clock.lines.join('\n\n'));
    const background = backgrounds[clock.alarm];
    item.backgroundColor = background && new vscode.ThemeColor(background);
    item.accessibilityInformation = { label: `${clock.record}, ${clock.text}`, role: 'button' };
    item.command = vscode.workspace.isTrusted ? { command: commands.showMoves, title: vscode.l10n.t('What it may become'), arguments: [clock.record] } : undefined;
    item.show();
  };
  const showSoon = later(100, () => void show());
  const timer = setInterval(showSoon, every);
  showSoon();
  return vscode.Disposable.from(
    item, showSoon, { dispose: () => clearInterval(timer) },
    repositories.onChange(showSoon), vscode.window.onDidChangeActiveTextEditor(showSoon),
  );
}
