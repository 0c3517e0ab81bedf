import type { TypeName } from '../model/kind';
import { movesFrom } from '../model/lifecycle';
import { workOn } from '../query/marks';
import { relatedActions } from '../query/related-actions';
import type { ActionName } from '../query/related-actions';
import { Lines } from '../util/lines';
import type { Position, Range } from '../util/lines';
import type { Book } from './book';

/** What stands above a record's title: where it is, what may come next, who names it. */
export interface Lens {
  readonly line: number;
  readonly record: string;
  readonly type: TypeName;
  readonly status: { readonly id: string; readonly label: string };
  readonly moves: readonly { readonly to: string; readonly label: string }[];
  /** How many records name it, and how many it names. */
  readonly named: number;
  readonly names: number;
  /** Open ones that touch it, for what is part of the CMDB. */
  readonly incidents: number;
  readonly changes: number;
  readonly actions: readonly { readonly action: ActionName; readonly label: string; readonly type?: TypeName }[];
}

export function lensOf(book: Book, file: string): Lens | undefined {
  const source = book.sourceOf(file);
  const { rec, type } = source ?? {};
  if (!source || !rec || !type || rec.id === '') return undefined;
  const title = source.front.node?.entries.findLast((e) => e.key === 'title') ?? source.front.node?.entries[0];
  const label = (status: string): string => type.statusLabel(status)[book.language];
  return {
    line: new Lines(source.text).position(title?.keyStart ?? 0).line, record: rec.id, type: rec.type, status: { id: rec.status, label: label(rec.status) },
    moves: movesFrom(type.lifecycle, rec.status, (f) => rec.data[f]).map((t) => ({ to: t.to, label: label(t.to) })), named: book.catalog.countNaming(rec.id),
    names: new Set(rec.links.map((l) => l.to)).size, ...(rec.type === 'ci' || rec.type === 'service' ? workOn(rec, book.catalog, book.model) : { incidents: 0, changes: 0 }),
    actions: relatedActions(rec, book).map(({ label: { [book.language]: said }, ...rest }) => ({ ...rest, label: said })),
  };
}

export interface Inlay {
  readonly at: Position;
  readonly text: string;
  /** The file of the record that it names. */
  readonly file: string;
}

/** Titles behind the ids that fields name, within a range of lines. Prose is left as it was written. */
export function inlaysOf(book: Book, file: string, from: number, to: number): readonly Inlay[] {
  const source = book.sourceOf(file);
  if (!source) return [];
  const lines = new Lines(source.text);
  return [...source.inspection.links, ...(source.attributes?.links ?? [])].flatMap((link) => {
    const at = lines.position(link.end);
    const named = at.line < from || at.line > to ? undefined : book.catalog.get(link.to);
    return named === undefined || named.title === '' ? [] : [{ at, text: shorten(named.title, 40), file: named.file }];
  });
}

/** Whole characters, never half a surrogate pair. */
function shorten(text: string, most: number): string {
  const all = [...text];
  return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
}

export interface DocumentLink {
  readonly range: Range;
  /** The file of the record, from the root. */
  readonly file: string;
  readonly title: string;
}

/** Every id that has a record, in fields and prose. Paths in prose are links of Markdown already. */
export function linksOf(book: Book, file: string): readonly DocumentLink[] {
  const source = book.sourceOf(file);
  if (!source) return [];
  const lines = new Lines(source.text);
  const fields = [...source.inspection.links, ...(source.attributes?.links ?? [])];
  const named = [...fields.map((l) => ({ id: l.to, start: l.start, end: l.end })), ...source.body.ids.filter((m) => m.external === undefined)];
  return named.flatMap(({ id, start, end }) => {
    const target = book.catalog.get(id);
    return target && target.file !== file ? [{ range: lines.range(start, end), file: target.file, title: target.title }] : [];
  });
}

/** Foldable spans of lines: the front matter, its maps and lists of several lines, and the sections. */
export function foldsOf(book: Book, file: string): readonly { readonly start: number; readonly end: number; readonly header?: boolean }[] {
  const source = book.sourceOf(file);
  const span = source?.front.span;
  if (!source || !span) return [];
  const lines = new Lines(source.text);
  const line = (offset: number): number => lines.position(offset).line;
  const entries = (source.front.node?.entries ?? []).filter((e) => e.value.kind !== 'scalar').map((e) => ({ start: line(e.keyStart), end: line(e.value.end) }));
  const sections = source.body.headings.map((h) => ({ start: line(h.start), end: line(Math.max(h.end, source.text.slice(0, h.sectionEnd).trimEnd().length)) }));
  return [{ start: 1, end: line(Math.max(span.contentEnd, span.bodyStart - 1)), header: true }, ...entries, ...sections].filter((f) => f.end > f.start);
}
