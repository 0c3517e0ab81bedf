import type { FieldDef, Kind } from '../model/kind';
import type { Language } from '../model/text';
import type { Book } from './book';
import type { Caret } from './context';
import type { Completion } from './proposal';
import { entrySnippet, keySnippet, shapesOf } from './snippet';
import { stamp } from './value-completion';

type MapKind = Extract<Kind, { readonly k: 'object' }>;

interface Look {
  readonly book: Book;
  readonly caret: Caret & { readonly in: 'value' };
  readonly content: string;
}

const words: Readonly<Record<'line' | 'block' | 'entry', Readonly<Record<Language, string>>>> = {
  line: { fr: 'liste sur la ligne', en: 'list on the line' },
  block: { fr: 'un par ligne', en: 'one a line' },
  entry: { fr: 'une entrée', en: 'an entry' },
};

/** The two forms of a list where none is begun: in brackets, and one item a line. `maps` are what its items may be, when they are maps. */
export function listProposals(maps: readonly MapKind[], look: Look): readonly Completion[] {
  const { book: { language }, caret, content } = look;
  const { lead, column, afterColon } = placeOf(look);
  const begun = content.slice(caret.start, caret.end) !== '';
  if (begun) return [];
  const item = maps[0] ? entrySnippet(maps[0], shapesOf(maps[0])[0]!, stamp(look.book)) : '$0';
  const line = maps.length > 0 ? [] : [{ label: '[…]', description: words.line[language], insert: `${lead}[$0]` }];
  const block = caret.flow ? [] : [{ label: '- …', description: words.block[language], insert: `\n${' '.repeat(column + 2)}- ${item}`, start: afterColon }];
  return [...line, ...block].map((form, i) => ({ start: caret.start, ...form, kind: 'value', snippet: true, end: caret.end, rank: i - 2 }));
}

/** The whole of an entry of a list of maps: one proposal for each of its shapes. */
export function entryProposals(map: MapKind, look: Look): readonly Completion[] {
  const { book, caret } = look;
  const { lead } = placeOf(look);
  return shapesOf(map).map((shape, i) => ({
    label: `{ ${shape.join(', ')} }`, description: words.entry[book.language], kind: 'value', filter: shape.join(' '), snippet: true,
    insert: `${lead}${entrySnippet(map, shape, stamp(book))}`, start: caret.start, end: caret.end, rank: i - 10,
  }));
}

/** The fields of a map where none is begun, on a line of their own. */
export function mapProposals(fields: readonly FieldDef[], look: Look): readonly Completion[] {
  const { book, caret, content } = look;
  if (caret.flow || content.slice(caret.start, caret.end) !== '') return [];
  const { column, afterColon } = placeOf(look);
  const indent = column + 2;
  return fields.map((f, i) => ({
    label: f.name, description: f.label[book.language], kind: 'field', snippet: true,
    insert: `\n${' '.repeat(indent)}${keySnippet(f, { flow: false, indent, now: stamp(book) })}`, start: afterColon, end: caret.end, rank: i,
  }));
}

/** What must stand before a value, the column of the key that it belongs to, and where its line would end for what goes below it. */
function placeOf({ caret, content }: Look): { readonly lead: string; readonly column: number; readonly afterColon: number } {
  const line = content.slice(content.lastIndexOf('\n', caret.start - 1) + 1, caret.start);
  return { afterColon: caret.start - line.length + line.trimEnd().length, lead: /[:-]$/.test(line) ? ' ' : '', column: /^[ -]*/.exec(line)![0].length };
}
