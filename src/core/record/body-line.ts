const SPACE = 32, TAB = 9, DASH = 45, STAR = 42, PLUS = 43, UNDERSCORE = 95;

/** A place in a line of Markdown, with the column it is in: a tab goes to the next multiple of four. */
export class LineCursor {
  /** The line's end, without its line end. */
  protected end = 0;
  /** The column where the content of the innermost container begins. */
  protected base = 0;
  /** The first character that is no blank, and its column. */
  protected at = 0;
  protected column = 0;

  constructor(protected readonly text: string) {}

  get indent(): number {
    return this.column - this.base;
  }

  protected toText(from: number, column: number): void {
    let at = from, col = column;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE) col++;
      else if (code === TAB) col += 4 - (col % 4);
      else break;
    }
    this.at = at;
    this.column = col;
  }

  /** The length of a list item's mark: `-`, `+`, `*`, or up to nine digits and `.` or `)`. */
  protected itemMark(code: number): number {
    if (code === DASH || code === PLUS || code === STAR) return 1;
    let at = this.at;
    while (at < this.end && at - this.at < 9 && isDigit(this.text.charCodeAt(at))) at++;
    const mark = this.text.charCodeAt(at);
    return at > this.at && at < this.end && (mark === 46 || mark === 41) ? at - this.at + 1 : 0;
  }

  /** How often the character at an offset is repeated. */
  protected run(from: number): number {
    const code = this.text.charCodeAt(from);
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === code) at++;
    return at - from;
  }

  protected isBlankAt(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === TAB;
  }

  protected blankFrom(from: number): boolean {
    for (let at = from; at < this.end; at++) if (!this.isBlankAt(at)) return false;
    return true;
  }

  protected isUnderline(code: number): boolean {
    return this.text.charCodeAt(this.at) === code && this.blankFrom(this.at + this.run(this.at));
  }

  /** A thematic break: three or more of `-`, `*` or `_`, blanks between them allowed. */
  protected isBreakLine(code: number): boolean {
    if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
    let count = 0;
    for (let at = this.at; at < this.end; at++) {
      if (this.text.charCodeAt(at) === code) count++;
      else if (!this.isBlankAt(at)) return false;
    }
    return count >= 3;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
