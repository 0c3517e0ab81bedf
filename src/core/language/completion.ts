import type { FieldDef, Kind, TypeName } from '../model/kind';
import { movesFrom } from '../model/lifecycle';
import { isOpen } from '../model/model';
import type { RecordType } from '../model/model';
import { inOffice } from '../model/people';
import { fieldsOfClass } from '../model/config/class-fields';
import { configFields } from '../model/config/schema';
import { resolveKind } from '../model/model';
import { declaredTypes } from '../model/types/all';
import { movesOf } from '../record/progress';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { headingOf } from '../record/source';
import type { RecordSource } from '../record/source';
import { formatDate, formatDateTime, dateIn } from '../util/time';
import type { Language } from '../model/text';
import { escapeInline } from '../util/markdown';
import { configKeysAt, configValuesAt } from './config-names';
import { caretAt } from './context';
import type { Caret } from './context';
import { expectedAt, valueKinds } from './kind-at';
import { keySnippet } from './snippet';
import type { Book } from './book';

/** One proposal. `insert` is a snippet (`$0`, `${1:…}`) when `snippet` is set; it replaces [start, end). */
export interface Completion {
  readonly label: string;
  /** Beside the label: the title of an id, the label of a value. */
  readonly description?: string;
  readonly kind: 'field' | 'value' | 'record' | 'person' | 'heading' | 'date';
  readonly documentation?: string;
  readonly insert: string;
  readonly snippet?: boolean;
  readonly start: number;
  readonly end: number;
  /** What typing is matched against, when that is more than the label. */
  readonly filter?: string;
  /** Proposals come in this order. */
  readonly rank: number;
}

/** The most ids that one list offers; typing narrows it. */
const MOST_IDS = 300;

/** What may stand at an offset of a record, best first. `typed`: a character asked, not a person; prose is then left alone unless an id is begun. */
export function complete(book: Book, file: string, content: string, offset: number, typed = false): readonly Completion[] {
  const isConfig = file === 'gitsm.yaml';
  const caret = caretAt(content, offset, isConfig);
  if (caret.in === 'nothing') return [];
  const source = isConfig ? undefined : book.sourceOf(file);
  if (caret.in === 'body') return source ? bodyCompletions({ book, source, caret, content, typed }) : [];
  const type = source?.type;
  const known: readonly FieldDef[] = isConfig ? configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, book.model.config) })) : type?.fields ?? book.model.types.get('incident')!.fields.slice(0, 5);
  const named = isConfig ? configCompletions(caret, book) : [];
  if (named.length > 0) return named;
  const expected = expectedAt(source && !isConfig ? fieldsOf(source, book, known) : known, caret.path);
  if (!expected) return [];
  if (caret.in === 'key') return 'fields' in expected ? keyCompletions(expected.fields, caret, book, content) : [];
  if ('fields' in expected) return caret.item ? keyCompletions(expected.fields, { ...caret, in: 'key', keys: [], indent: 0 }, book, content) : [];
  const ask: Ask = { book, caret, source, type, field: expected.field, prefix: content.slice(caret.start, offset) };
  const kinds = valueKinds(expected.kind, caret.item);
  // Where words are chosen from, true and false say the same less well.
  const offered = kinds.some((k) => k.k === 'choice') ? kinds.filter((k) => k.k !== 'boolean') : kinds;
  const found = offered.flatMap((kind) => valueCompletions(kind, ask));
  const before = content[caret.start - 1];
  // `status:` without a blank is no YAML yet: the blank comes with the value.
  return before === ':' ? found.map((c) => ({ ...c, insert: ` ${c.insert}` })) : found;
}

interface Ask {
  readonly book: Book;
  readonly caret: Caret & { readonly in: 'value' };
  readonly source: RecordSource | undefined;
  readonly type: RecordType | undefined;
  readonly field: FieldDef | undefined;
  readonly prefix: string;
}

/** The fields of a record: those of its type, with the attributes of a CI's class. */
export function fieldsOf(source: RecordSource, book: Book, known: readonly FieldDef[] = source.type?.fields ?? []): readonly FieldDef[] {
  if (source.type?.name !== 'ci') return known;
  const ciClass = book.model.config.ciClasses.get(text(source.data['class']) ?? '');
  return ciClass ? fieldsOfClass(known, ciClass) : known;
}

