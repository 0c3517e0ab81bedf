import { proseOf, readDefinitions } from './body-inline';
import { isConflictMarker, lineEnd, nextLine } from './fences';
import type { TextSpan } from './fences';
import { LineCursor } from './body-line';
import { isTableHead } from './body-table';
import { htmlBlockEnd, isHtmlEnd } from './body-html';
import type { HtmlEnd } from './body-html';

/** A block that holds no other block, of CommonMark's kinds as far as records need them. Offsets as everywhere: UTF-16, end exclusive. */
export interface Leaf {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'html';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** How many quotes and list items it stands in. */
  readonly depth: number;
  /** Its lines, from its first mark (`##`, a code fence) to the end of its last line, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Its text without the marks. */
  readonly from: number;
  readonly to: number;
}

/** A quote, or a list item whose content stands `width` columns deeper than what holds the item. */
interface Container {
  readonly width: number;
  empty: boolean;
}

interface Open {
  readonly kind: 'paragraph' | 'table' | 'fence' | 'code' | 'html';
  readonly start: number;
  readonly from: number;
  to: number;
  end: number;
  readonly mark: number;
  readonly length: number;
  readonly until: HtmlEnd | undefined;
  /** Where the last line begins, when it could be a table's header; else -1. */
  lastLine: number;
}

const QUOTE_WIDTH = -1;
const FOOTNOTE_WIDTH = 4;
/** Containers within containers beyond this many are taken as text, which bounds the work on a hostile line. */
const DEEPEST = 60;
const HASH = 35, DASH = 45, EQUALS = 61, GREATER = 62, LESS = 60, TICK = 96, TILDE = 126, BRACKET = 91, CARET = 94;

export interface Blocks {
  readonly leaves: readonly Leaf[];
  /** From a line that begins with `<<<<<<<` to the first such `>>>>>>>`, both outside code. */
  readonly conflict?: TextSpan;
}

/** The leaf blocks of Markdown from an offset on, in order. Linear: each line is looked at once. */
export function scanBlocks(text: string, start: number): Blocks {
  const scanner = new BlockScanner(text);
  for (let at = start; at < text.length;) {
    const end = lineEnd(text, at);
    scanner.line(at, end);
    at = nextLine(text, end);
  }
  scanner.close();
  const { leaves, conflictStart, conflictEnd } = scanner;
  return { leaves, ...(conflictEnd < 0 ? {} : { conflict: { start: conflictStart, end: conflictEnd } }) };
}

/** The block structure of CommonMark (0.31, appendix "A parsing strategy"), without lists as such: an item is a container like a quote. */
class BlockScanner extends LineCursor {
  readonly leaves: Leaf[] = [];
  conflictStart = -1;
  conflictEnd = -1;
  private readonly stack: Container[] = [];
  private open: Open | undefined;
  line(start: number, end: number): void {
    this.end = end;
    this.base = 0;
    this.toText(start, 0);
    let matched = this.matchContainers();
    const open = this.open;
    if (open?.kind !== 'fence') this.noteConflict(start);
    if (open && open.kind !== 'paragraph' && open.kind !== 'table' && matched === this.stack.length && this.continueLeaf(open)) return;
    if (this.at >= end) return this.blank(matched);
    while (this.indent < 4 && matched < DEEPEST) {
      const width = this.containerStart(matched);
      if (width === 0) break;
      this.closeTo(matched);
      this.stack.push({ width, empty: this.at >= end && width !== FOOTNOTE_WIDTH });
      matched++;
      if (this.at >= end) return;
    }
    const paragraph = this.open?.kind === 'paragraph' ? this.open : undefined;
    if (this.indent >= 4 && !paragraph) return this.openLeaf('code', matched, this.at, end);
    if (this.indent < 4 && this.leafStart(matched, paragraph !== undefined)) return;
    const table = this.open?.kind === 'table' && matched === this.stack.length ? this.open : undefined;
    if (paragraph) this.continueParagraph(paragraph, matched);
    else if (table) table.to = table.end = end;
    else this.openLeaf('paragraph', matched, this.at, end);
  }

