import type { Choice, FieldDef, Kind } from '../model/kind';
import type { RecordType } from '../model/model';
import { format } from '../model/text';
import type { Text } from '../model/text';
import type { KindProblem } from '../record/inspect';
import { fields, list, text } from '../record/rec';
import { headingOf } from '../record/source';
import type { RecordSource } from '../record/source';
import { Lines } from '../util/lines';
import type { Owed } from './plan';
import type { Said } from './said';

/** What a rule is satisfied by: fields (dotted paths) and sections (`#id`), of which those still empty are asked for. */
const answers: Readonly<Record<string, readonly string[]>> = {
  'incident/resolution-empty': ['resolution_code', '#resolution'],
  'incident/major-manager': ['manager'],
  'incident/major-review': ['problem', '#communications', '#review'],
  'incident/duplicate': ['duplicate_of'],
  'request/fulfilled-empty': ['#fulfilment'],
  'problem/root-cause': ['root_cause'],
  'problem/origin': ['incidents'],
  'change/section': ['#reason', '#scope', '#impact', '#risks', '#actions', '#tests', '#backout'],
  'change/window': ['planned.implement.start', 'planned.implement.end'],
  'change/review': ['outcome', '#review'],
};

/** Rules of values that do not fit their field, or are missing deeper than the first level, by what the inspection calls them. */
const illFormed: Readonly<Record<string, readonly KindProblem['reason'][]>> = {
  'structure/missing-field': ['missing-field'], 'structure/wrong-type': ['wrong-type', 'quote'], 'structure/not-allowed': ['not-allowed'],
};

/**
 * What is owed for each error that an action would bring about: where it is known which field or section answers a rule,
 * one for each that is empty, with the values that it may take; else the rule's own words.
 */
export function owedBy(errors: readonly Said[], sourceOf: (file: string) => RecordSource | undefined): readonly Owed[] {
  const owed: Owed[] = [];
  const asked = new Set<string>();
  for (const error of errors) {
    const source = sourceOf(error.file);
    if (source?.type && isDerivedLater(error, source, source.type)) continue;
    const asks = source?.type ? asksOf(error, source, source.type) : [];
    for (const ask of asks) {
      const key = `${error.file} ${ask.section ?? ''} ${ask.path?.join('.') ?? ''}`;
      if (!asked.has(key)) owed.push(ask);
      asked.add(key);
    }
    if (asks.length === 0) owed.push({ rule: error.rule, text: wordsOf(error) });
  }
  return owed;
}

/** A priority follows from the impact and the urgency, of which one is still asked for. */
function isDerivedLater({ rule, holes }: Said, { data }: RecordSource, type: RecordType): boolean {
  const lacks = (name: string): boolean => type.field.get(name)?.required === true && (data[name] === undefined || data[name] === null || data[name] === '');
  return rule === 'structure/missing-field' && holes?.['name'] === 'priority' && (lacks('impact') || lacks('urgency'));
}

function asksOf(error: Said, source: RecordSource, type: RecordType): readonly Owed[] {
  const instead = error.rule in illFormed ? askInstead(error, source, type) : [];
  if (instead.length > 0) return instead;
  if (error.rule === 'structure/missing-field') {
    const name = String(error.holes?.['name'] ?? '');
    const field = type.field.get(name);
    return field ? [askField(field, [name], error.rule)] : [];
  }
  return (answers[error.rule] ?? []).flatMap((answer) => (answer.startsWith('#') ? askSection(source, type, answer.slice(1), error.rule) : askPath(source, type, answer.split('.'), error.rule)));
}

/** A value that its field does not take, told with the field's name: the words of the rule stand beside the value in an editor. */
function askInstead(error: Said, source: RecordSource, type: RecordType): readonly Owed[] {
  const lines = new Lines(source.text);
  const { line, column } = error.range.start;
  const path = source.inspection.problems.find((p) => {
    if (!illFormed[error.rule]!.includes(p.reason) || (p.reason === 'missing-field' && (p.path.length === 1 || p.field.name !== error.holes?.['name']))) return false;
    const at = lines.position(p.start);
    return at.line === line && at.column === column;
  })?.path;
  const field = path && fieldAt(type, path);
  if (!field) return [];
  const name = path.join('.');
  const words = wordsOf(error);
  return [{ ...askField(field, path, error.rule), text: { fr: `${field.label.fr} « ${name} » (${words.fr})`, en: `${field.label.en} "${name}" (${words.en})` } }];
}

function askPath(source: RecordSource, type: RecordType, path: readonly string[], rule: string): readonly Owed[] {
  const field = fieldAt(type, path);
  let value = source.data[path[0]!];
  for (const step of path.slice(1)) value = fields(value)[step];
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && list(value).length === 0);
  return field && empty ? [askField(field, path, rule)] : [];
}

/** The declaration of a field, however deep; undefined where the model says nothing. */
export function fieldAt(type: RecordType, path: readonly (string | number)[]): FieldDef | undefined {
  let field: FieldDef | undefined;
  let within: readonly FieldDef[] = type.fields;
  for (const step of path) {
    if (typeof step === 'number') continue;
    field = within.find((f) => f.name === step);
    if (!field) return undefined;
    const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
    within = kind.k === 'object' ? kind.fields : [];
  }
  return field;
}

export function askField(field: FieldDef, path: readonly (string | number)[], rule?: string): Owed {
  const choices = choicesOf(field.kind);
  const list = choices && choices.length <= 12 ? ` (${choices.map((c) => c.id).join(', ')})` : '';
  const name = path.join('.');
  return {
    ...(rule === undefined ? {} : { rule }), path, kind: field.kind, label: field.label, ...(choices ? { choices } : {}),
    text: { fr: `${field.label.fr} « ${name} »${list}`, en: `${field.label.en} "${name}"${list}` },
  };
}

function askSection(source: RecordSource, type: RecordType, id: string, rule: string): readonly Owed[] {
  const section = type.sections(text(source.data['covers'])).find((s) => s.id === id);
  if (!section || headingOf(source.body, section)?.hasText) return [];
  return [{ rule, section: id, label: section.title, text: { fr: `du texte sous « ${section.title.fr} » (section ${id})`, en: `text under "${section.title.en}" (section ${id})` } }];
}

/** The values that a field may take, where they are counted. */
export function choicesOf(kind: Kind): readonly Choice[] | undefined {
  if (kind.k === 'choice') return kind.values;
  if (kind.k === 'either') return kind.kinds.map(choicesOf).find((values) => values !== undefined);
  return kind.k === 'list' ? choicesOf(kind.of) : undefined;
}

function wordsOf(said: Said): Text {
  const of = said.record === null ? '' : `${said.record} : `;
  return { fr: `${of}${format(said.text, 'fr', said.holes)} [${said.rule}]`, en: `${of.replace(' : ', ': ')}${format(said.text, 'en', said.holes)} [${said.rule}]` };
}
