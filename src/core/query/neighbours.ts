import type { Catalog } from '../catalog/catalog';
import { membersOf } from '../catalog/relations';
import type { Member } from '../catalog/relations';
import type { RelationKind } from '../model/config/config';
import type { Model } from '../model/model';
import type { Rec } from '../record/rec';

/** What a CI or a service stands on, by one relation: a record, or a group of which some must live. */
export interface Support {
  readonly kind: RelationKind;
  /** Read from the other side: what a thing contains, what is connected to it. */
  readonly inverse: boolean;
  readonly ids: readonly string[];
  /** How many of the ids must live. */
  readonly any: number;
}

/**
 * What a record stands on along relations: those that it writes, except that a part stands on no
 * whole; the parts that name it; and connections, whichever side writes them.
 */
export function supportsOf(rec: Rec, catalog: Catalog, model: Model): readonly Support[] {
  const own = membersOf(rec, model.relations).filter((m) => m.kind.impact !== 'target').map((m: Member): Support => ({ kind: m.kind, inverse: false, ids: m.ids, any: m.any }));
  return [...own, ...inverseOf(rec, catalog, model, (kind) => kind.impact === 'target' || kind.symmetric)];
}

/** What stands on a record, by one relation each: the other direction of `supportsOf`. */
export function supportersOf(rec: Rec, catalog: Catalog, model: Model): readonly Support[] {
  const named = membersOf(rec, model.relations).filter((m) => m.kind.impact === 'target' || m.kind.symmetric);
  const own = named.flatMap(({ kind, ids }) => ids.map((id): Support => ({ kind, inverse: false, ids: [id], any: 1 })));
  return [...own, ...inverseOf(rec, catalog, model, (kind) => kind.impact !== 'target')];
}

/** The records of `supportersOf`, each once. */
export function supportedBy(rec: Rec, catalog: Catalog, model: Model): readonly Rec[] {
  const found = new Set(supportersOf(rec, catalog, model).flatMap(({ ids }) => catalog.get(ids[0]!) ?? []));
  found.delete(rec);
  return [...found];
}

/** What nothing carries and something stands on: where the CMDB begins, seen upwards. A mere connection or a document carries nothing. */
export function foundationsOf(catalog: Catalog, model: Model): ReadonlySet<Rec> {
  const carries = ({ kind, ids }: Support): boolean => kind.impact !== 'none' && ids.some((id) => catalog.has(id));
  const all = [...catalog.ofType('ci'), ...catalog.ofType('service')];
  return new Set(all.filter((rec) => !supportsOf(rec, catalog, model).some(carries) && supportersOf(rec, catalog, model).some(carries)));
}

/** Everything that stands on these, themselves included. */
export function reachedUpwards(starts: Iterable<Rec>, catalog: Catalog, model: Model): ReadonlySet<Rec> {
  const reached = new Set(starts);
  // A set gives what is added while it is walked.
  for (const rec of reached) for (const upper of supportedBy(rec, catalog, model)) reached.add(upper);
  return reached;
}

function* inverseOf(rec: Rec, catalog: Catalog, model: Model, wanted: (kind: RelationKind) => boolean): Generator<Support> {
  if (rec.id === '') return;
  for (const from of catalog.namedBy(rec.id)) {
    if (from === rec || from.id === '' || (from.type !== 'ci' && from.type !== 'service')) continue;
    const seen = new Set<string>();
    for (const link of from.links) {
      if (link.to !== rec.id || !link.at.startsWith('/relations/')) continue;
      const name = link.at.split('/', 3)[2]!;
      const kind = model.relations.get(name);
      if (!kind || seen.has(name) || !wanted(kind)) continue;
      seen.add(name);
      yield { kind, inverse: true, ids: [from.id], any: 1 };
    }
  }
}

