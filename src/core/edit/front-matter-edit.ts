import { lineEnd } from '../record/fences';
import { readFrontMatter } from '../record/front-matter';
import { toValue } from '../record/node';
import type { Fields, MapNode, Path, Value } from '../record/node';
import { refuse } from './edit-result';
import type { Attempt, EditResult } from './edit-result';
import { pastFreeAnchors } from './free-anchors';
import { applyEdits, composeEdits } from './text-edit';
import type { TextEdit } from './text-edit';
import { itemInserted, sameValue, valueSet, without } from './value-change';
import { insertEntry, insertItem } from './yaml-insert';
import type { KeyOrder } from './yaml-insert';
import { eolAt, findPlace } from './yaml-place';
import type { Found, Place } from './yaml-place';
import { removeChild } from './yaml-remove';
import { replaceValue } from './yaml-replace';
import { entriesOf, isFields, isList, writeFlow } from './yaml-write';

/**
 * Edits of a record's front matter that touch the lines they must and no other byte: comments, key order, quoting,
 * indentation, line ends, a byte order mark and the rest of the file stay. Each is read again before it is given: what
 * would change more, or less, than was asked is refused. An anchor that no alias takes up stays where it is. Nothing throws.
 */
export interface SetOptions {
  /** The canonical order of the keys of the map that holds the field, for a key that is not there yet. */
  readonly order?: KeyOrder;
}

/**
 * Gives a field a value: in place, in the style it has, or as a new entry; maps on the way are made as needed.
 * A list or map is changed entry by entry, so that what stays equal stays untouched.
 */
export function setField(text: string, path: Path, value: Value, options: SetOptions = {}): EditResult {
  return pastFreeAnchors(text, (plain) => setUnmarked(plain, path, value, options));
}

function setUnmarked(text: string, path: Path, value: Value, options: SetOptions): EditResult {
  return change(text, (data) => valueSet(data, path, value), (front) => {
    const found = findPlace(text, front.node, path);
    if (found.steps < path.length) return addField(text, front, path, found, value, options.order);
    if (found.marked) return 'anchor';
    const old = toValue(found.place.node);
    if (sameValue(old, value)) return [];
    const steps = finerSteps(path, old, value);
    return steps ? inSequence(text, steps) : path.length === 0 ? 'not-a-map' : replaceValue(text, found.place, value);
  });
}

/** Takes a field away, with every entry of its key. The last entry of a map leaves `{}`. */
export function removeField(text: string, path: Path): EditResult {
  return pastFreeAnchors(text, (plain) => removeFieldUnmarked(plain, path));
}

function removeFieldUnmarked(text: string, path: Path): EditResult {
  return change(text, (data) => without(data, path), (front) => {
    const found = findPlace(text, front.node, path.slice(0, -1));
    if (found.marked || isMarkedChild(text, front.node, path)) return 'anchor';
    const { node } = found.place;
    const key = path.at(-1);
    if (found.steps < path.length - 1 || node.kind !== 'map') return 'no-such-place';
    const first = node.entries.findIndex((e) => e.key === key);
    if (first < 0) return 'no-such-place';
    const edits = removeChild(text, found.place, first, front.limit);
    const twice = node.entries.findIndex((e, i) => i > first && e.key === key) > 0;
    return typeof edits === 'string' || !twice ? edits : andThen(text, edits, (rest) => removeField(rest, path));
  });
}

/** Adds an item at the end of a list, in the list's own style; a list that is absent or empty begins with it. */
export function appendItem(text: string, path: Path, value: Value, options: SetOptions = {}): EditResult {
  return pastFreeAnchors(text, (plain) => appendItemUnmarked(plain, path, value, options));
}

function appendItemUnmarked(text: string, path: Path, value: Value, options: SetOptions): EditResult {
  return change(text, (data) => itemInserted(data, path, undefined, value), (front) => {
    const found = findPlace(text, front.node, path);
    if (found.steps < path.length) return addField(text, front, path, found, [value], options.order);
    if (found.marked) return 'anchor';
    const { node } = found.place;
    if (node.kind === 'list' && node.items.length > 0) return insertItem(text, node, node.items.length, value, front.limit);
    const empty = node.kind === 'list' || (node.kind === 'scalar' && node.value === null);
    return empty ? beginList(text, found.place, value) : 'not-a-list';
  });
}

/** Takes an item out of a list; the path ends with its position. The last item leaves `[]`. */
export function removeItem(text: string, path: Path): EditResult {
  return pastFreeAnchors(text, (plain) => removeItemUnmarked(plain, path));
}

function removeItemUnmarked(text: string, path: Path): EditResult {
  return change(text, (data) => without(data, path), (front) => {
    const found = findPlace(text, front.node, path.slice(0, -1));
    if (found.marked || isMarkedChild(text, front.node, path)) return 'anchor';
    if (found.steps < path.length - 1) return 'no-such-place';
    const index = path.at(-1);
    if (found.place.node.kind !== 'list' || typeof index !== 'number') return 'not-a-list';
    return removeChild(text, found.place, index, front.limit);
  });
}

/** Several edits as one: each works on the text that those before it leave. The first refusal is the answer. */
export function inOrder(text: string, steps: readonly ((text: string) => EditResult)[]): EditResult {
  let edits: readonly TextEdit[] = [], current = text;
  for (const step of steps) {
    const result = step(current);
    if (!result.ok) return result;
    edits = composeEdits(edits, result.edits);
    current = applyEdits(current, result.edits);
  }
  return { ok: true, edits };
}

