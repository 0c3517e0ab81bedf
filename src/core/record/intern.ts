/**
 * Strings that do not keep their file alive.
 *
 * V8 makes `text.slice(a, b)` of 13 code units or more a view on `text`: an id kept in memory then pins the whole
 * file it came from (6 kB for a 25-character date, measured; 57 B as a flat copy). Whatever a record retains is
 * therefore taken through `intern`, which copies, and which gives the same string again for keys, statuses, people
 * and ids that many records share, without allocating at all.
 *
 * The pool is a table of fixed size where a newer string replaces an older one of the same slot. It cannot grow,
 * and a hostile repository that aims at one slot costs copies, never long searches.
 */
const SLOTS = 1 << 13;
const LONGEST_POOLED = 48;
const pool: string[] = new Array<string>(SLOTS).fill('');

/** The text between two offsets, as a flat string of its own. */
export function intern(text: string, start: number, end: number): string {
  const length = end - start;
  if (length <= 0) return '';
  if (length > LONGEST_POOLED) return copy(text, start, end);
  let hash = length;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const pooled = pool[slot] ?? '';
  if (pooled.length === length && text.startsWith(pooled, start)) return pooled;
  return pool[slot] = copy(text, start, end);
}

/** A flat copy. `join` writes one sequential string, where `+` and `slice` give ropes and views. */
function copy(text: string, start: number, end: number): string {
  return end - start < 13 ? text.slice(start, end) : [text.slice(start, start + 1), text.slice(start + 1, end)].join('');
}
