import { failureWords, notAFailureAfter, notAFailureBefore } from '../model/failure-words';

/** The place of a wording of failure in a text, as offsets. */
export interface FailureWording {
  readonly start: number;
  readonly end: number;
}

/** Of a longer text the beginning is read: whoever reports a failure says so at once. */
const READ = 20_000;
/** Candidates looked at: a text made of "no outage" a thousand times says nothing. */
const CANDIDATES = 100;
/** How far before a wording its clause is looked at, in characters: some six words. */
const BEFORE = 48;
const AFTER = 40;

const words = ({ fr, en }: { readonly fr: readonly string[]; readonly en: readonly string[] }): string => [...fr, ...en].join('|');
const failure = `(?<![\\w-])(?:${words(failureWords)})(?![\\w])`;
/** An elision (`d'`) ends where the next word begins. */
const before = new RegExp(`(?<!\\w)(?:${words(notAFailureBefore)})(?:(?<=')|(?!\\w))`);
const after = new RegExp(`^ ?(?:${words(notAFailureAfter)})(?![\\w])`);
/** Where a clause begins: what is denied before it says nothing of what follows. */
const clause = /[.,;:!?()\n\u2013\u2014]| (?:mais|et|car|but|and|because|so) /g;

/**
 * The first wording that says that something has failed, in French or in English; undefined when there is none, or each is
 * denied, supposed or planned. A guess by words, made for a suggestion and never for a judgement.
 */
export function failureIn(text: string): FailureWording | undefined {
  const folded = fold(text.slice(0, READ));
  const expression = new RegExp(failure, 'g');
  for (let tried = 0, match = expression.exec(folded); match && tried < CANDIDATES; tried++, match = expression.exec(folded)) {
    const end = match.index + match[0].length;
    if (!before.test(clauseBefore(folded, match.index)) && !after.test(folded.slice(end, end + AFTER))) return { start: match.index, end };
  }
  return undefined;
}

function clauseBefore(folded: string, at: number): string {
  const near = folded.slice(Math.max(0, at - BEFORE), at);
  let from = 0;
  for (const mark of near.matchAll(clause)) from = mark.index + mark[0].length;
  return near.slice(from);
}

/** Lower case, without accents, apostrophes straight: each character stays where it is, so that offsets hold. */
function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const code = text.charCodeAt(i);
    folded += code < 128 ? character.toLowerCase() : code === 0x2019 ? "'" : code === 0xA0 || code === 0x202F ? ' ' : foldLetter(character);
  }
  return folded;
}

function foldLetter(character: string): string {
  const base = character.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : character;
}
