import { fieldsOfClass } from '../model/config/class-fields';
import { configFields } from '../model/config/schema';
import type { FieldDef, Kind } from '../model/kind';
import { resolveKind } from '../model/model';
import { text } from '../record/rec';
import { headingOf } from '../record/source';
import type { RecordSource } from '../record/source';
import type { Book } from './book';
import { asOffers, configKeysAt, configValuesAt } from './config-names';
import { caretAt } from './context';
import type { Caret } from './context';
import { describeField } from './describe-field';
import { idOffers } from './id-completion';
import { expectedAt, valueKinds } from './kind-at';
import type { Expected } from './kind-at';
import type { Completion } from './proposal';
import { entryProposals, listProposals, mapProposals } from './shape-completion';
import { escapeSnippet, fill, slotAt } from './slot';
import { keySnippet } from './snippet';
import { offersOf, stamp } from './value-completion';

/** What may stand at an offset of a record, best first. `typed`: a character asked, not a person; prose is then left alone unless an id is begun. */
export function complete(book: Book, file: string, content: string, offset: number, typed = false): readonly Completion[] {
  const isConfig = file === 'gitsm.yaml';
  const caret = caretAt(content, offset, isConfig);
  if (caret.in === 'nothing') return [];
  const source = isConfig ? undefined : book.sourceOf(file);
  if (caret.in === 'body') return source ? bodyCompletions({ book, source, caret, content, typed }) : [];
  const at: Place = { book, content, offset, source, isConfig };
  const named = isConfig && caret.in === 'key' ? namedKeys(caret, at) : [];
  if (named.length > 0) return named;
  const expected = expectedAt(knownFields(book, source, isConfig), caret.path);
  if (!expected) return [];
  return caret.in === 'key' ? atKey(expected, caret, at) : atValue(expected, caret, at);
}

interface Place {
  readonly book: Book;
  readonly content: string;
  readonly offset: number;
  readonly source: RecordSource | undefined;
  readonly isConfig: boolean;
}

type KeyCaret = Caret & { readonly in: 'key' };
type ValueCaret = Caret & { readonly in: 'value' };

/** What a file may say at its top: a record whose type is not known yet says the first things that every record does. */
function knownFields(book: Book, source: RecordSource | undefined, isConfig: boolean): readonly FieldDef[] {
  if (isConfig) return configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, book.model.config) }));
  return source?.type ? fieldsOf(source, book) : book.model.types.get('incident')!.fields.slice(0, 5);
}

function atKey(expected: Expected, caret: KeyCaret, at: Place): readonly Completion[] {
  if ('fields' in expected) return keyCompletions(expected.fields, caret, at);
  // Under the key of a list, an item begins with its dash.
  if (caret.flow || caret.keys.length > 0 || !valueKinds(expected.kind, false).some((k) => k.k === 'list')) return [];
  return atValue(expected, { ...caret, in: 'value', item: true, siblings: new Map() }, at).map((c) => ({ ...c, insert: `- ${c.insert}` }));
}

function atValue(expected: Expected, caret: ValueCaret, at: Place): readonly Completion[] {
  const { book, content, offset, source } = at;
  const look = { book, caret, content };
  if ('fields' in expected) return caret.item ? [] : mapProposals(expected.fields, look);
  const kinds = valueKinds(expected.kind, caret.item);
  // Where one value may stand alone or in a list, it stands alone.
  const lists = kinds.every((k) => k.k === 'list') ? kinds.map((k) => k.of) : [];
  const slot = slotAt(content, caret, offset, lists.length > 0);
  if (!slot) return [];
  const values = lists.length > 0 ? lists.flatMap((k) => valueKinds(k, false)) : kinds;
  const ask = { book, path: caret.path, siblings: caret.siblings, source, type: source?.type, field: expected.field, prefix: content.slice(slot.start, offset) };
  const named = at.isConfig ? asOffers(configValuesAt(caret.path, book.model), book.language) : [];
  const offers = named.length > 0 ? named : wordsFirst(values).flatMap((kind) => offersOf(kind, ask));
  const found = offers.map((offer) => fill(slot, offer));
  const maps = values.filter((k) => k.k === 'object');
  if (slot.quote !== '') return found;
  if (slot.list) return [...listProposals(maps, look), ...found];
  if (!caret.item || maps.length === 0) return found;
  const begun = caret.flow ? [] : maps.flatMap(({ fields }) => keyCompletions(fields, { ...caret, in: 'key', keys: [], indent: columnOf(content, caret.start) }, at));
  return [...maps.flatMap((map) => entryProposals(map, look)), ...found, ...begun.map((c) => ({ ...c, insert: `${slot.lead}${c.insert}`, rank: c.rank + 10 }))];
}

