/**
 * The CMDB as a graph of failures: who suffers when a CI or a service fails. Nothing is built beforehand: the neighbours of
 * a node are read from the catalogue when they are asked for, so that a question costs what it touches. A graph is good
 * for one state of the catalogue.
 */
import type { Catalog } from '../catalog/catalog';
import { isLive, membersOf } from '../catalog/relations';
import type { Member } from '../catalog/relations';
import type { Model } from '../model/model';
import type { Rec } from '../record/rec';

/** A need of a node: it survives while no more than `spare` of these fail. */
export interface Need {
  readonly of: Rec;
  /** Each once. Of a group, those alone that are in service: the others cannot be counted on. */
  readonly on: readonly Rec[];
  /** Below zero where too few of a group are in service to begin with. */
  readonly spare: number;
}

export interface ImpactGraph {
  /** The CI or service of an id that is neither retired nor cancelled; undefined for anything else. */
  readonly node: (id: string) => Rec | undefined;
  /** What a node stands on. */
  readonly needs: (rec: Rec) => readonly Need[];
  /** The needs of other nodes that this one serves: what its failure may break. The same need is the same object each time. */
  readonly serves: (rec: Rec) => readonly Need[];
}

/** What a node writes in its relations. */
interface Written {
  readonly needs: readonly Need[];
  /** The needs by the node that they name. */
  readonly byNode: ReadonlyMap<Rec, readonly Need[]>;
  /** Those that suffer when this one fails: what it is a part of. */
  readonly wholes: ReadonlySet<Rec>;
}

export function impactGraph(catalog: Catalog, model: Model): ImpactGraph {
  const node = (id: string): Rec | undefined => {
    const rec = catalog.get(id);
    return rec && isNode(rec) ? rec : undefined;
  };
  const written = once((rec) => read(rec, membersOf(rec, model.relations), node));
  const namers = (rec: Rec): readonly Rec[] => [...catalog.namedBy(rec.id)].filter((r) => isNode(r) && r !== rec && catalog.get(r.id) === r);
  const wholeKinds = [...model.relations.values()].filter((kind) => kind.impact === 'target' || (kind.symmetric && kind.impact !== 'none')).map((kind) => `/relations/${kind.id}/`);
  // Tells the few parts of what everything hangs on from the rest, without reading the relations of them all.
  const namesWhole = (rec: Rec, whole: Rec): boolean => rec.links.some((link) => link.to === whole.id && wholeKinds.some((kind) => link.at.startsWith(kind)));
  return {
    node,
    needs: once((rec) => [...written(rec).needs, ...namers(rec).filter((r) => namesWhole(r, rec) && written(r).wholes.has(rec)).map((part): Need => ({ of: rec, on: [part], spare: 0 }))]),
    serves: once((rec) => [
      ...namers(rec).flatMap((r) => written(r).byNode.get(rec) ?? []),
      ...[...written(rec).wholes].map((whole): Need => ({ of: whole, on: [rec], spare: 0 })),
    ]),
  };
}

/** A question asked once of each record: what half the CMDB stands on is come to from everywhere. */
function once<T>(ask: (rec: Rec) => T): (rec: Rec) => T {
  const known = new Map<Rec, T>();
  return (rec) => {
    let found = known.get(rec);
    if (found === undefined) known.set(rec, (found = ask(rec)));
    return found;
  };
}

/** Whether a record is part of the graph: a CI or a service that is neither retired nor cancelled. */
export function isNode(rec: Rec): boolean {
  return (rec.type === 'ci' || rec.type === 'service') && rec.id !== '' && rec.status !== 'retired' && rec.status !== 'cancelled';
}

function read(rec: Rec, members: readonly Member[], node: ImpactGraph['node']): Written {
  const needs: Need[] = [];
  const byNode = new Map<Rec, Need[]>();
  const wholes = new Set<Rec>();
  for (const { kind, ids, any } of members) {
    if (kind.impact === 'none') continue;
    const named = [...new Set(ids)].flatMap((id) => node(id) ?? []).filter((to) => to !== rec);
    if (kind.impact === 'target' || kind.symmetric) for (const to of named) wholes.add(to);
    if (kind.impact === 'target') continue;
    // What stands alone is needed whatever its status; a group lives on those of it that are in service.
    const on = ids.length === 1 ? named : named.filter(isLive);
    const need: Need = { of: rec, on, spare: ids.length === 1 ? 0 : on.length - any };
    needs.push(need);
    for (const to of on) {
      const found = byNode.get(to);
      if (found) found.push(need);
      else byNode.set(to, [need]);
    }
  }
  return { needs, byNode, wholes };
}

/** The part of a graph that serves these nodes: to try failures among the few things that something stands on, whatever else hangs on them. */
export function graphWithin(graph: ImpactGraph, nodes: Iterable<Rec>): Pick<ImpactGraph, 'serves'> {
  const serves = new Map<Rec, Need[]>();
  for (const rec of nodes) {
    for (const need of graph.needs(rec)) {
      for (const on of need.on) {
        const found = serves.get(on);
        if (found) found.push(need);
        else serves.set(on, [need]);
      }
    }
  }
  return { serves: (rec) => serves.get(rec) ?? [] };
}

/** Limits of a search: what ends it, and how many needs it may look at in all. */
export interface SearchLimits {
  readonly until?: ReadonlySet<Rec>;
  readonly steps?: { left: number };
}

/** Everything that fails when these do, themselves included; a group fails when more of it have failed than it can spare. */
export function failuresOf(graph: Pick<ImpactGraph, 'serves'>, starts: Iterable<Rec>, limits: SearchLimits = {}): ReadonlySet<Rec> {
  const failed = new Set(starts);
  const lost = new Map<Need, number>();
  // A set gives what is added while it is walked.
  for (const rec of failed) {
    for (const need of graph.serves(rec)) {
      if (limits.steps && --limits.steps.left < 0) return failed;
      if (failed.has(need.of)) continue;
      const count = (lost.get(need) ?? 0) + 1;
      lost.set(need, count);
      if (count <= need.spare) continue;
      failed.add(need.of);
      if (limits.until?.has(need.of)) return failed;
    }
  }
  return failed;
}
