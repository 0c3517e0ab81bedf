import * as vscode from 'vscode';
import type { ChoiceOf } from '../../../protocol/commands';
import { later } from '../../host/later';
import { reached } from '../../host/milestones';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import { commands, contexts } from '../../ids';
import { givenOf } from './given';
import type { Given } from './given';
import { moveRecord, to } from './move';
import { makeRelease, newRecord, raiseRecord } from './new-record';
import { writing } from './perform';
import type { Outcome } from './perform';
import { EvaluationPage, makeReport, showTrends } from './reports';
import { cutBaseline, doOn, turn, workThrough } from './tickets';

/** The commands that write records: from the palette where they apply, from rows of trees, lenses, diagrams, quick fixes and keybindings. */
export function offerCommands(repositories: Repositories): vscode.Disposable {
  const page = new EvaluationPage(repositories);
  const registerCommand = (command: string, places: readonly string[], run: (given: Given, args: readonly unknown[]) => Promise<Outcome>, keys = places): vscode.Disposable =>
    vscode.commands.registerCommand(command, writing((...args) => run(givenOf(args, places, keys), args)));
  const deed = (of: ChoiceOf, title: (id: string) => string) => (given: Given): Promise<Outcome> => doOn(repositories, of, title, given);
  return vscode.Disposable.from(
    page, followType(repositories),
    registerCommand(commands.newRecord, ['title'], (given) => counted('new', newRecord(repositories, given)), ['type', 'title']),
    registerCommand(commands.planMaintenance, ['title'], (given) => newRecord(repositories, given, 'maintenance')),
    registerCommand(commands.move, [to], (given) => counted('move', moveRecord(repositories, given))),
    registerCommand(commands.raise, [], (given, args) => raiseRecord(repositories, given, args), ['type', 'title']),
    registerCommand(commands.makeRelease, ['title'], (given, args) => makeRelease(repositories, given, args)),
    registerCommand(commands.approve, ['role'], deed('approve', (id) => vscode.l10n.t('Approve {0}', id))),
    registerCommand(commands.reject, ['role'], deed('reject', (id) => vscode.l10n.t('Reject {0}', id))),
    registerCommand(commands.escalate, ['level'], deed('escalate', (id) => vscode.l10n.t('Escalate {0}', id))),
    registerCommand(commands.classify, ['impact', 'urgency'], deed('classify', (id) => vscode.l10n.t('Classify {0}', id))),
    registerCommand(commands.major, ['manager'], deed('major', (id) => vscode.l10n.t('Declare {0} major', id))),
    registerCommand(commands.schedule, ['start', 'end'], deed('schedule', (id) => vscode.l10n.t('Schedule {0}', id))),
    registerCommand(commands.outage, ['start', 'end'], deed('outage', (id) => vscode.l10n.t('Outage of {0}', id))),
    registerCommand(commands.link, ['to'], deed('link', (id) => vscode.l10n.t('Link {0}', id))),
    registerCommand(commands.renumber, ['to'], deed('renumber', (id) => vscode.l10n.t('Renumber {0}', id))),
    registerCommand(commands.planConfiguration, [], deed('plan-configuration', (id) => vscode.l10n.t('Configuration plan of {0}', id))),
    registerCommand(commands.applyConfiguration, [], deed('apply-configuration', (id) => vscode.l10n.t('Apply {0}', id))),
    registerCommand(commands.recoveryTest, ['measured_recovery', 'data_loss'], deed('recovery-test', (id) => vscode.l10n.t('Recovery test of {0}', id))),
    registerCommand(commands.checklist, ['list', 'item', 'result'], (given) => workThrough(repositories, given)),
    registerCommand(commands.baseline, ['tag'], (given) => cutBaseline(repositories, given)),
    registerCommand(commands.convert, [], (given) => turn(repositories, 'convert', (id) => vscode.l10n.t('Convert {0}', id), given)),
    registerCommand(commands.publish, [], (given) => turn(repositories, 'publish', (id) => vscode.l10n.t('Publish {0}', id), given)),
    registerCommand(commands.trends, ['days', 'trend'], (given) => showTrends(repositories, given)),
    registerCommand(commands.report, [], (given) => makeReport(repositories, given)),
    vscode.commands.registerCommand(commands.evaluate, () => quietly(page.show())),
  );
}

/** What is done once is a step of the walkthrough. */
async function counted(milestone: 'new' | 'move', work: Promise<Outcome>): Promise<Outcome> {
  const outcome = await work;
  if (outcome.done) reached(milestone);
  return outcome;
}

/** Tells the palette the type and the end of the active editor's record, so that it offers what applies. */
function followType(repositories: Repositories): vscode.Disposable {
  const tell = later(100, () => void (async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const repository = repositories.of(uri);
    const file = uri && repository?.fileOf(uri);
    const record = repository?.state.is === 'ready' && file !== undefined ? await quietly(repository.engine.actOn({ file })) : undefined;
    const { executeCommand } = vscode.commands;
    await executeCommand('setContext', contexts.recordType, record?.type ?? '');
    await executeCommand('setContext', contexts.recordOver, record?.over === true);
    await executeCommand('setContext', contexts.recordStuck, record?.moves.length === 0);
  })());
  tell();
  return vscode.Disposable.from(tell, vscode.window.onDidChangeActiveTextEditor(() => tell()), repositories.onChange(() => tell()));
}