/** Where words are chosen from, true and false say the same less well. */
function wordsFirst(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.some((k) => k.k === 'choice') ? kinds.filter((k) => k.k !== 'boolean') : kinds;
}

function columnOf(content: string, offset: number): number {
  return offset - content.lastIndexOf('\n', offset - 1) - 1;
}

/** The fields of a record: those of its type, with the attributes of a CI's class. */
export function fieldsOf(source: RecordSource, book: Book, known: readonly FieldDef[] = source.type?.fields ?? []): readonly FieldDef[] {
  if (source.type?.name !== 'ci') return known;
  const ciClass = book.model.config.ciClasses.get(text(source.data['class']) ?? '');
  return ciClass ? fieldsOfClass(known, ciClass) : known;
}

function keyCompletions(known: readonly FieldDef[], caret: KeyCaret, { book, content }: Place): readonly Completion[] {
  // A key that has its colon already keeps its value: only the name is replaced.
  const bare = /^[ \t]*:/.test(content.slice(caret.end, caret.end + 20));
  return known.filter((f) => !caret.keys.includes(f.name)).map((f, i) => ({
    label: f.name, description: f.label[book.language], kind: 'field', documentation: describeField(f, book.language),
    insert: bare ? f.name : keySnippet(f, { flow: caret.flow, indent: caret.indent, now: stamp(book) }), snippet: !bare,
    start: caret.start, end: caret.end, rank: (f.required ? 0 : 1000) + i,
  }));
}

/** The keys of a map of gitsm.yaml where they are names of the model. */
function namedKeys(caret: KeyCaret, { book: { model, language }, content }: Place): readonly Completion[] {
  const bare = /^[ \t]*:/.test(content.slice(caret.end, caret.end + 20));
  const taken = new Set(caret.keys);
  return asOffers(configKeysAt(caret.path, model), language).filter(({ value }) => !taken.has(String(value))).map(({ value, ...shown }) => ({
    ...shown, label: String(value), kind: 'field', start: caret.start, end: caret.end, ...(bare ? { insert: String(value) } : { insert: `${escapeSnippet(String(value))}: $0`, snippet: true }),
  }));
}

interface BodyAsk {
  readonly book: Book;
  readonly source: RecordSource;
  readonly caret: Caret & { readonly in: 'body' };
  readonly content: string;
  readonly typed: boolean;
}

function bodyCompletions({ book, source, caret, content, typed }: BodyAsk): readonly Completion[] {
  const { type } = source;
  if (caret.heading) {
    const sections = type?.sections(text(source.data['covers'])) ?? [];
    return sections.filter((s) => !headingOf(source.body, s)).map((s, i) => ({ label: s.title[book.language], kind: 'heading', insert: s.title[book.language], start: caret.start, end: caret.end, rank: i }));
  }
  const word = content.slice(caret.start, caret.end);
  if (word.length < 2 || typed && !/^\p{Lu}{2}/u.test(word)) return [];
  const offers = idOffers([], { book, source, field: 'see_also', prefix: word });
  return offers.map(({ value, ...shown }) => ({ ...shown, label: String(value), insert: String(value), start: caret.start, end: caret.end }));
}
