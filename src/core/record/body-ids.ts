import { intern } from './intern';

/** An id in the prose. */
export interface BodyId {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `owner/repo` of `owner/repo#ID`: a record of another repository, which is not checked. */
  readonly external?: string;
}

/**
 * The ids that a pattern with the flag `g` finds from an offset on, save those that begin in a hidden range (pairs of
 * offsets, in order) or are part of an address of the web, which names something elsewhere. A letter, digit, `_` or `-` before makes something else of it, and so does a letter, digit or `_` after.
 */
export function findIds(text: string, start: number, pattern: RegExp, hidden: readonly number[]): readonly BodyId[] {
  const found: BodyId[] = [];
  let range = 0;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index, end = at + match[0].length;
    if (end === at) {
      pattern.lastIndex = end + 1;
      continue;
    }
    while (range < hidden.length && (hidden[range + 1] ?? 0) <= at) range += 2;
    const before = text.charCodeAt(at - 1);
    if ((range < hidden.length && (hidden[range] ?? 0) <= at) || isWord(before) || before === 45 || isWord(text.charCodeAt(end))) continue;
    if (inAddress(text, at, start)) continue;
    const external = before === 35 ? repositoryBefore(text, at - 1, start) : undefined;
    found.push({ id: intern(text, at, end), start: at, end, ...(external === undefined ? {} : { external }) });
  }
  return found;
}

/** Characters that stand before an id in an address, and hardly ever in a sentence: most ids need no look back. */
const joins = '/=&?#:%+,.~@!;';

/** Whether `scheme://…` runs up to an offset, of at most 500 characters: blanks, quotes and closing brackets end an address. */
function inAddress(text: string, at: number, start: number): boolean {
  if (at === start || !joins.includes(text[at - 1]!)) return false;
  const before = text.slice(Math.max(start, at - 500), at);
  const scheme = before.lastIndexOf('://');
  return scheme > 0 && isWord(before.charCodeAt(scheme - 1)) && !/[\s<>"'`)\]]/.test(before.slice(scheme));
}

/** `owner/repo` that ends at an offset, of at most 140 characters. */
function repositoryBefore(text: string, end: number, start: number): string | undefined {
  const before = text.slice(Math.max(start, end - 140), end);
  const repository = /(?<![\w.-])[\w.-]+\/[\w.-]+$/.exec(before)?.[0];
  return repository === undefined ? undefined : intern(repository, 0, repository.length);
}

function isWord(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  return code >= 128 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
