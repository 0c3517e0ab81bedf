/**
 * Availability of the services that an SLA covers, month by month (records.md §3): from records to `measureAvailability`.
 * Committed time is the SLA's hours within [from, min(until, as-of)] less agreed maintenance; what interrupted it is what
 * the incidents' `outages` say of the service. Nothing is stored; a month is measured again only when a record behind it
 * changed.
 */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { fields, list, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { dateIn, monthBounds, pad, parseDateTime } from '../util/time';
import { servicesOf } from './agreement-links';
import { measureAvailability } from './availability';
import type { Availability, Maintenance, Outage } from './availability';
import { calendarOf } from './calendars';
import { termOf } from './in-force';
import type { Interval } from './intervals';
import { agreedWindows, countsFor, isAgreed } from './maintenance';
import { movedTo } from './moments';

export interface AvailabilityWorld {
  readonly catalog: Catalog;
  readonly model: Model;
  /** The instant of judgement, epoch ms. */
  readonly now: number;
}

export interface ServiceMonth {
  readonly sla: Rec;
  readonly service: Rec;
  /** `YYYY-MM` in the organisation's time zone. */
  readonly month: string;
  /** What the SLA promises, in percent. */
  readonly target: number | undefined;
  readonly measured: Availability;
}

const parsed = new WeakMap<Rec, readonly (Outage & { readonly services: readonly string[] })[]>();

/** What an incident says of interruptions. A cancelled one was none; one that is over ends what it left open when it was resolved. */
function outagesIn(incident: Rec): readonly (Outage & { readonly services: readonly string[] })[] {
  const known = parsed.get(incident);
  if (known) return known;
  const found = incident.status === 'cancelled' ? [] : list(incident.data['outages']).map(fields).flatMap((entry) => {
    const from = parseDateTime(text(entry['start']) ?? ''), end = text(entry['end']);
    const to = end === undefined ? resolvedAt(incident) : parseDateTime(end);
    // An end that nobody knows is another rule's finding; to guess it would make a figure of it.
    if (from === undefined || (to === undefined && (end !== undefined || isOver(incident)))) return [];
    const kind = entry['kind'] === 'degradation' || entry['kind'] === 'planned' ? entry['kind'] : 'outage';
    const services = texts(entry['services']);
    return [{ from, to, kind, source: incident.id, services: services.length > 0 ? services : texts([incident.data['service'] ?? null]) } as const];
  });
  parsed.set(incident, found);
  return found;
}

function isOver(incident: Rec): boolean {
  return incident.status === 'resolved' || incident.status === 'closed' || incident.status === 'duplicate';
}

function resolvedAt(incident: Rec): number | undefined {
  return isOver(incident) ? parseDateTime(movedTo(incident, 'resolved') ?? '') : undefined;
}

/** Every outage, degradation and planned interruption of a service, in order of time. */
function outagesOf(service: string, catalog: Catalog): readonly Outage[] {
  const found: Outage[] = [];
  for (const incident of catalog.namedBy(service)) {
    if (incident.type !== 'incident' || incident.data['outages'] === undefined) continue;
    for (const outage of outagesIn(incident)) for (const id of outage.services) if (id === service) found.push(outage);
  }
  return found.sort((a, b) => a.from - b.from || (a.source < b.source ? -1 : 1));
}

/** When an SLA commits: its dates, ended early by the move out of force. */
export function committedTerm(sla: Rec, zone: string): Interval {
  const term = termOf(sla, zone);
  const ended = sla.status === 'expired' || sla.status === 'terminated' ? parseDateTime(movedTo(sla, sla.status) ?? '') : undefined;
  return { from: term.from, to: Math.min(term.to, ended ?? Infinity) };
}

interface Measured {
  readonly asOf: number;
  readonly outages: readonly Outage[];
  readonly maintenances: readonly Rec[];
  readonly model: Model;
  readonly month: ServiceMonth;
}

const measuredMonths = new WeakMap<Rec, Map<string, Measured>>();

/** A month of a service under an SLA. Undefined for a month that is none, or of which the SLA and the instant leave nothing. */
export function measureMonth(sla: Rec, service: Rec, month: string, world: AvailabilityWorld): ServiceMonth | undefined {
  const { catalog, model, now } = world;
  const zone = model.config.organisation.timezone;
  const period = monthBounds(zone, month);
  const term = committedTerm(sla, zone);
  if (!period || term.from >= period.to || term.to <= period.from || now <= period.from) return undefined;
  const asOf = Math.min(now, period.to);
  const outages = outagesOf(service.id, catalog).filter((o) => o.from < asOf && (o.to ?? Infinity) > period.from);
  const maintenances = [...catalog.ofType('maintenance')].filter((m) => isAgreed(m) && countsFor(m, { service: service.id, sla }));
  let known = measuredMonths.get(sla);
  if (!known) measuredMonths.set(sla, (known = new Map()));
  const key = `${service.id} ${month}`;
  const before = known.get(key);
  if (before && before.asOf === asOf && before.model === model && before.month.service === service && alike(before.outages, outages) && alike(before.maintenances, maintenances)) return before.month;
  const windows = maintenances.flatMap((m): Maintenance[] => agreedWindows(m, model, period).map((w) => ({ ...w, source: m.id })));
  const promised = sla.data['availability'];
  const target = typeof promised === 'number' ? promised : undefined;
  const measured = measureAvailability({ period, from: term.from, until: term.to, asOf, calendar: calendarOf(model, text(sla.data['hours'])), target, outages, maintenance: windows });
  const found: ServiceMonth = { sla, service, month, target, measured };
  known.set(key, { asOf, outages, maintenances, model, month: found });
  return found;
}

function alike<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** The months, `YYYY-MM`, that an interval touches, oldest first; the last `limit` of them. */
export function monthsWithin(span: Interval, zone: string, limit: number): readonly string[] {
  const last = dateIn(zone, span.to - 1), first = dateIn(zone, span.from);
  const end = last.y * 12 + last.m - 1;
  const start = Math.max(first.y * 12 + first.m - 1, end - limit + 1);
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => `${pad(Math.floor((start + i) / 12), 4)}-${pad(((start + i) % 12) + 1)}`);
}

/** An outage left open for longer counts in its last months alone; nobody waits for decades. */
const MOST_MONTHS = 600;

/** The months of an SLA's services in which something was down and the promise was not kept, the month so far among them. */
export function monthsBelow(sla: Rec, world: AvailabilityWorld): readonly ServiceMonth[] {
  const zone = world.model.config.organisation.timezone;
  const term = committedTerm(sla, zone);
  return servicesOf(sla, world.catalog).flatMap((service) => {
    const months = new Set<string>();
    for (const { from, to, kind } of outagesOf(service.id, world.catalog)) {
      const span = { from: Math.max(from, term.from), to: Math.min(to ?? world.now, term.to, world.now) };
      if (kind === 'outage' && span.from < span.to) for (const month of monthsWithin(span, zone, MOST_MONTHS)) months.add(month);
    }
    return [...months].toSorted().flatMap((month) => measureMonth(sla, service, month, world) ?? []).filter((m) => m.measured.met === false);
  });
}
