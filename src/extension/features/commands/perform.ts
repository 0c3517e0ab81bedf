import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';
import type { TypeName } from '../../../core/model/kind';
import type { Action, ActionChanges, PlannedAction, ShownPerson } from '../../../protocol/commands';
import { CallError } from '../../../protocol/rpc';
import { applyPlan, openAt } from '../../host/apply-plan';
import { quietly } from '../../host/quietly';
import { targetOf } from '../../host/record-target';
import type { Target } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { identify, remember } from '../../host/who';
import type { Given } from './given';
import { askSteps } from './steps';
import type { Questions } from './steps';

/** What became of a command, for whoever called it. */
export type Outcome =
  | { readonly done: true; readonly records: readonly string[]; readonly answers: Answers }
  /** Refused, with why; without it, the user left. */
  | { readonly done: false; readonly why?: string };

/** A command that writes: refused in Restricted Mode, silent when the engine ends under it (the repository says so itself). */
export function writing(run: (...args: unknown[]) => Promise<Outcome>): (...args: unknown[]) => Promise<Outcome> {
  return async (...args) => {
    // Hidden there, but anybody may call it.
    if (!vscode.workspace.isTrusted) return refuse(vscode.l10n.t('Records are changed only in a folder that you trust.'));
    try {
      return await run(...args);
    } catch (error) {
      if (!(error instanceof CallError) || error.reason === 'failed') throw error;
      return { done: false };
    }
  };
}

/** Says why nothing was done; the command does not wait for the message. */
export function refuse(why: string): Outcome {
  void vscode.window.showWarningMessage(why);
  return { done: false, why };
}

/** Says that there is nothing to do here. */
export function nothingToDo(why: string): Outcome {
  void vscode.window.showInformationMessage(why);
  return { done: false, why };
}

export function noRecord(): Outcome {
  return nothingToDo(vscode.l10n.t('Open a record first, or choose one in a view.'));
}

/** The record that a command is about. */
export async function recordFor(given: Given, repositories: Repositories): Promise<Target | undefined> {
  const target = await targetOf(repositories, given.called);
  await target?.repository.upToDate();
  return target;
}

export interface Form {
  readonly title: string;
  /** What the action asks whatever it owes; the answers so far, and who acts, decide what follows. Undefined stops it. */
  readonly questions?: (answers: Answers, by: string | undefined) => Promise<readonly Question[] | Stop>;
  /** The action that the answers make. */
  readonly action: (answers: Answers) => Action;
  /** Answers that name the action, and are no fields of the record. */
  readonly apart?: readonly string[];
  /** A note for the history is offered last. */
  readonly note?: boolean;
  /** Who acts decides what is asked, and is known before all else. */
  readonly whoFirst?: boolean;
  /** Done once everything is known, before anything is written; says why not. */
  readonly before?: (answers: Answers) => Promise<string | undefined>;
  /** What was done beside the edits of files, which undo does not take back. */
  readonly told?: (answers: Answers) => string;
}

/** Nothing can be asked, for this reason. */
export interface Stop {
  readonly stop: string;
}

const note = 'gitsm note';
const who = 'gitsm by';

/**
 * Asks what an action takes, then what it owes, then does it in one step. What only an editor can write stops it with a
 * message that offers to go there. Who acts is asked only where neither the setting, nor git, nor an earlier answer says it,
 * and the action writes it.
 */
