/** A stretch of text less the comments in it, which are pairs of offsets in order. */
export function withoutComments(text: string, from: number, to: number, comments: readonly number[]): string {
  let rest = '', at = from;
  for (let i = 0; i + 1 < comments.length; i += 2) {
    rest += text.slice(at, comments[i]);
    at = comments[i + 1] ?? to;
  }
  return rest + text.slice(at, to);
}

const CHECK_BOX = /^\[[ xX]\]$/;

/** Whether a paragraph is more than comments, check boxes and a template's placeholders. */
export function isText(paragraph: string): boolean {
  const whole = paragraph.trim();
  if (whole === '' || isPlaceholder(whole) || CHECK_BOX.test(whole)) return false;
  return !whole.includes('\n') || whole.split('\n').some((line) => line.trim() !== '' && !isPlaceholder(line.trim()));
}

/** Whether a text without blanks around it is wholly a template's remark: `_(…)_` or `*(…)*`. */
export function isPlaceholder(text: string): boolean {
  const close = text.startsWith('_(') ? ')_' : text.startsWith('*(') ? ')*' : undefined;
  return close !== undefined && text.indexOf(close) === text.length - 2;
}
