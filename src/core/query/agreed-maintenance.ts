import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Rec } from '../record/rec';
import { maintenanceWindows } from './calendar-items';
import type { Interval } from './intervals';

/** The agreed maintenances of a service: those that name it, and have been agreed with whom it concerns. */
export function agreedMaintenances(service: Rec, catalog: Catalog): readonly Rec[] {
  return [...catalog.naming(service.id, 'maintenance', 'services')].filter((rec) => rec.status !== 'planned' && rec.status !== 'cancelled').toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether a window lies within one occurrence of a maintenance. */
export function covers(maintenance: Rec, window: Interval, model: Model): boolean {
  return maintenanceWindows(maintenance, model, window).some(({ start, end }) => start <= window.from && window.to <= end);
}
