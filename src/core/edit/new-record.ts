import type { TypeName } from '../model/kind';
import { gridPriority } from '../model/model';
import type { RecordType } from '../model/model';
import { checklists } from '../model/kit/checklists';
import { sectionHint } from '../model/kit/section-hints';
import { riskOf } from '../query/risk';
import type { Fields, Path, Value } from '../record/node';
import { text as textOf } from '../record/rec';
import type { Rec } from '../record/rec';
import { escapeInline } from '../util/markdown';
import { dateIn, parseDateTime } from '../util/time';
import type { Assignment } from './assign';
import { strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
import { linkBack } from './link';
import { folderFor, nextId } from './next-id';
import { weighRisk } from './risk-answers';
import { refusal } from './plan';
import type { Planned } from './plan';
import { valueSet } from './value-change';
import { isFields, writeAfterKey, writeKey } from './yaml-write';

export interface NewInput extends Act {
  readonly title: string;
  readonly set?: readonly Assignment[];
  /** Ids that are given out elsewhere: on other branches. Those of the repository as it stands count anyway. */
  readonly taken?: Iterable<string>;
  readonly random?: (digits: number) => string;
  /** The record may be created with required fields missing: it is finished in an editor. */
  readonly gaps?: boolean;
}

/**
 * A new record: the next id, the file in its folder, the front matter in canonical order with a first history entry, and
 * a body with the sections of its type as headings, each with a hint that counts as no text. Records that its fields
 * name are given the link back in the same plan.
 */
export function newRecord(desk: Desk, type: TypeName, input: NewInput): Planned {
  const draft = new Draft(desk);
  const rec = newIn(draft, type, input);
  if (draft.refused) return draft.refused;
  return draft.finish({ gaps: input.gaps, open: { file: rec.file, offset: placeToWrite(draft.sourceOf(rec)?.text ?? '') } });
}

/** The same as a step of a larger action; gives the record to be. */
export function newIn(draft: Draft, name: TypeName, input: NewInput): Rec {
  const { desk } = draft;
  const type = desk.model.types.get(name)!;
  const stranger = strangerIn(desk, input.by);
  if (stranger) draft.refuse(stranger);
  const given = fieldsGiven(input.set ?? []);
  if (given === undefined) draft.refuse(refusal('wrong-value', 'Les valeurs données se contredisent.', 'The values given contradict one another.'));
  const at = parseDateTime(input.at) ?? desk.now;
  const day = dateIn(desk.model.config.organisation.timezone, at);
  const id = nextId(type.id, day, taken(draft, type, input), input.random);
  const data = { ...defaults(type, desk, input), ...given, id, type: name, title: oneLine(input.title), status: type.lifecycle.statuses[0]!, created: input.at };
  const all: { readonly [field: string]: Value } = { ...proposals(type, desk, data), ...data, history: [{ at: input.at, by: input.by, status: data.status, ...(input.note ? { note: input.note } : {}) }] };
  const folder = folderFor(type.folder, day, (field) => all[field]);
  const file = `${folder === '' ? '' : `${folder}/`}${id}.md`;
  if (desk.hasFile(file)) draft.refuse(refusal('illegal', `${file} existe déjà.`, `${file} exists already.`));
  const rec: Rec = { file, id, type: name, title: data.title, status: data.status, data: all, links: [], mentions: [], targets: [], headings: [], filled: [] };
  draft.create(file, id, textFor(type, all, desk));
  for (const one of input.set ?? []) if ('section' in one) draft.section(rec, one.section, one.text);
  if (!draft.refused) linkBack(draft, rec);
  weighRisk(draft, rec, input.set ?? []);
  return rec;
}

/** Ids of the repository, of other branches, and of records that the same action makes. */
function* taken(draft: Draft, type: RecordType, input: NewInput): Generator<string> {
  for (const rec of draft.desk.catalog.ofType(type.name)) yield rec.id;
  yield* draft.newIds;
  yield* input.taken ?? [];
}

function fieldsGiven(set: readonly Assignment[]): { readonly [field: string]: Value } | undefined {
  let data: Value = {};
  for (const one of set) {
    if ('section' in one || one.value === null) continue;
    const old: unknown = one.path.reduce<unknown>((v, step) => (v as Record<string | number, unknown> | undefined)?.[step], data);
    const value: Value = one.add ? [...(Array.isArray(old) ? old as readonly Value[] : []), one.value] : one.value;
    const next: Value | undefined = valueSet(data, one.path as Path, value);
    if (next === undefined) return undefined;
    data = next;
  }
  return isFields(data) ? data as { readonly [field: string]: Value } : undefined;
}

/** What a type starts with: the lists that may be empty, and the checklists of the kit. */
function defaults(type: RecordType, { model }: Desk, { by }: Act): { readonly [field: string]: Value } {
  const language = model.config.organisation.language;
  if (type.name === 'change') return { requester: by, cis: [] };
  if (type.name !== 'release') return {};
  const items = (of: keyof typeof checklists): readonly string[] => checklists[of].map((item) => item.title[language]);
  return {
    changes: [],
    control: items('record.release.control').map((item) => ({ item })),
    documentation: items('record.release.documentation').map((item) => ({ item, available: false })),
    deployment: items('record.release.deployment').map((item) => ({ item, done: false })),
  };
}

/** What follows from what was given: the impact and urgency of a category, the priority that the grid gives, the risk of the answers. */
export function proposals(type: RecordType, { model }: Pick<Desk, 'model'>, data: { readonly [field: string]: Value | undefined }): { readonly [field: string]: Value } {
  const { config } = model;
  const category = type.name === 'incident' ? config.incidentCategories.find((c) => c.id === data['category']) : undefined;
  const impact = textOf(data['impact']) ?? category?.impact;
  const urgency = textOf(data['urgency']) ?? category?.urgency;
  const risk = type.name === 'change' && data['risk_answers'] !== undefined ? riskOf(data as Fields, config) : undefined;
  const priority = type.name === 'incident' || type.name === 'change' ? gridPriority(config, impact, urgency) : undefined;
  return {
    ...(impact === undefined || !type.field.has('impact') ? {} : { impact }), ...(urgency === undefined || !type.field.has('urgency') ? {} : { urgency }), ...(priority === undefined ? {} : { priority }), ...(risk?.complete ? { risk: risk.level } : {}),
  };
}

function textFor(type: RecordType, data: { readonly [field: string]: Value }, desk: Desk): string {
  const language = desk.model.config.organisation.language;
  const known = type.fields.map((f) => f.name).filter((name) => data[name] !== undefined);
  const others = Object.keys(data).filter((name) => !type.field.has(name));
  const lines = [...known, ...others].map((name) => `${writeKey(name)}:${writeAfterKey(data[name]!, 0, '\n')}`);
  const sections = type.sections(textOf(data['covers'])).filter((s) => s.only === undefined);
  const body = sections.map((s) => `\n## ${s.title[language]}\n\n_(${sectionHint(type.name, s.id)?.[language] ?? s.title[language]})_\n`);
  return `---\n${lines.join('\n')}\n---\n\n# ${escapeInline(String(data['title']))}\n${body.join('')}`;
}

/** Inside the first hint; the end of the text where there is none. */
export function placeToWrite(text: string): number {
  const at = /^_\(.*\)_$/m.exec(text);
  return at ? at.index : text.length;
}

/** A title stands on one line of the file and of every list: line ends and control characters are blanks. */
function oneLine(title: string): string {
  return title.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').trim();
}
