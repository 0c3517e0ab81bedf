/**
 * Impact analysis: what suffers when something fails, and what it stands on. A CI or a service is asked for itself; any
 * other record for the CIs and services that it names. Linear in the relations that are touched.
 */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { fieldOf, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { failuresOf, graphWithin, impactGraph } from './impact-graph';
import type { ImpactGraph } from './impact-graph';

/** A CI or a service that the analysis came to. */
export interface Reached {
  readonly rec: Rec;
  /** Steps from the root; the CIs of a change are one step from it. */
  readonly depth: number;
  /** The one before it on a shortest path; absent where that is the root. */
  readonly from?: Reached;
  /** Going down: it is hit, yet enough of a group is left for it. Going up: the root outlives its failure alone. */
  readonly survives: boolean;
}

export interface Impact {
  readonly root: Rec;
  /** What suffers when the root fails, nearest first, then by id. */
  readonly down: readonly Reached[];
  /** What the root stands on, in the same order. */
  readonly up: readonly Reached[];
  /** Ids of the clients of what fails, and of the SLAs that promise it; sorted. */
  readonly clients: readonly string[];
  readonly slas: readonly string[];
}

export interface ImpactWorld {
  readonly catalog: Catalog;
  readonly model: Model;
}

export function impactOf(root: Rec, { catalog, model }: ImpactWorld): Impact {
  const graph = impactGraph(catalog, model);
  const starts = startsOf(root, catalog, graph);
  const failed = failuresOf(graph, starts);
  const hit = starts.filter((rec) => rec !== root).map((rec): Reached => ({ rec, depth: 1, survives: false })).toSorted(byId);
  const first: readonly Reached[] = starts.includes(root) ? [{ rec: root, depth: 0, survives: false }] : hit;
  const down = spread(first, starts, (rec) => (failed.has(rec) ? graph.serves(rec).map((need) => need.of) : []), (rec) => !failed.has(rec));
  const up = spread(first, starts, (rec) => graph.needs(rec).flatMap((need) => need.on), outlived(graph, starts));
  return { root, down: [...hit, ...down], up, ...engaged(root, failed, catalog) };
}

/** The ids on a shortest path from the root, both ends among them; a path of more than `limit` ids is cut in its middle. */
export function pathTo(root: Rec, reached: Reached, limit = 100): readonly string[] {
  const back: string[] = [];
  let at: Reached | undefined = reached;
  for (; at && back.length < limit - 1; at = at.from) back.push(at.rec.id);
  return [root.id, ...back.reverse()];
}

/** The CIs and services whose failure a record is about: itself, or what it names. Empty where it names none. */
export function startsOf(root: Rec, catalog: Catalog, graph: ImpactGraph): readonly Rec[] {
  if (root.type === 'ci' || root.type === 'service') return [root];
  const named = root.links.filter((link) => namingFields.has(fieldOf(link))).flatMap((link) => graph.node(link.to) ?? []);
  const naming = [...catalog.namedBy(root.id)].filter((rec) => rec.type === 'ci' && (text(rec.data['supplier']) === root.id || text(rec.data['contract']) === root.id)).flatMap((rec) => graph.node(rec.id) ?? []);
  const changes = root.type === 'release' ? changesOf(root, catalog).flatMap((change) => startsOf(change, catalog, graph)) : [];
  return [...new Set([...named, ...naming, ...changes])];
}

/** Fields that name what a record is about, as against what it is compared with or was converted from. */
const namingFields: ReadonlySet<string> = new Set(['cis', 'services', 'service', 'resources', 'items']);

/** The changes of a release, named on either side. */
export function changesOf(release: Rec, catalog: Catalog): readonly Rec[] {
  const named = release.links.filter((link) => fieldOf(link) === 'changes').flatMap((link) => catalog.get(link.to) ?? []);
  return [...new Set([...named, ...catalog.naming(release.id, 'change', 'release')])].filter((rec) => rec.type === 'change');
}

function byId(a: Reached, b: Reached): number {
  return a.rec.id < b.rec.id ? -1 : a.rec.id > b.rec.id ? 1 : 0;
}

/** Breadth first, each level in the order of ids, so that the same repository gives the same paths. */
function spread(first: readonly Reached[], starts: readonly Rec[], next: (rec: Rec) => readonly Rec[], survives: (rec: Rec) => boolean): Reached[] {
  const seen = new Set(starts);
  const found: Reached[] = [];
  for (let level = first; level.length > 0;) {
    const further: Reached[] = [];
    for (const from of level) {
      for (const rec of next(from.rec)) {
        if (seen.has(rec)) continue;
        seen.add(rec);
        further.push({ rec, depth: from.depth + 1, ...(from.depth > 0 ? { from } : {}), survives: survives(rec) });
      }
    }
    for (const reached of further.sort(byId)) found.push(reached);
    level = further;
  }
  return found;
}

/** Needs that may be looked at in all, to say who alone brings the root down; beyond it the worst is assumed. */
const STEPS = 500_000;

/**
 * Whether the root outlives the failure of one thing that it stands on. What it reaches without a group to spare cannot
 * be outlived; of the others each is tried, within what the root stands on.
 */
function outlived(graph: ImpactGraph, starts: readonly Rec[]): (rec: Rec) => boolean {
  const onAll = (rec: Rec): readonly Rec[] => graph.needs(rec).flatMap((need) => need.on);
  const within = graphWithin(graph, closure(starts, onAll));
  const needed = closure(starts, (rec) => graph.needs(rec).filter((need) => need.spare <= 0).flatMap((need) => need.on));
  const until = new Set(starts);
  const steps = { left: STEPS };
  return (rec) => {
    if (needed.has(rec)) return false;
    const failed = failuresOf(within, [rec], { until, steps });
    return steps.left >= 0 && starts.every((start) => !failed.has(start));
  };
}

/** Everything that can be come to from these, themselves included. */
export function closure(starts: Iterable<Rec>, next: (rec: Rec) => readonly Rec[]): ReadonlySet<Rec> {
  const seen = new Set(starts);
  // A set gives what is added while it is walked.
  for (const rec of seen) for (const to of next(rec)) seen.add(to);
  return seen;
}

/** Who is let down: the clients and SLAs of what fails, links of either side counting, and the client of the record itself. */
function engaged(root: Rec, failed: ReadonlySet<Rec>, catalog: Catalog): Pick<Impact, 'clients' | 'slas'> {
  const clients = new Set<string>();
  const slas = new Set<Rec>();
  for (const rec of [root, ...failed]) {
    for (const link of rec.links) {
      const to = catalog.get(link.to);
      if (to?.type === 'client' && clientFields.has(fieldOf(link))) clients.add(to.id);
      if (to?.type === 'sla' && rec.type === 'service' && fieldOf(link) === 'sla') slas.add(to);
    }
    if (rec.type === 'service') for (const sla of catalog.naming(rec.id, 'sla', 'services')) slas.add(sla);
  }
  const promised = [...slas].filter((sla) => sla.status !== 'expired' && sla.status !== 'terminated');
  for (const sla of promised) {
    const client = text(sla.data['client']);
    if (client !== undefined && catalog.get(client)?.type === 'client') clients.add(client);
  }
  return { clients: [...clients].toSorted(), slas: promised.map((sla) => sla.id).toSorted() };
}

const clientFields: ReadonlySet<string> = new Set(['client', 'clients']);