function keyCompletions(known: readonly FieldDef[], caret: Caret & { readonly in: 'key' }, book: Book, content: string): readonly Completion[] {
  // A key that has its colon already keeps its value: only the name is replaced.
  const bare = /^[ \t]*:/.test(content.slice(caret.end, caret.end + 20));
  return known.filter((f) => !caret.keys.includes(f.name)).map((f, i) => ({
    label: f.name, description: f.label[book.language], kind: 'field', documentation: describeField(f, book.language),
    insert: bare ? f.name : keySnippet(f, { flow: caret.flow, indent: caret.indent, now: stamp(book) }), snippet: !bare,
    start: caret.start, end: caret.end, rank: (f.required ? 0 : 1000) + i,
  }));
}

/** What gitsm.yaml may say where it means names of the model. */
function configCompletions(caret: Caret & { readonly in: 'key' | 'value' }, { model, language }: Book): readonly Completion[] {
  const taken = caret.in === 'key' ? caret.keys : [];
  const names = caret.in === 'key' ? configKeysAt(caret.path, model) : configValuesAt(caret.path, model);
  return names.filter(({ name }) => !taken.includes(name)).map(({ name, label }, i) => ({
    label: name, ...(label ? { description: label[language], filter: `${name} ${label.fr} ${label.en}` } : {}), kind: caret.in === 'key' ? 'field' : 'value',
    insert: caret.in === 'key' ? `${name}: ` : name, start: caret.start, end: caret.end, rank: i,
  }));
}

function valueCompletions(kind: Kind, ask: Ask): readonly Completion[] {
  const { book, caret } = ask;
  const span = { start: caret.start, end: caret.end };
  if (kind.k === 'choice') {
    const reachable = ask.field?.name === 'status' && ask.source && ask.type ? reachableStatuses(ask.source, ask.type) : undefined;
    return kind.values.filter((v) => !reachable || reachable.includes(String(v.id))).map((v, i) => ({ label: String(v.id), description: v[book.language], kind: 'value', insert: String(v.id), filter: `${v.id} ${v.fr} ${v.en}`, rank: i, ...span }));
  }
  switch (kind.k) {
    case 'boolean': return ['true', 'false'].map((v, i) => ({ label: v, kind: 'value', insert: v, rank: i, ...span }));
    case 'id': case 'member': return idCompletions(kind.types, ask);
    case 'person': return personCompletions(ask);
    case 'calendar': return [...book.model.config.calendars.keys()].filter((c) => c !== '').map((c, i) => ({ label: c, kind: 'value', insert: c, rank: i, ...span }));
    case 'date': return [{ label: today(book), kind: 'date', insert: today(book), rank: 0, ...span }];
    case 'datetime': case 'moment': return [{ label: stamp(book), kind: 'date', insert: stamp(book), rank: 0, ...span }];
    case 'month': return [{ label: today(book).slice(0, 7), kind: 'date', insert: today(book).slice(0, 7), rank: 0, ...span }];
    case 'duration': return ['15m', '30m', '1h', '4h', '8h', '1d', '5d', '30d', '180d'].map((d, i) => ({ label: d, kind: 'value', insert: d, rank: i, ...span }));
    case 'text': return ask.field?.name === 'type' && caret.path.length === 1 ? declaredTypes.map((t, i) => ({ label: t.name, description: t.label[book.language], kind: 'value', insert: t.name, filter: `${t.name} ${t.label.fr} ${t.label.en}`, rank: i, ...span })) : [];
    default: return [];
  }
}

/** The statuses that a record may have next: those that its last dated status leads to, and that one itself. */
function reachableStatuses(source: RecordSource, type: RecordType): readonly string[] {
  const here = movesOf(source.data).at(-1) ?? type.lifecycle.statuses[0]!;
  const next = movesFrom(type.lifecycle, here, (f) => source.data[f]).map((t) => t.to);
  return type.lifecycle.statuses.includes(here) ? [here, ...next] : type.lifecycle.statuses;
}

