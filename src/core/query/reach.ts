/** What the CIs carry: from services down to the CIs that they stand on. */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { servicesOf } from './agreement-links';
import { impactGraph } from './impact-graph';
import { isInForce } from './in-force';

/** The most names that one CI bears: what carries everything is told by the first of them. */
export const REACHED = 20;

interface World { readonly catalog: Catalog; readonly model: Model; readonly now: number }

/** Ids by the CI or service that they reach, sorted; no more than REACHED of each. Absent where nothing reaches it. */
export type Reach = ReadonlyMap<Rec, readonly string[]>;

/** The SLAs in force whose services stand on each CI. */
export function slasReached({ catalog, model, now }: World): Reach {
  const zone = model.config.organisation.timezone;
  const slas = [...catalog.ofType('sla')].filter((sla) => sla.id !== '' && isInForce(sla, zone, now));
  return spread(new Map(slas.map((sla) => [sla.id, servicesOf(sla, catalog)])), { catalog, model });
}

/** The clients whose services stand on each CI. */
export function clientsReached({ catalog, model }: Omit<World, 'now'>): Reach {
  const services = new Map<string, Rec[]>();
  const put = (client: string | undefined, service: Rec): void => {
    if (client === undefined) return;
    const found = services.get(client);
    if (found) found.push(service);
    else services.set(client, [service]);
  };
  for (const service of catalog.ofType('service')) for (const client of texts(service.data['clients'])) put(client, service);
  for (const sla of catalog.ofType('sla')) for (const service of servicesOf(sla, catalog)) put(text(sla.data['client']), service);
  return spread(services, { catalog, model });
}

/**
 * Goes down from each name's services in the order of the names. Where a CI bears as many names as it may, so does all that
 * it stands on: the walk ends there, which keeps it linear in the relations, whatever their shape.
 */
function spread(starts: ReadonlyMap<string, readonly Rec[]>, { catalog, model }: Omit<World, 'now'>): Reach {
  const graph = impactGraph(catalog, model);
  const found = new Map<Rec, string[]>();
  for (const name of [...starts.keys()].toSorted()) {
    const queue = starts.get(name)!.filter((rec) => graph.node(rec.id) === rec);
    for (let rec = queue.pop(); rec; rec = queue.pop()) {
      const names = found.get(rec) ?? [];
      if (names.length >= REACHED || names.at(-1) === name) continue;
      names.push(name);
      found.set(rec, names);
      for (const need of graph.needs(rec)) for (const on of need.on) queue.push(on);
    }
  }
  return found;
}

/** How many other records a CI or a service is related to, whichever side writes it. */
export function relatedCounts(catalog: Catalog): ReadonlyMap<string, number> {
  const related = new Map<string, Set<string>>();
  const put = (a: string, b: string): void => {
    const found = related.get(a);
    if (found) found.add(b);
    else related.set(a, new Set([b]));
  };
  for (const type of ['ci', 'service'] as const) {
    for (const rec of catalog.ofType(type)) {
      for (const link of rec.links) {
        if (rec.id === '' || link.to === rec.id || !link.at.startsWith('/relations/')) continue;
        put(rec.id, link.to);
        put(link.to, rec.id);
      }
    }
  }
  return new Map([...related].map(([id, others]) => [id, others.size]));
}