interface Front {
  readonly node: MapNode;
  /** The end of the front matter's lines. */
  readonly limit: number;
}

function change(text: string, intend: (data: Fields) => Value | undefined, attempt: (front: Front) => Attempt): EditResult {
  const { span, node, problems, data } = readFrontMatter(text);
  if (!span?.closed) return refuse('no-front-matter');
  if (!node || problems.length > 0) return refuse('unreadable');
  const edits = attempt({ node, limit: span.contentEnd });
  if (typeof edits === 'string') return refuse(edits);
  const after = readFrontMatter(applyEdits(text, edits));
  const intended = intend(data);
  return intended !== undefined && after.problems.length === 0 && after.span?.closed && sameValue(after.data, intended) ? { ok: true, edits } : refuse('unsafe');
}

function inSequence(text: string, steps: readonly ((text: string) => EditResult)[]): Attempt {
  const result = inOrder(text, steps);
  return result.ok ? result.edits : result.refusal;
}

function andThen(text: string, edits: readonly TextEdit[], step: (text: string) => EditResult): Attempt {
  return inSequence(text, [() => ({ ok: true, edits }), step]);
}

/** A field that is not there: in the deepest map on its path, with the maps that are missing around it. */
function addField(text: string, front: Front, path: Path, found: Found, value: Value, order: KeyOrder): Attempt {
  const { node, inFlow } = found.place;
  const [key, ...rest] = path.slice(found.steps);
  if (found.marked) return 'anchor';
  if (typeof key !== 'string' || rest.some((step) => typeof step !== 'string')) return 'no-such-place';
  const own = rest.reduceRight<Value>((inner, step) => ({ [step]: inner }), value);
  if (node.kind === 'map') return insertEntry(text, node, key, own, front.limit, rest.length === 0 ? order : undefined, inFlow);
  return node.kind === 'scalar' && node.value === null ? replaceValue(text, found.place, { [key]: own }) : 'not-a-map';
}

/** The first item of `key:` or `key: []`. A map goes on a line of its own, below a comment on the key's line. */
function beginList(text: string, place: Place, value: Value): Attempt {
  const { node, after, column, inFlow } = place;
  const empty = node.start === node.end;
  if (inFlow || !isFields(value)) return empty ? replaceValue(text, place, [value]) : [{ start: node.start, end: node.end, text: `[${writeFlow(value)}]` }];
  if (node.end > lineEnd(text, after)) return [{ start: node.start, end: node.end, text: `[${writeFlow(value)}]` }];
  const end = lineEnd(text, after);
  const below = { start: end, end, text: `${eolAt(text, end)}${' '.repeat(column + 2)}- ${writeFlow(value)}` };
  return empty ? [below] : [{ start: after, end: node.end, text: '' }, below];
}

function isMarkedChild(text: string, root: MapNode, path: Path): boolean {
  return findPlace(text, root, path).marked;
}

/** The steps that turn one map or list into another entry by entry, or undefined where the whole value is replaced. */
function finerSteps(path: Path, old: Value, value: Value): readonly ((text: string) => EditResult)[] | undefined {
  if (isFields(old) && isFields(value)) return mapSteps(path, old, value);
  return isList(old) && isList(value) && old.length > 0 && value.length > 0 ? listSteps(path, old, value) : undefined;
}

function mapSteps(path: Path, old: Fields, value: Fields): readonly ((text: string) => EditResult)[] | undefined {
  const keys = entriesOf(value).map(([key]) => key);
  if (path.length > 0 && (keys.length === 0 || Object.keys(old).length === 0)) return undefined;
  const set = keys.map((key) => (text: string) => setField(text, [...path, key], value[key] as Value, { order: keys }));
  const removed = Object.keys(old).filter((key) => !keys.includes(key)).map((key) => (text: string) => removeField(text, [...path, key]));
  return [...set, ...removed];
}

function listSteps(path: Path, old: readonly Value[], value: readonly Value[]): readonly ((text: string) => EditResult)[] {
  const shorter = Math.min(old.length, value.length);
  let head = 0, tail = 0;
  while (head < shorter && sameValue(old[head] as Value, value[head] as Value)) head++;
  while (tail < shorter - head && sameValue(old[old.length - 1 - tail] as Value, value[value.length - 1 - tail] as Value)) tail++;
  const steps: ((text: string) => EditResult)[] = [];
  const both = shorter - head - tail;
  for (let i = head; i < head + both; i++) steps.push((text) => setField(text, [...path, i], value[i] as Value));
  for (let i = old.length - tail - 1; i >= head + both; i--) steps.push((text) => removeItem(text, [...path, i]));
  for (let i = head + both; i < value.length - tail; i++) steps.push((text) => insertAt(text, path, i, value[i] as Value));
  return steps;
}

function insertAt(text: string, path: Path, index: number, value: Value): EditResult {
  return pastFreeAnchors(text, (plain) => insertUnmarked(plain, path, index, value));
}

function insertUnmarked(text: string, path: Path, index: number, value: Value): EditResult {
  return change(text, (data) => itemInserted(data, path, index, value), (front) => {
    const found = findPlace(text, front.node, path);
    if (found.marked) return 'anchor';
    return found.place.node.kind === 'list' ? insertItem(text, found.place.node, index, value, front.limit) : 'not-a-list';
  });
}
