import type { FieldDef } from '../model/kind';
import type { MapNode, Path, YamlNode } from '../record/node';
import type { RecordSource } from '../record/source';

/** What stands at an offset of a record. Offsets are those of the word itself. */
export type Pointed =
  | { readonly what: 'record'; readonly id: string; readonly start: number; readonly end: number; readonly path?: Path }
  | { readonly what: 'person'; readonly key: string; readonly start: number; readonly end: number }
  | { readonly what: 'field'; readonly field: FieldDef; readonly path: Path; readonly start: number; readonly end: number }
  | { readonly what: 'value'; readonly field: FieldDef; readonly value: string; readonly path: Path; readonly start: number; readonly end: number };

export function pointedAt(source: RecordSource, offset: number): Pointed | undefined {
  const within = (s: { readonly start: number; readonly end: number }): boolean => s.start <= offset && offset <= s.end;
  const link = [...source.inspection.links, ...(source.attributes?.links ?? [])].find(within);
  if (link) return { what: 'record', id: link.to, start: link.start, end: link.end, path: link.path };
  const mention = source.body.ids.find((m) => m.external === undefined && within(m));
  if (mention) return { what: 'record', id: mention.id, start: mention.start, end: mention.end };
  const person = source.inspection.people.find(within);
  if (person) return { what: 'person', key: person.to, start: person.start, end: person.end };
  if (!source.front.node || !source.type) return undefined;
  const found = entryAt(source.front.node, offset, [], source.type.fields);
  if (!found) return undefined;
  if (found.path.length === 1 && found.path[0] === 'id' && !found.onKey && source.rec) return { what: 'record', id: source.rec.id, start: found.start, end: found.end, path: found.path };
  const { field, path, start, end, onKey, value } = found;
  return onKey ? { what: 'field', field, path, start, end } : { what: 'value', field, value, path, start, end };
}

interface Entry {
  readonly field: FieldDef;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  readonly onKey: boolean;
  readonly value: string;
}

function entryAt(map: MapNode, offset: number, path: Path, fields: readonly FieldDef[]): Entry | undefined {
  for (const entry of map.entries) {
    if (offset < entry.keyStart || offset > Math.max(entry.keyEnd, entry.value.end)) continue;
    const field = fields.find((f) => f.name === entry.key);
    if (!field) return undefined;
    const here = [...path, entry.key];
    if (offset <= entry.keyEnd) return { field, path: here, start: entry.keyStart, end: entry.keyEnd, onKey: true, value: '' };
    return valueAt(entry.value, offset, here, field);
  }
  return undefined;
}

function valueAt(node: YamlNode, offset: number, path: Path, field: FieldDef): Entry | undefined {
  if (node.kind === 'scalar') return offset < node.start ? undefined : { field, path, start: node.start, end: node.end, onKey: false, value: String(node.value) };
  if (node.kind === 'list') {
    const at = node.items.findIndex((item) => item.start <= offset && offset <= item.end);
    const item = node.items[at];
    const of = field.kind.k === 'list' ? field.kind.of : field.kind;
    return item && valueAt(item, offset, [...path, at], { ...field, kind: of });
  }
  const inner = field.kind.k === 'object' ? field.kind.fields : [];
  return entryAt(node, offset, path, inner);
}
