import { readFrontMatter } from '../record/front-matter';
import { freeAnchors } from '../record/yaml-tokens';
import type { EditResult } from './edit-result';
import { applyEdits } from './text-edit';
import type { TextEdit } from './text-edit';
import { sameValue } from './value-change';

interface Anchor {
  readonly start: number;
  readonly end: number;
}

/**
 * Edits a text whose anchors are in the way of an edit: those that no alias takes up mean nothing to the data, so that the
 * edit is made on the text with blanks in their place, and brought back behind them. It stands only where it does to the
 * text what it did to that one; otherwise, and where an alias takes the value up, the refusal stays.
 */
export function pastFreeAnchors(text: string, edit: (text: string) => EditResult): EditResult {
  const result = edit(text);
  if (result.ok || result.refusal !== 'anchor') return result;
  const { span, data } = readFrontMatter(text);
  if (!span) return result;
  const free = freeAnchors(text.slice(span.contentStart, span.contentEnd)).map(({ start, end }): Anchor => ({ start: start + span.contentStart, end: end + span.contentStart }));
  if (free.length === 0) return result;
  const blank = applyEdits(text, free.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) })));
  if (!sameValue(readFrontMatter(blank).data, data)) return result;
  const made = edit(blank);
  if (!made.ok) return made;
  const edits = made.edits.map((one) => behind(text, one, free));
  const isInOrder = edits.every((one, i) => i === 0 || one.start >= edits[i - 1]!.end);
  if (!isInOrder) return result;
  const after = readFrontMatter(applyEdits(text, edits));
  return after.problems.length === 0 && sameValue(after.data, readFrontMatter(applyEdits(blank, made.edits)).data) ? { ok: true, edits } : result;
}

/** An edit that begins in the blanks before an anchor, or where it stands, and is no removal of what the anchor belongs to, begins behind it. */
function behind(text: string, edit: TextEdit, free: readonly Anchor[]): TextEdit {
  const anchor = free.find((a) => a.end > edit.start && (edit.start >= a.start || /^[ \t]*$/.test(text.slice(edit.start, a.start))));
  if (!anchor || isLineStart(text, edit.start)) return edit;
  return { start: anchor.end, end: Math.max(edit.end, anchor.end), text: edit.text };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}
