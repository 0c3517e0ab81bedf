import { formatLocal } from '../query/clock-words';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';

/** The commit that wrote a line as it is now. */
export interface LineOrigin {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  /** Epoch ms. */
  readonly at: number;
  /** The whole message. */
  readonly message: string;
}

/** Changes that one line names; a commit about more is about none in particular. */
const MOST_CHANGES = 5;

/** Who set a value, when, in which commit and for which change, as a line of Markdown; `new` for what no commit holds yet. */
export function originLine(book: Book, origin: LineOrigin | 'new'): string {
  const fr = book.language === 'fr';
  if (origin === 'new') return fr ? 'Pas encore dans un commit.' : 'Not in a commit yet.';
  const { config } = book.model;
  const email = origin.email.toLowerCase();
  const person = [...config.people.values()].find((p) => p.emails.some((e) => e.toLowerCase() === email));
  const who = `**${escapeInline(person?.name ?? origin.author)}**`;
  const when = formatLocal(origin.at, config.organisation.timezone);
  const commit = `\`${origin.commit.slice(0, 8)}\``;
  const subject = escapeInline(origin.message.split('\n', 1)[0]!.slice(0, 200));
  const said = fr ? `Écrit par ${who} le ${when}, dans ${commit} : ${subject}` : `Set by ${who} on ${when}, in ${commit}: ${subject}`;
  return [said, ...changesOf(book, origin.message)].join('  \n');
}

/** The changes that a commit's message names, in its subject or its trailers, with their titles. */
function changesOf({ model, catalog, language }: Book, message: string): readonly string[] {
  const type = model.types.get('change')!;
  const found = new Set<string>();
  for (const word of message.slice(0, 10_000).match(/[\p{L}\p{N}_-]+/gu) ?? []) if (type.id.test(word) && found.size < MOST_CHANGES) found.add(word);
  return [...found].map((id) => `${type.label[language]}${language === 'fr' ? ' :' : ':'} ${escapeInline(id)} ${escapeInline(catalog.get(id)?.title ?? '')}`.trimEnd());
}

/** The line of an earlier text that a line of the present one was: where both have it, or the only one that reads the same. Counted from 0. */
export function earlierLine(present: readonly string[], line: number, earlier: readonly string[]): number | undefined {
  const wanted = present[line];
  if (wanted === undefined || wanted.trim() === '') return undefined;
  if (earlier[line] === wanted) return line;
  const fromEnd = earlier.length - (present.length - line);
  const tailIsSame = present.slice(line).every((text, i) => earlier[fromEnd + i] === text);
  if (tailIsSame && fromEnd >= 0) return fromEnd;
  const found = earlier.flatMap((text, i) => (text === wanted ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}
