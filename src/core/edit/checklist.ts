import { checklistOf, itemTitle } from '../query/release-plan';
import type { ReleaseChecklist } from '../query/release-plan';
import { checklists } from '../model/kit/checklists';
import type { Text } from '../model/text';
import type { Fields, Value } from '../record/node';
import { fields, list, text } from '../record/rec';
import { normalHeading } from '../util/heading';
import { nearest } from '../util/suggest';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
import { refusal } from './plan';
import type { Planned } from './plan';
import { over } from './too-late';

export interface ChecklistInput extends Act {
  readonly list: ReleaseChecklist;
  /** Its title, the kit's id, or its number from 1. */
  readonly item: string;
  /** `pass`, `fail`, `n/a` of a control; `done`, `undone` of a step; `available`, `missing` of a document. */
  readonly result: string;
  /** Where a document is. */
  readonly where?: string;
}

/** The results that an item of each list may have. */
export const resultsOf: Readonly<Record<ReleaseChecklist, readonly string[]>> = { control: ['pass', 'fail', 'n/a'], deployment: ['done', 'undone'], documentation: ['available', 'missing'] };

/** Writes the result of an item of a release's checklist, with who and when. An item of the kit that the release does not list is added. */
export function checklist(desk: Desk, id: string, input: ChecklistInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const stranger = strangerIn(desk, input.by);
  if (stranger) return stranger;
  if (rec.type !== 'release') return refusal('illegal', `Les listes de contrôle sont celles d'une mise en production; ${id} est de type ${rec.type}.`, `Checklists are a release's; ${id} is of the type ${rec.type}.`);
  // What was controlled and done by its end is evidence.
  const late = over(desk, rec);
  if (late) return late;
  const able = resultsOf[input.list];
  if (!able.includes(input.result)) return refusal('wrong-value', `Un résultat de « ${input.list} » est : ${able.join(', ')}.`, `A result of "${input.list}" is: ${able.join(', ')}.`);
  const entries = list(rec.data[input.list]).map((e) => text(fields(e)['item']) ?? '');
  const titles = entries.map((item) => [item, ...Object.values(itemTitle(input.list, item))].map(normalHeading));
  const known = checklists[`record.release.${input.list}`].find((i) => [i.id, i.title.fr, i.title.en].map(normalHeading).includes(normalHeading(input.item)));
  const names = known ? [known.id, known.title.fr, known.title.en].map(normalHeading) : [normalHeading(input.item)];
  const number = /^\d{1,4}$/.test(input.item) ? Number(input.item) - 1 : -1;
  const at = number >= 0 && number < entries.length ? number : titles.findIndex((own) => own.some((t) => names.includes(t)));
  const draft = new Draft(desk);
  const values = valuesOf(input);
  const title = at >= 0 ? entries[at]! : known?.title[desk.model.config.organisation.language] ?? input.item;
  // What is said of an item has no place in it: it stands in the history.
  if (input.note) draft.history(rec, { by: input.by, at: input.at, note: `${title}. ${input.note}` });
  if (at >= 0) {
    for (const [name, value] of Object.entries(values)) draft.set(rec, [input.list, at, name], value);
    return draft.finish();
  }
  if (!known) {
    const all = [...entries, ...checklists[`record.release.${input.list}`].map((i) => i.id)];
    const near = nearest(input.item, all);
    const items = itemsLeft(rec.data, input.list);
    return refusal('unknown-field', `${id} n'a pas « ${input.item} » dans « ${input.list} ».${near === undefined ? ` ${items.fr}` : ` Vouliez-vous dire « ${near} »?`}`, `${id} has no "${input.item}" in "${input.list}".${near === undefined ? ` ${items.en}` : ` Did you mean "${near}"?`}`);
  }
  return draft.append(rec, [input.list], { item: known.title[desk.model.config.organisation.language], ...values }).finish();
}

/** The items of a checklist that nobody has settled, by the id or the number that a command takes. */
export function itemsLeft(data: Fields, name: ReleaseChecklist): Text {
  const { entries, missing } = checklistOf(data, name);
  const open = entries.filter(({ data: entry }) => (name === 'control' ? entry['result'] !== 'pass' && entry['result'] !== 'n/a' : entry[name === 'deployment' ? 'done' : 'available'] !== true));
  const shown = (language: 'fr' | 'en'): string => [
    ...open.map(({ index, data: entry }) => `${index + 1} ${itemTitle(name, text(entry['item']) ?? '')[language]}`), ...missing.map((item) => `${item.id} ${item.title[language]}`),
  ].join('; ');
  return open.length + missing.length === 0
    ? { fr: 'Tout y est réglé.', en: 'All of it is settled.' }
    : { fr: `Reste à régler : ${shown('fr')}.`, en: `Still to settle: ${shown('en')}.` };
}

function valuesOf({ list: name, result, by, at, where }: ChecklistInput): Readonly<Record<string, Value>> {
  if (name === 'control') return { result, by, at };
  if (name === 'deployment') return { done: result === 'done', by, at };
  return { available: result === 'available', ...(where === undefined ? {} : { where }) };
}
