import type { Catalog } from '../catalog/catalog';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import { movesFrom } from '../model/lifecycle';
import type { Transition } from '../model/lifecycle';
import type { Text } from '../model/text';
import { fieldOf as fieldOfLink } from '../record/rec';
import type { Rec } from '../record/rec';
import { fromPointer } from '../record/pointer';

/** A record seen with its neighbours: what it may become, whom it names and who names it. */
export interface Card {
  readonly rec: Rec;
  readonly statusLabel: Text;
  readonly open: boolean;
  /** The moves that its lifecycle allows from here. */
  readonly moves: readonly { readonly to: string; readonly label: Text; readonly kind?: Transition['kind'] }[];
  readonly links: readonly Neighbour[];
  /** By type and field, then id; the prose of a record is the field `''`. */
  readonly backlinks: readonly Neighbour[];
  /** How many more backlinks there are than are listed. */
  readonly more: number;
}

/** The other end of a link. `rec` is absent when no record has the id. */
export interface Neighbour {
  readonly id: string;
  readonly rec?: Rec;
  /** The field that holds the link, `relations.depends_on` for a relation; empty for prose. */
  readonly field: string;
}

/** A service may be named by every incident of ten years. */
export const MOST_BACKLINKS = 200;

export function cardOf(rec: Rec, { model, catalog }: { readonly model: Model; readonly catalog: Catalog }): Card {
  const type = model.types.get(rec.type)!;
  const named = new Set(rec.links.map((l) => l.to));
  const links = [
    ...rec.links.map((l): Neighbour => ({ id: l.to, rec: catalog.get(l.to), field: nameOf(l.at) })),
    // Prose that repeats what a field says adds nothing.
    ...rec.mentions.filter((id) => !named.has(id)).map((id): Neighbour => ({ id, rec: catalog.get(id), field: '' })),
  ];
  const back = rec.id === '' ? [] : [...catalog.backlinks(rec.id)].filter((b) => b.from !== rec).map((b): Neighbour => ({ id: b.from.id, rec: b.from, field: nameOf(b.at) }));
  const order = [...model.types.keys()];
  const sorted = distinct(back).toSorted((a, b) => order.indexOf(a.rec!.type) - order.indexOf(b.rec!.type) || byCode(a.field, b.field) || byCode(a.id, b.id) || byCode(a.rec!.file, b.rec!.file));
  return {
    rec, statusLabel: type.statusLabel(rec.status), open: isOpen(type, rec.status),
    moves: movesFrom(type.lifecycle, rec.status, (field) => rec.data[field]).map((t) => ({ to: t.to, label: type.statusLabel(t.to), ...(t.kind ? { kind: t.kind } : {}) })),
    links: distinct(links),
    backlinks: sorted.slice(0, MOST_BACKLINKS),
    more: Math.max(0, sorted.length - MOST_BACKLINKS),
  };
}

/** `/relations/depends_on/0/of/1` is said as `relations.depends_on`, `/outages/0/services/0` as `outages`. */
function nameOf(pointer: string): string {
  if (pointer === '') return '';
  const field = fieldOfLink({ at: pointer, to: '' });
  const [, kind] = fromPointer(pointer);
  return (field === 'relations' || field === 'attributes') && typeof kind === 'string' ? `${field}.${kind}` : field;
}

function distinct(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return [...new Map(neighbours.map((n) => [`${n.field}\0${n.id}\0${n.rec?.file ?? ''}`, n])).values()];
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
