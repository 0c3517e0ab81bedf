import { fixedFacts } from '../model/ci-facts';
import type { FieldDef, Kind } from '../model/kind';
import { reaches } from '../model/lifecycle';
import { sayKind } from '../model/say-kind';
import type { Text } from '../model/text';
import { compileFields, isExternal } from '../record/inspect';
import type { KindProblem } from '../record/inspect';
import type { Value } from '../record/node';
import { readYaml } from '../record/read-yaml';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { nearest } from '../util/suggest';
import { readValue } from './assign';
import type { Desk } from './desk';
import { fieldAt } from './owed';
import { refusal } from './plan';
import type { Refusal } from './plan';
import { writeFlow, writeKey } from './yaml-write';

/** A value that a configuration plan brings a field of a CI to, or why it may not. Null takes the field away. */
export type ReadTarget = { readonly ok: true; readonly value: Value } | Refusal;

/**
 * Reads what a field of a CI is to be: a field path that the model has, or an attribute that the class of the CI declares or
 * the CI holds already, with a value of its kind; records, people and calendars that it names are there. What says which CI
 * it is, or what became of it, is no target.
 */
export function readTarget(desk: Desk, ci: Rec, path: string, given: Value): ReadTarget {
  const where = `${ci.id} « ${path} »`, whereEn = `${ci.id} "${path}"`;
  if (fixedFacts.has(path.split('.')[0]!)) return refusal('illegal', `${where} ne se vise pas : un plan ne change pas ce qui identifie un CI ni ce qui lui est arrivé.`, `${whereEn} is no target: a plan does not change what identifies a CI, nor what became of it.`);
  const kind = kindOf(desk, ci, path);
  if (!kind) return unknownField(desk, ci, path);
  if (given === '' || given === null) return required(desk, path) ? refusal('wrong-value', `${where} ne peut être vide.`, `${whereEn} cannot be empty.`) : { ok: true, value: null };
  const value = typeof given === 'string' ? readValue(kind, given) : given;
  const wrong = wrongWith(desk, kind, value) ?? (path === 'status' ? unreachable(desk, ci, String(value)) : undefined);
  return wrong ? refusal('wrong-value', `${where} : ${wrong.fr}`, `${whereEn}: ${wrong.en}`) : { ok: true, value };
}

/** A status to which no moves lead from the present one: applied, the plan would be refused. Other changes may move the CI on before. */
function unreachable({ model }: Desk, ci: Rec, to: string): Text | undefined {
  const type = model.types.get('ci')!;
  const valueOf = (field: string): unknown => ci.data[field];
  if (ci.status === to || reaches(type.lifecycle, ci.status, to, valueOf)) return undefined;
  const open = type.lifecycle.statuses.filter((status) => reaches(type.lifecycle, ci.status, status, valueOf) && status !== ci.status).join(', ') || '–';
  return { fr: `de « ${ci.status} », aucun passage ne mène à « ${to} ». Possible : ${open}.`, en: `no moves lead from "${ci.status}" to "${to}". Possible: ${open}.` };
}

const required = ({ model }: Desk, path: string): boolean => model.types.get('ci')!.field.get(path)?.required === true;

/** The paths that the model has for every CI, with their kinds. */
function facts({ model }: Desk): readonly FieldDef[] {
  const kind = fieldAt(model.types.get('configuration-plan')!, ['items', 'to'])?.kind;
  return kind?.k === 'object' ? kind.fields : [];
}

function ownAttributes({ model }: Desk, ci: Rec): ReadonlyMap<string, Kind> {
  const declared = model.config.ciClasses.get(text(ci.data['class']) ?? '')?.attributes;
  const held = Object.keys(fields(ci.data['attributes'])).filter((name) => !declared?.has(name));
  return new Map([...declared ?? [], ...held.map((name): [string, Kind] => [name, { k: 'any' }])]);
}

