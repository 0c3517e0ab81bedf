import { intern } from './intern';

/**
 * Where the fast reader stands, and the moves that its block and its flow half share.
 * Every move throws OUTSIDE on whatever is not plainly inside the subset; `readFast` is the one place that catches it.
 */
export interface Cursor {
  readonly text: string;
  readonly end: number;
  pos: number;
  lineStart: number;
  /** Column of the next content after `advance`, or -1 at the end. */
  column: number;
  /** After `scanPlain`: the colon that makes the text before it a key, or -1. */
  colon: number;
}

/** Thrown for anything that the full reader must judge. One frozen value: no stack is captured. */
export const OUTSIDE: unique symbol = Symbol('outside the subset');

export const TAB = 9, LF = 10, CR = 13, SPACE = 32, QUOTE = 34, HASH = 35, APOSTROPHE = 39, COMMA = 44, DASH = 45, COLON = 58;
export const OPEN_LIST = 91, CLOSE_LIST = 93, OPEN_MAP = 123, CLOSE_MAP = 125, PIPE = 124, GREATER = 62;
const DOT = 46, BACKSLASH = 92, BOM = 0xfeff;

/** Deeper nesting is left to the full reader, which bounds it and says so. */
export const DEEPEST_FAST = 60;
const LONGEST_KEY = 1000;

/** Whether a blank, a line end or the end stands at an offset. */
export function isBreakAt(c: Cursor, at: number): boolean {
  if (at >= c.end) return true;
  const code = c.text.charCodeAt(at);
  return code === SPACE || code === LF || code === CR || code === TAB;
}

export function skipSpaces(c: Cursor): void {
  while (c.pos < c.end && c.text.charCodeAt(c.pos) === SPACE) c.pos++;
}

/** Whether nothing but a comment is left on the line. The cursor stands after blanks that began at `from`. */
export function atLineEnd(c: Cursor, from: number): boolean {
  if (c.pos >= c.end) return true;
  const code = c.text.charCodeAt(c.pos);
  return code === LF || code === CR || (code === HASH && c.pos > from);
}

/**
 * Over blanks, comments and line ends to the next content. Returns whether a line end was crossed.
 * Leaves `pos` on the content and `lineStart` on its line; at the end, `pos` is the end.
 */
export function skipToContent(c: Cursor): boolean {
  const { text, end } = c;
  let at = c.pos, crossed = false;
  for (;;) {
    const from = at;
    while (at < end && text.charCodeAt(at) === SPACE) at++;
    let code = at < end ? text.charCodeAt(at) : -1;
    if (code === HASH) {
      if (at === from && at !== c.lineStart) throw OUTSIDE;
      while (at < end) {
        code = text.charCodeAt(at);
        if (code < SPACE && code !== TAB) break;
        at++;
      }
      if (at >= end) code = -1;
    }
    if (code === CR && text.charCodeAt(at + 1) === LF && at + 1 < end) at++;
    else if (code !== LF) {
      if (code === CR || code === TAB || (code >= 0 && code < SPACE)) throw OUTSIDE;
      c.pos = at;
      return crossed;
    }
    c.lineStart = ++at;
    crossed = true;
  }
}

/** From just after a value to the content of a later line; anything but a comment on the same line is outside. */
export function advance(c: Cursor): void {
  const crossed = skipToContent(c);
  if (c.pos >= c.end) {
    c.column = -1;
    return;
  }
  if (!crossed) throw OUTSIDE;
  settle(c);
}

/** Takes the column of the content at `pos`. A document marker ends what this reader knows. */
export function settle(c: Cursor): void {
  c.column = c.pos - c.lineStart;
  if (c.column > 0) return;
  const code = c.text.charCodeAt(c.pos);
  if ((code === DASH || code === DOT) && c.text.charCodeAt(c.pos + 1) === code && c.text.charCodeAt(c.pos + 2) === code) throw OUTSIDE;
}

