import type { FieldDef, Kind, TypeName } from '../model/kind';
import { gridPriority } from '../model/model';
import type { RecordType } from '../model/model';
import type { Language, Text } from '../model/text';
import { inOffice } from '../model/people';
import { texts } from '../record/rec';
import type { Value } from '../record/node';
import { searchRecords } from '../query/search';
import { formatDateTime } from '../util/time';
import type { Desk } from './desk';
import { proposals } from './new-record';
import { choicesOf, fieldAt } from './owed';
import type { Owed } from './plan';

/** Something that a form asks: one step of a guided input. All texts are in the language asked for. */
export interface Question {
  /** The field as `readAssignment` takes it: `service`, `attributes.os`, `planned.implement.start`. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  /** `records` and `choices` are several, joined by commas; a `duration` is written like `3h30m`. */
  readonly of: 'text' | 'date' | 'datetime' | 'duration' | 'rrule' | 'choice' | 'choices' | 'record' | 'records' | 'person';
  readonly choices?: readonly Answer[];
  /** The choices are the first of more than a list shows: records of these types (none: of all) are to be searched for. */
  readonly more?: { readonly types: readonly TypeName[] };
  /** Offered first: the value of a choice, or the text of a box. */
  readonly proposal?: string;
}

export interface Answer {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** What was answered so far, by the name of the question; an empty answer is one that was passed over. */
export type Answers = Readonly<Record<string, string>>;

/** The fields that a person is asked for besides those that a type must have. */
const alsoAsked: Partial<Readonly<Record<TypeName, readonly string[]>>> = { incident: ['reporter'], request: ['requester'], maintenance: ['services'] };
/** A caller says who calls before what is wrong; a category proposes impact and urgency. Others keep the order of the type. */
const first = ['covers', 'client', 'service', 'services', 'reporter', 'requester', 'class', 'kind', 'category', 'impact', 'urgency'];
/** What a new record has without being asked. */
const given: ReadonlySet<string> = new Set(['id', 'type', 'title', 'status', 'created', 'priority', 'history']);
/** Records that a list shows; a host searches for others. */
export const mostRecords = 1000;

/**
 * What a new record of a type is asked, in order, given what was answered so far: the services are those of the client,
 * a class of CIs adds its attributes, and each urgency says which priority it gives.
 */
export function questionsFor(desk: Desk, name: TypeName, answers: Answers, language: Language): readonly Question[] {
  const type = desk.model.types.get(name)!;
  const wanted = type.fields.filter((f) => (f.required || alsoAsked[name]?.includes(f.name)) && !given.has(f.name) && !hasDefault(name, f.name));
  const rank = (f: FieldDef): number => (first.includes(f.name) ? first.indexOf(f.name) : first.length);
  const ciClass = name === 'ci' ? desk.model.config.ciClasses.get(answers['class'] ?? '') : undefined;
  const asked = [
    ...wanted.toSorted((a, b) => rank(a) - rank(b)).map((f) => ({ field: name === 'change' && f.name === 'requester' ? { ...f, required: false } : f, path: f.name })),
    ...(ciClass?.requiredFields ?? []).flatMap((f) => (type.field.has(f) && !wanted.some((w) => w.name === f) ? [{ field: { ...type.field.get(f)!, required: true }, path: f }] : [])),
    ...(ciClass?.required ?? []).map((key) => ({ field: { name: key, kind: ciClass!.attributes.get(key) ?? { k: 'text' as const }, label: { fr: key, en: key }, required: true }, path: `attributes.${key}` })),
  ];
  return asked.flatMap(({ field, path }) => questionOf(desk, type, field, path, answers, language) ?? []);
}

/** Fields that a new record of the type fills in by itself. Who asks for a change is whoever writes it, unless another is named. */
function hasDefault(type: TypeName, field: string): boolean {
  return type === 'change' ? field === 'cis' : type === 'release' && (field === 'changes' || field === 'control');
}

/** The question that answers what an action owes; undefined for a section, and for what only an editor can write. */
export function questionOwed(desk: Desk, type: RecordType, owed: Owed, answers: Answers, language: Language): Question | undefined {
  if (!owed.path) return undefined;
  const field = fieldAt(type, owed.path);
  const kind = owed.choices ? { k: 'choice' as const, values: owed.choices } : owed.kind ?? field?.kind;
  if (!kind) return undefined;
  const name = owed.path.join('.');
  const asked: FieldDef = { name, kind, label: owed.label ?? field?.label ?? { fr: name, en: name }, ...(owed.help ?? field?.help ? { help: owed.help ?? field!.help! } : {}), required: true };
  const question = questionOf(desk, type, asked, name, answers, language);
  return question && (owed.proposal === undefined ? question : { ...question, proposal: owed.proposal });
}

function questionOf(desk: Desk, type: RecordType, field: FieldDef, path: string, answers: Answers, language: Language): Question | undefined {
  const of = shapeOf(field.kind);
  if (!of) return undefined;
  const choices = of === 'person' ? people(desk, field) : of === 'record' || of === 'records' ? records(desk, field, answers, language) : choicesFor(desk, type, field, answers, language);
  const proposal = proposalFor(desk, type, field, answers);
  return {
    name: path, label: field.label[language], ...(field.help ? { help: field.help[language] } : {}), required: field.required === true, of,
    ...(choices ? { choices } : {}), ...(choices && choices.length >= mostRecords && (of === 'record' || of === 'records') ? { more: { types: typesOf(field) } } : {}), ...(proposal === undefined ? {} : { proposal }),
  };
}

function shapeOf(kind: Kind): Question['of'] | undefined {
  switch (kind.k) {
    case 'choice': case 'boolean': case 'calendar': return 'choice';
    case 'either': return choicesOf(kind) ? 'choice' : 'text';
    case 'id': return 'record';
    case 'list': return kind.of.k === 'id' ? 'records' : kind.of.k === 'text' || kind.of.k === 'choice' ? 'text' : undefined;
    case 'person': return 'person';
    case 'date': return 'date';
    case 'datetime': return 'datetime';
    case 'duration': return 'duration';
    case 'rrule': return 'rrule';
    case 'object': case 'map': case 'relations': case 'facts': case 'setting': return undefined;
    default: return 'text';
  }
}

/** Who may ask for something: a client's people too. Work is given to those of the organisation who have not left. */
const asks: ReadonlySet<string> = new Set(['requester', 'reporter']);

function people({ model: { config }, now }: Desk, { name }: FieldDef): readonly Answer[] {
  const at = formatDateTime(now, config.organisation.timezone);
  return [...config.people.values()].filter((p) => asks.has(name) || (p.client === undefined && inOffice(config, p, at))).map((p) => ({ value: p.key, label: p.name, description: [p.key, ...p.roles].join(' · ') }));
}

const words: Readonly<Record<'yes' | 'no', Text>> = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } };

function choicesFor({ model }: Desk, type: RecordType, field: FieldDef, answers: Answers, language: Language): readonly Answer[] | undefined {
  const { kind } = field;
  if (kind.k === 'boolean') return [{ value: 'true', label: words.yes[language] }, { value: 'false', label: words.no[language] }];
  if (kind.k === 'calendar') return [...model.config.calendars.keys()].map((key) => ({ value: key, label: key }));
  const values = kind.k === 'list' ? undefined : choicesOf(kind);
  if (!values) return undefined;
  const priorityOf = (value: string): string | undefined => {
    if (!type.field.has('priority') || (field.name !== 'urgency' && field.name !== 'impact')) return undefined;
    return field.name === 'urgency' ? gridPriority(model.config, answers['impact'], value) : gridPriority(model.config, value, answers['urgency']);
  };
  return values.map((choice) => {
    const value = String(choice.id);
    const priority = priorityOf(value);
    const description = [choice[language] === value ? undefined : value, priority && `→ ${priority}`].filter(Boolean).join(' ');
    return { value, label: choice[language], ...(description === '' ? {} : { description }) };
  });
}

function typesOf(field: FieldDef): readonly TypeName[] {
  const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
  return kind.k === 'id' ? kind.types : [];
}

/** Records that a field may name and that are still in use, by title; services only those of the client. */
function records({ catalog, model }: Desk, field: FieldDef, answers: Answers, language: Language): readonly Answer[] {
  const types = typesOf(field);
  const client = answers['client'];
  const found = types.length === 0 ? searchRecords(catalog, '', mostRecords) : types.flatMap((t) => [...catalog.ofType(t)]);
  const open = found.filter((rec) => rec.id !== '' && !model.types.get(rec.type)!.lifecycle.final.includes(rec.status));
  const own = client ? open.filter((rec) => rec.type !== 'service' || texts(rec.data['clients']).length === 0 || texts(rec.data['clients']).includes(client)) : open;
  return own.toSorted((a, b) => a.title.localeCompare(b.title, language) || a.id.localeCompare(b.id)).slice(0, mostRecords)
    .map((rec) => ({ value: rec.id, label: rec.title, description: `${rec.id} · ${model.types.get(rec.type)!.statusLabel(rec.status)[language]}` }));
}

function proposalFor(desk: Desk, type: RecordType, field: FieldDef, answers: Answers): string | undefined {
  if (field.name !== 'impact' && field.name !== 'urgency') return undefined;
  const value = proposals(type, desk, answers as { readonly [field: string]: Value })[field.name];
  return typeof value === 'string' ? value : undefined;
}
