import { CONFIG } from './config-file';
import type { RecordSource } from '../record/source';
import { Lines } from '../util/lines';
import type { Range } from '../util/lines';
import type { Book } from './book';
import { personKeyAt, personKeySpan } from './config-file';
import { pointedAt } from './pointed';

export interface Location {
  readonly file: string;
  readonly range: Range;
}

/** Where what stands at an offset is defined: the id line of each record that claims it, or the person's key in gitsm.yaml. */
export function definitionsAt(book: Book, file: string, offset: number): readonly Location[] {
  const source = book.sourceOf(file);
  const pointed = source && pointedAt(source, offset);
  if (pointed?.what === 'record') return book.catalog.claimants(pointed.id).flatMap((rec) => definitionOf(book, rec.file));
  if (pointed?.what === 'person') return personDefinition(book, pointed.key);
  return [];
}

function definitionOf(book: Book, file: string): readonly Location[] {
  const source = book.sourceOf(file);
  const entry = source?.front.node?.entries.findLast((e) => e.key === 'id');
  return source ? [{ file, range: new Lines(source.text).range(entry?.value.start ?? 0, entry?.value.end ?? 0) }] : [];
}

function personDefinition(book: Book, key: string): readonly Location[] {
  const text = book.textOf(CONFIG);
  const span = text === undefined ? undefined : personKeySpan(text, key);
  return span ? [{ file: CONFIG, range: new Lines(text!).range(span.start, span.end) }] : [];
}

/** A thing that has references everywhere: a record by its id, a person by its key. */
export type Subject = { readonly what: 'record'; readonly id: string } | { readonly what: 'person'; readonly key: string };

export function subjectAt(book: Book, file: string, offset: number): (Subject & { readonly start: number; readonly end: number }) | undefined {
  if (file === CONFIG) {
    const text = book.textOf(CONFIG);
    const found = text === undefined ? undefined : personKeyAt(text, offset);
    return found && { what: 'person', ...found };
  }
  const source = book.sourceOf(file);
  const pointed = source && pointedAt(source, offset);
  return pointed?.what === 'record' || pointed?.what === 'person' ? pointed : undefined;
}

export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly range: Range;
}

/** Every place that names a subject, in fields and prose, its own definition among them when asked. By file and place. */
export function* referencesTo(book: Book, subject: Subject, withDefinition: boolean): Generator<Place> {
  for (const file of filesNaming(book, subject)) {
    const source = book.sourceOf(file);
    if (!source) continue;
    const lines = new Lines(source.text);
    for (const { start, end } of placesIn(source, subject, withDefinition)) yield { file, start, end, range: lines.range(start, end) };
  }
  if (subject.what !== 'person' || !withDefinition) return;
  const text = book.textOf(CONFIG);
  const span = text === undefined ? undefined : personKeySpan(text, subject.key);
  if (span) yield { file: CONFIG, ...span, range: new Lines(text!).range(span.start, span.end) };
}

/** A record's neighbours know it by the index; who names a person is found by asking every record. */
function filesNaming(book: Book, subject: Subject): readonly string[] {
  if (subject.what === 'record') return [...new Set([...book.catalog.claimants(subject.id), ...book.catalog.namedBy(subject.id)].map((r) => r.file))].toSorted();
  const names = (value: unknown): boolean => value === subject.key || (typeof value === 'object' && value !== null && Object.values(value).some(names));
  return [...book.catalog.all()].filter((r) => names(r.data)).map((r) => r.file).toSorted();
}

function placesIn(source: RecordSource, subject: Subject, withDefinition: boolean): readonly { readonly start: number; readonly end: number }[] {
  if (subject.what === 'person') return source.inspection.people.filter((p) => p.to === subject.key);
  const own = source.front.node?.entries.findLast((e) => e.key === 'id' && e.value.kind === 'scalar' && e.value.value === subject.id);
  const links = [...source.inspection.links, ...(source.attributes?.links ?? [])].filter((l) => l.to === subject.id);
  const mentions = source.body.ids.filter((m) => m.id === subject.id && m.external === undefined);
  return [...(own && withDefinition ? [own.value] : []), ...links, ...mentions].toSorted((a, b) => a.start - b.start);
}
