/**
 * Where front matter stands in a file. Offsets are UTF-16 code units from the start of the text, end exclusive.
 *
 * The first line is `---`, after an optional byte order mark. A word after it (`---js`, `--- toml`) names a language:
 * the block is then reported and never read, unless the word is `yaml` or `yml`. Anything else after the dashes
 * (`----`, `--- a sentence`) is Markdown's own thematic break, and the file has no front matter.
 * The block ends at the first line that is `---` or `...` and nothing more; blanks after either are allowed.
 * Line ends are LF, CRLF or a lone CR, mixed at will.
 */
export interface FrontMatterSpan {
  readonly open: 'yaml' | 'other-language';
  /** The word after the opening dashes, as written. */
  readonly language?: string;
  /** The opening line without its line end, for a finding about the block as a whole. */
  readonly openStart: number;
  readonly openEnd: number;
  /** The lines between the fences, the last line end included. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Just after the closing line; of an unclosed block, its content's end. */
  readonly bodyStart: number;
  /** An unclosed block is taken to end at its first empty line, so that what stands above can still be read. */
  readonly closed: boolean;
  /** From the first line of a merge conflict inside the block to the end of the last one. */
  readonly conflict?: TextSpan;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const LF = 10, CR = 13, TAB = 9, SPACE = 32, DASH = 45, DOT = 46;

/** The front matter of a text, or undefined when its first line opens none. Linear in the block's length. */
export function findFrontMatter(text: string): FrontMatterSpan | undefined {
  const openStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!threeOf(text, openStart, DASH)) return undefined;
  const openEnd = lineEnd(text, openStart);
  const language = languageOf(text, openStart + 3, openEnd);
  if (language === undefined) return undefined;
  const open = /^(ya?ml)?$/i.test(language) ? 'yaml' : 'other-language';
  const contentStart = nextLine(text, openEnd);
  return { open, ...(language === '' ? {} : { language }), openStart, openEnd, contentStart, ...findEnd(text, contentStart) };
}

type End = Pick<FrontMatterSpan, 'contentEnd' | 'bodyStart' | 'closed' | 'conflict'>;

function findEnd(text: string, contentStart: number): End {
  let conflictStart = -1, conflictEnd = -1, firstEmpty = -1;
  for (let at = contentStart; at < text.length;) {
    const end = lineEnd(text, at);
    const code = text.charCodeAt(at);
    if ((code === DASH || code === DOT) && threeOf(text, at, code) && isBlank(text, at + 3, end)) {
      return { contentEnd: at, bodyStart: nextLine(text, end), closed: true, ...conflictOf(conflictStart, conflictEnd) };
    }
    if (isConflictMarker(text, at, end)) {
      if (conflictStart < 0) conflictStart = at;
      conflictEnd = end;
    }
    if (firstEmpty < 0 && end === at && at > contentStart) firstEmpty = at;
    at = nextLine(text, end);
  }
  const contentEnd = firstEmpty < 0 ? text.length : firstEmpty;
  return { contentEnd, bodyStart: contentEnd, closed: false, ...conflictOf(conflictStart < contentEnd ? conflictStart : -1, Math.min(conflictEnd, contentEnd)) };
}

function conflictOf(start: number, end: number): { conflict?: TextSpan } {
  return start < 0 ? {} : { conflict: { start, end } };
}

/** Seven of `<`, `|` or `>` at a line's beginning, as git writes them. `=======` alone proves nothing: prose uses it. */
export function isConflictMarker(text: string, lineStart: number, end: number): boolean {
  const code = text.charCodeAt(lineStart);
  if (code !== 60 && code !== 62 && code !== 124) return false;
  for (let i = 1; i < 7; i++) if (text.charCodeAt(lineStart + i) !== code) return false;
  return lineStart + 7 === end || text.charCodeAt(lineStart + 7) === SPACE;
}

/** Empty for bare dashes, the word for a language, undefined when what follows is no word. */
function languageOf(text: string, start: number, end: number): string | undefined {
  if (end - start > 100) return isBlank(text, start, end) ? '' : undefined;
  return /^[ \t]*([a-z_][\w.+#-]*)?[ \t]*$/i.exec(text.slice(start, end))?.slice(1).map((word) => word ?? '')[0];
}

function threeOf(text: string, at: number, code: number): boolean {
  return text.charCodeAt(at) === code && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

/** The end of the line at an offset, before its line end. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) break;
  }
  return at;
}

/** The start of the next line, given the end of this one. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
}
