/**
 * How many columns of a terminal a text takes: marks that combine take none, East Asian wide and
 * full-width characters and pictographs take two (Unicode Annex 11, by block), others one. Control
 * characters must have been taken out before.
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

/** The text in at most so many columns; what is cut off shows as `…`. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = 0;
  let kept = '';
  for (const char of text) {
    const next = widthOf(char);
    if (width + next > columns - 1) break;
    width += next;
    kept += char;
  }
  return columns < 1 ? '' : `${kept}…`;
}

/** The text with blanks up to so many columns. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

const none = /^[\p{M}\p{Cf}]$/u;
const wide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

function widthOf(char: string): number {
  return none.test(char) ? 0 : wide.test(char) ? 2 : 1;
}