/** Refuses a first character that cannot begin a plain scalar, or that begins something outside the subset. */
export function checkPlainStart(c: Cursor, flow: boolean): void {
  const code = c.text.charCodeAt(c.pos);
  if (code === DASH) {
    if (isBreakAt(c, c.pos + 1) || (flow && isFlowIndicator(c.text.charCodeAt(c.pos + 1)))) throw OUTSIDE;
    return;
  }
  // ! " # % & ' * , : > ? @ [ ] ` { | }
  if ((code >= 33 && code <= 44 && code !== 36 && code !== 40 && code !== 41 && code !== 43) || code === COLON || code === GREATER
    || code === 63 || code === 64 || code === OPEN_LIST || code === CLOSE_LIST || code === 96 || (code >= OPEN_MAP && code <= CLOSE_MAP)) throw OUTSIDE;
}

export function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;
}

/** The end of the plain scalar at `pos`, trailing blanks left out; sets `colon`. It never goes beyond the line. */
export function scanPlain(c: Cursor, flow: boolean): number {
  const { text, end } = c;
  let last = c.pos;
  c.colon = -1;
  for (let at = c.pos; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === COLON) {
      if (isBreakAt(c, at + 1) || (flow && isFlowIndicator(text.charCodeAt(at + 1)))) {
        c.colon = at;
        break;
      }
    } else if (code < SPACE) {
      if (code === LF || code === CR) break;
      throw OUTSIDE;
    } else if (code === HASH) {
      if (text.charCodeAt(at - 1) === SPACE) break;
    } else if (code === BOM || (flow && isFlowIndicator(code))) {
      if (code === BOM) throw OUTSIDE;
      break;
    }
    last = at + 1;
  }
  return last;
}

/** A key's text. `<<` is left to the full reader. */
export function keyText(c: Cursor, start: number, end: number): string {
  const key = intern(c.text, start, end);
  if (key === '<<' || end - start > LONGEST_KEY) throw OUTSIDE;
  return key;
}

/** The value of the quoted scalar at `pos`, which must close on its line; leaves `pos` after the closing quote. */
export function readQuoted(c: Cursor): string {
  const { text, end } = c;
  const quote = text.charCodeAt(c.pos);
  const start = c.pos + 1;
  const parts: string[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (quote === QUOTE || at + 1 >= end || text.charCodeAt(at + 1) !== APOSTROPHE) {
        c.pos = at + 1;
        if (parts.length === 0) return intern(text, from, at);
        parts.push(text.slice(from, at));
        const value = parts.join('');
        return intern(value, 0, value.length);
      }
      parts.push(text.slice(from, ++at));
      from = at + 1;
    } else if (code === BACKSLASH && quote === QUOTE) {
      parts.push(text.slice(from, at));
      const length = escapeLength(text.charCodeAt(at + 1));
      parts.push(unescape(text.slice(at + 1, Math.min(end, at + 1 + length)), length));
      at += length;
      from = at + 1;
    } else if (code < SPACE && code !== TAB) throw OUTSIDE;
  }
  throw OUTSIDE;
}

/** Length of an escape after its backslash: x, u and U take 2, 4 and 8 hexadecimal digits. */
function escapeLength(code: number): number {
  return code === 120 ? 3 : code === 117 ? 5 : code === 85 ? 9 : 1;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['e', '\x1b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'], ['v', '\v'],
  ['N', '\x85'], ['_', '\xa0'], ['L', '\u2028'], ['P', '\u2029'], [' ', ' '], ['"', '"'], ['/', '/'], ['\\', '\\'],
]);

function unescape(escape: string, length: number): string {
  if (length === 1) {
    const character = ESCAPES.get(escape);
    if (character === undefined) throw OUTSIDE;
    return character;
  }
  const point = /^[0-9a-fA-F]+$/.test(escape.slice(1)) && escape.length === length ? parseInt(escape.slice(1), 16) : Infinity;
  if (point > 0x10ffff) throw OUTSIDE;
  return String.fromCodePoint(point);
}
