import { lineEnd, nextLine } from '../record/fences';
import type { ListNode, MapNode, YamlNode } from '../record/node';
import type { Attempt } from './edit-result';
import type { TextEdit } from './text-edit';
import { blankLinesEnd, columnOf, extentEnd, isFlow, keepsBlankLines, itemStart, lineStart } from './yaml-place';
import type { Place } from './yaml-place';

/** Edits that take an entry out of a map, or an item out of a list. The last one leaves `{}` or `[]`. */
export function removeChild(text: string, place: Place, index: number, limit: number): Attempt {
  const { node } = place;
  if (node.kind === 'scalar') return 'not-a-map';
  const children = node.kind === 'map' ? node.entries.map((e) => ({ start: e.keyStart, value: e.value })) : node.items.map((item, i) => ({ start: itemStart(text, node, i), value: item }));
  if (!children[index]) return 'no-such-place';
  if (isFlow(text, node)) return children.length === 1 ? [{ start: node.start, end: node.end, text: emptyOf(node) }] : [removeFlow(text, children, index)];
  if (place.inFlow) return 'unsafe';
  return children.length === 1 && place.column >= 0 ? removeLast(text, place, node, limit) : [removeLines(text, children, index, columnOf(text, node.start), limit)];
}

interface Child {
  readonly start: number;
  readonly value: YamlNode;
}

function emptyOf(node: MapNode | ListNode): string {
  return node.kind === 'map' ? '{}' : '[]';
}

/** The whole lines of a block child; of one that begins behind a dash, up to the child below it. */
function removeLines(text: string, children: readonly Child[], index: number, column: number, limit: number): TextEdit {
  const child = children[index] as Child;
  const before = children[index - 1];
  const own = extentEnd(text, child.value, column, limit);
  // Blank lines below would fall to a `|+` text above, which keeps them.
  const end = before && keepsBlankLines(text, before.value) ? blankLinesEnd(text, own, limit) : own;
  const next = children[index + 1];
  const start = lineStart(text, child.start);
  if (text.slice(start, child.start).trim() === '' || !next) return { start, end: Math.min(nextLine(text, end), limit), text: '' };
  if (text.slice(end, next.start).trim() === '') return { start: child.start, end: next.start, text: '' };
  // Comments stand between the two: they stay, and the dash keeps a line of its own.
  let from = child.start;
  while (text.charCodeAt(from - 1) === 32) from--;
  return { start: from, end, text: '' };
}

/** The only child of a block: its lines go, and the key or dash gets the empty collection. */
function removeLast(text: string, place: Place, node: MapNode | ListNode, limit: number): Attempt {
  const empty = emptyOf(node);
  if (lineStart(text, node.start) <= place.after - 1 && node.start < lineEnd(text, place.after)) return [{ start: node.start, end: node.end, text: empty }];
  const child = node.kind === 'map' ? node.entries[0]?.value : node.items[0];
  if (!child) return 'no-such-place';
  const end = extentEnd(text, child, columnOf(text, node.start), limit);
  return [{ start: place.after, end: place.after, text: ` ${empty}` }, { start: lineStart(text, node.start), end: Math.min(nextLine(text, end), limit), text: '' }];
}

/** One comma goes with the child: the one before it where nothing else stands between, else the one behind it. */
function removeFlow(text: string, children: readonly Child[], index: number): TextEdit {
  const child = children[index] as Child;
  const before = children[index - 1], next = children[index + 1];
  const isComma = (from: number, to: number) => text.slice(from, to).trim() === ',';
  if (before && isComma(before.value.end, child.start)) return { start: before.value.end, end: child.value.end, text: '' };
  if (next && isComma(child.value.end, next.start)) return { start: child.start, end: next.start, text: '' };
  const comma = /^\s*,/.exec(text.slice(child.value.end))?.[0].length ?? 0;
  return { start: child.start, end: child.value.end + comma, text: '' };
}
