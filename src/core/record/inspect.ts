import type { Choice, FieldDef, Kind, TypeName } from '../model/kind';
import { parseDate, parseDateTime } from '../util/time';
import { parseDuration } from '../util/duration';
import type { MapEntry, MapNode, Path, ScalarNode, YamlNode } from './node';

/** What a value is against what its field allows. `structure/*` turns these into findings. */
export type KindProblem = { readonly path: Path; readonly start: number; readonly end: number } & (
  | { readonly reason: 'wrong-type'; readonly expected: Kind; readonly found: YamlNode }
  /** A number that text was meant by, and whose digits YAML would change: `1.10`. */
  | { readonly reason: 'quote'; readonly found: ScalarNode }
  | { readonly reason: 'not-allowed'; readonly value: string; readonly choices: readonly Choice[] }
  | { readonly reason: 'unknown-field'; readonly name: string; readonly fields: readonly FieldDef[] }
  | { readonly reason: 'missing-field'; readonly field: FieldDef; readonly parent: MapNode }
  | { readonly reason: 'duplicate-key'; readonly name: string; readonly entry: MapEntry; readonly former: MapEntry }
);

/** A value that names something else: a record, a person or a calendar. */
export interface Reference {
  readonly path: Path;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

export interface RecordReference extends Reference {
  /** The types that the field takes; empty: any. */
  readonly types: readonly TypeName[];
}

export interface Inspection {
  readonly problems: KindProblem[];
  readonly links: RecordReference[];
  readonly people: Reference[];
  readonly calendars: Reference[];
}

export interface Situation {
  readonly text: string;
  /** Whether a text has the form of an id of one of these types (any type when empty). */
  readonly isId: (text: string, types: readonly TypeName[]) => boolean;
}

type Check = (node: YamlNode, path: (string | number)[], found: Inspection, situation: Situation) => void;

/** A check compiled once for a list of fields, run for every record. */
export type FieldsCheck = (node: MapNode, situation: Situation, at?: Path) => Inspection;

export function compileFields(fields: readonly FieldDef[]): FieldsCheck {
  const check = objectCheck(fields);
  return (node, situation, at = []) => {
    const found: Inspection = { problems: [], links: [], people: [], calendars: [] };
    check(node, [...at], found, situation);
    return found;
  };
}

function compile(kind: Kind): Check {
  switch (kind.k) {
    case 'list': return listCheck(kind);
    case 'map': return mapCheck(kind);
    case 'object': return orWrong(kind, 'map', objectCheck(kind.fields, kind.anyAttribute));
    case 'member': return memberCheck(kind);
    case 'either': return eitherCheck(kind);
    case 'choice': return choiceCheck(kind);
    case 'any': return (node, path, found) => duplicates(node, path, found);
    case 'setting': case 'relations': case 'facts': throw new Error(`unresolved kind ${kind.k}`);
    default: return scalarCheck(kind);
  }
}

const isNothing = (node: YamlNode): boolean => node.kind === 'scalar' && node.value === null;

function wrong(expected: Kind, node: YamlNode, path: Path, found: Inspection): void {
  found.problems.push({ reason: 'wrong-type', path: [...path], start: node.start, end: node.end, expected, found: node });
}

function orWrong(kind: Kind, form: YamlNode['kind'], check: Check): Check {
  return (node, path, found, situation) => {
    if (node.kind === form) check(node, path, found, situation);
    else if (!isNothing(node)) wrong(kind, node, path, found);
  };
}

/** One pass per map: duplicate keys, unknown keys, missing fields, and each value by its kind. */
function objectCheck(fields: readonly FieldDef[], anyAttribute = false): Check {
  const checks = new Map(fields.map((f) => [f.name, compile(f.kind)]));
  const owed = fields.filter((f) => f.required);
  return (node, path, found, situation) => {
    const map = node as MapNode;
    reportDuplicates(map, path, found);
    for (const entry of map.entries) {
      const check = checks.get(entry.key);
      if (!check) {
        if (!anyAttribute || !entry.key.startsWith('attributes.')) found.problems.push({ reason: 'unknown-field', path: [...path, entry.key], start: entry.keyStart, end: entry.keyEnd, name: entry.key, fields });
        duplicates(entry.value, [...path, entry.key], found);
        continue;
      }
      path.push(entry.key);
      check(entry.value, path, found, situation);
      path.pop();
    }
    for (const field of owed) {
      const entry = entryOf(map, field.name);
      if (!entry || isNothing(entry.value)) {
        const place = entry ? { start: entry.keyStart, end: entry.keyEnd } : { start: map.start, end: map.end };
        found.problems.push({ reason: 'missing-field', path: [...path, field.name], ...place, field, parent: map });
      }
    }
  };
}

function entryOf(map: MapNode, key: string): MapEntry | undefined {
  for (let i = map.entries.length - 1; i >= 0; i--) if (map.entries[i]!.key === key) return map.entries[i];
  return undefined;
}

/** Every key that a map holds twice, found in linear time; the second and later places are named. */
function reportDuplicates(map: MapNode, path: Path, found: Inspection): void {
  const seen = new Map<string, MapEntry>();
  for (const entry of map.entries) {
    const former = seen.get(entry.key);
    if (former) found.problems.push({ reason: 'duplicate-key', path: [...path, entry.key], start: entry.keyStart, end: entry.keyEnd, name: entry.key, entry, former });
    seen.set(entry.key, entry);
  }
}

function duplicates(node: YamlNode, path: Path, found: Inspection): void {
  if (node.kind === 'list') node.items.forEach((item, i) => duplicates(item, [...path, i], found));
  if (node.kind !== 'map') return;
  reportDuplicates(node, path, found);
  for (const entry of node.entries) if (entry.value.kind !== 'scalar') duplicates(entry.value, [...path, entry.key], found);
}

function listCheck(kind: Kind & { k: 'list' }): Check {
  const item = compile(kind.of);
  return (node, path, found, situation) => {
    if (node.kind !== 'list') {
      if (!isNothing(node)) wrong(kind, node, path, found);
      return;
    }
    for (let i = 0; i < node.items.length; i++) {
      const child = node.items[i]!;
      path.push(i);
      if (isNothing(child)) wrong(kind.of, child, path, found);
      else item(child, path, found, situation);
      path.pop();
    }
  };
}

function mapCheck(kind: Kind & { k: 'map' }): Check {
  const item = compile(kind.of);
  return orWrong(kind, 'map', (node, path, found, situation) => {
    reportDuplicates(node as MapNode, path, found);
    for (const entry of (node as MapNode).entries) {
      path.push(entry.key);
      item(entry.value, path, found, situation);
      path.pop();
    }
  });
}

function memberCheck(kind: Kind & { k: 'member' }): Check {
  const group = objectCheck([
    { name: 'any', kind: { k: 'number', min: 1, integer: true }, label: { fr: 'Au moins', en: 'At least' }, required: true },
    { name: 'of', kind: { k: 'list', of: { k: 'id', types: kind.types } }, label: { fr: 'Parmi', en: 'Of' }, required: true },
  ]);
  const one = compile({ k: 'id', types: kind.types });
  return (node, path, found, situation) => (node.kind === 'map' ? group : one)(node, path, found, situation);
}

/** The first kind that the value fits; when it fits none, the problems of the one that came closest in form. */
function eitherCheck(kind: Kind & { k: 'either' }): Check {
  const options = kind.kinds.map((k) => ({ k, check: compile(k) }));
  return (node, path, found, situation) => {
    let best: Inspection | undefined;
    for (const { k, check } of options) {
      if (k.k === 'id' && !(node.kind === 'scalar' && typeof node.value === 'string' && (situation.isId(node.value, []) || isExternal(node.value)))) continue;
      const tried: Inspection = { problems: [], links: [], people: [], calendars: [] };
      check(node, path, tried, situation);
      if (tried.problems.length === 0) { best = tried; break; }
      if (!best || (isWrongHere(best, path) && !isWrongHere(tried, path))) best = tried;
    }
    if (!best) return;
    if (isWrongHere(best, path)) return wrong(kind, node, path, found);
    found.problems.push(...best.problems);
    found.links.push(...best.links);
    found.people.push(...best.people);
  };
}

const isWrongHere = (tried: Inspection, path: Path): boolean => tried.problems.some((p) => p.reason === 'wrong-type' && p.path.length === path.length);

/** An id that ends in another repository, `owner/repo#ID`: not checked. */
export function isExternal(id: string): boolean {
  return /^[\w.-]+\/[\w.-]+#\S+$/.test(id);
}

function choiceCheck(kind: Kind & { k: 'choice' }): Check {
  const ids = new Map(kind.values.map((c) => [String(c.id), c.id]));
  return (node, path, found) => {
    if (node.kind !== 'scalar') return wrong(kind, node, path, found);
    if (node.value === null) return;
    const id = ids.get(String(node.value));
    // A quoted number is not the number: a tool that reads the file would see two values.
    if (id === undefined || typeof id !== typeof node.value && typeof id === 'number') {
      found.problems.push({ reason: 'not-allowed', path: [...path], start: node.start, end: node.end, value: String(node.value), choices: kind.values });
    }
  };
}

function scalarCheck(kind: Kind): Check {
  const fits = scalarFits(kind);
  return (node, path, found, situation) => {
    if (node.kind !== 'scalar') return wrong(kind, node, path, found);
    const value = node.value;
    if (value === null) return;
    if (!fits(value)) return wrong(kind, node, path, found);
    if (kind.k === 'text' || kind.k === 'markdown') {
      if (typeof value === 'number' && String(value) !== situation.text.slice(node.start, node.end)) found.problems.push({ reason: 'quote', path: [...path], start: node.start, end: node.end, found: node });
      return;
    }
    if (typeof value !== 'string') return;
    if (kind.k === 'id') found.links.push({ path: [...path], to: value, start: node.start, end: node.end, types: kind.types });
    else if (kind.k === 'person') found.people.push({ path: [...path], to: value, start: node.start, end: node.end });
    else if (kind.k === 'calendar') found.calendars.push({ path: [...path], to: value, start: node.start, end: node.end });
  };
}

function scalarFits(kind: Kind): (value: string | number | boolean) => boolean {
  const string = (test: (value: string) => boolean) => (value: unknown): boolean => typeof value === 'string' && test(value);
  switch (kind.k) {
    case 'text': case 'markdown': return (value) => typeof value === 'string' || typeof value === 'number';
    case 'number': return (value) => typeof value === 'number' && (kind.min === undefined || value >= kind.min) && (kind.max === undefined || value <= kind.max) && (!kind.integer || Number.isInteger(value));
    case 'boolean': return (value) => typeof value === 'boolean';
    case 'date': return string((value) => parseDate(value) !== undefined);
    case 'datetime': return string((value) => parseDateTime(value) !== undefined);
    case 'moment': return string((value) => parseDate(value) !== undefined || parseDateTime(value) !== undefined);
    case 'month': return string((value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value));
    case 'duration': return (value) => value === 0 || (typeof value === 'string' && parseDuration(value) !== undefined);
    case 'rrule': return string((value) => value.length < 1000 && /^(RRULE:)?FREQ=/.test(value));
    case 'url': return string((value) => value.length < 4000 && /^(https?|ssh|ftp|mailto|file|smb|rdp):[^\s<>"]+$/i.test(value));
    default: return string((value) => value !== '');
  }
}
