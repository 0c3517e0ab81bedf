import type { TypeName } from '../model/kind';
import type { Fields, Value } from './node';

/** A record as the catalogue keeps it: its facts, and nothing of its text. 100,000 of these fit in memory. */
export interface Rec {
  /** Path from the repository's root, with `/`. */
  readonly file: string;
  /** Empty when the file has none. */
  readonly id: string;
  readonly type: TypeName;
  readonly title: string;
  readonly status: string;
  readonly data: Fields;
  /** Ids that its fields name, in the order of the text. */
  readonly links: readonly Link[];
  /** Ids that its prose names, each once. */
  readonly mentions: readonly string[];
  /** Relative link targets of its prose, as written. */
  readonly targets: readonly string[];
  /** Its headings, as written. */
  readonly headings: readonly string[];
  /** Normalised headings of the sections that hold text. */
  readonly filled: readonly string[];
  /** The digest of what its approvals decide on; only where one of them names the digest that it was given for. */
  readonly digest?: string;
  /** Of a document (policy, procedure, recovery plan, article): the keys of people with a last day in their roles whom its prose names. */
  readonly people?: readonly string[];
}

export interface Link {
  /** Where in the front matter, as a JSON pointer. */
  readonly at: string;
  readonly to: string;
}

/** The first step of a link's place: the field that holds it. */
export function fieldOf(link: Link): string {
  const end = link.at.indexOf('/', 1);
  return end < 0 ? link.at.slice(1) : link.at.slice(1, end);
}

export interface HistoryEntry {
  readonly at: string;
  readonly by?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly level?: number;
  readonly note?: string;
}

export function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

export function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

export function fields(value: Value | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The texts of a list; what is not text is left out. */
export function texts(value: Value | undefined): readonly string[] {
  return list(value).filter((v): v is string => typeof v === 'string');
}

/** The entries of `history` that have an instant, as they stand in the file. */
export function historyOf(data: Fields): readonly HistoryEntry[] {
  return list(data['history']).map(fields).filter((e) => typeof e['at'] === 'string').map((e) => ({
    at: e['at'] as string, by: text(e['by']), status: text(e['status']), reason: text(e['reason']), note: text(e['note']),
    level: typeof e['level'] === 'number' ? e['level'] : undefined,
  }));
}
