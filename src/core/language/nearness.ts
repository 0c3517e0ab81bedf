import type { Catalog } from '../catalog/catalog';
import { membersOf } from '../catalog/relations';
import type { TypeName } from '../model/kind';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import { impactGraph } from '../query/impact-graph';
import type { ImpactGraph } from '../query/impact-graph';
import type { Fields } from '../record/node';
import { fieldOf, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';

/** What a nearness is worked out from. */
interface World { readonly catalog: Catalog; readonly model: Model }

/** Records that one walk down from the services reaches; those further away are as far as any. */
const MOST_WALKED = 2000;
/** Records of the same services whose CIs count as near. */
const MOST_NAMING = 2000;
/** Steps beyond which one is as far as the next. */
const DEEPEST = 7;
/** What records of the same service name, and everything else. */
const NAMED_BESIDE = DEEPEST + 1;
const FAR = NAMED_BESIDE + 1;

/** Work has an end that is worth naming (a duplicate, the problem behind an incident); the rest is out of use when it ends. */
const work: ReadonlySet<TypeName> = new Set(['request', 'incident', 'problem', 'change', 'release', 'configuration-plan', 'recovery-test', 'maintenance', 'improvement', 'evaluation']);

/**
 * How near records are to one that is being written: lower is nearer. First what its services stand on, by steps along
 * relations and groups, and what has to do with the same services and CIs; then what records of the same services name;
 * then what is its client's. What is out of use comes last, open work before what is done.
 */
export function nearnessTo(data: Fields, world: World): (rec: Rec) => number {
  const { catalog, model } = world;
  const services = idsOf(data, ['service', 'services']);
  const cis = idsOf(data, ['cis', 'ci']);
  const own = idsOf(data, ['client', 'clients']);
  const clients = own.size > 0 ? own : new Set([...services].flatMap((id) => texts(catalog.get(id)?.data['clients'])));
  const steps = stepsFrom([...services], world);
  const beside = new Set([...services].flatMap((id) => [...namedBeside(catalog, id)]));
  const related = relatedTo(cis, world);
  const distance = (rec: Rec): number => {
    const below = steps.get(rec.id);
    if (below !== undefined) return Math.min(below, DEEPEST);
    if (related.has(rec.id)) return 1;
    if (rec.links.some((l) => !l.at.startsWith('/relations/') && (services.has(l.to) || cis.has(l.to)))) return 0;
    return beside.has(rec.id) ? NAMED_BESIDE : FAR;
  };
  return (rec) => {
    const open = isOpen(model.types.get(rec.type)!, rec.status);
    const out = !open && !work.has(rec.type);
    return (out ? 1000 : 0) + distance(rec) * 10 + ofClient(rec, clients) * 2 + (open ? 0 : 1);
  };
}

/** 0: the same client's. 1: nobody's in particular, or nothing is known. 2: another's. */
function ofClient(rec: Rec, clients: ReadonlySet<string>): number {
  const theirs = rec.type === 'client' ? [rec.id] : [text(rec.data['client']) ?? [], texts(rec.data['clients'])].flat();
  if (theirs.length === 0 || clients.size === 0) return 1;
  return theirs.some((id) => clients.has(id)) ? 0 : 2;
}

function idsOf(data: Fields, names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => [text(data[name]) ?? [], texts(data[name])].flat()));
}

/** CIs that records of the same service name; of what very many name, the first. */
function* namedBeside(catalog: Catalog, service: string): Generator<string> {
  let seen = 0;
  for (const rec of catalog.namedBy(service)) {
    if (++seen > MOST_NAMING) return;
    if (work.has(rec.type)) for (const link of rec.links) if (/^cis?$/.test(fieldOf(link))) yield link.to;
  }
}

/** One step from the CIs that are named already, along relations on either side. */
function relatedTo(cis: ReadonlySet<string>, world: World): ReadonlySet<string> {
  const graph = impactGraph(world.catalog, world.model);
  const found = new Set<string>();
  for (const id of cis) {
    const rec = graph.node(id);
    if (!rec || found.size >= MOST_WALKED) continue;
    for (const other of below(rec, graph, world)) found.add(other.id);
    if (!isHub(rec, world.catalog)) for (const need of graph.serves(rec)) found.add(need.of.id);
  }
  return found;
}

/** What very many records name is near to none of them for that. */
function isHub(rec: Rec, catalog: Catalog): boolean {
  return catalog.countNaming(rec.id) > MOST_NAMING;
}

/** What a CI or service stands on; of one that very many records name, only what it says itself. */
function below(rec: Rec, graph: ImpactGraph, { catalog, model }: World): readonly Rec[] {
  if (!isHub(rec, catalog)) return graph.needs(rec).flatMap((need) => need.on);
  return membersOf(rec, model.relations).filter((m) => m.kind.impact === 'source').flatMap((m) => m.ids.flatMap((id) => graph.node(id) ?? []));
}

/** The last walk: its services are asked about with each key that is typed. */
let walked: { readonly catalog: Catalog; readonly model: Model; readonly key: string; readonly steps: ReadonlyMap<string, number> } | undefined;

/** How many steps below these services each CI or service stands, the services themselves at 0. */
function stepsFrom(services: readonly string[], { catalog, model }: World): ReadonlyMap<string, number> {
  const key = `${catalog.revisionOf('ci')} ${catalog.revisionOf('service')} ${services.join(' ')}`;
  if (walked?.catalog !== catalog || walked.model !== model || walked.key !== key) walked = { catalog, model, key, steps: walk(services, { catalog, model }) };
  return walked.steps;
}

function walk(services: readonly string[], { catalog, model }: World): ReadonlyMap<string, number> {
  const graph = impactGraph(catalog, model);
  const found = new Map(services.flatMap((id) => (graph.node(id) ? [[id, 0]] : [])));
  // A map gives what is added while it is walked: nearest first.
  for (const [id, step] of found) {
    if (found.size >= MOST_WALKED) break;
    for (const on of below(graph.node(id)!, graph, { catalog, model })) if (!found.has(on.id) && found.size < MOST_WALKED) found.set(on.id, step + 1);
  }
  return found;
}
