import type { FieldDef, Kind } from '../model/kind';
import type { RecordType } from '../model/model';
import type { Scalar, Value } from '../record/node';
import { nearest } from '../util/suggest';
import { WhereSyntax } from './where-parse';
import type { Literal } from './where-parse';

/** What is no field of a record, and can be asked of it all the same. */
export const pseudoFields = ['file', 'open'] as const;

/** A path as the model knows it: its steps, and the kinds of value that may stand at its end, over all the types asked for. */
export interface KnownPath {
  readonly steps: readonly string[];
  readonly kinds: readonly Kind[];
}

/** Looks a path up in the types asked for. Throws WhereSyntax, with what may have been meant, when no type has it. */
export function resolvePath(path: Literal, types: readonly RecordType[]): KnownPath {
  const steps = path.text.split('.');
  const [first, ...rest] = steps;
  if (first === 'file' && rest.length === 0) return { steps, kinds: [{ k: 'text' }] };
  if (first === 'open' && rest.length === 0) return { steps, kinds: [{ k: 'boolean' }] };
  const roots = types.flatMap((t) => t.field.get(first!) ?? []);
  if (roots.length === 0) unknown(first!, path.at, [...pseudoFields, ...new Set(types.flatMap((t) => t.fields.map((f) => f.name)))]);
  let kinds = distinct(roots.map((f) => f.kind));
  let at = path.at + first!.length + 1;
  for (const step of rest) {
    const below = kinds.flatMap((k) => under(k, step));
    if (below.length === 0) unknown(step, at, distinct(kinds).flatMap((k) => namesUnder(k)));
    kinds = distinct(below);
    at += step.length + 1;
  }
  return { steps, kinds: kinds.flatMap(leaves) };
}

function unknown(name: string, at: number, known: readonly string[]): never {
  const near = nearest(name, known);
  throw new WhereSyntax({ at, text: {
    fr: `champ inconnu « ${name} »${near === undefined ? '' : `; vouliez-vous dire « ${near} »?`}`,
    en: `unknown field "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
  } });
}

const distinct = (kinds: readonly Kind[]): readonly Kind[] => [...new Set(kinds)];
const isPosition = (step: string): boolean => /^\d{1,7}$/.test(step);

/** The kinds one step below; empty when there can be nothing. A list may be stepped over or into. */
function under(kind: Kind, step: string): readonly Kind[] {
  switch (kind.k) {
    case 'list': return isPosition(step) ? [kind.of] : under(kind.of, step);
    case 'object': return kind.fields.filter((f) => f.name === step).map((f) => f.kind);
    case 'map': return [kind.of];
    case 'either': return kind.kinds.flatMap((k) => under(k, step));
    case 'any': return [kind];
    default: return [];
  }
}

function namesUnder(kind: Kind): readonly string[] {
  switch (kind.k) {
    case 'list': return namesUnder(kind.of);
    case 'object': return kind.fields.map((f: FieldDef) => f.name);
    case 'either': return kind.kinds.flatMap(namesUnder);
    default: return [];
  }
}

function leaves(kind: Kind): readonly Kind[] {
  if (kind.k === 'list') return leaves(kind.of);
  return kind.k === 'either' ? kind.kinds.flatMap(leaves) : [kind];
}

/** Every scalar that stands at a path, lists stepped over; the ids of a group `{any, of}` stand for the group. */
export function scalarsAt(value: Value | undefined, steps: readonly string[], from = 0, found: Scalar[] = []): readonly Scalar[] {
  if (value === undefined || value === null) return found;
  if (Array.isArray(value)) {
    const step = steps[from];
    if (step !== undefined && isPosition(step)) return scalarsAt((value as readonly Value[])[Number(step)], steps, from + 1, found);
    for (const item of value as readonly Value[]) scalarsAt(item, steps, from, found);
    return found;
  }
  if (typeof value === 'object') {
    const fields = value as Readonly<Record<string, Value | undefined>>;
    if (from < steps.length) return Object.hasOwn(fields, steps[from]!) ? scalarsAt(fields[steps[from]!], steps, from + 1, found) : found;
    if (Array.isArray(fields['of'])) return scalarsAt(fields['of'], steps, from, found);
    return found;
  }
  if (from === steps.length) found.push(value as Scalar);
  return found;
}

/** Whether anything stands at a path: a scalar, or a list or map that is not empty. */
export function standsAt(value: Value | undefined, steps: readonly string[], from = 0): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (Array.isArray(value)) {
    const step = steps[from];
    if (step !== undefined && isPosition(step)) return standsAt((value as readonly Value[])[Number(step)], steps, from + 1);
    return (value as readonly Value[]).some((item) => standsAt(item, steps, from));
  }
  if (typeof value !== 'object') return from === steps.length;
  const fields = value as Readonly<Record<string, Value | undefined>>;
  if (from === steps.length) return Object.keys(fields).length > 0;
  return Object.hasOwn(fields, steps[from]!) && standsAt(fields[steps[from]!], steps, from + 1);
}
