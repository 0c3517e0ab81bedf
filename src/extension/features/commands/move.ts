import * as vscode from 'vscode';
import type { Question } from '../../../core/edit/questions';
import type { ActingOn } from '../../../protocol/commands';
import type { Repositories } from '../../host/repositories';
import type { Given } from './given';
import { noRecord, nothingToDo, perform, recordFor, refuse } from './perform';
import type { Outcome } from './perform';
import { withoutIcons } from './steps';

/** Moves a record to a status that its lifecycle allows, with what that status owes. */
export async function moveRecord(repositories: Repositories, given: Given): Promise<Outcome> {
  const target = await recordFor(given, repositories);
  if (!target) return noRecord();
  const { repository, id } = target;
  const record = await repository.engine.actOn({ id });
  if (!record) return refuse(vscode.l10n.t('No record has the id {0}.', id));
  if (record.moves.length === 0) return nothingToDo(vscode.l10n.t('{0} is at the end of its lifecycle: {1}.', id, record.status));
  return perform(repository, {
    title: vscode.l10n.t('Move {0}', id),
    apart: [to],
    questions: async () => [movesOf(record)],
    action: (answers) => ({ do: 'move', id, to: answers[to]! }),
    note: true,
  }, given);
}

/** No field of a record is called so. */
export const to = 'to';

function movesOf({ title, status, moves }: ActingOn): Question {
  const again = { reopen: vscode.l10n.t('reopen'), revise: vscode.l10n.t('revise'), retry: vscode.l10n.t('try again'), forward: undefined };
  return {
    name: to, label: withoutIcons(title), help: vscode.l10n.t('Now: {0}. What it may become', status), required: true, of: 'choice',
    choices: moves.map((m) => ({ value: m.to, label: m.label, description: [m.to, again[m.kind]].filter(Boolean).join(' · ') })),
  };
}