function kindOf(desk: Desk, ci: Rec, path: string): Kind | undefined {
  if (!path.startsWith('attributes.')) return facts(desk).find((f) => f.name === path)?.kind;
  const own = ownAttributes(desk, ci);
  // A class that declares none leaves its CIs free.
  const free = (desk.model.config.ciClasses.get(text(ci.data['class']) ?? '')?.attributes.size ?? 0) === 0 && path.length > 'attributes.'.length;
  return own.get(path.slice('attributes.'.length)) ?? (free ? { k: 'any' } : undefined);
}

function unknownField(desk: Desk, ci: Rec, path: string): Refusal {
  const attributes = [...ownAttributes(desk, ci).keys()];
  const names = [...facts(desk).map((f) => f.name).filter((name) => !name.startsWith('attributes.')), ...attributes.map((name) => `attributes.${name}`)];
  // An attribute is often written without the map that holds it.
  const near = attributes.includes(path) ? `attributes.${path}` : nearest(path, names);
  const hint = (fr: string, en: string): Text => (near === undefined ? { fr: '', en: '' } : { fr, en });
  const { fr, en } = hint(` Vouliez-vous dire « ${near} »?`, ` Did you mean "${near}"?`);
  return refusal('unknown-field', `${ci.id} n'a pas de champ « ${path} ».${fr}`, `${ci.id} has no field "${path}".${en}`);
}

/** What is wrong with a value, by the check that records go through; undefined where it is right. */
function wrongWith(desk: Desk, kind: Kind, value: Value): Text | undefined {
  const yaml = `${writeKey('value')}: ${writeFlow(value)}`;
  const { node, problems } = readYaml(yaml);
  if (!node || problems.length > 0) return { fr: 'cette valeur ne peut être écrite.', en: 'this value cannot be written.' };
  const isId = (id: string, types: readonly string[]): boolean => [...desk.model.types.values()].some((t) => (types.length === 0 || types.includes(t.name)) && t.id.test(id));
  const found = compileFields([{ name: 'value', kind, label: { fr: '', en: '' } }])(node, { text: yaml, isId });
  const [problem] = found.problems;
  if (problem) return sayProblem(problem, value);
  const lost = found.links.find((l) => !isExternal(l.to) && !desk.catalog.get(l.to));
  if (lost) return { fr: `aucun enregistrement ne porte « ${lost.to} ».`, en: `no record has the id "${lost.to}".` };
  const odd = found.links.find((l) => l.types.length > 0 && !isExternal(l.to) && !l.types.includes(desk.catalog.get(l.to)!.type));
  if (odd) return { fr: `${odd.to} n'est pas de type ${odd.types.join(', ')}.`, en: `${odd.to} is not of the type ${odd.types.join(', ')}.` };
  const stranger = found.people.find((p) => !desk.model.config.people.has(p.to));
  return stranger && { fr: `gitsm.yaml n'a personne du nom de « ${stranger.to} ».`, en: `gitsm.yaml has no person "${stranger.to}".` };
}

function sayProblem(problem: KindProblem, value: Value): Text {
  const shown = (text(value) ?? JSON.stringify(value)).slice(0, 80);
  if (problem.reason === 'not-allowed') {
    const ids = problem.choices.map((c) => String(c.id));
    const near = nearest(problem.value, ids);
    return { fr: `« ${shown} » n'est pas permis.${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`} Valeurs permises : ${ids.join(', ')}.`, en: `"${shown}" is not allowed.${near === undefined ? '' : ` Did you mean "${near}"?`} Allowed values: ${ids.join(', ')}.` };
  }
  const expected = problem.reason === 'wrong-type' ? sayKind(problem.expected) : undefined;
  return expected ? { fr: `attendu ${expected.fr}, et non « ${shown} ».`, en: `expected ${expected.en}, not "${shown}".` } : { fr: `« ${shown} » ne convient pas.`, en: `"${shown}" does not fit.` };
}