function idCompletions(types: readonly TypeName[], ask: Ask): readonly Completion[] {
  const { book, caret, source } = ask;
  const taken = new Set(source?.rec?.links.filter((l) => l.at.startsWith(`/${caret.path[0]}`)).map((l) => l.to));
  const wanted = ask.prefix.toLowerCase();
  const found: { rec: Rec; rank: number }[] = [];
  for (const name of types.length > 0 ? types : book.model.types.keys()) {
    for (const rec of book.catalog.ofType(name)) {
      if (rec.id === '' || rec.id === source?.rec?.id || (taken.has(rec.id) && rec.id.toLowerCase() !== wanted)) continue;
      if (wanted !== '' && !rec.id.toLowerCase().includes(wanted) && !rec.title.toLowerCase().includes(wanted)) continue;
      found.push({ rec, rank: relevance(rec, source, book) });
    }
  }
  const best = found.toSorted((a, b) => a.rank - b.rank || (a.rec.id < b.rec.id ? 1 : -1)).slice(0, MOST_IDS);
  return best.map(({ rec }, i) => {
    const status = book.model.types.get(rec.type)!.statusLabel(rec.status)[book.language];
    return { label: rec.id, description: `${rec.title} (${status})`, kind: 'record', insert: rec.id, filter: `${rec.id} ${rec.title}`, start: caret.start, end: caret.end, rank: i };
  });
}

/** Lower is nearer: the same client, the same service, open before done. */
function relevance(rec: Rec, source: RecordSource | undefined, book: Book): number {
  const mine = source?.data ?? {};
  const shares = (names: readonly string[]): boolean => {
    const own = new Set(names.flatMap((n) => [text(mine[n]), ...texts(mine[n])]).filter((v) => v !== undefined));
    return names.some((n) => own.has(text(rec.data[n]) ?? '') || texts(rec.data[n]).some((v) => own.has(v)));
  };
  const open = isOpen(book.model.types.get(rec.type)!, rec.status);
  return (shares(['service', 'services']) || rec.links.some((l) => l.to === text(mine['service'])) ? 0 : 4) + (shares(['client', 'clients']) || text(rec.data['client']) === text(mine['client']) ? 0 : 2) + (open ? 0 : 1);
}

/** The role that a field needs, where the process says one; people who hold it come first. */
const roleOfField: Readonly<Record<string, string>> = { manager: 'RGS/AC' };

function personCompletions({ book, caret, field }: Ask): readonly Completion[] {
  const { config } = book.model;
  const role = caret.siblings.get('role')?.replace(/^["']|["']$/g, '') ?? roleOfField[field?.name ?? ''];
  const at = formatDateTime(book.now, config.organisation.timezone);
  return [...config.people.values()].filter((p) => inOffice(config, p, at)).map((p, i) => ({
    label: p.key, description: `${p.name} (${p.roles.join(', ')})`, kind: 'person', insert: p.key, filter: `${p.key} ${p.name}`, start: caret.start, end: caret.end,
    rank: (role === undefined || p.roles.includes(role) ? 0 : 1000) + i,
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
  return idCompletions([], { book, caret: { ...caret, in: 'value', path: ['see_also'], item: true, siblings: new Map(), flow: false }, source, type, field: undefined, prefix: word });
}

/** What a field means, as Markdown: help, allowed values, whether it is owed. */
export function describeField(field: FieldDef, language: Language): string {
  const parts = [`**${escapeInline(field.label[language])}**${field.required ? (language === 'fr' ? ' (obligatoire)' : ' (required)') : ''}`];
  if (field.help) parts.push(field.help[language]);
  const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
  if (kind.k === 'choice' && kind.values.length > 0) parts.push(kind.values.slice(0, 20).map((v) => `- \`${String(v.id).replaceAll('`', "'")}\` ${escapeInline(v[language])}`).join('\n'));
  return parts.join('\n\n');
}

function stamp(book: Book): string {
  return formatDateTime(Math.floor(book.now / 60_000) * 60_000, book.model.config.organisation.timezone);
}

function today(book: Book): string {
  return formatDate(dateIn(book.model.config.organisation.timezone, book.now));
}
