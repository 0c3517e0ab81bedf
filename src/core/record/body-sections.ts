import { intern } from './intern';

/** A heading that stands in no quote or list, and the section that it opens. */
export interface Heading {
  /** As written, without the marks: `Impact *réel*`. */
  readonly text: string;
  /** 1 to 6. */
  readonly level: number;
  /** Its lines without the last line end. Of the heading underlined with `===`, both. */
  readonly start: number;
  readonly end: number;
  /** The text alone. */
  readonly textStart: number;
  readonly textEnd: number;
  /** The start of the next heading of this level or a higher one, or the end of the text. */
  readonly sectionEnd: number;
  /** Whether the section, its subsections included, holds text that is neither comment nor placeholder. */
  readonly hasText: boolean;
}

export type FoundHeading = Omit<Heading, 'text' | 'sectionEnd' | 'hasText'> & { hasText: boolean };

/** Gives each heading its section's end, and each section the text of its subsections, from the last heading to the first. */
export function toSections(text: string, found: readonly FoundHeading[]): readonly Heading[] {
  // By level: where the next heading of that level or a higher one starts, and whether such a section up to there has text.
  const next = new Array<number>(7).fill(text.length);
  const filled = new Array<boolean>(7).fill(false);
  return found.toReversed().map((heading) => {
    const { level, start, end, textStart, textEnd } = heading;
    const hasText = heading.hasText || filled.some((is, deeper) => is && deeper > level);
    const sectionEnd = next[level] ?? text.length;
    next.fill(start, level);
    filled.fill(false, level + 1);
    filled[level] ||= hasText;
    return { text: intern(text, textStart, textEnd), level, start, end, textStart, textEnd, sectionEnd, hasText };
  }).reverse();
}

/**
 * The anchors that GitHub gives to headings, in their order: lower case, letters, digits, `_` and `-` only, blanks as `-`,
 * and `-1`, `-2` after one that stood before. Markup inside a heading leaves its text.
 */
export function headingSlugs(headings: readonly Pick<Heading, 'text'>[]): readonly string[] {
  const taken = new Map<string, number>();
  return headings.map(({ text }) => {
    const plain = slug(text);
    let unique = plain;
    for (let count = taken.get(plain) ?? 0; taken.has(unique); unique = `${plain}-${count}`) taken.set(plain, ++count);
    taken.set(unique, 0);
    return unique;
  });
}

/** The anchor of one heading's text, as if it stood alone. */
export function slug(heading: string): string {
  return heading.slice(0, 1000)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})([^_]+)\1(?![\p{L}\p{N}_])/gu, '$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
