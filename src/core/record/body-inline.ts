import { tagEnd } from './body-html';
import { intern } from './intern';

/** A place that the text points to: a path with or without `#anchor`, an anchor alone, or an address. */
export interface BodyLink {
  readonly kind: 'link' | 'image' | 'definition';
  /** The destination with its backslash escapes resolved, percent signs as written. */
  readonly target: string;
  /** The destination's own text, without angle brackets. */
  readonly start: number;
  readonly end: number;
}

export interface InlineSink {
  readonly links: BodyLink[];
  /** Pairs of offsets: HTML comments. */
  readonly comments: number[];
}

const TICK = 96, BACKSLASH = 92, LESS = 60, GREATER = 62, BANG = 33, OPEN = 91, CLOSE = 93, PAREN = 40, CLOSE_PAREN = 41, LF = 10, CR = 13, SPACE = 32, TAB = 9;
const LONGEST_TITLE = 2000;

/** A block's text with blanks for the `>` that begin its further lines when it stands in a quote. No offset moves. */
export function proseOf(text: string, from: number, to: number, depth: number): string {
  const prose = text.slice(from, to);
  return depth > 0 && /[\r\n][ \t]*>/.test(prose) ? prose.replace(/[\r\n][ \t>]+/g, (marks) => marks.replaceAll('>', ' ')) : prose;
}

/**
 * Finds links, images and comments in a block's text (as `proseOf` gives it, which begins at `base` in its file). Code spans, tags and autolinks hide what they hold, and a link
 * holds no link, as in CommonMark. Linear, but for code spans of ever other lengths (their square root times).
 */
export function scanInline(text: string, from: number, base: number, sink: InlineSink): void {
  const to = text.length;
  const brackets: { readonly image: boolean }[] = [];
  const withoutCloser = new Set<number>();
  /** Opening brackets below this count stand around a link that was found, and can open none themselves. */
  let spent = 0;
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (code === TICK) at = skipCode(text, at, to, withoutCloser);
    else if (code === LESS) at = skipTag(text, at, base, sink, withoutCloser);
    else if (code === OPEN) {
      brackets.push({ image: false });
      at++;
    } else if (code === BANG && text.charCodeAt(at + 1) === OPEN && at + 1 < to) {
      brackets.push({ image: true });
      at += 2;
    } else if (code === CLOSE) {
      const opener = brackets.pop();
      at++;
      const active = opener && (opener.image || brackets.length >= spent);
      const destination = active && text.charCodeAt(at) === PAREN && at < to ? readDestination(text, at + 1, to) : undefined;
      if (spent > brackets.length) spent = brackets.length;
      if (!opener || !destination) continue;
      if (!opener.image) spent = brackets.length;
      sink.links.push(linkOf(opener.image ? 'image' : 'link', text, base, destination));
      at = destination.after;
    } else at++;
  }
}

/** Reads the reference definitions (`[label]: target "title"`) that begin a paragraph's prose; where its own text begins. */
export function readDefinitions(text: string, base: number, links?: BodyLink[]): number {
  const to = text.length;
  let at = 0;
  while (text.charCodeAt(at) === OPEN && text.charCodeAt(at + 1) !== 94) {
    let close = at + 1;
    while (close < to && close - at < 1000 && text.charCodeAt(close) !== CLOSE && text.charCodeAt(close) !== OPEN) close += text.charCodeAt(close) === BACKSLASH ? 2 : 1;
    if (text.charCodeAt(close) !== CLOSE || text.charCodeAt(close + 1) !== 58 || text.slice(at + 1, close).trim() === '') return at;
    const destination = readTarget(text, skipBlanks(text, close + 2, to), to);
    if (!destination || (destination.start === destination.end && text.charCodeAt(destination.start - 1) !== LESS)) return at;
    const after = definitionEnd(text, destination.after, to);
    if (after < 0) return at;
    links?.push(linkOf('definition', text, base, destination));
    at = skipBlanks(text, after, to);
  }
  return at;
}

/** Where the line of a definition ends, after an optional title; -1 when something else stands there. */
function definitionEnd(text: string, from: number, to: number): number {
  const blanks = skipBlanks(text, from, to);
  const title = blanks > from ? skipTitle(text, blanks, to) : blanks;
  for (const end of title > blanks ? [title, from] : [from]) {
    let at = end;
    while (at < to && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
    if (at >= to || text.charCodeAt(at) === LF || text.charCodeAt(at) === CR) return at;
  }
  return -1;
}

export interface Destination {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** The destination in `(…)`, from just after the opening parenthesis; `after` is behind the closing one. */
export function readDestination(text: string, from: number, to: number): Destination | undefined {
  const target = readTarget(text, skipBlanks(text, from, to), to);
  if (!target) return undefined;
  const blanks = skipBlanks(text, target.after, to);
  const title = blanks > target.after ? skipTitle(text, blanks, to) : blanks;
  const close = skipBlanks(text, title, to);
  return close < to && text.charCodeAt(close) === CLOSE_PAREN ? { ...target, after: close + 1 } : undefined;
}

function readTarget(text: string, from: number, to: number): Destination | undefined {
  if (text.charCodeAt(from) === LESS) {
    for (let at = from + 1; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return { start: from + 1, end: at, after: at + 1 };
      if (code === LESS || code === LF || code === CR) return undefined;
      if (code === BACKSLASH) at++;
    }
    return undefined;
  }
  let depth = 0, at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === 127) break;
    if (code === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) at++;
    else if (code === PAREN && ++depth > 32) return undefined;
    else if (code === CLOSE_PAREN && --depth < 0) break;
  }
  return depth > 0 ? undefined : { start: from, end: Math.min(at, to), after: Math.min(at, to) };
}

/** Behind the title that begins at an offset, or that offset when none does. */
function skipTitle(text: string, from: number, to: number): number {
  const quote = text.charCodeAt(from);
  if (quote !== 34 && quote !== 39 && quote !== PAREN) return from;
  const close = quote === PAREN ? CLOSE_PAREN : quote;
  for (let at = from + 1, last = Math.min(to, from + LONGEST_TITLE); at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at + 1;
    if (code === BACKSLASH) at++;
    else if (code === PAREN && quote === PAREN) return from;
  }
  return from;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

function skipCode(text: string, at: number, to: number, withoutCloser: Set<number>): number {
  const length = runOf(text, at, to);
  const from = at + length;
  if (withoutCloser.has(length)) return from;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== TICK) continue;
    const run = runOf(text, i, to);
    if (run === length) return i + run;
    i += run - 1;
  }
  withoutCloser.add(length);
  return from;
}

function runOf(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === TICK) at++;
  return at - from;
}

/** `withoutCloser` also holds -1 once no comment closes any more: lengths of code spans are positive. */
function skipTag(text: string, at: number, base: number, sink: InlineSink, withoutCloser: Set<number>): number {
  if (!text.startsWith('<!--', at)) return Math.max(tagEnd(text, at, text.length), at + 1);
  const close = withoutCloser.has(-1) ? -1 : text.indexOf('-->', at + 2);
  if (close < 0) {
    withoutCloser.add(-1);
    return at + 4;
  }
  sink.comments.push(base + at, base + close + 3);
  return close + 3;
}

export function linkOf(kind: BodyLink['kind'], text: string, base: number, { start, end }: Destination): BodyLink {
  const written = intern(text, start, end);
  const target = written.includes('\\') ? written.replace(/\\([!-/:-@[-`{-~])/g, '$1') : written;
  return { kind, target, start: base + start, end: base + end };
}

/** ASCII punctuation, all of which a backslash escapes. */
function isPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}
