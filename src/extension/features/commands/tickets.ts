import * as vscode from 'vscode';
import type { Action, ChoiceOf } from '../../../protocol/commands';
import type { Repositories } from '../../host/repositories';
import { actOn, perform } from './perform';
import type { Called } from './perform';

type Deed = Extract<Action, { readonly id: string }>['do'] & ChoiceOf;

/** Decides, escalates, classifies and the like: what the record offers is asked, then what the action owes. */
export async function doOn(repositories: Repositories, deed: Deed, title: (id: string) => string, called: Called): Promise<void> {
  const acting = await actOn(called, repositories);
  if (!acting) return;
  const { repository, id, by } = acting;
  const first = await repository.engine.choices({ about: deed, id, answers: {}, by });
  const nothing = first.find((q) => q.required && q.choices?.length === 0);
  if (nothing) return void vscode.window.showInformationMessage(nothingToChoose(deed, id, by));
  await perform(acting, {
    title: title(id),
    questions: (answers) => repository.engine.choices({ about: deed, id, answers, by }),
    action: () => ({ do: deed, id }),
    note: deed !== 'link' && deed !== 'outage',
  });
}

/** Actions that ask for nothing but what they owe, and a note. */
export async function turn(repositories: Repositories, deed: 'convert' | 'publish', title: (id: string) => string, called: Called): Promise<void> {
  const acting = await actOn(called, repositories);
  if (acting) await perform(acting, { title: title(acting.id), action: () => ({ do: deed, id: acting.id }), note: true });
}

function nothingToChoose(deed: Deed, id: string, by: string): string {
  switch (deed) {
    case 'approve': case 'reject': return vscode.l10n.t('{0} holds no role in which {1} could be decided.', by, id);
    case 'escalate': return vscode.l10n.t('{0} is at the highest level.', id);
    case 'major': return vscode.l10n.t('Nobody in gitsm.yaml holds the role RGS/AC, which leads major incidents.');
    default: return vscode.l10n.t('There is nothing to choose for {0}.', id);
  }
}
