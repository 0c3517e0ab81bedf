import { lineEnd, nextLine } from '../record/fences';
import type { ListNode, MapEntry, MapNode, Path, YamlNode } from '../record/node';

/** A value in front matter, and what an edit must know of where it stands. */
export interface Place {
  readonly node: YamlNode;
  /** Column of the map or list that holds it; -1 for the whole front matter. Further lines of the value stand deeper. */
  readonly column: number;
  /** Whether it stands inside brackets, where a value cannot have lines of its own. */
  readonly inFlow: boolean;
  /** Where its key's colon or its dash ends; the node's start when there is none. */
  readonly after: number;
}

export interface Found {
  readonly place: Place;
  /** How many steps of the path lead to it; the rest is not there. */
  readonly steps: number;
  /** Whether an alias, an anchor or a tag stands on the way: editing there could change other places, or lose a meaning. */
  readonly marked: boolean;
}

/** The value at a path, or the deepest on the way to it. */
export function findPlace(text: string, root: MapNode, path: Path): Found {
  let place: Place = { node: root, column: -1, inFlow: false, after: root.start };
  let marked = false;
  for (const [steps, step] of path.entries()) {
    const next = childPlace(text, place, step);
    if (!next) return { place, steps, marked };
    place = next;
    marked ||= isMarked(text, place);
  }
  return { place, steps: path.length, marked };
}

function childPlace(text: string, place: Place, step: string | number): Place | undefined {
  const { node } = place;
  if (node.kind === 'scalar') return undefined;
  const inFlow = place.inFlow || isFlow(text, node);
  const column = inFlow ? place.column : columnOf(text, node.start);
  if (node.kind === 'map') {
    const entry = typeof step === 'string' ? node.entries.findLast((e) => e.key === step) : undefined;
    return entry && { node: entry.value, column, inFlow, after: afterColon(text, entry) };
  }
  const item = typeof step === 'number' ? node.items[step] : undefined;
  return item && { node: item, column, inFlow, after: inFlow ? item.start : itemStart(text, node, step as number) + 1 };
}

/** Just after the colon of an entry; its key's end when it has none, as in `{a}`. */
export function afterColon(text: string, entry: MapEntry): number {
  let at = entry.keyEnd;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return text[at] === ':' ? at + 1 : entry.keyEnd;
}

/** An alias begins with `*`, which no other value does; anchors and tags stand between the colon or dash and the value. */
function isMarked(text: string, { node, after }: Place): boolean {
  if (text[node.start] === '*' && node.end > node.start) return true;
  for (let at = after; at < node.start; at = nextLine(text, lineEnd(text, at))) {
    const before = text.slice(at, Math.min(node.start, lineEnd(text, at))).replace(/(?:^|\s)#.*/, '');
    if (/[&!]/.test(before)) return true;
  }
  // An absent value may still be marked: `key: &anchor`.
  return node.start === node.end && /^[ \t]*[&!]/.test(text.slice(node.end, lineEnd(text, node.end)));
}

/** Whether a collection is written in brackets. A block map begins with a key, and a key here with no bracket. */
export function isFlow(text: string, node: ListNode | MapNode): boolean {
  const first = text[node.start];
  return node.end > node.start && (first === '{' || first === '[');
}

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}

/** The column of an offset. A byte order mark before the first line does not count: content never stands on it. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where an item of a list begins: its dash, or in brackets the item itself. */
export function itemStart(text: string, list: ListNode, index: number): number {
  const item = list.items[index];
  if (!item || isFlow(text, list)) return item?.start ?? list.end;
  if (index === 0) return list.start;
  const column = columnOf(text, list.start);
  for (let start = lineStart(text, item.start); start > list.start; start = lineStart(text, start - 1)) {
    if (text[start + column] === '-' && text.slice(start, start + column).trim() === '' && /^(?:\s|$)/.test(text.slice(start + column + 1, start + column + 2))) return start + column;
  }
  return item.start;
}

/**
 * The end of a block entry's or item's lines, before the last line end: a comment on the value's last line belongs to it,
 * comment lines right below that stand deeper than `column` do, and the blank lines that a `|+` text keeps.
 */
export function extentEnd(text: string, value: YamlNode, column: number, limit: number): number {
  let end = lineEnd(text, Math.max(value.end, value.start));
  const keeps = keepsBlankLines(text, value);
  for (let line = nextLine(text, end); line < limit; line = nextLine(text, end)) {
    const to = lineEnd(text, line);
    const own = text.slice(line, to);
    const comment = own.trimStart().startsWith('#') && own.length - own.trimStart().length > column;
    if (!comment && !(keeps && own.trim() === '')) break;
    end = to;
  }
  return end;
}

/** The end of the blank lines below a line's end, before the last line end. */
export function blankLinesEnd(text: string, lineEndAt: number, limit: number): number {
  let end = lineEndAt;
  for (let line = nextLine(text, end); line < limit && text.slice(line, lineEnd(text, line)).trim() === ''; line = nextLine(text, end)) end = lineEnd(text, line);
  return end;
}

/** Whether the last text of a value is written `|+` or `>+`. */
export function keepsBlankLines(text: string, node: YamlNode): boolean {
  if (node.kind === 'scalar') return /^[|>][0-9]?\+/.test(text.slice(node.start, node.start + 3));
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last !== undefined && keepsBlankLines(text, last);
}

/** The line end that a text uses where an edit is made, or else first. */
export function eolAt(text: string, at: number): string {
  for (const end of [lineEnd(text, at), lineEnd(text, 0)]) if (end < text.length) return text.slice(end, nextLine(text, end));
  return '\n';
}
