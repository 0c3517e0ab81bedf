import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import { calendarItems } from '../query/calendar-items';
import { collisions } from '../query/collisions';
import { countsOf } from '../query/counts';
import { addDays, dateIn, startOfDate } from '../util/time';
import { calendarDiagram } from './calendar';
import type { Diagram } from './diagram';
import { impactDiagram } from './impact';
import { processDiagram } from './process';
import { historyDiagram, recordDiagram } from './record';

/** Which diagram is wanted. Calendar instants are epoch ms; by default a week back and six ahead. */
export type DiagramRequest =
  | { readonly kind: 'process'; readonly id: string }
  | { readonly kind: 'record' | 'history' | 'impact'; readonly id: string }
  | { readonly kind: 'calendar'; readonly from?: number; readonly to?: number };

export interface DiagramWorld {
  readonly catalog: Catalog;
  readonly model: Model;
  readonly now: number;
}

/**
 * The diagram that a request names; undefined when there is no such process or record. A `still` one leaves out what
 * changes while nobody writes in it: the counts of a process, and the time that a record has spent in its present status.
 */
export function diagramFor(request: DiagramRequest, world: DiagramWorld, language: Language, still = false): Diagram | undefined {
  const { catalog, model, now } = world;
  if (request.kind === 'calendar') {
    const zone = model.config.organisation.timezone;
    const today = dateIn(zone, now);
    const span = { from: request.from ?? startOfDate(zone, addDays(today, -7)), to: request.to ?? startOfDate(zone, addDays(today, 43)) };
    return calendarDiagram(calendarItems(catalog, model, span), span, model, language, new Set([...collisions(catalog, model).keys()].map((r) => r.id)));
  }
  if (request.kind === 'process') return processDiagram(request.id, model, language, still ? undefined : countsOf(world));
  const rec = catalog.get(request.id);
  if (!rec) return undefined;
  if (request.kind === 'impact') return impactDiagram(rec, { catalog, model }, language);
  return request.kind === 'history' ? historyDiagram(rec, model, language) : recordDiagram(rec, model, language, still ? undefined : now);
}
