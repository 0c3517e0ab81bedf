import type { FieldDef, Kind } from '../model/kind';
import { movesFrom } from '../model/lifecycle';
import type { RecordType } from '../model/model';
import { inOffice } from '../model/people';
import { declaredTypes } from '../model/types/all';
import { movesOf } from '../record/progress';
import type { RecordSource } from '../record/source';
import { formatDate, formatDateTime, dateIn } from '../util/time';
import type { Book } from './book';
import { idOffers } from './id-completion';
import type { Offer } from './proposal';

/** Which value is asked for. */
export interface ValueAsk {
  readonly book: Book;
  readonly path: readonly string[];
  /** The keys beside the value's, with their values as written. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly source: RecordSource | undefined;
  readonly type: RecordType | undefined;
  readonly field: FieldDef | undefined;
  /** What was typed so far. */
  readonly prefix: string;
}

const durations = ['15m', '30m', '1h', '4h', '8h', '1d', '5d', '30d', '180d'];

/** The values of a kind that may be chosen, best first. */
export function offersOf(kind: Kind, ask: ValueAsk): readonly Offer[] {
  const { book, field } = ask;
  const values = (all: readonly (string | boolean)[], as: Offer['kind'] = 'value'): readonly Offer[] => all.map((value, rank) => ({ value, kind: as, rank }));
  switch (kind.k) {
    case 'choice': {
      const reachable = field?.name === 'status' && ask.source && ask.type ? reachableStatuses(ask.source, ask.type) : undefined;
      return kind.values.filter((v) => !reachable || reachable.includes(String(v.id))).map((v, rank) => ({ value: v.id, description: v[book.language], kind: 'value', filter: `${v.id} ${v.fr} ${v.en}`, rank }));
    }
    case 'boolean': return values([true, false]);
    case 'id': case 'member': return idOffers(kind.types, { book, source: ask.source, field: ask.path[0] ?? '', prefix: ask.prefix });
    case 'person': return personOffers(ask);
    case 'calendar': return values([...book.model.config.calendars.keys()].filter((c) => c !== ''));
    case 'date': return values([today(book)], 'date');
    case 'datetime': case 'moment': return values([stamp(book)], 'date');
    case 'month': return values([today(book).slice(0, 7)], 'date');
    case 'duration': return values(durations);
    case 'text': return field?.name === 'type' && ask.path.length === 1 ? declaredTypes.map((t, rank) => ({ value: t.name, description: t.label[book.language], kind: 'value', filter: `${t.name} ${t.label.fr} ${t.label.en}`, rank })) : [];
    default: return [];
  }
}

/** The statuses that a record may have next: those that its last dated status leads to, and that one itself. */
function reachableStatuses(source: RecordSource, type: RecordType): readonly string[] {
  const here = movesOf(source.data).at(-1) ?? type.lifecycle.statuses[0]!;
  const next = movesFrom(type.lifecycle, here, (f) => source.data[f]).map((t) => t.to);
  return type.lifecycle.statuses.includes(here) ? [here, ...next] : type.lifecycle.statuses;
}

/** The role that a field needs, where the process says one; people who hold it come first. */
const roleOfField: Readonly<Record<string, string>> = { manager: 'RGS/AC' };

function personOffers({ book, siblings, field }: ValueAsk): readonly Offer[] {
  const { config } = book.model;
  const role = siblings.get('role')?.replace(/^["']|["']$/g, '') ?? roleOfField[field?.name ?? ''];
  const at = formatDateTime(book.now, config.organisation.timezone);
  return [...config.people.values()].filter((p) => inOffice(config, p, at)).map((p, i) => ({
    value: p.key, description: `${p.name} (${p.roles.join(', ')})`, kind: 'person', filter: `${p.key} ${p.name}`,
    rank: (role === undefined || p.roles.includes(role) ? 0 : 1000) + i,
  }));
}

/** The present minute, as records write it. */
export function stamp(book: Book): string {
  return formatDateTime(Math.floor(book.now / 60_000) * 60_000, book.model.config.organisation.timezone);
}

function today(book: Book): string {
  return formatDate(dateIn(book.model.config.organisation.timezone, book.now));
}
