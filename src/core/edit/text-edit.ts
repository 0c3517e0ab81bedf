/** Replaces the text between two offsets (UTF-16 code units, end exclusive). Core makes edits; hosts apply them. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits that are sorted and do not overlap; two may touch, and then stand in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '', at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or leaves the text`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * One list of edits that does what two do one after the other; `second` counts offsets in the text that `first` leaves.
 * What no edit touches stays untouched: an edit of `second` melts only into those of `first` that it meets.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  return second.toReversed().reduce(composeOne, first);
}

/** Called from the last edit of `second` to the first, so that the offsets of those before still hold. */
function composeOne(edits: readonly TextEdit[], next: TextEdit): readonly TextEdit[] {
  const before: TextEdit[] = [], met: Placed[] = [], after: TextEdit[] = [];
  // How far the text after the edits so far has moved; what stands before `next` decides where `next` is in the original.
  let shift = 0, shiftBefore = 0, shiftMet = 0;
  for (const edit of edits) {
    const start = edit.start + shift, end = start + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
    if (end < next.start) {
      before.push(edit);
      shiftBefore = shiftMet = shift;
    } else if (start > next.end) after.push(edit);
    else {
      met.push({ edit, start, end });
      shiftMet = shift;
    }
  }
  const first = met[0], last = met.at(-1);
  if (!first || !last) return [...before, { start: next.start - shiftBefore, end: next.end - shiftBefore, text: next.text }, ...after];
  const head = first.start < next.start ? first.edit.text.slice(0, next.start - first.start) : '';
  const tail = last.end > next.end ? last.edit.text.slice(last.edit.text.length - (last.end - next.end)) : '';
  const start = Math.min(first.edit.start, next.start - shiftBefore);
  const end = Math.max(last.edit.end, next.end - shiftMet);
  return [...before, { start, end, text: head + next.text + tail }, ...after];
}

interface Placed {
  readonly edit: TextEdit;
  readonly start: number;
  readonly end: number;
}