/** Every CI that some service in use stands on, the services included. */
export function reachedByServices(catalog: Catalog, model: Model): ReadonlySet<Rec> {
  const reached = new Set<Rec>([...catalog.ofType('service')].filter((s) => s.status !== 'retired'));
  const queue = [...reached];
  for (let rec = queue.pop(); rec; rec = queue.pop()) {
    for (const support of supportsOf(rec, catalog, model)) {
      for (const id of support.ids) {
        const to = catalog.get(id);
        if (!to || reached.has(to)) continue;
        reached.add(to);
        queue.push(to);
      }
    }
  }
  return reached;
}

/** The shortest way down from a service to a record, both included; undefined when no service stands on it. */
export function wayFromService(target: Rec, catalog: Catalog, model: Model): readonly Rec[] | undefined {
  return wayFrom(target, (rec) => rec.type === 'service' && rec.status !== 'retired', (rec) => supportedBy(rec, catalog, model));
}

/** The shortest way up from one of the foundations to a record, both included; undefined when there is none, as in a circle. */
export function wayFromFoundation(target: Rec, foundations: ReadonlySet<Rec>, catalog: Catalog, model: Model): readonly Rec[] | undefined {
  const below = (rec: Rec): readonly Rec[] => supportsOf(rec, catalog, model).flatMap(({ ids }) => ids.flatMap((id) => catalog.get(id) ?? []));
  return wayFrom(target, (rec) => foundations.has(rec), below);
}

function wayFrom(target: Rec, isStart: (rec: Rec) => boolean, parents: (rec: Rec) => readonly Rec[]): readonly Rec[] | undefined {
  const next = new Map<Rec, Rec | undefined>([[target, undefined]]);
  const queue = [target];
  for (let i = 0; i < queue.length; i++) {
    const rec = queue[i]!;
    if (isStart(rec)) {
      const way: Rec[] = [];
      for (let at: Rec | undefined = rec; at; at = next.get(at)) way.push(at);
      return way;
    }
    for (const parent of parents(rec)) {
      if (next.has(parent)) continue;
      next.set(parent, rec);
      queue.push(parent);
    }
  }
  return undefined;
}

/** The services in use with every CI that relations tie to them: what a thing contains is reached with it, and a connection is crossed either way. */
export function connectedToServices(catalog: Catalog, model: Model): ReadonlySet<Rec> {
  const back = new Map<string, Rec[]>();
  for (const type of ['ci', 'service'] as const) {
    for (const rec of catalog.ofType(type)) {
      for (const m of membersOf(rec, model.relations)) if (m.kind.impact === 'target' || m.kind.symmetric) for (const id of m.ids) push(back, id, rec);
    }
  }
  const reached = new Set<Rec>([...catalog.ofType('service')].filter((s) => s.status !== 'retired'));
  // A set gives what is added while it is walked.
  for (const rec of reached) {
    for (const m of membersOf(rec, model.relations)) {
      for (const id of m.ids) {
        const to = catalog.get(id);
        if (to) reached.add(to);
      }
    }
    for (const to of back.get(rec.id) ?? []) reached.add(to);
  }
  return reached;
}

/** Whether `connectedToServices` holds one record: followed from it, against the direction, until a service in use. */
export function isConnectedToService(rec: Rec, catalog: Catalog, model: Model): boolean {
  const seen = new Set([rec]);
  // A set gives what is added while it is walked.
  for (const at of seen) {
    if (at.type === 'service' && at.status !== 'retired') return true;
    for (const m of membersOf(at, model.relations)) {
      if (m.kind.impact === 'target' || m.kind.symmetric) for (const id of m.ids) for (const to of catalog.claimants(id)) seen.add(to);
    }
    // Of several that claim an id, relations mean the first.
    if (catalog.get(at.id) !== at) continue;
    for (const from of catalog.namedBy(at.id)) if (membersOf(from, model.relations).some((m) => m.ids.includes(at.id))) seen.add(from);
  }
  return false;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
