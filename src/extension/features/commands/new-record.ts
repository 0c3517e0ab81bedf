import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';
import type { TypeName } from '../../../core/model/kind';
import { targetOf, repositoryOf } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import type { ShownType } from '../../../protocol/commands';
import type { TreeNode } from '../../host/engine-tree';
import type { Called, Given } from './given';
import { noRecord, nothingToDo, perform } from './perform';
import type { Outcome } from './perform';

/** No field of a record is called so. */
const kind = 'gitsm type';

/** Asks for the type, the title and what the type owes, then makes the file and opens it where text is owed. */
export async function newRecord(repositories: Repositories, given: Given, type = typeOf(given)): Promise<Outcome> {
  const repository = await repositoryOf(repositories);
  if (!repository) return { done: false };
  const types = await repository.engine.recordTypes({});
  const known = types.find((t) => t.type === type);
  return perform(repository, {
    title: type === 'maintenance' && known ? vscode.l10n.t('Plan a maintenance') : vscode.l10n.t('New record'),
    apart: [kind],
    questions: async (answers) => {
      const chosen = answers[kind] as TypeName | undefined;
      const first = [typeQuestion(types), titleQuestion()];
      return chosen === undefined ? first : [...first, ...await questionsOf(repository, chosen, answers)];
    },
    action: (answers) => ({ do: 'new', type: answers[kind] as TypeName }),
  }, withType(given, known));
}

/** The type is no field that an answer gives. */
function withType(given: Given, known: ShownType | undefined): Given {
  const { type: _, ...answers } = given.answers;
  return { ...given, answers: known ? { ...answers, [kind]: known.type } : answers };
}

/** A maintenance is asked for its first window and how it repeats in place of bare fields. */
async function questionsOf({ engine }: Repository, type: TypeName, answers: Answers): Promise<readonly Question[]> {
  const own = await engine.questions({ type, answers });
  if (type !== 'maintenance') return own;
  return [...own.filter((q) => q.name !== 'start' && q.name !== 'end'), ...await engine.form({ of: 'maintenance', answers })];
}

function typeOf({ called, answers }: Given): string | undefined {
  return typeof called === 'string' ? called : answers['type'];
}

export function typeQuestion(types: readonly ShownType[]): Question {
  return { name: kind, label: vscode.l10n.t('Type'), required: true, of: 'choice', choices: types.map((t) => ({ value: t.type, label: t.label, description: t.type })) };
}

export function titleQuestion(proposal?: string): Question {
  return { name: 'title', label: vscode.l10n.t('Title'), required: true, of: 'text', ...(proposal === undefined ? {} : { proposal }) };
}

/** Makes a record out of others: a problem from incidents, a change from an incident or a problem. */
export async function raiseRecord(repositories: Repositories, given: Given, args: readonly unknown[]): Promise<Outcome> {
  const { subjects, type } = subjectsOf(given, args);
  const found = (await Promise.all(subjects.map((s) => targetOf(repositories, s)))).filter((f) => f !== undefined);
  const [first] = found;
  if (!first) return noRecord();
  const { repository } = first;
  const from = [...new Set(found.filter((f) => f.repository === repository).map((f) => f.id))];
  await repository.upToDate();
  const types = await repository.engine.raisable({ from });
  if (types.length === 0) return nothingToDo(vscode.l10n.t('Nothing is raised from: {0}.', from.join(', ')));
  const record = await repository.engine.actOn({ id: from[0]! });
  const known = types.length === 1 ? types[0] : types.find((t) => t.type === type);
  return perform(repository, {
    title: vscode.l10n.t('Raise from {0}', from.join(', ')),
    apart: [kind],
    questions: async (answers) => {
      const chosen = answers[kind] as TypeName | undefined;
      const start = [typeQuestion(types), titleQuestion(record?.title)];
      return chosen === undefined ? start : [...start, ...await repository.engine.questions({ type: chosen, answers, from })];
    },
    action: (answers) => ({ do: 'raise', type: answers[kind] as TypeName, from }),
  }, withType(given, known));
}

/** Called with a type and ids by a quick fix, with `{ type, from }`, with the rows selected by a tree, with a target or nothing by others. */
function subjectsOf({ called, answers }: Given, [first, ...more]: readonly unknown[]): { readonly subjects: readonly Called[]; readonly type: string | undefined } {
  if (typeof first === 'string' && more.some((m) => typeof m === 'string')) return { subjects: more.filter((m): m is string => typeof m === 'string' && !m.includes('=')), type: first };
  const { from } = (first ?? {}) as { readonly from?: unknown };
  if (Array.isArray(from)) return { subjects: from.filter((f): f is string => typeof f === 'string'), type: answers['type'] };
  const selected = Array.isArray(more[0]) ? (more[0] as readonly TreeNode[]) : [];
  return { subjects: selected.length > 1 ? selected : [called], type: answers['type'] };
}

/** Asks which changes go together, then makes their release. */
export async function makeRelease(repositories: Repositories, given: Given, args: readonly unknown[]): Promise<Outcome> {
  const repository = await repositoryOf(repositories);
  if (!repository) return { done: false };
  const selected = Array.isArray(args[1]) ? (args[1] as readonly TreeNode[]) : [];
  const rows = selected.length > 0 ? selected : [given.called];
  const active = given.called === undefined && selected.length === 0 ? await targetOf(repositories, undefined) : undefined;
  const named = given.called === undefined ? [] : (await Promise.all(rows.map((row) => targetOf(repositories, row)))).flatMap((t) => (t ? [t.id] : []));
  const fromOf = (answers: Answers): readonly string[] => (answers['changes'] ?? '').split(',').filter((id) => id !== '');
  return perform(repository, {
    title: vscode.l10n.t('Make a release'),
    apart: ['changes'],
    questions: async (answers) => {
      const from = fromOf(answers);
      if (from.length > 0) return [titleQuestion((await repository.engine.actOn({ id: from[0]! }))?.title), ...await repository.engine.questions({ type: 'release', answers: withoutChanges(answers), from })];
      const asked = await repository.engine.form({ of: 'release', answers });
      if (asked.some((q) => q.choices?.length === 0)) return { stop: vscode.l10n.t('No change waits for a release: each is a draft, done, or in one already.') };
      return asked.map((q) => (q.choices?.some((c) => c.value === active?.id) ? { ...q, proposal: active!.id } : q));
    },
    action: (answers) => ({ do: 'raise', type: 'release', from: fromOf(answers) }),
  }, named.length > 0 ? { ...given, answers: { ...given.answers, changes: named.join(',') } } : given);
}

function withoutChanges({ changes: _, ...others }: Answers): Answers {
  return others;
}
