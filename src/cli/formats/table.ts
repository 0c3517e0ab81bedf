import { displayWidth, fitWidth, padWidth } from '../../core/util/display-width';

export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
}

/** Columns narrower than this are not cut further: what is left of an id says nothing. */
const LEAST = 12;

/**
 * Columns side by side, two blanks between them, each as wide as its widest cell. Where the terminal's
 * width is known and the whole would not fit, the last column gives way; text past it is cut with `…`.
 */
export function table(columns: readonly Column[], width?: number): string {
  const widths = columns.map((c) => c.cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(c.head)));
  const others = widths.slice(0, -1).reduce((sum, w) => sum + w + 2, 0);
  if (width !== undefined) widths[widths.length - 1] = Math.max(LEAST, Math.min(widths.at(-1)!, width - others));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => padWidth(fitWidth(cell, widths[i]!), widths[i]!)).join('  ').trimEnd();
  const rows = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, i) => line(columns.map((c) => c.cells[i]!)));
  return [line(columns.map((c) => c.head)), ...rows, ''].join('\n');
}
