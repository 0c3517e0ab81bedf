/** A text of at most `most` UTF-16 units, its end replaced by `…` where it is longer; no character is cut in two. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** How much of what two texts share is kept before the place where they part. */
const SHARED = 30;

/** Two long texts cut so that the place where they part is seen in both. */
export function cutBoth(a: string, b: string, most: number): readonly [string, string] {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (same < most - SHARED) return [cut(a, most), cut(b, most)];
  const start = same - SHARED;
  const from = (text: string): string => cut(`…${text.slice(start).replace(/^[\uDC00-\uDFFF]/, '')}`, most);
  return [from(a), from(b)];
}
