import {
  APOSTROPHE, checkPlainStart, CLOSE_LIST, CLOSE_MAP, COLON, COMMA, DEEPEST_FAST, isBreakAt, keyText, OPEN_LIST, OPEN_MAP, OUTSIDE,
  QUOTE, readQuoted, scanPlain, settle, skipSpaces, skipToContent,
} from './fast-cursor';
import type { Cursor } from './fast-cursor';
import { resolvePlain } from './core-schema';
import type { MapEntry, YamlNode } from './node';

/**
 * Reads the flow list or map at `pos` (`[a, b]`, `{a: 1}`, over several lines if need be) and leaves `pos` after its bracket.
 * Further lines must stand deeper than `parent`, the column of the block collection that holds it (-1 at the root).
 */
export function readFlow(c: Cursor, parent: number, depth: number): YamlNode {
  if (depth > DEEPEST_FAST) throw OUTSIDE;
  return c.text.charCodeAt(c.pos) === OPEN_LIST ? readFlowList(c, parent, depth) : readFlowMap(c, parent, depth);
}

function readFlowList(c: Cursor, parent: number, depth: number): YamlNode {
  const start = c.pos++;
  const items: YamlNode[] = [];
  skip(c, parent);
  while (c.text.charCodeAt(c.pos) !== CLOSE_LIST) {
    items.push(readFlowNode(c, parent, depth));
    separate(c, parent, CLOSE_LIST);
  }
  return { kind: 'list', items, start, end: ++c.pos };
}

function readFlowMap(c: Cursor, parent: number, depth: number): YamlNode {
  const start = c.pos++;
  const entries: MapEntry[] = [];
  skip(c, parent);
  while (c.text.charCodeAt(c.pos) !== CLOSE_MAP) {
    entries.push(readFlowEntry(c, parent, depth));
    separate(c, parent, CLOSE_MAP);
  }
  return { kind: 'map', entries, start, end: ++c.pos };
}

function readFlowEntry(c: Cursor, parent: number, depth: number): MapEntry {
  const keyStart = c.pos;
  const quoted = isQuote(c);
  let key: string;
  if (quoted) {
    key = readQuoted(c);
  } else {
    checkPlainStart(c, true);
    c.pos = scanPlain(c, true);
    key = keyText(c, keyStart, c.pos);
  }
  const keyEnd = c.pos;
  skipSpaces(c);
  if (c.text.charCodeAt(c.pos) !== COLON) return { key, keyStart, keyEnd, value: absent(keyEnd) };
  if (quoted && c.pos > keyEnd && !isBreakAt(c, c.pos + 1)) throw OUTSIDE;
  const afterColon = ++c.pos;
  skip(c, parent);
  const code = c.text.charCodeAt(c.pos);
  const value = code === COMMA || code === CLOSE_MAP ? absent(afterColon) : readFlowNode(c, parent, depth);
  return { key, keyStart, keyEnd, value };
}

function readFlowNode(c: Cursor, parent: number, depth: number): YamlNode {
  const start = c.pos;
  const code = c.text.charCodeAt(start);
  if (code === OPEN_LIST || code === OPEN_MAP) return readFlow(c, parent, depth + 1);
  if (isQuote(c)) {
    const value = readQuoted(c);
    return { kind: 'scalar', value, start, end: c.pos };
  }
  checkPlainStart(c, true);
  c.pos = scanPlain(c, true);
  if (c.colon >= 0) throw OUTSIDE;
  return { kind: 'scalar', value: resolvePlain(c.text, start, c.pos), start, end: c.pos };
}

/** After an item: a comma and what stands behind it, or the closing bracket, on which it leaves `pos`. */
function separate(c: Cursor, parent: number, close: number): void {
  skip(c, parent);
  const code = c.text.charCodeAt(c.pos);
  if (code === close) return;
  if (code !== COMMA) throw OUTSIDE;
  c.pos++;
  skip(c, parent);
}

function skip(c: Cursor, parent: number): void {
  const crossed = skipToContent(c);
  if (c.pos >= c.end) throw OUTSIDE;
  if (!crossed) return;
  settle(c);
  if (c.column <= parent) throw OUTSIDE;
}

function isQuote(c: Cursor): boolean {
  const code = c.text.charCodeAt(c.pos);
  return code === QUOTE || code === APOSTROPHE;
}

function absent(at: number): YamlNode {
  return { kind: 'scalar', value: null, start: at, end: at };
}
