import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';
import type { ChoiceOf, CommandEngine } from '../../../protocol/commands';
import type { Repositories } from '../../host/repositories';
import type { Given } from './given';
import { noRecord, nothingToDo, perform, recordFor } from './perform';
import type { Form, Outcome, Stop } from './perform';

/** Actions whose history nobody asks a note for: they write none. */
const silent: ReadonlySet<ChoiceOf> = new Set<ChoiceOf>(['link', 'outage', 'renumber', 'checklist', 'baseline', 'recovery-test', 'plan-configuration']);

/** Decides, escalates, classifies and the like: what the record offers is asked, then what the action owes. */
export async function doOn(repositories: Repositories, deed: ChoiceOf, title: (id: string) => string, given: Given): Promise<Outcome> {
  const target = await recordFor(given, repositories);
  return target ? perform(target.repository, formOn(target.repository.engine, deed, target.id, title(target.id)), given) : noRecord();
}

export function formOn({ choices, untimely }: Pick<CommandEngine, 'choices' | 'untimely'>, deed: ChoiceOf, id: string, title: string): Form {
  return {
    title,
    questions: async (answers, by) => {
      const never = await untimely({ deed, id });
      if (never !== undefined) return { stop: never };
      const asked = await choices({ about: deed, id, answers, ...(by === undefined ? {} : { by }) });
      const nothing = asked.find((q) => q.required && q.choices?.length === 0 && answers[q.name] === undefined);
      return nothing ? { stop: nothingToChoose(deed, id, by ?? '') } : asked;
    },
    action: () => ({ do: deed, id }),
    note: !silent.has(deed),
    whoFirst: deed === 'approve' || deed === 'reject',
  };
}

/** Actions that ask for nothing but what they owe, and a note. */
export async function turn(repositories: Repositories, deed: 'convert' | 'publish', title: (id: string) => string, given: Given): Promise<Outcome> {
  const target = await recordFor(given, repositories);
  if (!target) return noRecord();
  const { repository, id } = target;
  const questions = async (answers: Answers): Promise<readonly Question[] | Stop> => {
    const never = await repository.engine.untimely({ deed, id });
    if (never !== undefined) return { stop: never };
    const type = deed === 'convert' ? (await repository.engine.actOn({ id }))?.type : undefined;
    return type ? repository.engine.questions({ type: type === 'request' ? 'incident' : 'request', answers, converted: id }) : [];
  };
  return perform(repository, { title: title(id), questions, action: () => ({ do: deed, id }), note: true }, given);
}

/** Works a checklist of a release through, item by item, until all are settled or the user leaves. One item alone when it is named. */
export async function workThrough(repositories: Repositories, given: Given): Promise<Outcome> {
  const target = await recordFor(given, repositories);
  if (!target) return noRecord();
  const { repository, id } = target;
  const title = vscode.l10n.t('Checklist of {0}', id);
  let answers = given.answers;
  let last: Outcome = { done: false };
  for (;;) {
    const outcome = await perform(repository, formOn(repository.engine, 'checklist', id, title), { ...given, answers });
    if (!outcome.done) return last.done && outcome.why === undefined ? last : outcome;
    if (given.answers['item'] !== undefined) return outcome;
    last = outcome;
    answers = { list: outcome.answers['list'] ?? '' };
    const [item] = await repository.engine.choices({ about: 'checklist', id, answers });
    if (item?.proposal === undefined) {
      nothingToDo(vscode.l10n.t('{0}: every item of the list is settled.', id));
      return outcome;
    }
  }
}

/** Cuts the annotated tag of a release's baseline, after it was said which commit it names, and writes its name in the record. */
export async function cutBaseline(repositories: Repositories, given: Given): Promise<Outcome> {
  const target = await recordFor(given, repositories);
  if (!target) return noRecord();
  const { repository, id } = target;
  const early = await repository.engine.untimely({ deed: 'baseline', id });
  if (early !== undefined) return nothingToDo(early);
  const commit = await repository.engine.commitToTag({});
  if (!commit.ok) return nothingToDo(commit.text);
  const title = (await repository.engine.actOn({ id }))?.title ?? '';
  const form = formOn(repository.engine, 'baseline', id, vscode.l10n.t('Baseline of {0}', id));
  return perform(repository, {
    ...form,
    apart: ['confirm'],
    questions: async (answers) => {
      const asked = await form.questions!(answers, undefined);
      if ('stop' in asked || answers['tag'] === undefined) return asked;
      const left = commit.uncommitted > 0 ? vscode.l10n.t('not in it: {0} uncommitted', commit.uncommitted) : undefined;
      return [...asked, {
        name: 'confirm', label: vscode.l10n.t('Cut the tag?'), required: true, of: 'choice',
        choices: [{ value: 'yes', label: vscode.l10n.t('Tag {0} on {1}', answers['tag'], commit.commit.slice(0, 7)), description: [commit.subject, left].filter(Boolean).join(' · ') }],
      }];
    },
    before: async (answers) => {
      const cut = await repository.engine.cutTag({ record: id, tag: answers['tag']!, message: given.note ?? `${id} ${title}` });
      return cut.ok ? undefined : cut.text;
    },
    told: ({ tag = '' }) => vscode.l10n.t('The tag {0} is cut on {1}. Undo takes it out of the record, and leaves the tag in git: "git tag --delete {0}" deletes it.', tag, commit.commit.slice(0, 7)),
  }, given);
}

function nothingToChoose(deed: ChoiceOf, id: string, by: string): string {
  switch (deed) {
    case 'approve': case 'reject': return vscode.l10n.t('{0} holds no role in which {1} could be decided.', by, id);
    case 'escalate': return vscode.l10n.t('{0} is at the highest level.', id);
    case 'major': return vscode.l10n.t('Nobody in gitsm.yaml holds the role RGS/AC, which leads major incidents.');
    default: return vscode.l10n.t('There is nothing to choose for {0}.', id);
  }
}
