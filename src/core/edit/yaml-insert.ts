import { lineEnd } from '../record/fences';
import type { ListNode, MapNode, Value, YamlNode } from '../record/node';
import type { Attempt } from './edit-result';
import type { TextEdit } from './text-edit';
import { columnOf, eolAt, extentEnd, isFlow, itemStart, lineStart } from './yaml-place';
import { entriesOf, isFields, writeAfterKey, writeFlow, writeKey } from './yaml-write';

/** Where new entries go: after the last that stands before them in `order`, or at the end. */
export type KeyOrder = readonly string[] | undefined;

/** Edits that add an entry to a map. `limit` is the end of the front matter. */
export function insertEntry(text: string, map: MapNode, key: string, value: Value, limit: number, order: KeyOrder, inFlow: boolean): Attempt {
  const flow = isFlow(text, map);
  if (!flow && inFlow) return 'unsafe';
  const children = map.entries.map((e) => ({ start: e.keyStart, value: e.value }));
  const index = entryIndex(map, key, order);
  if (flow) return insertFlow(text, map, children, index, `${writeKey(key)}: ${writeFlow(value, paddingOf(text, map))}`);
  if (children.length === 0) {
    const eol = eolAt(text, 0);
    return [{ start: limit, end: limit, text: `${writeKey(key)}:${writeAfterKey(value, 0, eol)}${eol}` }];
  }
  const column = columnOf(text, map.start);
  return [insertLines(text, children, index, column, limit, (eol) => `${writeKey(key)}:${writeAfterKey(value, column, eol)}`)];
}

/** Edits that add an item to a list that has some, before the one at `index`, in the style of its neighbour. */
export function insertItem(text: string, list: ListNode, index: number, value: Value, limit: number): Attempt {
  const children = list.items.map((item, i) => ({ start: itemStart(text, list, i), value: item }));
  const neighbour = list.items[index - 1] ?? list.items[index];
  if (isFlow(text, list)) return insertFlow(text, list, children, index, writeFlow(value, neighbour ? paddingOf(text, neighbour) : ' '));
  const column = columnOf(text, list.start);
  return [insertLines(text, children, index, column, limit, (eol) => `-${writeItem(text, neighbour, value, column, eol)}`)];
}

/** What stands after the dash: a block map where the neighbour is one, else one line. */
function writeItem(text: string, neighbour: YamlNode | undefined, value: Value, column: number, eol: string): string {
  const entries = isFields(value) ? entriesOf(value) : [];
  if (entries.length === 0 || neighbour?.kind !== 'map' || isFlow(text, neighbour)) {
    const pad = neighbour?.kind === 'map' ? paddingOf(text, neighbour) : ' ';
    return typeof value === 'object' && value !== null ? ` ${writeFlow(value, pad)}` : writeAfterKey(value, column, eol);
  }
  const own = columnOf(text, neighbour.start);
  const width = neighbour.entries.length > 0 && own > column + 1 ? own - column - 1 : 1;
  const indent = column + 1 + width;
  return ' '.repeat(width) + entries.map(([key, child]) => `${writeKey(key)}:${writeAfterKey(child, indent, eol)}`).join(eol + ' '.repeat(indent));
}

interface Child {
  readonly start: number;
  readonly value: YamlNode;
}

function insertLines(text: string, children: readonly Child[], index: number, column: number, limit: number, write: (eol: string) => string): TextEdit {
  const before = children[index - 1];
  const indent = ' '.repeat(column);
  if (before) {
    const at = extentEnd(text, before.value, column, limit);
    const eol = eolAt(text, at);
    return { start: at, end: at, text: eol + indent + write(eol) };
  }
  const at = children[0]?.start ?? limit;
  const eol = eolAt(text, at);
  return { start: at, end: at, text: write(eol) + eol + indent };
}

function insertFlow(text: string, collection: MapNode | ListNode, children: readonly Child[], index: number, written: string): Attempt {
  const first = children[0];
  const before = children[index - 1];
  if (!first) {
    const pad = collection.kind === 'map' ? ' ' : '';
    return [{ start: collection.start + 1, end: collection.end - 1, text: pad + written + pad }];
  }
  if (!before) return [{ start: first.start, end: first.start, text: `${written}, ` }];
  const at = before.value.end;
  return [{ start: at, end: at, text: `,${separatorOf(text, children, at)}${written}` }];
}

/** A blank, or a new line where each child has one and no comment stands behind the last. */
function separatorOf(text: string, children: readonly Child[], at: number): string {
  const ownLines = children.every((child) => text.slice(lineStart(text, child.start), child.start).trim() === '');
  const first = children[0];
  if (!ownLines || !first || text.slice(at, lineEnd(text, at)).includes('#')) return ' ';
  return eolAt(text, at) + ' '.repeat(columnOf(text, first.start));
}

/** What stands between a flow map's brace and its first key. */
function paddingOf(text: string, node: YamlNode): string {
  return node.kind === 'map' && isFlow(text, node) && node.entries[0]?.keyStart === node.start + 1 ? '' : ' ';
}

function entryIndex(map: MapNode, key: string, order: KeyOrder): number {
  const rank = order?.indexOf(key) ?? -1;
  if (!order || rank < 0) return map.entries.length;
  const earlier = map.entries.findLastIndex((e) => order.includes(e.key) && order.indexOf(e.key) < rank);
  if (earlier >= 0) return earlier + 1;
  const later = map.entries.findIndex((e) => order.indexOf(e.key) > rank);
  return later >= 0 ? later : map.entries.length;
}
