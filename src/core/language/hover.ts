import { isOpen } from '../model/model';
import { movesFrom } from '../model/lifecycle';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';
import { describeField } from './completion';
import { pointedAt } from './pointed';

/** Markdown for a place; record text in it is escaped. */
export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
  /** The record that it is about, for the links that a host adds. */
  readonly record?: string;
}

export function hoverAt(book: Book, file: string, offset: number): Hover | undefined {
  const source = book.sourceOf(file);
  const pointed = source && pointedAt(source, offset);
  if (!pointed) return undefined;
  const { start, end } = pointed;
  switch (pointed.what) {
    case 'record': {
      const rec = book.catalog.get(pointed.id);
      return rec && { markdown: recordCard(book, rec), start, end, record: rec.id };
    }
    case 'person': {
      const person = book.model.config.people.get(pointed.key);
      return person && { markdown: `**${escapeInline(person.name)}**\n\n${escapeInline([person.roles.join(', '), person.emails.join(', '), person.until === undefined ? '' : `→ ${person.until}`].filter((t) => t !== '').join(' – '))}`, start, end };
    }
    case 'field':
      return { markdown: describeField(pointed.field, book.language), start, end };
    case 'value': {
      const kind = pointed.field.kind;
      const choice = kind.k === 'choice' ? kind.values.find((v) => String(v.id) === pointed.value) : undefined;
      return { markdown: choice ? `**${escapeInline(choice[book.language])}**\n\n${describeField(pointed.field, book.language)}` : describeField(pointed.field, book.language), start, end };
    }
  }
}

/** The fields that a card shows, in order, where the record has them. */
const shown = ['priority', 'service', 'services', 'client', 'assignee', 'owner', 'class', 'criticality', 'environment', 'version', 'due'];

/** A record in a few lines: title, status and what may come next, the facts that matter, who names it. */
export function recordCard(book: Book, rec: Rec): string {
  const { language, model, catalog } = book;
  const type = model.types.get(rec.type)!;
  const colon = language === 'fr' ? ' : ' : ': ';
  const named = (id: string): string => { const other = catalog.get(id); return other ? `${id} ${escapeInline(other.title)}` : escapeInline(id); };
  const next = movesFrom(type.lifecycle, rec.status, (f) => rec.data[f]).map((t) => type.statusLabel(t.to)[language]);
  const lines = [`**${rec.id}** ${escapeInline(rec.title)}`, `${type.label[language]} – **${escapeInline(type.statusLabel(rec.status)[language])}**${next.length > 0 ? ` → ${next.map(escapeInline).join(', ')}` : ''}`];
  for (const name of shown) {
    const field = type.field.get(name);
    const values = [text(rec.data[name]), ...texts(rec.data[name])].filter((v) => v !== undefined);
    if (field && values.length > 0) lines.push(`${field.label[language]}${colon}${values.slice(0, 4).map((v) => (field.kind.k === 'id' || field.kind.k === 'list' ? named(v) : escapeInline(v))).join(', ')}${values.length > 4 ? ', …' : ''}`);
  }
  const open = [...catalog.namedBy(rec.id)].filter((r) => (r.type === 'incident' || r.type === 'change' || r.type === 'problem') && isOpen(model.types.get(r.type)!, r.status));
  if (open.length > 0) lines.push(`${language === 'fr' ? 'Ouverts' : 'Open'}${colon}${open.slice(0, 5).map((r) => named(r.id)).join(', ')}${open.length > 5 ? `, … (${open.length})` : ''}`);
  return lines.join('  \n');
}
