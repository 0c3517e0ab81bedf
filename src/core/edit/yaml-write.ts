import type { Scalar, Value } from '../record/node';
import { isPlainSafe, UNPRINTABLE } from './plain-scalar';
import type { Context } from './plain-scalar';

/** How a scalar was quoted, to be kept: plain, `'` or `"`. */
export type Quote = '' | '\'' | '"';

/** A scalar on one line. The quotes are kept where the value can be written in them, and added where it must. */
export function writeScalar(value: Scalar, context: Context, quote: Quote = ''): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (quote === '' && isPlainSafe(value, context)) return value;
  if (quote === '\'' && !UNPRINTABLE.test(value)) return `'${value.replaceAll('\'', '\'\'')}'`;
  return writeQuoted(value);
}

/** JSON's escapes are YAML's too; the rest of what is unprintable is escaped beside them. */
function writeQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Readers of YAML 1.1 know an exponent only after a point. */
function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** A key. What has a colon is quoted: not every reader finds the right one. */
export function writeKey(key: string, quote: Quote = ''): string {
  return writeScalar(key, 'flow', quote === '' && key.includes(':') ? '"' : quote);
}

/** A value in one line, collections in brackets. `pad` stands inside braces: `{ a: 1 }`. */
export function writeFlow(value: Value, pad = ' '): string {
  if (isList(value)) return `[${value.map((item) => writeFlow(item, pad)).join(', ')}]`;
  if (!isFields(value)) return writeScalar(value, 'flow');
  const entries = entriesOf(value).map(([key, item]) => `${writeKey(key)}: ${writeFlow(item, pad)}`);
  return entries.length === 0 ? '{}' : `{${pad}${entries.join(', ')}${pad}}`;
}

/** A flow collection this long, or shorter, stands on its key's line. */
const SHORT = 100;

/**
 * What stands after `key:`, the blank included, as records write it: scalars and short lists of scalars on the line,
 * lists of maps one flow map to a line, other maps as a block. Further lines are indented from `column`, the key's.
 */
export function writeAfterKey(value: Value, column: number, eol: string): string {
  if (typeof value === 'string' && isBlockText(value)) return ` ${writeBlockText(value, column + 2, eol)}`;
  if (!isList(value) && !isFields(value)) return ` ${writeScalar(value, 'block')}`;
  const flow = writeFlow(value);
  const children = isList(value) ? value : entriesOf(value).map(([, child]) => child);
  if (children.length === 0 || (flow.length <= SHORT && children.every((child) => typeof child !== 'object' || child === null))) return ` ${flow}`;
  const indent = eol + ' '.repeat(column + 2);
  if (isList(value)) return value.map((item) => `${indent}- ${writeFlow(item)}`).join('');
  return entriesOf(value).map(([key, child]) => `${indent}${writeKey(key)}:${writeAfterKey(child, column + 2, eol)}`).join('');
}

/** Whether a text of several lines can stand as a literal: printable lines, the first beginning with no blank. */
export function isBlockText(value: string): boolean {
  return value.includes('\n') && /^[^\s]/.test(value) && !value.endsWith('\n\n') && !/\n\t/.test(value) && !UNPRINTABLE.test(value.replaceAll('\n', ''));
}

/** `|` or `|-`, and the lines. Blank lines stay empty. */
export function writeBlockText(value: string, column: number, eol: string): string {
  const ended = value.endsWith('\n');
  const lines = (ended ? value.slice(0, -1) : value).split('\n');
  return `|${ended ? '' : '-'}${lines.map((line) => eol + (line === '' ? '' : ' '.repeat(column) + line)).join('')}`;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isFields(value: Value): value is { readonly [key: string]: Value | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries that are there: an undefined value is an absent one. */
export function entriesOf(fields: { readonly [key: string]: Value | undefined }): readonly (readonly [string, Value])[] {
  return Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}
