import { findFrontMatter } from '../record/fences';

/** Where a caret stands, by the look of the lines alone: works while the front matter is half-written. */
export type Caret =
  /** A key is being written, or may be. `keys`: those that its map has already. */
  | { readonly in: 'key'; readonly path: readonly string[]; readonly keys: readonly string[]; readonly start: number; readonly end: number; readonly indent: number; readonly flow: boolean }
  /** A value is being written for the key at `path`. In a list, `item` holds and `path` names the list. */
  | { readonly in: 'value'; readonly path: readonly string[]; readonly item: boolean; readonly start: number; readonly end: number; readonly siblings: ReadonlyMap<string, string>; readonly flow: boolean }
  | { readonly in: 'body'; readonly start: number; readonly end: number; readonly heading: boolean }
  | { readonly in: 'nothing' };

interface Line {
  readonly start: number;
  /** Column of the first character that is neither blank nor a list dash. */
  readonly indent: number;
  /** Columns of its list dashes. */
  readonly dashes: readonly number[];
  readonly key?: string;
  /** What follows the colon, or the whole content without a key. */
  readonly rest: string;
  readonly restStart: number;
}

/** The step that stands for any position of a list. */
export const ITEM = '*';

/** The caret of a record, or with `whole` of a file that is YAML from end to end (gitsm.yaml). */
export function caretAt(text: string, offset: number, whole = false): Caret {
  const span = whole ? undefined : findFrontMatter(text);
  if (!whole && (!span || span.open !== 'yaml')) return { in: 'nothing' };
  const from = span?.contentStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const to = span ? (span.closed ? span.contentEnd : text.length) : text.length;
  if (span && offset >= span.bodyStart && span.closed) return bodyCaret(text, offset);
  if (offset < from || offset > to) return { in: 'nothing' };
  return yamlCaret(text, from, to, offset);
}

function bodyCaret(text: string, offset: number): Caret {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const heading = /^#{1,6}[ \t]+/.exec(text.slice(line, offset));
  if (heading) return { in: 'body', heading: true, start: line + heading[0].length, end: offset };
  const word = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(line, offset - 80), offset))![0];
  return { in: 'body', heading: false, start: offset - word.length, end: offset };
}

function yamlCaret(text: string, from: number, to: number, offset: number): Caret {
  const lines = readLines(text, from, to);
  const at = lines.findLastIndex((l) => l.start <= offset);
  const line = lines[at];
  if (!line) return { in: 'key', path: [], keys: [], start: offset, end: offset, indent: 0, flow: false };
  const column = offset - line.start;
  const open = openFlow(text, from, offset);
  const parents = parentsOf(lines, at, open ? line.indent : Math.min(line.indent, Math.max(column, 0)));
  const base = parents.map((p) => p.step);
  if (open && open.start >= line.start) return flowCaret(text, offset, to, line.key === undefined ? base : [...base, line.key], open);
  if (open) {
    const opener = lines.findLastIndex((l) => l.start <= open.start);
    const above = lines[opener]!;
    const chain = parentsOf(lines, opener, above.indent).map((p) => p.step);
    return flowCaret(text, offset, to, above.key === undefined ? chain : [...chain, above.key], open);
  }
  if (line.key !== undefined && offset >= line.restStart) {
    const start = line.restStart + /^[ \t]*/.exec(line.rest)![0].length;
    return { in: 'value', path: [...base, line.key], item: false, start: Math.min(start, offset), end: Math.max(offset, start + valueLength(text, start, to)), siblings: siblingsOf(lines, at), flow: false };
  }
  const contentStart = line.start + line.indent;
  const word = /^[^\s:#]*/.exec(text.slice(contentStart, to))![0];
  if (line.dashes.length > 0 && line.key === undefined && offset >= contentStart) {
    // `- INC` may be an item of a list of values, or the first key of a map: the field's kind decides.
    return { in: 'value', path: base.at(-1) === ITEM ? base.slice(0, -1) : base, item: true, start: contentStart, end: Math.max(offset, contentStart + word.length), siblings: new Map(), flow: false };
  }
  const start = Math.min(offset, contentStart);
  return { in: 'key', path: base, keys: [...siblingsOf(lines, at).keys()], start, end: Math.max(offset, contentStart + word.length), indent: Math.min(line.indent, column), flow: false };
}

function readLines(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= to;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next >= to ? to : next;
    lines.push(readLine(text.slice(start, end).replace(/\r$/, ''), start));
    if (next < 0 || next >= to) break;
    start = next + 1;
  }
  return lines;
}

