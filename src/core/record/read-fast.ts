import {
  advance, APOSTROPHE, atLineEnd, checkPlainStart, COLON, DASH, DEEPEST_FAST, GREATER, isBreakAt, keyText, OPEN_LIST, OPEN_MAP, OUTSIDE,
  PIPE, QUOTE, readQuoted, scanPlain, settle, skipSpaces, skipToContent,
} from './fast-cursor';
import type { Cursor } from './fast-cursor';
import { resolvePlain } from './core-schema';
import { readBlockScalar } from './fast-block-scalar';
import { readFlow } from './fast-flow';
import type { MapEntry, YamlNode } from './node';

/**
 * Reads the YAML that people write in records, with the place of everything, in one pass over its characters:
 * block and flow lists and maps, plain and one-line quoted scalars, literal and folded text, comments.
 *
 * Undefined for anything else: anchors, aliases, tags, directives, merge and complex keys, tabs, plain or quoted
 * scalars over several lines, errors. `readYaml` reads those. What this one does read, it reads exactly as `readYaml`
 * would, offsets included; the differential tests hold the two together.
 */
export function readFast(text: string, start = 0, end = text.length): YamlNode | undefined {
  const c: Cursor = { text, end, pos: start, lineStart: start, column: -1, colon: -1 };
  try {
    skipToContent(c);
    if (c.pos >= end) return absent(start);
    settle(c);
    const node = readNode(c, -1, 0);
    return c.column === -1 ? node : undefined;
  } catch (error) {
    if (error === OUTSIDE) return undefined;
    throw error;
  }
}

/** The node at `pos`, which may be a block collection. Every reader of this file ends on the content that follows. */
function readNode(c: Cursor, parent: number, depth: number): YamlNode {
  const column = c.pos - c.lineStart;
  const start = c.pos;
  const code = c.text.charCodeAt(start);
  if (code === DASH && isBreakAt(c, start + 1)) return readList(c, column, depth + 1);
  if (code === QUOTE || code === APOSTROPHE) {
    const value = readQuoted(c);
    const end = c.pos;
    skipSpaces(c);
    if (c.text.charCodeAt(c.pos) === COLON) return readMap(c, column, depth + 1, value, start, end);
    c.pos = end;
    return scalar(c, value, start);
  }
  if (!isPlain(code)) return readValue(c, parent, depth);
  checkPlainStart(c, false);
  const end = scanPlain(c, false);
  if (c.colon < 0) {
    c.pos = end;
    return scalar(c, resolvePlain(c.text, start, end), start);
  }
  const key = keyText(c, start, end);
  c.pos = c.colon;
  return readMap(c, column, depth + 1, key, start, end);
}

/** A map at `column`, standing on the colon of its first key. */
function readMap(c: Cursor, column: number, depth: number, firstKey: string, start: number, firstEnd: number): YamlNode {
  if (depth > DEEPEST_FAST) throw OUTSIDE;
  const entries: MapEntry[] = [];
  let key = firstKey, keyStart = start, keyEnd = firstEnd;
  for (;;) {
    if (!isBreakAt(c, ++c.pos)) throw OUTSIDE;
    const value = readEntryValue(c, column, depth);
    entries.push({ key, keyStart, keyEnd, value });
    if (c.column < column) return { kind: 'map', entries, start, end: value.end };
    if (c.column > column) throw OUTSIDE;
    keyStart = c.pos;
    const code = c.text.charCodeAt(keyStart);
    if (code === QUOTE || code === APOSTROPHE) {
      key = readQuoted(c);
      keyEnd = c.pos;
      skipSpaces(c);
      if (c.text.charCodeAt(c.pos) !== COLON || c.pos >= c.end) throw OUTSIDE;
    } else {
      checkPlainStart(c, false);
      keyEnd = scanPlain(c, false);
      if (c.colon < 0) throw OUTSIDE;
      key = keyText(c, keyStart, keyEnd);
      c.pos = c.colon;
    }
  }
}

function readEntryValue(c: Cursor, column: number, depth: number): YamlNode {
  const afterColon = c.pos;
  skipSpaces(c);
  if (atLineEnd(c, afterColon)) {
    c.pos = afterColon;
    advance(c);
    if (c.column > column) return readNode(c, column, depth);
    // A list may stand at the column of the key that holds it.
    if (c.column === column && c.text.charCodeAt(c.pos) === DASH && isBreakAt(c, c.pos + 1)) return readList(c, column, depth + 1);
    return absent(afterColon);
  }
  return readValue(c, column, depth);
}

/** A value that shares its line with a key or is no block collection. */
function readValue(c: Cursor, parent: number, depth: number): YamlNode {
  const start = c.pos;
  const code = c.text.charCodeAt(start);
  if (code === QUOTE || code === APOSTROPHE) return scalar(c, readQuoted(c), start);
  if (code === OPEN_LIST || code === OPEN_MAP) {
    const node = readFlow(c, parent, depth + 1);
    advance(c);
    return node;
  }
  if (code === PIPE || code === GREATER) {
    const node = readBlockScalar(c, parent);
    advance(c);
    return node;
  }
  checkPlainStart(c, false);
  c.pos = scanPlain(c, false);
  if (c.colon >= 0) throw OUTSIDE;
  return scalar(c, resolvePlain(c.text, start, c.pos), start);
}

function readList(c: Cursor, column: number, depth: number): YamlNode {
  if (depth > DEEPEST_FAST) throw OUTSIDE;
  const start = c.pos;
  const items: YamlNode[] = [];
  for (;;) {
    const item = readItem(c, column, depth);
    items.push(item);
    if (c.column > column) throw OUTSIDE;
    if (c.column < column || c.text.charCodeAt(c.pos) !== DASH || !isBreakAt(c, c.pos + 1)) return { kind: 'list', items, start, end: item.end };
  }
}

function readItem(c: Cursor, column: number, depth: number): YamlNode {
  const afterDash = ++c.pos;
  skipSpaces(c);
  if (!atLineEnd(c, afterDash)) return readNode(c, column, depth);
  c.pos = afterDash;
  advance(c);
  return c.column > column ? readNode(c, column, depth) : absent(afterDash);
}

function scalar(c: Cursor, value: string | number | boolean | null, start: number): YamlNode {
  const end = c.pos;
  advance(c);
  return { kind: 'scalar', value, start, end };
}

function absent(at: number): YamlNode {
  return { kind: 'scalar', value: null, start: at, end: at };
}

/** Whether a character is none of `[ { | >`, which begin what `readValue` reads. */
function isPlain(code: number): boolean {
  return code !== OPEN_LIST && code !== OPEN_MAP && code !== PIPE && code !== GREATER;
}
