/**
 * Text that people wrote, as inline Markdown that shows it as it is: on one line, with everything that
 * Markdown, HTML or a table cell would read as markup escaped.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
}

/**
 * The same for what a host shows as a comment: `@name`, `#12`, `!12`, an address and a mail address tell nobody and lead
 * nowhere, because an invisible blank parts them; characters that nobody sees, or that turn the direction of a text, are
 * named by their number, so that a reviewer reads what is there.
 */
export function escapeComment(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, (c) => `(U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`))
    .replace(/@(?=[\p{L}\p{N}_-])|[#!](?=\d)|\b(?:www|GH)(?=[.-])|:(?=\/\/)/giu, '$&&#8203;');
}

/**
 * A name as code, in prose and in a cell of a table: on one line, and nothing in it ends the code or the cell. A `|` behind a
 * backslash cannot be written in the code of a cell: it becomes a broken bar.
 */
export function code(name: string): string {
  return `\`${name.replace(/\s+/g, ' ').replaceAll('`', "'").replace(/(\\?)\|/g, (_, before: string) => (before === '' ? '\\|' : `${before}¦`))}\``;
}

/** A table of cells that are Markdown already; a `|` inside a cell must be escaped by then. Without rows, undefined. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
