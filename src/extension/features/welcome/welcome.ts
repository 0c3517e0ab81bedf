import * as vscode from 'vscode';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import { commands, contexts } from '../../ids';

/** Tells the welcome texts of the views which state the window is in, and serves their buttons. */
export function showWelcome(repositories: Repositories, log: vscode.LogOutputChannel): vscode.Disposable {
  const tell = (): void => void vscode.commands.executeCommand('setContext', contexts.state, stateOf(repositories));
  const tellSoon = later(50, tell);
  return vscode.Disposable.from(
    tellSoon,
    repositories.onChange(tellSoon),
    vscode.commands.registerCommand(commands.showLog, () => log.show()),
    vscode.commands.registerCommand(commands.restart, () => Promise.all(repositories.all.map((repository) => repository.restart()))),
  );
}

function stateOf({ all }: Repositories): string {
  const states = all.map((r) => r.state);
  const ready = states.filter((s) => s.is === 'ready');
  if (ready.length > 0) return ready.some((s) => s.loaded.records > 0) ? 'ready' : 'empty';
  if (states.length > 0) return states[0]!.is;
  return (vscode.workspace.workspaceFolders ?? []).every((f) => f.uri.scheme === 'file') ? 'noConfig' : 'notOnDisk';
}
