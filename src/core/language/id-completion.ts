import type { TypeName } from '../model/kind';
import { fieldOf } from '../record/rec';
import type { Rec } from '../record/rec';
import type { RecordSource } from '../record/source';
import type { Book } from './book';
import { nearnessTo } from './nearness';
import type { Offer } from './proposal';

/** The most ids that one list offers; typing narrows it. */
const MOST_IDS = 300;

export interface IdAsk {
  readonly book: Book;
  readonly source: RecordSource | undefined;
  /** The field that names them: what it names already is not offered again. */
  readonly field: string;
  /** What was typed so far. */
  readonly prefix: string;
}

interface Found {
  readonly rec: Rec;
  readonly rank: number;
}

/** Ids of these types, of any when there is none, that hold what was typed in id or title: the nearest to the record first. */
export function idOffers(types: readonly TypeName[], { book, source, field, prefix }: IdAsk): readonly Offer[] {
  const taken = new Set(source?.rec?.links.filter((l) => fieldOf(l) === field).map((l) => l.to));
  const own = source?.rec?.id;
  const wanted = prefix.toLowerCase();
  const rankOf = nearnessTo(source?.data ?? {}, book);
  const best = new Nearest(MOST_IDS);
  for (const name of types.length > 0 ? types : book.model.types.keys()) {
    for (const rec of book.catalog.ofType(name)) {
      if (rec.id === '' || rec.id === own) continue;
      if (taken.has(rec.id) && rec.id.toLowerCase() !== wanted) continue;
      if (wanted !== '' && !rec.id.toLowerCase().includes(wanted) && !rec.title.toLowerCase().includes(wanted)) continue;
      best.add({ rec, rank: rankOf(rec) });
    }
  }
  return best.sorted().map(({ rec }, i): Offer => {
    const status = book.model.types.get(rec.type)!.statusLabel(rec.status)[book.language];
    return { value: rec.id, description: `${rec.title} (${status})`, kind: 'record', filter: `${rec.id} ${rec.title}`, rank: i };
  });
}

/** Keeps the first of very many without sorting them all. */
class Nearest {
  #kept: Found[] = [];
  #worst: Found | undefined;

  constructor(readonly most: number) {}

  add(found: Found): void {
    if (this.#worst && compare(found, this.#worst) >= 0) return;
    this.#kept.push(found);
    if (this.#kept.length < 8 * this.most) return;
    this.#kept = this.sorted();
    this.#worst = this.#kept.at(-1);
  }

  sorted(): Found[] {
    return this.#kept.toSorted(compare).slice(0, this.most);
  }
}

/** Of equally near ones: numbered by the year, the newest first; else the first. */
function compare(a: Found, b: Found): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const order = a.rec.id < b.rec.id ? -1 : 1;
  return /-\d{4}-/.test(a.rec.id) ? -order : order;
}
