import { lineEnd, nextLine } from '../record/fences';
import type { Scalar, Value } from '../record/node';
import type { Attempt } from './edit-result';
import type { TextEdit } from './text-edit';
import { eolAt, isFlow } from './yaml-place';
import type { Place } from './yaml-place';
import { isBlockText, isFields, isList, writeAfterKey, writeBlockText, writeFlow, writeScalar } from './yaml-write';
import type { Quote } from './yaml-write';

/** Edits that put another value where one stands, in the style of the old one as far as the new one can have it. */
export function replaceValue(text: string, place: Place, value: Value): Attempt {
  const { node } = place;
  if (node.kind === 'scalar' && node.start === node.end) return fillAbsent(text, place, value);
  if (node.kind === 'scalar' && !isList(value) && !isFields(value)) return [replaceScalar(text, place, value)];
  if (place.inFlow || (node.kind !== 'scalar' && isFlow(text, node) && isShort(value))) return [over(place, writeFlow(value))];
  if (!isList(value) && !isFields(value)) return isInline(text, place) ? [over(place, writeScalar(value, 'block'))] : collapse(text, place, value);
  return isInline(text, place) && !hasBlockText(text, place) ? rewrite(text, place, value) : collapse(text, place, value);
}

function over({ node }: Place, text: string): TextEdit {
  return { start: node.start, end: node.end, text };
}

/** `key:` becomes `key: value`; a comment on the line stays where it is. */
function fillAbsent(text: string, place: Place, value: Value): Attempt {
  const at = place.node.start;
  if (place.inFlow) return [{ start: at, end: at, text: `${colonBefore(text, at) ? '' : ':'} ${writeFlow(value)}` }];
  return writeLines(text, place, at, at, value);
}

function colonBefore(text: string, at: number): boolean {
  return text[at - 1] === ':' || text[at - 1] === '-' || text[at - 1] === '[' || text[at - 1] === ',';
}

/** Puts a value in place of what stands between two offsets of one line, its further lines below that line. */
function writeLines(text: string, place: Place, start: number, end: number, value: Value): Attempt {
  const written = writeAfterKey(value, place.column, eolAt(text, end));
  const rest = text.slice(end, lineEnd(text, end));
  const lineBreak = /[\r\n]/.exec(written)?.index ?? -1;
  if (lineBreak < 0) return [{ start, end, text: written }];
  // Blanks left at the end of the line would become part of a text block.
  if (rest.trim() === '') return [{ start, end: lineEnd(text, end), text: written }];
  // A comment follows on the line: only a block collection can begin after it.
  if (lineBreak > 0) return [{ start, end, text: ` ${writeFlow(value)}` }];
  const below = lineEnd(text, end);
  return start === end ? [{ start: below, end: below, text: written }] : [{ start, end, text: '' }, { start: below, end: below, text: written }];
}

/** A collection or a scalar on its key's line becomes a collection. */
function rewrite(text: string, place: Place, value: Value): Attempt {
  return writeLines(text, place, place.after, place.node.end, value);
}

/** A block of lines becomes a value after the key: the value goes on the key's line, and the lines go. */
function collapse(text: string, place: Place, value: Value): Attempt {
  const { node, after } = place;
  const keyLine = lineEnd(text, after);
  if (node.start < keyLine) {
    // A collection that begins on its dash's line, or a text block whose header stands on the line.
    const end = node.kind === 'scalar' ? node.end : lineEnd(text, node.end);
    const written = isList(value) || isFields(value) ? writeFlow(value) : writeScalar(value, 'block');
    return [{ start: node.start, end: node.kind === 'scalar' ? end : node.end, text: written }];
  }
  const from = nextLine(text, keyLine), to = nextLine(text, lineEnd(text, node.end));
  return [{ start: after, end: after, text: ` ${isList(value) || isFields(value) ? writeFlow(value) : writeScalar(value, 'block')}` }, { start: from, end: to, text: '' }];
}

/** Whether a value stands on its key's line and ends there. */
function isInline(text: string, { node, after }: Place): boolean {
  return node.end <= lineEnd(text, after);
}

function hasBlockText(text: string, { node }: Place): boolean {
  return node.kind === 'scalar' && /^[|>]/.test(text.slice(node.start, node.start + 1));
}

/** A list of maps stands better on lines of its own. */
function isShort(value: Value): boolean {
  const children = isList(value) ? value : isFields(value) ? Object.values(value) : [];
  return children.every((child) => typeof child !== 'object' || child === null);
}

function replaceScalar(text: string, place: Place, value: Scalar): TextEdit {
  const { node } = place;
  const first = text[node.start];
  const context = place.inFlow ? 'flow' : 'block';
  if (!place.inFlow && typeof value === 'string' && (first === '|' || first === '>' || first !== '"') && isBlockText(value)) {
    const end = lineEnd(text, node.end);
    if (text.slice(node.end, end).trim() === '') return { start: node.start, end, text: writeBlockText(value, columnOfBlock(text, place), eolAt(text, node.start)) };
  }
  const quote: Quote = first === '"' || first === '\'' ? first : '';
  return over(place, writeScalar(value, context, quote));
}

/** The indentation of a text block's lines: as it is, or two deeper than what holds it. */
function columnOfBlock(text: string, { node, column }: Place): number {
  const first = /^[|>][^\r\n]*(?:\r\n?|\n)(?:[ ]*(?:\r\n?|\n))*( +)/.exec(text.slice(node.start, node.end));
  return first?.[1]?.length ?? column + 2;
}
