import type { TypeName } from '../model/kind';
import type { Value } from '../record/node';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { sectionText } from '../record/section-text';
import { readAssignment } from './assign';
import type { Assignment } from './assign';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { nameIn } from './link';
import { moveIn } from './move';
import { newIn } from './new-record';
import type { NewInput } from './new-record';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';

/** The sections that an article takes its question and its answer from; the first answer that holds text. */
const published: Partial<Readonly<Record<TypeName, { readonly question: string; readonly answer: readonly string[] }>>> = {
  incident: { question: 'symptoms', answer: ['resolution'] }, problem: { question: 'symptoms', answer: ['workaround', 'solution'] }, request: { question: 'request', answer: ['fulfilment'] },
};

export interface PublishInput extends Omit<NewInput, 'title'> {
  readonly title?: string;
  readonly audience?: string;
}

/**
 * Reads what is given with a publication: a value of the article, or the text of the section that it takes its question or its
 * answer from, which is written in the record first (`section.workaround=…` of a problem).
 */
export function readPublished(desk: Desk, id: string, words: string): Assignment | Refusal {
  const read = readAssignment(desk.model.types.get('knowledge')!, words);
  const rec = recordOf(desk, id);
  if (!isRefusal(read) || isRefusal(rec)) return read;
  const own = readAssignment(desk.model.types.get(rec.type)!, words);
  return !isRefusal(own) && 'section' in own && sourceSections(rec.type).includes(own.section) ? own : read;
}

function sourceSections(type: TypeName): readonly string[] {
  const parts = published[type];
  return parts ? [parts.question, ...parts.answer] : [];
}

/**
 * A published article out of a record that holds an answer: a resolved incident or request, or a problem whose workaround
 * is known. The record names the article. A draft article is published as it is.
 */
export function publishKnowledge(desk: Desk, id: string, input: PublishInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  if (rec.type === 'knowledge') return draft.finish({ owed: moveIn(draft, rec, { ...input, to: 'published' }) });
  const parts = published[rec.type];
  if (!parts) return refusal('illegal', `Un article se tire d'un incident, d'un problème ou d'une demande; ${id} est de type ${rec.type}.`, `An article is made of an incident, a problem or a request; ${id} is of the type ${rec.type}.`);
  const isOwn = (one: Assignment): one is Extract<Assignment, { readonly section: string }> => 'section' in one && sourceSections(rec.type).includes(one.section);
  for (const one of input.set ?? []) if (isOwn(one)) draft.section(rec, one.section, one.text);
  const given = (input.set ?? []).filter((one) => !isOwn(one));
  const answer = given.some((one) => 'section' in one && one.section === 'answer' && one.text.trim() !== '') ? '' : answerOf(draft, rec, parts.answer);
  if (draft.refused) return draft.refused;
  if (answer === undefined) return unanswered(draft, rec, parts.answer);
  const source = draft.sourceOf(rec);
  const set = [...articleOf(rec, input.audience), { section: 'question', text: (source && sectionText(source, parts.question)) ?? rec.title }, ...(answer === '' ? [] : [{ section: 'answer', text: answer }]), ...given];
  const made = newIn(draft, 'knowledge', { ...input, title: input.title ?? rec.title, set });
  if (!draft.refused) moveIn(draft, made, { by: input.by, at: input.at, to: 'published' });
  if (rec.type === 'problem') {
    if (text(rec.data['workaround']) === undefined) draft.set(rec, ['workaround'], made.id);
  } else nameIn(draft, rec, draft.typeOf(rec).field.get('knowledge')!, made.id);
  return draft.finish({ open: { file: made.file, offset: 0 } });
}

/** What the record answers: a section, else the workaround that a problem names in a word, which may be an article and is none then. */
function answerOf(draft: Draft, rec: Rec, sections: readonly string[]): string | undefined {
  const source = draft.sourceOf(rec);
  const written = source && sections.map((section) => sectionText(source, section)).find((t) => t !== undefined);
  const named = rec.type === 'problem' ? text(rec.data['workaround']) : undefined;
  return written ?? (named !== undefined && draft.desk.catalog.get(named)?.type === 'knowledge' ? undefined : named);
}

function unanswered(draft: Draft, rec: Rec, sections: readonly string[]): Refusal {
  const titles = sections.flatMap((id) => draft.typeOf(rec).sections().find((s) => s.id === id) ?? []);
  const say = (language: 'fr' | 'en'): string => titles.map(({ id, title }) => (language === 'fr' ? `« ${title.fr} » (section ${id})` : `"${title.en}" (section ${id})`)).join(language === 'fr' ? ' ou ' : ' or ');
  const [first] = titles;
  const owed: readonly Owed[] = first ? [{ section: first.id, label: first.title, text: { fr: `du texte sous ${say('fr')}`, en: `text under ${say('en')}` } }] : [];
  return refusal('owed',
    `${rec.id} n'a pas encore de réponse à publier : écrivez ${say('fr')}, ou donnez-la (--set section.${first?.id ?? 'answer'}=…).`,
    `${rec.id} has no written answer to publish yet: write ${say('en')}, or give it (--set section.${first?.id ?? 'answer'}=…).`, owed);
}

function articleOf(rec: Rec, audience = 'staff'): readonly Assignment[] {
  const service = text(rec.data['service']);
  const data: Record<string, Value> = { kind: rec.type === 'problem' ? 'known-error' : 'how-to', audience };
  if (rec.type === 'problem') data['problem'] = rec.id;
  const services = service === undefined ? texts(rec.data['services']) : [service];
  if (services.length > 0) data['services'] = services;
  if (texts(rec.data['cis']).length > 0) data['cis'] = texts(rec.data['cis']);
  return Object.entries(data).map(([name, value]) => ({ path: [name], value }));
}
