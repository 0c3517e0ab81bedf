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

/** A table of cells that are Markdown already; a `|` inside a cell must be escaped by then. Without rows, undefined. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
