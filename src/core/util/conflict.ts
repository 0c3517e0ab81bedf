/** What git's conflict markers leave of a text. Offsets are those of the text. */
export interface Conflicted {
  /** Each conflict, from its first marker to the end of its last. */
  readonly conflicts: readonly { readonly start: number; readonly end: number }[];
  /** The text with blanks in place of the markers and of all that is not this branch's side: as long, on the same lines. */
  readonly ours: string;
}

/**
 * The text as it was on this branch, where git could not merge two: undefined without a conflict, or where markers
 * do not come in their order (`<<<<<<<`, perhaps `|||||||`, `=======`, `>>>>>>>`, each at the start of a line).
 */
export function oursOf(text: string): Conflicted | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const conflicts: { start: number; end: number }[] = [];
  const parts: string[] = [];
  let side: 'none' | 'ours' | 'theirs' = 'none';
  let start = 0;
  let kept = 0;
  const blank = (from: number, to: number): void => { parts.push(text.slice(kept, from), text.slice(from, to).replace(/[^\r\n]/g, ' ')); kept = to; };
  for (const { index, 0: line, 1: mark } of text.matchAll(/^(?:(<{7}|\|{7}|>{7})(?:[ \t].*)?|(?:={7}))\r?$/gm)) {
    const end = index + line.length;
    if (mark?.startsWith('<')) {
      if (side !== 'none') return undefined;
      [side, start] = ['ours', index];
      blank(index, end);
    } else if (mark?.startsWith('>')) {
      if (side !== 'theirs') return undefined;
      side = 'none';
      blank(kept, end);
      conflicts.push({ start, end: end - (line.endsWith('\r') ? 1 : 0) });
    } else if (side === 'ours') {
      side = 'theirs';
      blank(index, end);
    }
  }
  if (side !== 'none' || conflicts.length === 0) return undefined;
  return { conflicts, ours: parts.join('') + text.slice(kept) };
}
