import * as vscode from 'vscode';

/** Runs once per window, as soon as a folder with `gitsm.yaml` is open or a command of ours is called. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Gitsm', { log: true });
  const status = vscode.window.createStatusBarItem('gitsm.status', vscode.StatusBarAlignment.Left);
  status.name = 'Gitsm';
  status.text = 'Gitsm';
  status.show();
  context.subscriptions.push(log, status);
  log.info(`Started in ${vscode.workspace.workspaceFolders?.length ?? 0} folder(s), in ${vscode.env.language}.`);
}