export async function perform(repository: Repository, form: Form, given: Given): Promise<Outcome> {
  await repository.upToDate();
  // Git may have an address since the views asked.
  const known = given.by ?? (await identify(repository, true)).person;
  const plan = async (answers: Answers): Promise<PlannedAction> => {
    await repository.upToDate();
    const { [note]: said, [who]: by, ...others } = answers;
    const fields = Object.fromEntries(Object.entries(others).filter(([name]) => !form.apart?.includes(name)));
    return repository.engine.plan({ action: form.action(answers), by: known ?? by ?? '', now: given.at ?? Date.now(), answers: fields, ...(said ? { note: said } : {}) });
  };
  let stopped: Outcome = { done: false };
  const needed = (questions: readonly Question[], answers: Answers): readonly Question[] => questions.filter((q) => answers[q.name] === undefined && (q.required || !given.brief));
  const askWho = async (): Promise<readonly Question[] | undefined> => {
    const people = await repository.engine.people({});
    if (people.length > 0) return [whoQuestion(people)];
    stopped = refuse(vscode.l10n.t('gitsm.yaml has no people yet: add yourself there first.'));
    return undefined;
  };
  const next: Questions = async (answers) => {
    const by = known ?? answers[who];
    if (by === undefined && form.whoFirst) return askWho();
    const last = form.note && !given.brief && answers[note] === undefined ? [noteQuestion()] : [];
    const own = await form.questions?.(answers, by) ?? [];
    if ('stop' in own) {
      stopped = nothingToDo(own.stop);
      return undefined;
    }
    const open = needed(own, answers);
    if (open.length > 0) return [...open, ...last];
    const planned = await plan(answers);
    if (planned.ok) return [...needed(planned.ask ?? [], answers), ...last];
    if (planned.stranger && by === undefined) return askWho();
    // Who gives everything at once is told all that is missing; a text cannot be asked of them.
    const ask = planned.place || (planned.instead && given.brief) ? [] : needed(planned.ask, answers);
    if (ask.length > 0) return [...ask, ...(planned.instead ? [] : last)];
    // Passed over: the text is written in the file, where the place for it is made.
    if (planned.instead && !given.brief && planned.ask.some((q) => answers[q.name] === '')) return [];
    stopped = explain(planned, repository);
    return undefined;
  };
  const answers = await askSteps(form.title, next, { ...given.answers, ...(given.note === undefined ? {} : { [note]: given.note }) }, { find: (text, types) => findIn(repository, text, types), uncounted: form.apart ?? [] });
  if (!answers) return stopped;
  if (answers[who] !== undefined) await remember(repository, answers[who]);
  const planned = await plan(answers);
  if (!planned.ok) return planned.instead ? makeReady(planned.instead, planned.text, repository) : explain(planned, repository);
  const why = await form.before?.(answers);
  if (why !== undefined) return refuse(why);
  const told = form.told?.(answers);
  return carryOut(told === undefined ? planned : { ...planned, said: [told, ...planned.said] }, repository, answers);
}

function noteQuestion(): Question {
  return { name: note, label: vscode.l10n.t('Note for the history'), required: false, of: 'text' };
}

function whoQuestion(people: readonly ShownPerson[]): Question {
  return {
    name: who, label: vscode.l10n.t('Who are you?'), help: vscode.l10n.t('Your name in gitsm.yaml; remembered for this folder'), required: true, of: 'person',
    choices: people.map((p) => ({ value: p.key, label: p.name, description: [p.key, ...p.roles].join(' · ') })),
  };
}

/** Makes a record ready for what an action owes, and goes to where it is to be written; the action is run again afterwards. */
async function makeReady(changes: ActionChanges, why: string, repository: Repository): Promise<Outcome> {
  if (!await applyPlan(changes, repository)) return refuse(vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.'));
  if (changes.open) await openAt(repository, changes.open);
  return nothingToDo(vscode.l10n.t('{0} Write it here, then run the command again.', why));
}

async function carryOut({ changes, said }: PlannedAction & { readonly ok: true }, repository: Repository, answers: Answers): Promise<Outcome> {
  if (!await applyPlan(changes, repository)) {
    const why = vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.');
    void vscode.window.showErrorMessage(why);
    return { done: false, why };
  }
  if (changes.open) await openAt(repository, changes.open);
  if (said.length > 0) void vscode.window.showInformationMessage(said.join(' '));
  return { done: true, records: changes.records, answers };
}

/** A message stays until somebody answers it; the command does not. */
function explain({ text, place }: PlannedAction & { readonly ok: false }, repository: Repository): Outcome {
  const open = vscode.l10n.t('Open the place');
  void vscode.window.showWarningMessage(text, ...(place ? [open] : [])).then((answer) => (answer === open && place ? openAt(repository, place) : undefined));
  return { done: false, why: text };
}

/** Records that a form offers for the words that are typed. */
async function findIn(repository: Repository, text: string, types: readonly TypeName[]): Promise<NonNullable<Question['choices']>> {
  const found = await quietly(repository.engine.search({ text, limit: 200, types })) ?? [];
  return found.filter((r) => r.id !== '').map((r) => ({ value: r.id, label: r.title, description: `${r.id} · ${r.what}` }));
}