  /** Also with a lazy line, which leaves out the marks of the containers that its paragraph stands in. */
  private continueParagraph(paragraph: Open, matched: number): void {
    const { text, at, end } = this;
    const header = paragraph.lastLine;
    paragraph.lastLine = this.indent < 4 && matched === this.stack.length ? at : -1;
    if (header < 0 || paragraph.lastLine < 0 || !isTableHead(text, header, lineEnd(text, header), at, end)) {
      paragraph.to = paragraph.end = end;
      return;
    }
    if (header > paragraph.start) paragraph.to = paragraph.end = this.endBefore(header);
    else this.open = undefined;
    this.openLeaf('table', matched, header, end);
  }

  /** The end of the line before the one that holds an offset. */
  private endBefore(at: number): number {
    let start = at;
    while (start > 0 && this.text.charCodeAt(start - 1) !== 10 && this.text.charCodeAt(start - 1) !== 13) start--;
    return this.text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  }

  private noteConflict(start: number): void {
    const code = this.text.charCodeAt(start);
    if ((code !== LESS && code !== GREATER) || !isConflictMarker(this.text, start, this.end)) return;
    if (code === LESS && this.conflictStart < 0) this.conflictStart = start;
    if (code === GREATER && this.conflictStart >= 0 && this.conflictEnd < 0) this.conflictEnd = this.end;
  }

  close(): void {
    this.closeTo(0);
  }

  /** How many of the open containers the line belongs to; takes their marks and indentation off. */
  private matchContainers(): number {
    let matched = 0;
    for (const container of this.stack) {
      const blank = this.at >= this.end;
      if (container.width === QUOTE_WIDTH) {
        if (blank || this.indent > 3 || this.text.charCodeAt(this.at) !== GREATER) break;
        this.takeQuoteMark();
      } else if (blank) {
        if (container.empty) break;
      } else if (this.indent >= container.width) {
        this.base += container.width;
        container.empty = false;
      } else break;
      matched++;
    }
    return matched;
  }

  private takeQuoteMark(): void {
    this.base = this.column + 1;
    const from = this.at + 1;
    this.toText(from, this.base);
    if (this.column > this.base) this.base++;
  }

  private blank(matched: number): void {
    if (matched < this.stack.length || this.open?.kind === 'paragraph' || this.open?.kind === 'table') this.closeTo(matched);
  }

  /** Whether the open code or HTML goes on; closes it when this line ends it. */
  private continueLeaf(open: Open): boolean {
    const { text, at, end } = this;
    if (open.kind === 'fence') {
      const closes = this.indent < 4 && text.charCodeAt(at) === open.mark && this.run(at) >= open.length && this.blankFrom(at + this.run(at));
      open.end = end;
      if (closes) this.closeLeaf();
      else open.to = end;
      return true;
    }
    if (open.kind === 'html') {
      if (open.until === 'blank' && at >= end) {
        this.closeLeaf();
        return true;
      }
      open.to = open.end = end;
      if (isHtmlEnd(text, at, end, open.until)) this.closeLeaf();
      return true;
    }
    if (at >= end) return true;
    if (this.indent < 4) {
      this.closeLeaf();
      return false;
    }
    open.to = open.end = end;
    return true;
  }

  /** Takes the mark of a quote or list item that begins here; its width, or 0 when none begins. */
  private containerStart(matched: number): number {
    const code = this.text.charCodeAt(this.at);
    if (code === GREATER) {
      this.takeQuoteMark();
      return QUOTE_WIDTH;
    }
    if (code === BRACKET) return this.footnoteStart();
    const length = this.itemMark(code);
    const after = this.at + length;
    if (length === 0 || (after < this.end && !this.isBlankAt(after))) return 0;
    const interrupts = this.open?.kind === 'paragraph' && matched === this.stack.length;
    if (interrupts && (this.blankFrom(after) || (length > 1 && !(length === 2 && code === 49)))) return 0;
    if (this.isBreakLine(code)) return 0;
    const indent = this.indent, marked = this.column + length;
    this.toText(after, marked);
    const padding = this.at >= this.end || this.column - marked > 4 ? 1 : this.column - marked;
    this.base = marked + padding;
    return indent + length + padding;
  }

