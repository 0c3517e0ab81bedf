import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import type { Rec } from '../record/rec';
import { fold } from '../util/fold';

/**
 * Records whose id and title hold every word, best first: the id itself, ids that begin so, titles
 * that begin so, the rest by id. At most `limit`; without words, the first by id. Of these types, when some are named.
 */
export function searchRecords(catalog: Catalog, wanted: string, limit: number, types: readonly TypeName[] = []): readonly Rec[] {
  const whole = fold(wanted.trim());
  const words = whole.split(/\s+/).filter(Boolean);
  const found: { readonly rec: Rec; readonly rank: number }[] = [];
  for (const rec of types.length === 0 ? catalog.all() : allOf(catalog, types)) {
    const id = rec.id.toLowerCase();
    const title = words.length === 0 ? '' : fold(rec.title);
    if (!words.every((w) => id.includes(w) || title.includes(w))) continue;
    found.push({ rec, rank: id === whole ? 0 : id.startsWith(whole) ? 1 : title.startsWith(whole) ? 2 : 3 });
  }
  return found.toSorted((a, b) => a.rank - b.rank || compare(a.rec.id || a.rec.file, b.rec.id || b.rec.file)).slice(0, limit).map(({ rec }) => rec);
}

function* allOf(catalog: Catalog, types: readonly TypeName[]): Generator<Rec> {
  for (const type of new Set(types)) yield* catalog.ofType(type);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
