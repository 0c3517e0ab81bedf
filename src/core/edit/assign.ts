import type { FieldDef, Kind } from '../model/kind';
import type { RecordType } from '../model/model';
import { toValue } from '../record/node';
import type { Path, Value } from '../record/node';
import { readYamlNode } from '../record/read-yaml';
import { normalHeading } from '../util/heading';
import { nearest } from '../util/suggest';
import { fieldAt } from './owed';
import { refusal } from './plan';
import type { Refusal } from './plan';

/** A value given with an action: for a field, or for the text of a section. */
export type Assignment =
  | { readonly path: Path; readonly value: Value; readonly add?: boolean }
  | { readonly section: string; readonly text: string };

/**
 * Reads `name=value`, as it is typed on a command line or in a form. The name is a field (`resolution_code`,
 * `planned.implement.start`, `outages.0.end`), else a section by its id or heading; `section.impact` is the section where a
 * field has the same name. `name+=value` adds to a list. A list is `a, b` or YAML (`[a, b]`), a map is YAML (`{ a: 1 }`);
 * an empty value takes a field away.
 */
export function readAssignment(type: RecordType, words: string, covers?: string): Assignment | Refusal {
  const [, name, plus, value] = /^([^=]*?)(\+?)=([\s\S]*)$/.exec(words) ?? [];
  if (name === undefined || value === undefined || name.trim() === '') return refusal('unknown-field', `« ${words} » n'est pas de la forme champ=valeur.`, `"${words}" is not of the form field=value.`);
  const key = name.trim();
  // The id of a risk question may be a number, or hold a dot.
  const question = /^risk_answers\.(.+)$/.exec(key)?.[1];
  const path = question !== undefined ? ['risk_answers', question] : key.split('.').map((step) => (/^\d{1,6}$/.test(step) ? Number(step) : step));
  const field = key.startsWith('section.') ? undefined : fieldAt(type, path);
  if (field) return assignField(field, path, value, plus === '+');
  const wanted = key.replace(/^section\./, '');
  const section = type.sections(covers).find((s) => s.id === wanted || normalHeading(s.title.fr) === normalHeading(wanted) || normalHeading(s.title.en) === normalHeading(wanted));
  if (section) return { section: section.id, text: value };
  const asked = question === undefined ? undefined : type.field.get('risk_answers');
  if (asked) return noQuestion(question!, asked);
  if (path[0] === 'attributes' && path.length > 1) return { path, value: readValue({ k: 'any' }, value) };
  const near = nearest(key, [...type.field.keys(), ...type.sections(covers).map((s) => s.id)]);
  return refusal('unknown-field', `${type.label.fr} : il n'y a ni champ ni section « ${key} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`, `${type.label.en}: there is neither a field nor a section "${key}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}

function noQuestion(id: string, { kind }: FieldDef): Refusal {
  const known = kind.k === 'object' ? kind.fields : [];
  if (known.length === 0) return refusal('unknown-field', "gitsm.yaml ne pose aucune question de risque (risk_questions).", 'gitsm.yaml asks no risk questions (risk_questions).');
  const list = (language: 'fr' | 'en'): string => known.map((f) => `${f.name} (${f.label[language]})`).join('; ');
  return refusal('unknown-field', `gitsm.yaml n'a pas de question de risque « ${id} ». Les questions : ${list('fr')}.`, `gitsm.yaml has no risk question "${id}". The questions: ${list('en')}.`);
}

function assignField(field: FieldDef, path: Path, value: string, add: boolean): Assignment | Refusal {
  const own = path[0];
  if (own === 'id' || own === 'type' || own === 'status' || own === 'history') return refusal('illegal', `« ${own} » ne se donne pas ainsi : passez par « move » ou « renumber ».`, `"${own}" is not set like this: use "move" or "renumber".`);
  const inList = typeof path.at(-1) === 'number';
  const kind = field.kind.k === 'list' && (add || inList) ? field.kind.of : field.kind;
  if (add && field.kind.k !== 'list') return refusal('wrong-value', `« ${path.join('.')} » n'est pas une liste.`, `"${path.join('.')}" is not a list.`);
  return { path, value: value.trim() === '' ? null : readValue(kind, value), ...(add ? { add } : {}) };
}

/** A value of a kind from its text. What does not fit the kind is kept as text: the rules say what is wrong with it. */
export function readValue(kind: Kind, words: string): Value {
  const trimmed = words.trim();
  switch (kind.k) {
    case 'text': case 'markdown': return kind.k === 'text' ? trimmed : words.replace(/\r\n?/g, '\n').trim();
    case 'number': return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
    case 'boolean': return trimmed === 'true' || trimmed === 'yes' || trimmed === 'oui' ? true : trimmed === 'false' || trimmed === 'no' || trimmed === 'non' ? false : trimmed;
    case 'choice': return kind.values.find((c) => String(c.id) === trimmed)?.id ?? trimmed;
    case 'list': return /^\[[\s\S]*\]$/.test(trimmed) ? yamlOf(trimmed) : trimmed.split(',').map((item) => item.trim()).filter((item) => item !== '').map((item) => readValue(kind.of, item));
    case 'object': case 'map': case 'relations': case 'facts': case 'member': case 'any': return kind.k === 'member' && !trimmed.startsWith('{') ? trimmed : yamlOf(trimmed);
    case 'either': return readEither(kind.kinds, trimmed);
    default: return trimmed;
  }
}

function readEither(kinds: readonly Kind[], trimmed: string): Value {
  for (const kind of kinds) {
    if (kind.k === 'choice' && kind.values.some((c) => String(c.id) === trimmed)) return readValue(kind, trimmed);
    const value = readValue(kind, trimmed);
    if (kind.k === 'boolean' ? typeof value === 'boolean' : kind.k === 'number' ? typeof value === 'number' : kind.k === 'list' && trimmed.startsWith('[')) return value;
  }
  return trimmed;
}

function yamlOf(text: string): Value {
  const { node, problems } = readYamlNode(text);
  return node && problems.length === 0 ? toValue(node) : text;
}