function readLine(content: string, start: number): Line {
  const dashes: number[] = [];
  let indent = 0;
  for (;; indent++) {
    const c = content[indent];
    if (c === '-' && (content[indent + 1] === ' ' || content[indent + 1] === undefined)) dashes.push(indent);
    else if (c !== ' ') break;
  }
  const found = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#:{["'][^:#]*?|[^\s#:{["']))[ \t]*:(?=\s|$)/.exec(content.slice(indent));
  const key = found ? found[1] ?? found[2] ?? found[3] : undefined;
  const restStart = start + indent + (found ? found[0].length : 0);
  return { start, indent, dashes, ...(key === undefined ? {} : { key }), rest: content.slice(restStart - start), restStart };
}

/** The keys and lists around a line at an indentation, outermost first. */
function parentsOf(lines: readonly Line[], at: number, indent: number): readonly { readonly step: string }[] {
  const steps: { step: string }[] = [];
  let limit = indent;
  const own = lines[at]!;
  for (const dash of own.dashes.toReversed()) if (dash < limit) { steps.unshift({ step: ITEM }); limit = dash; }
  // A list may stand at the same column as the key that holds it.
  let same = own.dashes.length > 0;
  for (let i = at - 1; i >= 0 && (limit > 0 || same); i--) {
    const line = lines[i]!;
    if (line.key === undefined && line.dashes.length === 0) continue;
    const column = line.key === undefined ? Infinity : line.indent;
    if (column < limit || (same && column === limit && line.dashes.length === 0)) {
      if (line.rest.trim() !== '' && !/^\s*[|>#&!]/.test(line.rest)) { if (column < limit) continue; else break; }
      steps.unshift({ step: line.key! });
      limit = column;
      same = false;
      for (const dash of line.dashes.toReversed()) if (dash < limit) { steps.unshift({ step: ITEM }); limit = dash; same = true; }
    } else {
      for (const dash of line.dashes.toReversed()) if (dash < limit) { steps.unshift({ step: ITEM }); limit = dash; same = true; }
    }
  }
  return steps;
}

/** The keys of the map that a line belongs to, with their values as written. */
function siblingsOf(lines: readonly Line[], at: number): ReadonlyMap<string, string> {
  const own = lines[at]!;
  const found = new Map<string, string>();
  const column = own.indent;
  const visit = (line: Line): boolean => {
    if (line.key === undefined) return line.rest.trim() === '' || line.indent > column || line.rest.trim().startsWith('#');
    if (line.indent < column) return false;
    if (line.indent === column) found.set(line.key, line.rest.trim());
    return true;
  };
  if (own.dashes.length === 0) for (let i = at - 1; i >= 0 && visit(lines[i]!) && !(lines[i]!.indent === column && lines[i]!.dashes.length > 0); i--);
  for (let i = at + 1; i < lines.length && !(lines[i]!.dashes.length > 0 && lines[i]!.indent <= column) && visit(lines[i]!); i++);
  return found;
}

/** How long the plain value at a place is: up to a comment or the end of the line. */
function valueLength(text: string, start: number, to: number): number {
  const line = text.slice(start, Math.min(to, (text.indexOf('\n', start) + 1 || to + 1) - 1)).replace(/\r$/, '');
  return line.replace(/(^|\s)#.*$/, '').trimEnd().length;
}

interface Flow {
  readonly start: number;
  /** Keys and list marks from the outermost opening bracket to the caret. */
  readonly steps: readonly string[];
  readonly inMap: boolean;
  readonly keys: ReadonlyMap<string, string>;
  /** Where the word at the caret begins; after a colon, a value. */
  readonly wordStart: number;
  readonly key?: string;
}

/** The flow brackets that are open at an offset: scanned from the last line that begins a block key, so at most a screenful. */
function openFlow(text: string, from: number, offset: number): Flow | undefined {
  const stack: { start: number; map: boolean; key?: string; keys: Map<string, string>; word: number }[] = [];
  let quote = '';
  const begin = Math.max(from, offset - 20_000);
  for (let i = begin; i < offset; i++) {
    const c = text[i]!;
    // A bracket that is never closed ends where a line begins a key or an item that cannot lie inside it.
    if (text[i - 1] === '\n' && stack.length > 0 && leaves(text, i, stack[0]!.start)) { stack.length = 0; quote = ''; }
    const top = stack.at(-1);
    if (quote !== '') { if (c === quote) quote = ''; else if (c === '\n' && stack.length === 0) quote = ''; continue; }
    if (stack.length === 0 && c !== '{' && c !== '[') { if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) i = skipLine(text, i, offset); continue; }
    if ((c === '{' || c === '[') && (top || beginsValue(text, i))) stack.push({ start: i, map: c === '{', keys: new Map(), word: i + 1 });
    else if (c === '}' || c === ']') { stack.pop(); }
    else if (top && (c === '"' || c === "'") && text.slice(top.word, i).trim() === '') quote = c;
    else if (top && c === ':' && top.map && top.key === undefined && /\s|$/.test(text[i + 1] ?? ' ')) { top.key = text.slice(top.word, i).trim().replace(/^["']|["']$/g, ''); top.word = i + 1; }
    else if (top && c === ',') { if (top.key !== undefined) top.keys.set(top.key, text.slice(top.word, i).trim()); top.key = undefined; top.word = i + 1; }
  }
  const top = stack.at(-1);
  if (!top) return undefined;
  const steps = stack.flatMap((s, i) => (i === stack.length - 1 ? (s.map ? [] : [ITEM]) : s.map ? (s.key === undefined ? [] : [s.key]) : [ITEM]));
  const wordStart = top.word + /^\s*/.exec(text.slice(top.word, offset))![0].length;
  return { start: stack[0]!.start, steps, inMap: top.map, keys: top.keys, wordStart, ...(top.key === undefined ? {} : { key: top.key }) };
}

/** Whether a line stands no deeper than the one on which a bracket was opened, and begins a key or an item: YAML wants more of what is inside. */
function leaves(text: string, line: number, open: number): boolean {
  const begun = /^( *)(?:- |-$|(?:"[^"\n]*"|'[^'\n]*'|[^\s#:{}[\],"'-][^:#\n,[\]{}]*):(?=\s|$))/m;
  const found = begun.exec(text.slice(line, line + 200).split('\n', 1)[0]!);
  if (!found) return false;
  const opener = text.lastIndexOf('\n', open - 1) + 1;
  return found[1]!.length <= /^[ -]*/.exec(text.slice(opener, open))![0].search(/[^ ]|$/);
}

/** Whether a bracket stands where a value begins: anywhere else it is a character of a plain text. */
function beginsValue(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 300), at);
  return /^[ \t-]*(?:(?:"[^"]*"|'[^']*'|[^\s#:{["'-][^:#]*)[ \t]*:)?[ \t]*$/.test(line);
}

function skipLine(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 || end > to ? to : end;
}

function flowCaret(text: string, offset: number, to: number, base: readonly string[], flow: Flow): Caret {
  const path = [...base, ...flow.steps];
  const rest = /^[^,\]}\n#]*/.exec(text.slice(offset, to))![0].trimEnd();
  const end = offset + rest.length;
  if (flow.inMap && flow.key === undefined) return { in: 'key', path, keys: [...flow.keys.keys()], start: flow.wordStart, end: offset + /^[\w-]*/.exec(rest)![0].length, indent: 0, flow: true };
  if (flow.inMap) return { in: 'value', path: [...path, flow.key!], item: false, start: flow.wordStart, end, siblings: flow.keys, flow: true };
  return { in: 'value', path: path.slice(0, -1), item: true, start: flow.wordStart, end, siblings: new Map(), flow: true };
}
