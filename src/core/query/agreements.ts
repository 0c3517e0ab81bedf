import { isUnder } from '../catalog/catalog';
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Interval } from './intervals';
import { inForceOf } from './in-force';

/** The SLA that holds from an instant until the next entry's; undefined where none does. */
export interface SlaSpan {
  readonly from: number;
  readonly sla: Rec | undefined;
}

/** Of more agreements than this for one client and service, the latest decide. Nobody has as many; a hostile file may. */
const MOST = 200;

/** Which SLA holds for a client and a service, computed once for a state of the SLAs and the services. */
class Agreements {
  readonly #byClient = new Map<string, Map<string, Set<Rec>>>();
  readonly #spans = new Map<string, Map<string, readonly SlaSpan[]>>();

  constructor(catalog: Catalog, readonly zone: string, readonly revision: number) {
    for (const sla of catalog.ofType('sla')) {
      for (const link of sla.links) if (isUnder(link, 'services')) this.#add(sla, link.to);
    }
    for (const service of catalog.ofType('service')) {
      for (const link of service.links) {
        const sla = isUnder(link, 'sla') ? catalog.get(link.to) : undefined;
        if (sla?.type === 'sla') this.#add(sla, service.id);
      }
    }
  }

  #add(sla: Rec, service: string): void {
    const client = text(sla.data['client']);
    if (client === undefined) return;
    entry(entry(this.#byClient, client, () => new Map<string, Set<Rec>>()), service, () => new Set<Rec>()).add(sla);
  }

  spans(client: string, service: string): readonly SlaSpan[] {
    const slas = this.#byClient.get(client)?.get(service);
    if (!slas) return noSla;
    return entry(entry(this.#spans, client, () => new Map<string, readonly SlaSpan[]>()), service, () => spansOf(slas, this.zone));
  }
}

const noSla: readonly SlaSpan[] = [{ from: -Infinity, sla: undefined }];

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}

/** Where several hold at once, the one that came into force last decides; of two on the same day, the one with the greater id. */
function spansOf(slas: Iterable<Rec>, zone: string): readonly SlaSpan[] {
  const terms = [...slas].flatMap((sla) => inForceOf(sla, zone).map((interval) => ({ ...interval, sla })));
  terms.sort((a, b) => b.from - a.from || (a.sla.id < b.sla.id ? 1 : -1));
  terms.splice(MOST);
  const bounds = [...new Set([-Infinity, ...terms.flatMap((t: Interval) => [t.from, t.to])])].filter((at) => at < Infinity).sort((a, b) => a - b);
  const spans: SlaSpan[] = [];
  for (const from of bounds) {
    const sla = terms.find((t) => t.from <= from && from < t.to)?.sla;
    if (spans.length === 0 || spans.at(-1)!.sla !== sla) spans.push({ from, sla });
  }
  return spans;
}

const known = new WeakMap<Catalog, Agreements>();

/** Changes whenever an SLA or a service does: the terms of every record hold until then. */
export function termsRevision(catalog: Catalog): number {
  // Both only grow, so their sum stands still only while both do.
  return catalog.revisionOf('sla') + catalog.revisionOf('service');
}

function agreementsOf(catalog: Catalog, model: Model): Agreements {
  const revision = termsRevision(catalog);
  const zone = model.config.organisation.timezone;
  let found = known.get(catalog);
  if (!found || found.revision !== revision || found.zone !== zone) known.set(catalog, (found = new Agreements(catalog, zone, revision)));
  return found;
}

/**
 * The SLAs between a client and a service over time, in order, the first from -Infinity. The link between SLA and service
 * counts on whichever side it is written. Computed once for a state of the catalogue.
 */
export function slasOver(catalog: Catalog, model: Model, client: string, service: string): readonly SlaSpan[] {
  return agreementsOf(catalog, model).spans(client, service);
}

/** The SLA in force between a client and a service at an instant. */
export function slaAt(catalog: Catalog, model: Model, { client, service, at }: { readonly client: string; readonly service: string; readonly at: number }): Rec | undefined {
  return slasOver(catalog, model, client, service).findLast((span) => span.from <= at)?.sla;
}
