/** Planned maintenances: what they touch, with whom they were agreed, how long before (records.md §2 and §3). */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Duration } from '../util/duration';
import { parseDateTime } from '../util/time';
import { slasOf } from './agreement-links';
import { maintenanceWindows } from './calendar-items';
import { isInForce } from './in-force';
import type { Interval } from './intervals';
import { durationOf, movedTo } from './moments';

/** Agreed, or further: what clients were told of and took. */
export function isAgreed(maintenance: Rec): boolean {
  return maintenance.status === 'agreed' || maintenance.status === 'in-progress' || maintenance.status === 'done';
}

/**
 * The agreed windows that meet a span. One that repeats ends with the move to `done`: what the rule would give after it is
 * no window.
 */
export function agreedWindows(maintenance: Rec, model: Model, span: Interval): readonly Interval[] {
  if (!isAgreed(maintenance)) return [];
  const doneAt = maintenance.status === 'done' && maintenance.data['repeat'] !== undefined ? parseDateTime(movedTo(maintenance, 'done') ?? '') : undefined;
  const windows = maintenanceWindows(maintenance, model, { from: span.from, to: span.to });
  return windows.filter((w) => w.start < span.to && w.end > span.from && (doneAt === undefined || w.start < doneAt)).map((w) => ({ from: w.start, to: w.end }));
}

/**
 * Whether a maintenance is of a service, agreed under an SLA. It names the service, or no service at all and the SLA; and it
 * was agreed with the SLA's client, or under the SLA, where it says with whom.
 */
export function countsFor(maintenance: Rec, { service, sla }: { readonly service: string; readonly sla: Rec }): boolean {
  const services = texts(maintenance.data['services']), slas = texts(maintenance.data['sla']), clients = texts(maintenance.data['agreed_with']);
  const underSla = slas.includes(sla.id);
  if (services.length > 0 ? !services.includes(service) : !underSla) return false;
  return (slas.length === 0 && clients.length === 0) || underSla || clients.includes(text(sla.data['client']) ?? '');
}

/** What a maintenance must be announced by, and who asks for it: an SLA's id, or the organisation's strategy. */
export interface Notice {
  readonly notice: Duration;
  readonly sla: string | undefined;
}

/** The longest notice of the SLAs that the maintenance concerns; where they ask for none, the strategy's. */
export function noticeOwed(maintenance: Rec, { catalog, model, at }: { readonly catalog: Catalog; readonly model: Model; readonly at: number }): Notice | undefined {
  const owed = concerned(maintenance, { catalog, model, at }).flatMap((sla): Notice[] => {
    const notice = durationOf(sla.data['maintenance_notice']);
    return notice ? [{ notice, sla: sla.id }] : [];
  }).toSorted((a, b) => b.notice.totalMs - a.notice.totalMs);
  const strategy = durationOf(model.config.maintenanceStrategy.notice);
  return owed[0] ?? (strategy && { notice: strategy, sla: undefined });
}

/** The SLAs that it names; where it names none, those in force of its services, with the clients that it names. */
function concerned(maintenance: Rec, { catalog, model, at }: { readonly catalog: Catalog; readonly model: Model; readonly at: number }): readonly Rec[] {
  const named = texts(maintenance.data['sla']).flatMap((id) => catalog.get(id) ?? []).filter((rec) => rec.type === 'sla');
  if (named.length > 0) return named;
  const clients = texts(maintenance.data['agreed_with']);
  const services = texts(maintenance.data['services']).flatMap((id) => catalog.get(id) ?? []).filter((rec) => rec.type === 'service');
  const slas = services.flatMap((service) => slasOf(service, catalog)).filter((sla) => isInForce(sla, model.config.organisation.timezone, at));
  return slas.filter((sla) => clients.length === 0 || clients.includes(text(sla.data['client']) ?? ''));
}
