/** What a client's services stand on, and what happened to it: the facts of a configuration status report. */
import type { Catalog } from '../catalog/catalog';
import { isFinal } from '../model/lifecycle';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import type { Value } from '../record/node';
import { fields, historyOf, list, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import { servicesOf } from './agreement-links';
import { configurationPlansOf, implementedAt, isImplemented } from './change-plan';
import { targetsOf } from './drift';
import { closure } from './impact';
import type { Interval } from './intervals';
import { supportsOf } from './neighbours';

interface World { readonly catalog: Catalog; readonly model: Model }

export interface ClientCi {
  readonly rec: Rec;
  /** Ids of the client's services that stand on it, or that it documents or licenses. */
  readonly services: readonly string[];
  /** Open incidents of this client and open changes that name the CI. */
  readonly incidents: readonly Rec[];
  readonly changes: readonly Rec[];
}

/** A change implemented in the period, with the CIs of the client that it touched and its configuration plans. */
export interface ClientChange {
  readonly change: Rec;
  readonly at: number;
  readonly cis: readonly string[];
  readonly plans: readonly Rec[];
}

/** A state that a CI took: a status by its history, a field by a configuration plan. */
export interface PastState {
  readonly ci: Rec;
  readonly at: number;
  readonly by: string | undefined;
  readonly path: string;
  readonly from: Value | undefined;
  readonly to: Value;
  /** The configuration plan's id; absent for a move. */
  readonly plan?: string;
}

export interface ClientConfiguration {
  readonly client: Rec;
  /** By id, with how many CIs each stands on. */
  readonly services: readonly { readonly rec: Rec; readonly slas: readonly string[]; readonly cis: number }[];
  /** By id: those in use, and those that left within the period. */
  readonly cis: readonly ClientCi[];
  readonly changes: readonly ClientChange[];
  readonly past: readonly PastState[];
  /** Open incidents of the client; open problems and changes (no drafts) of its services and CIs. By type, then by id. */
  readonly open: readonly Rec[];
}

export function clientConfiguration(client: Rec, period: Interval, world: World): ClientConfiguration {
  const { catalog, model } = world;
  const slas = [...catalog.naming(client.id, 'sla', 'client')].filter((sla) => sla.status === 'in-force').toSorted(byId);
  const named = [...catalog.naming(client.id, 'service', 'clients'), ...slas.flatMap((sla) => servicesOf(sla, catalog))];
  const services = [...new Set(named)].filter((rec) => rec.status !== 'retired').toSorted(byId);
  const under = new Map(services.map((rec) => [rec, cisUnder(rec, world)]));
  const cycle = model.types.get('ci')!.lifecycle;
  const all = new Set([...under.values()].flatMap((cis) => [...cis]).concat([...catalog.naming(client.id, 'ci', 'client')]));
  const shown = [...all].filter((rec) => !isFinal(cycle, rec.status) || movesWithin(rec, period).length > 0).toSorted(byId);
  const servicesOn = new Map<Rec, string[]>(shown.map((rec) => [rec, []]));
  for (const [service, cis] of under) for (const ci of cis) servicesOn.get(ci)?.push(service.id);
  const changes = changesWithin(shown, period, world);
  return {
    client,
    services: services.map((rec) => ({ rec, slas: slas.filter((sla) => servicesOf(sla, catalog).includes(rec)).map((sla) => sla.id), cis: under.get(rec)!.size })),
    cis: shown.map((rec) => ({ rec, services: servicesOn.get(rec)!, ...openOn(rec, client, world) })),
    changes,
    past: [...shown.flatMap((rec) => movesWithin(rec, period)), ...changes.flatMap((c) => statesOf(c, new Set(shown), world))].toSorted((a, b) => a.at - b.at || byId(a.ci, b.ci)),
    open: openOf(client, [...services, ...shown], world),
  };
}

/** The CIs that a service stands on, and what documents or licenses those; a mere connection leads to others' CIs. */
function cisUnder(service: Rec, { catalog, model }: World): ReadonlySet<Rec> {
  const found = closure([service], (rec) => supportsOf(rec, catalog, model).filter((s) => !s.kind.symmetric || s.kind.impact !== 'none').flatMap((s) => s.ids.flatMap((id) => catalog.get(id) ?? [])));
  return new Set([...found].filter((rec) => rec.type === 'ci'));
}

function openOn(ci: Rec, client: Rec, { catalog, model }: World): Pick<ClientCi, 'incidents' | 'changes'> {
  const of = (type: 'incident' | 'change'): readonly Rec[] => [...catalog.naming(ci.id, type, 'cis')].filter((rec) => isOpen(model.types.get(type)!, rec.status)).toSorted(byId);
  return { incidents: of('incident').filter((rec) => rec.data['client'] === client.id), changes: of('change') };
}

function changesWithin(cis: readonly Rec[], period: Interval, { catalog, model }: World): readonly ClientChange[] {
  const touched = new Map<Rec, string[]>();
  for (const ci of cis) {
    for (const change of catalog.naming(ci.id, 'change', 'cis')) {
      const known = touched.get(change);
      if (known) known.push(ci.id);
      else touched.set(change, [ci.id]);
    }
  }
  return [...touched].flatMap(([change, ids]): readonly ClientChange[] => {
    const at = isImplemented(change, model) ? implementedAt(change) : undefined;
    return at !== undefined && at >= period.from && at < period.to ? [{ change, at, cis: ids, plans: configurationPlansOf(change, catalog) }] : [];
  }).toSorted((a, b) => a.at - b.at || byId(a.change, b.change));
}

/** The moves of a CI that its history dates within a period, each with the status before it. */
function movesWithin(ci: Rec, { from, to }: Interval): readonly PastState[] {
  let before: string | undefined;
  return historyOf(ci.data).flatMap((entry): readonly PastState[] => {
    const at = parseDateTime(entry.at);
    if (entry.status === undefined || at === undefined) return [];
    const was = before;
    before = entry.status;
    return at >= from && at < to ? [{ ci, at, by: entry.by, path: 'status', from: was, to: entry.status }] : [];
  });
}

/** What the configuration plans of a change made of the CIs, once they were applied. */
function statesOf({ change, at, plans }: ClientChange, cis: ReadonlySet<Rec>, { catalog }: World): readonly PastState[] {
  return plans.filter((plan) => plan.status === 'applied' || plan.status === 'verified').flatMap((plan) => {
    const applied = historyOf(plan.data).findLast((e) => e.status === 'applied');
    const items = plan.data['items'];
    return targetsOf(change, plan, catalog).filter((t) => cis.has(t.ci)).map((t): PastState => ({ ci: t.ci, at: parseDateTime(applied?.at ?? '') ?? at, by: applied?.by, path: t.path, from: fromOf(items, t.item, t.path), to: t.wanted, plan: plan.id }));
  });
}

function fromOf(items: Value | undefined, item: number, path: string): Value | undefined {
  const from = fields(fields(list(items)[item])['from']);
  return Object.hasOwn(from, path) ? from[path] : undefined;
}

function openOf(client: Rec, of: readonly Rec[], { catalog, model }: World): readonly Rec[] {
  const types = ['incident', 'problem', 'change'] as const;
  const found = new Set<Rec>(catalog.naming(client.id, 'incident', 'client'));
  for (const rec of of) {
    for (const from of catalog.namedBy(rec.id)) {
      if (from.type !== 'problem' && from.type !== 'change') continue;
      if (texts(from.data['cis']).includes(rec.id) || texts(from.data['services']).includes(rec.id)) found.add(from);
    }
  }
  return [...found].filter((rec) => isOpen(model.types.get(rec.type)!, rec.status) && (rec.type !== 'change' || rec.status !== 'draft'))
    .toSorted((a, b) => types.indexOf(a.type as 'incident') - types.indexOf(b.type as 'incident') || byId(a, b));
}

function byId(a: Rec, b: Rec): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1;
}
