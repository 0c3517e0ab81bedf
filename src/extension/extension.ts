import * as vscode from 'vscode';
import { showDiagnostics } from './features/diagnostics/diagnostics';
import { showRulePages } from './features/rule-page/rule-page';
import { Repositories } from './host/repositories';

/** Runs once per window, as soon as a folder with `gitsm.yaml` is open, or a view or command of ours is called. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Gitsm', { log: true });
  const status = vscode.window.createStatusBarItem('gitsm.status', vscode.StatusBarAlignment.Left);
  status.name = 'Gitsm';
  status.text = 'Gitsm';
  status.show();
  log.info(`Started in ${vscode.workspace.workspaceFolders?.length ?? 0} folder(s), in ${vscode.env.language}.`);
  const language = vscode.env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const repositories = new Repositories({ extensionPath: context.extensionPath, language, log });
  context.subscriptions.push(log, status, repositories, showDiagnostics(repositories), showRulePages(repositories));
  void repositories.look();
}
