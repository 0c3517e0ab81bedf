import * as vscode from 'vscode';
import { showCalendar } from './features/calendar/calendar';
import { CmdbView } from './features/cmdb/cmdb';
import { offerCommands } from './features/commands/commands';
import { showDiagnostics } from './features/diagnostics/diagnostics';
import { offerFirstSteps } from './features/first-steps/first-steps';
import { offerFixes } from './features/fixes/fixes';
import { offerInit } from './features/init/init';
import { offerLanguage } from './features/language/language';
import { QueueView } from './features/queue/queue';
import { showDiagrams } from './features/diagrams/diagrams';
import { showKit } from './features/kit/kit';
import { offerRecordActions } from './features/record-actions/record-actions';
import { showReference } from './features/reference/reference';
import { ReviewView } from './features/review/review';
import { showRulePages } from './features/rule-page/rule-page';
import { offerSeveral } from './features/several/several';
import { offerSearch } from './features/search/search';
import { showClock } from './features/status/clock';
import { showStatus } from './features/status/status';
import { showWelcome } from './features/welcome/welcome';
import { decorateMarks } from './host/marks';
import { Repositories } from './host/repositories';

/** Runs once per window, as soon as a folder with `gitsm.yaml` is open, or a view or command of ours is called. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Gitsm', { log: true });
  log.info(`Started in ${vscode.workspace.workspaceFolders?.length ?? 0} folder(s), in ${vscode.env.language}.`);
  const language = vscode.env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const repositories = new Repositories({ extensionPath: context.extensionPath, language, log, memory: context.workspaceState });
  context.subscriptions.push(
    log, repositories,
    showDiagnostics(repositories),
    showRulePages(repositories),
    showReference(repositories),
    new CmdbView(repositories, context.workspaceState),
    new QueueView(repositories, context.workspaceState),
    showKit(repositories),
    showCalendar(repositories),
    new ReviewView(repositories, context.workspaceState),
    offerRecordActions(),
    offerCommands(repositories),
    showDiagrams(repositories, context.extensionUri, log),
    offerSeveral(repositories),
    offerSearch(repositories),
    offerInit(repositories),
    offerFirstSteps(repositories),
    offerFixes(repositories),
    offerLanguage(repositories),
    showStatus(repositories), showClock(repositories),
    showWelcome(repositories, log),
    decorateMarks(language),
  );
  void repositories.look();
}