  /** `[^label]:` holds what stands four columns deeper (GitHub's Markdown, "Footnotes"). */
  private footnoteStart(): number {
    if (this.text.charCodeAt(this.at + 1) !== CARET) return 0;
    const mark = /^\[\^[^\s[\]]+\]:/.exec(this.text.slice(this.at, Math.min(this.end, this.at + 1000)));
    if (!mark) return 0;
    this.toText(this.at + mark[0].length, this.column + mark[0].length);
    this.base = this.column;
    return FOOTNOTE_WIDTH;
  }

  /** Headings, fences, HTML and thematic breaks: whether the line began, or was, one. */
  private leafStart(matched: number, inParagraph: boolean): boolean {
    const { text, at, end } = this;
    const code = text.charCodeAt(at);
    if (code === HASH) return this.atxHeading(matched);
    if (code === TICK || code === TILDE) return this.fence(matched, code);
    if (code === LESS) {
      const until = htmlBlockEnd(text, at, end, inParagraph);
      if (!until) return false;
      this.openLeaf('html', matched, at, end, 0, 0, until);
      if (isHtmlEnd(text, at + 2, end, until)) this.closeLeaf();
      return true;
    }
    if (inParagraph && matched === this.stack.length && (code === EQUALS || code === DASH) && this.isUnderline(code) && this.setextHeading(code)) return true;
    if (!this.isBreakLine(code)) return false;
    this.closeTo(matched);
    return true;
  }

  private atxHeading(matched: number): boolean {
    const level = this.run(this.at);
    if (level > 6 || (this.at + level < this.end && !this.isBlankAt(this.at + level))) return false;
    this.closeTo(matched);
    let from = this.at + level, to = this.end;
    while (from < to && this.isBlankAt(from)) from++;
    while (to > from && this.isBlankAt(to - 1)) to--;
    let mark = to;
    while (mark > from && this.text.charCodeAt(mark - 1) === HASH) mark--;
    if (mark === from || (mark < to && this.isBlankAt(mark - 1))) to = mark;
    while (to > from && this.isBlankAt(to - 1)) to--;
    this.leaves.push({ kind: 'heading', level, depth: this.stack.length, start: this.at, end: this.end, from, to });
    return true;
  }

  private setextHeading(code: number): boolean {
    const open = this.open;
    if (!open) return false;
    let to = open.to;
    while (to > open.from && this.isBlankAt(to - 1)) to--;
    // Reference definitions that begin the paragraph are no part of the heading; alone, they leave nothing to underline.
    const from = open.from + readDefinitions(proseOf(this.text, open.from, to, this.stack.length), open.from);
    if (from >= to) return false;
    if (from > open.from) this.leaves.push({ kind: 'paragraph', level: 0, depth: this.stack.length, start: open.start, end: from, from: open.from, to: from });
    this.leaves.push({ kind: 'heading', level: code === EQUALS ? 1 : 2, depth: this.stack.length, start: from, end: this.end, from, to });
    this.open = undefined;
    return true;
  }

  private fence(matched: number, code: number): boolean {
    const length = this.run(this.at);
    if (length < 3 || (code === TICK && this.text.slice(this.at + length, this.end).includes('`'))) return false;
    this.openLeaf('fence', matched, this.at, this.end, code, length);
    return true;
  }

  private openLeaf(kind: Open['kind'], matched: number, start: number, end: number, mark = 0, length = 0, until?: HtmlEnd): void {
    this.closeTo(matched);
    const from = kind === 'fence' ? Math.min(nextLine(this.text, end), this.text.length) : start;
    this.open = { kind, start, from, to: kind === 'fence' ? from : end, end, mark, length, until, lastLine: kind === 'paragraph' ? start : -1 };
  }

  private closeTo(depth: number): void {
    this.closeLeaf();
    if (this.stack.length > depth) this.stack.length = depth;
  }

  private closeLeaf(): void {
    const open = this.open;
    if (!open) return;
    this.open = undefined;
    const kind = open.kind === 'fence' ? 'code' : open.kind === 'table' ? 'paragraph' : open.kind;
    this.leaves.push({ kind, level: 0, depth: this.stack.length, start: open.start, end: open.end, from: open.from, to: open.to });
  }
}
