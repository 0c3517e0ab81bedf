import type { TextEdit } from './text-edit';

/**
 * Writes another id wherever a text names one: front matter, prose, link targets, code and comments alike, so that no
 * example is left with an id that is gone. A longer word, number or id that merely holds it stays, and so does a record
 * of another repository (`owner/repo#ID`).
 */
export function renameToken(text: string, from: string, to: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  if (from === '' || from === to) return edits;
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
    if (isWhole(text, at, at + from.length)) edits.push({ start: at, end: at + from.length, text: to });
  }
  return edits;
}

function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 150), start);
  return !/[\p{L}\p{N}_-]$/u.test(before) && !/^(?:[\p{L}\p{N}_]|-[0-9])/u.test(text.slice(end, end + 2)) && !/[\w.-]+\/[\w.-]+#$/.test(before);
}
