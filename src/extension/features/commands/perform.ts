import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';
import type { Action, PlannedAction } from '../../../protocol/commands';
import { CallError } from '../../../protocol/rpc';
import { applyPlan, openAt } from '../../host/apply-plan';
import type { TreeNode } from '../../host/engine-tree';
import { targetOf } from '../../host/record-target';
import type { RecordTarget, Target } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { whoActs } from '../../host/who';
import { askSteps } from './steps';
import type { Questions } from './steps';

export interface Acting {
  readonly repository: Repository;
  readonly by: string;
}

/** What a command may be called with: a row of a tree, a target, an id, or nothing for the active editor. */
export type Called = TreeNode | RecordTarget | string | undefined;

/** A command that writes: refused in Restricted Mode, silent when the engine ends under it (the repository says so itself). */
export function writing<A extends unknown[]>(run: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    // Hidden there, but anybody may call it.
    if (!vscode.workspace.isTrusted) return void vscode.window.showWarningMessage(vscode.l10n.t('Records are changed only in a folder that you trust.'));
    try {
      await run(...args);
    } catch (error) {
      if (!(error instanceof CallError) || error.reason === 'failed') throw error;
    }
  };
}

/** Who acts in a repository; undefined when nobody is chosen. */
export async function actIn(repository: Repository): Promise<Acting | undefined> {
  await repository.upToDate();
  const by = await whoActs(repository);
  return by === undefined ? undefined : { repository, by };
}

/** The record that a command is about, and who acts on it. */
export async function actOn(called: Called, repositories: Repositories): Promise<(Acting & Target) | undefined> {
  const target = await targetOf(repositories, called);
  if (!target) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a record first, or choose one in a view.'));
  const acting = await actIn(target.repository);
  return acting && { ...acting, id: target.id };
}

export interface Form {
  readonly title: string;
  /** What the action asks whatever it owes; the answers so far decide what follows. */
  readonly questions?: Questions;
  readonly given?: Answers;
  /** The action that the answers make. */
  readonly action: (answers: Answers) => Action;
  /** Answers that name the action, and are no fields of the record. */
  readonly apart?: readonly string[];
  /** A note for the history is offered last. */
  readonly note?: boolean;
}

const note = 'gitsm note';

/**
 * Asks what an action takes, then what it owes, then does it in one step. What only an editor can write stops it with a
 * message that offers to go there. True when it was done.
 */
export async function perform({ repository, by }: Acting, form: Form): Promise<boolean> {
  const plan = async (answers: Answers): Promise<PlannedAction> => {
    await repository.upToDate();
    const { [note]: said, ...others } = answers;
    const fields = Object.fromEntries(Object.entries(others).filter(([name]) => !form.apart?.includes(name)));
    return repository.engine.plan({ action: form.action(answers), by, now: Date.now(), answers: fields, ...(said ? { note: said } : {}) });
  };
  let refused: PlannedAction | undefined;
  const answers = await askSteps(form.title, async (given) => {
    const open = (await form.questions?.(given) ?? []).filter((q) => given[q.name] === undefined);
    if (open.length > 0) return [...open, ...noted(form, given)];
    const planned = await plan(given);
    if (planned.ok) return noted(form, given);
    if (planned.ask.length > 0 && !planned.place) return [...planned.ask, ...noted(form, given)];
    refused = planned;
    return undefined;
  }, form.given);
  const planned = answers ? await plan(answers) : refused;
  if (!planned) return false;
  if (planned.ok) return carryOut(planned, repository);
  // A message stays until somebody answers it; the command does not.
  void explain(planned, repository);
  return false;
}

function noted(form: Form, answers: Answers): readonly Question[] {
  return form.note && answers[note] === undefined ? [{ name: note, label: vscode.l10n.t('Note for the history'), required: false, of: 'text' }] : [];
}

async function carryOut({ changes, said }: PlannedAction & { readonly ok: true }, repository: Repository): Promise<boolean> {
  if (!await applyPlan(changes, repository)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.'));
    return false;
  }
  await repository.upToDate();
  if (changes.open) await openAt(repository, changes.open);
  if (said.length > 0) void vscode.window.showInformationMessage(said.join(' '));
  return true;
}

async function explain({ text, place }: PlannedAction & { readonly ok: false }, repository: Repository): Promise<void> {
  if (!place) return void vscode.window.showWarningMessage(text);
  const open = vscode.l10n.t('Open the place');
  if (await vscode.window.showWarningMessage(text, open) === open) await openAt(repository, place);
}
