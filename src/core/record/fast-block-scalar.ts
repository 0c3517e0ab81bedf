import { CR, GREATER, LF, OUTSIDE, SPACE, TAB } from './fast-cursor';
import type { Cursor } from './fast-cursor';
import { lineEnd, nextLine } from './fences';
import { intern } from './intern';
import type { ScalarNode } from './node';

/**
 * Reads the literal (`|`) or folded (`>`) text at `pos`, with `-` or `+` or neither after it, and leaves `pos` at the
 * end of its last line that is not blank. An indentation given as a digit, a comment in the header, lines of folded text
 * that stand deeper than the first, and blank lines of more blanks than that are outside the subset.
 */
export function readBlockScalar(c: Cursor, parent: number): ScalarNode {
  const start = c.pos;
  const folded = c.text.charCodeAt(start) === GREATER;
  const header = readHeader(c);
  const lines: string[] = [];
  let indent = -1, filled = 0, deepestBlank = 0;
  if (parent < 0) throw OUTSIDE;
  for (let line = header.next; line < c.end;) {
    const end = Math.min(lineEnd(c.text, line), c.end);
    let at = line;
    while (at < end && c.text.charCodeAt(at) === SPACE) at++;
    if (at < end) {
      if (indent < 0) indent = at - line;
      if (indent <= parent || deepestBlank > indent) throw OUTSIDE;
      if (at - line < indent) break;
      if (folded && (at - line > indent || c.text.charCodeAt(at) === TAB)) throw OUTSIDE;
      checkCharacters(c, at, end);
      if (c.text.charCodeAt(at) === TAB && c.text.slice(at, end).trim() === '') throw OUTSIDE;
      lines.push(c.text.slice(line + indent, end));
      filled = lines.length;
      c.pos = end;
      c.lineStart = line;
    } else {
      if (at - line > deepestBlank) deepestBlank = at - line;
      if (indent >= 0 && at - line > indent) throw OUTSIDE;
      lines.push('');
    }
    line = nextLine(c.text, end);
  }
  if (filled === 0) throw OUTSIDE;
  const content = lines.slice(0, filled);
  const tail = header.chomp === '-' ? '' : '\n'.repeat(header.chomp === '+' ? lines.length - filled + 1 : 1);
  const value = (folded ? fold(content) : content.join('\n')) + tail;
  return { kind: 'scalar', value: intern(value, 0, value.length), start, end: c.pos };
}

function readHeader(c: Cursor): { readonly chomp: string; readonly next: number } {
  const end = lineEnd(c.text, c.pos);
  const chomp = c.text.slice(c.pos + 1, Math.min(end, c.pos + 3)).trimEnd();
  if (end >= c.end || (chomp !== '' && chomp !== '-' && chomp !== '+')) throw OUTSIDE;
  for (let at = c.pos + 1 + chomp.length; at < end; at++) if (c.text.charCodeAt(at) !== SPACE) throw OUTSIDE;
  return { chomp, next: nextLine(c.text, end) };
}

/** Line ends inside the block are LF or CRLF; a lone CR or another control character is outside. */
function checkCharacters(c: Cursor, from: number, end: number): void {
  for (let at = from; at < end; at++) {
    const code = c.text.charCodeAt(at);
    if (code < SPACE && code !== TAB) throw OUTSIDE;
  }
  if (end < c.end && c.text.charCodeAt(end) === CR && c.text.charCodeAt(end + 1) !== LF) throw OUTSIDE;
}

/** One line end between two lines is a space; each empty line is a line end of its own. */
function fold(lines: readonly string[]): string {
  let value = '', empty = 0, first = true;
  for (const line of lines) {
    if (line === '') {
      empty++;
      continue;
    }
    value += (first || empty > 0 ? '\n'.repeat(empty) : ' ') + line;
    empty = 0;
    first = false;
  }
  return value;
}
