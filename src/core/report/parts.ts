/** Pieces that several reports are made of. What a record says is escaped here, so that a report's own code holds no raw text. */
import type { Model } from '../model/model';
import { format } from '../model/text';
import type { Holes, Language, Text } from '../model/text';
import type { Value } from '../record/node';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { cut } from '../util/cut';
import { escapeInline, table } from '../util/markdown';

/** The most rows of a table in Markdown: a page that nobody can open proves nothing. The data form has them all. */
export const ROWS = 200;
/** The most characters of one cell. */
const CELL = 300;

const words = {
  more: { fr: '… et {n} de plus; `--format json` les donne tous.', en: '… and {n} more; `--format json` gives them all.' },
} as const satisfies Readonly<Record<string, Text>>;

/** Words of a report in one language, with their holes filled. */
export function sayer<K extends string>(table: Readonly<Record<K, Text>>, language: Language): (key: K, holes?: Holes) => string {
  return (key, holes = {}) => format(table[key], language, holes);
}

/** Text of a record as one cell: on one line, escaped, cut when it is long. */
export function cell(value: string | undefined): string {
  return escapeInline(cut(value ?? '', CELL));
}

export function nameOf(rec: Rec): string {
  return cell(`${rec.id || rec.file} ${rec.title}`);
}

export function namesOf(ids: readonly string[]): string {
  return cell(ids.join(', '));
}

export function sayStatus(rec: Rec, { model, language }: Tongue): string {
  return rec.status === '' ? '' : cell(model.types.get(rec.type)!.statusLabel(rec.status)[language]);
}

export interface Tongue {
  readonly model: Model;
  readonly language: Language;
}

/** A field of a record as people read it: the label of a choice, else the value. */
export function sayField(rec: Rec, name: string, { model, language }: Tongue): string {
  const value = text(rec.data[name]);
  const kind = model.types.get(rec.type)?.field.get(name)?.kind;
  const choice = kind?.k === 'choice' ? kind.values.find((c) => String(c.id) === value) : undefined;
  return cell(choice?.[language] ?? value);
}

/** The name of a person that a record names by key. */
export function sayPerson(value: Value | undefined, model: Model): string {
  const key = text(value);
  return cell(key === undefined ? undefined : model.config.people.get(key)?.name ?? key);
}

export interface TableOptions {
  readonly language: Language;
  /** What is said in place of a table without rows. */
  readonly none: string;
  readonly most?: number;
}

/** A table without the columns that are empty throughout (the first always stands), cut to its first rows. */
export function longTable(head: readonly string[], rows: readonly (readonly string[])[], { language, none, most = ROWS }: TableOptions): string {
  const shown = rows.slice(0, most);
  const kept = head.map((_, i) => i === 0 || shown.some((row) => row[i] !== '' && row[i] !== undefined));
  const keep = (cells: readonly string[]): readonly string[] => cells.filter((_, i) => kept[i]);
  const drawn = table(keep(head), shown.map(keep));
  if (drawn === undefined) return none;
  return rows.length > shown.length ? `${drawn}\n\n${format(words.more, language, { n: rows.length - shown.length })}` : drawn;
}

/** Parts of a page with one empty line between, and a line end. Empty parts are left out. */
export function page(...parts: readonly string[]): string {
  return `${parts.map((p) => p.trimEnd()).filter((p) => p !== '').join('\n\n')}\n`;
}

export function byId(a: Rec, b: Rec): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1;
}
