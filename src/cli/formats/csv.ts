import type { Value } from '../../core/record/node';

/**
 * Rows as RFC 4180: comma, CRLF, quotes doubled. A text that a spreadsheet would run as a formula
 * (it begins with = + - @, their full-width forms, a tab or a line end) gets a leading apostrophe,
 * as OWASP advises; plain numbers stay as they are.
 */
export function csv(rows: Iterable<readonly (Value | undefined)[]>): string {
  let text = '';
  for (const row of rows) text += row.map(cell).join(',') + '\r\n';
  return text;
}

function cell(value: Value | undefined): string {
  const plain = plainText(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(plain) && !/^[+-]?\d+([.,]\d+)?$/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A list of scalars is joined with `; `; what has more structure is JSON. */
function plainText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('; ');
  return JSON.stringify(value);
}
