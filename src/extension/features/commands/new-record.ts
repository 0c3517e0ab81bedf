import * as vscode from 'vscode';
import type { Question } from '../../../core/edit/questions';
import type { TypeName } from '../../../core/model/kind';
import { repositoryOf } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import type { ShownType } from '../../../protocol/commands';
import { actIn, perform } from './perform';

/** What the command may be called with: a type, and fields as `name=value`; or the same as an object. Menus give other things, which are left out. */
export interface NewArguments {
  readonly type?: string;
  readonly title?: string;
  readonly set?: Readonly<Record<string, string>>;
}

/** Asks for the type, the title and what the type owes, then makes the file and opens it where text is owed. */
export async function newRecord(repositories: Repositories, called: unknown, fields: readonly unknown[]): Promise<void> {
  const { type, title, set } = argumentsOf(called, fields);
  const repository = await repositoryOf(repositories);
  if (!repository) return;
  const types = await repository.engine.recordTypes({});
  const acting = await actIn(repository);
  if (!acting) return;
  const known = types.find((t) => t.type === type);
  await perform(acting, {
    title: vscode.l10n.t('New record'),
    given: { ...set, ...(known ? { [kind]: known.type } : {}), ...(title ? { title } : {}) },
    apart: [kind],
    questions: async (answers) => {
      const chosen = answers[kind] as TypeName | undefined;
      const first = [typeQuestion(types), titleQuestion()];
      return chosen === undefined ? first : [...first, ...await repository.engine.questions({ type: chosen, answers })];
    },
    action: (answers) => ({ do: 'new', type: answers[kind] as TypeName }),
  });
}

/** No field of a record is called so. */
const kind = 'gitsm type';

export function typeQuestion(types: readonly ShownType[]): Question {
  return { name: kind, label: vscode.l10n.t('Type'), required: true, of: 'choice', choices: types.map((t) => ({ value: t.type, label: t.label, description: t.type })) };
}

export function titleQuestion(proposal?: string): Question {
  return { name: 'title', label: vscode.l10n.t('Title'), required: true, of: 'text', ...(proposal === undefined ? {} : { proposal }) };
}

/** Makes a record out of others: a problem from incidents, a change from an incident or a problem. */
export async function raiseRecord(repository: Repository, from: readonly string[], type?: string): Promise<void> {
  const types = await repository.engine.raisable({ from });
  if (types.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is raised from: {0}.', from.join(', ')));
  const acting = await actIn(repository);
  if (!acting) return;
  const first = await repository.engine.actOn({ id: from[0]! });
  const known = types.length === 1 ? types[0] : types.find((t) => t.type === type);
  await perform(acting, {
    title: vscode.l10n.t('Raise from {0}', from.join(', ')),
    given: known ? { [kind]: known.type } : {},
    apart: [kind],
    questions: async (answers) => {
      const chosen = answers[kind] as TypeName | undefined;
      const start = [typeQuestion(types), titleQuestion(first?.title)];
      return chosen === undefined ? start : [...start, ...await repository.engine.questions({ type: chosen, answers, from })];
    },
    action: (answers) => ({ do: 'raise', type: answers[kind] as TypeName, from }),
  });
}

function argumentsOf(called: unknown, fields: readonly unknown[]): NewArguments {
  if (typeof called === 'string') {
    const set = fields.flatMap((f) => (typeof f === 'string' && /^[\w.]+=/.test(f) ? [[f.slice(0, f.indexOf('=')), f.slice(f.indexOf('=') + 1)] as const] : []));
    return { type: called, set: Object.fromEntries(set) };
  }
  const { type, title, set } = (called ?? {}) as Readonly<Record<string, unknown>>;
  const given = typeof set === 'object' && set !== null ? Object.entries(set).filter((e): e is [string, string] => typeof e[1] === 'string') : [];
  return { ...(typeof type === 'string' ? { type } : {}), ...(typeof title === 'string' ? { title } : {}), set: Object.fromEntries(given) };
}
