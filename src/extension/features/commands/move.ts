import * as vscode from 'vscode';
import type { Question } from '../../../core/edit/questions';
import type { ActingOn } from '../../../protocol/commands';
import type { Repositories } from '../../host/repositories';
import { actOn, perform } from './perform';
import type { Called } from './perform';
import { withoutIcons } from './steps';

/** Moves a record to a status that its lifecycle allows, with what that status owes. */
export async function moveRecord(repositories: Repositories, called: Called, to?: string): Promise<void> {
  const acting = await actOn(called, repositories);
  if (!acting) return;
  const { repository, id } = acting;
  const record = await repository.engine.actOn({ id });
  if (!record) return void vscode.window.showWarningMessage(vscode.l10n.t('No record has the id {0}.', id));
  if (record.moves.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} is at the end of its lifecycle: {1}.', id, record.status));
  await perform(acting, {
    title: vscode.l10n.t('Move {0}', id),
    given: to === undefined ? {} : { [target]: to },
    apart: [target],
    questions: async () => [movesOf(record)],
    action: (answers) => ({ do: 'move', id, to: answers[target]! }),
    note: true,
  });
}

/** No field of a record is called so. */
const target = 'gitsm to';

function movesOf({ title, status, moves }: ActingOn): Question {
  const again = { reopen: vscode.l10n.t('reopen'), revise: vscode.l10n.t('revise'), retry: vscode.l10n.t('try again'), forward: undefined };
  return {
    name: target, label: withoutIcons(title), help: vscode.l10n.t('Now: {0}. What it may become', status), required: true, of: 'choice',
    choices: moves.map((m) => ({ value: m.to, label: m.label, description: [m.to, again[m.kind]].filter(Boolean).join(' · ') })),
  };
}
