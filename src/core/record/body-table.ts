const PIPE = 124, BACKSLASH = 92;

/** Whether two lines begin a table: a row, and below it as many columns of dashes (GitHub's Markdown, "Tables"). */
export function isTableHead(text: string, from: number, to: number, below: number, belowEnd: number): boolean {
  const first = text.charCodeAt(below);
  if (first !== PIPE && first !== 45 && first !== 58) return false;
  const columns = countDelimiters(text.slice(below, belowEnd));
  return columns > 0 && columns === countCells(text.slice(from, to).trim());
}

/** Columns of a row such as `|:--|--:|`, or 0 when it is no such row. */
function countDelimiters(row: string): number {
  const trimmed = row.trim();
  const cells = trimmed.slice(trimmed.startsWith('|') ? 1 : 0, trimmed.length > 1 && trimmed.endsWith('|') ? -1 : undefined).split('|');
  return cells.every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell)) ? cells.length : 0;
}

function countCells(row: string): number {
  let count = 1;
  for (let at = 0; at < row.length; at++) {
    const code = row.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE && at > 0 && at < row.length - 1) count++;
  }
  return row === '|' ? 0 : count;
}
