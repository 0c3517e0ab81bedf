import type { FieldDef } from '../model/kind';
import type { MapNode, Path, YamlNode } from '../record/node';
import type { RecordSource } from '../record/source';
import { ITEM } from './context';
import { expectedAt } from './kind-at';

/** What stands at an offset of a record. Offsets are those of the word itself. */
export type Pointed =
  | { readonly what: 'record'; readonly id: string; readonly start: number; readonly end: number; readonly path?: Path }
  | { readonly what: 'person'; readonly key: string; readonly start: number; readonly end: number }
  | PointedField;

/** A key, with the field that it is or that it lies in; or a value, with a field of the kind that stands there. */
export type PointedField =
  | { readonly what: 'field'; readonly field: FieldDef; readonly path: Path; readonly start: number; readonly end: number }
  | { readonly what: 'value'; readonly field: FieldDef; readonly value: string; readonly path: Path; readonly start: number; readonly end: number };

/** `fields` are those of the record's type, unless the caller knows better (the attributes of a CI's class). */
export function pointedAt(source: RecordSource, offset: number, fields: readonly FieldDef[] = source.type?.fields ?? []): Pointed | undefined {
  const within = (s: { readonly start: number; readonly end: number }): boolean => s.start <= offset && offset <= s.end;
  const link = [...source.inspection.links, ...(source.attributes?.links ?? [])].find(within);
  if (link) return { what: 'record', id: link.to, start: link.start, end: link.end, path: link.path };
  const mention = source.body.ids.find((m) => m.external === undefined && within(m));
  if (mention) return { what: 'record', id: mention.id, start: mention.start, end: mention.end };
  const person = source.inspection.people.find(within);
  if (person) return { what: 'person', key: person.to, start: person.start, end: person.end };
  const found = source.front.node && fieldAt(source.front.node, offset, fields);
  if (found?.what === 'value' && found.path.length === 1 && found.path[0] === 'id' && source.rec) return { what: 'record', id: source.rec.id, start: found.start, end: found.end, path: found.path };
  return found;
}

/** The key or value at an offset of a map, where the model knows what it is. */
export function fieldAt(map: MapNode, offset: number, fields: readonly FieldDef[]): PointedField | undefined {
  const entry = entryAt(map, offset, []);
  const expected = entry && expectedAt(fields, entry.path.map((step) => (typeof step === 'number' ? ITEM : step)));
  if (!entry || !expected?.field) return undefined;
  const { path, start, end, value } = entry;
  const field = 'kind' in expected ? { ...expected.field, kind: expected.kind } : expected.field;
  return value === undefined ? { what: 'field', field, path, start, end } : { what: 'value', field, value, path, start, end };
}

interface Entry {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  /** Absent on a key. */
  readonly value?: string;
}

function entryAt(node: YamlNode, offset: number, path: Path): Entry | undefined {
  if (node.kind === 'scalar') return node.start <= offset && offset <= node.end ? { path, start: node.start, end: node.end, value: String(node.value ?? '') } : undefined;
  if (node.kind === 'list') {
    const at = node.items.findIndex((item) => item.start <= offset && offset <= item.end);
    return at < 0 ? undefined : entryAt(node.items[at]!, offset, [...path, at]);
  }
  for (const { key, keyStart, keyEnd, value } of node.entries) {
    if (offset < keyStart || offset > Math.max(keyEnd, value.end)) continue;
    return offset <= keyEnd ? { path: [...path, key], start: keyStart, end: keyEnd } : entryAt(value, offset, [...path, key]);
  }
  return undefined;
}
