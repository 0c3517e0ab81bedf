/** A stretch of text less the comments in it, which are pairs of offsets in order. */
export function withoutComments(text: string, from: number, to: number, comments: readonly number[]): string {
  let rest = '', at = from;
  for (let i = 0; i + 1 < comments.length; i += 2) {
    rest += text.slice(at, comments[i]);
    at = comments[i + 1] ?? to;
  }
  return rest + text.slice(at, to);
}

/** Whether a paragraph is more than comments, a check box and a template's placeholders. */
export function isText(paragraph: string): boolean {
  const whole = paragraph.trim().replace(/^\[[ xX]\](?:\s+|$)/, '');
  if (whole === '' || isPlaceholder(whole)) return false;
  const lines = whole.split(/\r\n?|\n/);
  return lines.length === 1 || lines.some((line) => line.trim() !== '' && !isPlaceholder(line.trim()));
}

/** Whether a text without blanks around it is wholly a template's remark: `_(…)_` or `*(…)*`. */
export function isPlaceholder(text: string): boolean {
  const close = text.startsWith('_(') ? ')_' : text.startsWith('*(') ? ')*' : undefined;
  return close !== undefined && text.indexOf(close) === text.length - 2;
}
