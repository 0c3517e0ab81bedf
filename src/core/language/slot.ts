import type { Context } from '../edit/plain-scalar';
import { writeScalar } from '../edit/yaml-write';
import type { Quote } from '../edit/yaml-write';
import { resolvePlain } from '../record/core-schema';
import type { Caret } from './context';
import type { Completion, Offer } from './proposal';

/** Where a value goes: which text it replaces, and how it must be written to be that value there. */
export interface Slot {
  /** The value's text, the quotes that it stands in not among it. */
  readonly start: number;
  readonly end: number;
  readonly quote: Quote;
  /** The quote is closed behind the caret. */
  readonly closed: boolean;
  readonly flow: boolean;
  /** What must stand before the value: a blank after a colon or a dash, the dash of an item. */
  readonly lead: string;
  /** The field takes a list, and none is begun. */
  readonly list: boolean;
}

type ValueCaret = Caret & { readonly in: 'value' };

/** The slot of a value at a caret; undefined behind a quoted value, where nothing more may stand. */
export function slotAt(content: string, caret: ValueCaret, offset: number, list: boolean): Slot | undefined {
  const { start, end, flow } = caret;
  const lead = /[:-]/.test(content[start - 1] ?? '') ? ' ' : '';
  const first = content[start];
  if (start >= offset || (first !== '"' && first !== "'")) return { start, end, quote: '', closed: true, flow, lead, list };
  const closing = closingQuote(content, start, first);
  if (closing !== undefined && closing < offset) return undefined;
  // Of two quotes that are both left open, the second does not close the first.
  const closed = closing !== undefined && !/[,\]}:]/.test(content.slice(offset, closing));
  return { start: start + 1, end: closed ? closing : offset, quote: first, closed, flow, lead, list };
}

/** On the line alone: a text that goes on is being written, not chosen. */
function closingQuote(content: string, open: number, quote: string): number | undefined {
  for (let i = open + 1; i < content.length && content[i] !== '\n'; i++) {
    if (quote === '"' && content[i] === '\\') i++;
    else if (content[i] === quote) {
      if (quote === '"' || content[i + 1] !== quote) return i;
      i++;
    }
  }
  return undefined;
}

/** A proposal as its slot wants it. */
export function fill(slot: Slot, { value, ...shown }: Offer): Completion {
  const label = String(value);
  const { quote, flow } = slot;
  const context = flow ? 'flow' : 'block';
  if (quote !== '' && typeof value === 'string' && !slot.list) {
    return { ...shown, label, insert: `${writeScalar(value, context, quote).slice(1, -1)}${slot.closed ? '' : quote}`, start: slot.start, end: slot.end };
  }
  // Quotes would make a text of what is none: they go. What is matched begins with them, as the replaced text does.
  const start = slot.start - quote.length;
  const end = slot.end + (slot.closed ? quote.length : 0);
  const filter = quote === '' ? shown.filter : `${quote}${shown.filter ?? label}`;
  const item = { ...shown, label, ...(filter === undefined ? {} : { filter }), ...(quote === '' ? {} : { whole: true }), start, end };
  if (!slot.list) return { ...item, insert: `${slot.lead}${write(value, context)}` };
  return { ...item, insert: `${slot.lead}[${escapeSnippet(write(value, 'flow'))}$0]`, snippet: true };
}

/** `off`, `yes`: people write the words of the model plain, and this YAML reads them as words. */
function write(value: Offer['value'], context: Context): string {
  const isWord = typeof value === 'string' && /^\p{L}[\p{L}\p{N}/_-]*$/u.test(value) && resolvePlain(value, 0, value.length) === value;
  return isWord ? value : writeScalar(value, context);
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
