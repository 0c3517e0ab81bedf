import type { Catalog } from '../../catalog/catalog';
import type { Model } from '../../model/model';
import type { Rec } from '../../record/rec';
import { maintenanceWindows } from '../../query/calendar-items';
import type { Calendar } from '../../query/calendar';
import { calendarOf, quietHours } from '../../query/calendars';
import { formatLocal } from '../../query/clock-words';
import { intervalsWithin, serviceTimeBetween } from '../../query/service-time';
import { isOpen } from '../../model/model';
import { text, texts } from '../../record/rec';
import { DAY, parseDateTime } from '../../util/time';
import { linkedRule } from '../rule';

/** How far ahead the windows of a maintenance that repeats are looked at. */
const AHEAD = 366 * DAY;

export const maintenancePeak = linkedRule({
  id: 'availability/maintenance-peak',
  severity: 'information',
  title: { fr: "Maintenance aux heures d'affluence", en: 'Maintenance in busy hours' },
  what: { fr: "Les fenêtres à venir d'une maintenance évitent les heures d'affluence (`peak`) de ses services; quand aucun n'en dit, ce qu'elles prennent des heures de service reste dans les heures creuses (`quiet_hours`) de la stratégie de maintenance, pour les classes de CI qu'elle nomme (`components`).", en: 'The windows to come of a maintenance stay out of the busy hours (`peak`) of its services; where none says any, what they take of the service hours stays within the quiet hours (`quiet_hours`) of the maintenance strategy, for the classes of CIs that it names (`components`).' },
  why: { fr: "Étape 1 de la disponibilité : la même heure d'arrêt coûte au client bien plus quand tout le monde travaille.", en: 'Step 1 of availability: the same hour of interruption costs the client far more while everyone works.' },
  mend: { fr: 'Déplacez la fenêtre hors des heures d\'affluence du service, ou dans les heures creuses.', en: 'Move the window out of the busy hours of the service, or into the quiet hours.' },
  messages: {
    loud: { fr: "La fenêtre du {start} prend des heures de service hors des heures creuses de l'organisation ({hours}).", en: "The window of {start} takes service hours outside the organisation's quiet hours ({hours})." },
    busy: { fr: "La fenêtre du {start} tombe dans les heures d'affluence de {service} ({peak}).", en: 'The window of {start} falls in the busy hours of {service} ({peak}).' },
  },
  types: ['maintenance'],
  reads: ['id', 'type', 'peak', 'hours', 'class'],
  readsOf: ['service', 'ci'],
  clock: true,
  judge(maintenance, report, { catalog, model, now }) {
    const start = parseDateTime(text(maintenance.data['start']) ?? '');
    if (start === undefined || !isOpen(model.types.get(maintenance.type)!, maintenance.status)) return;
    const services = texts(maintenance.data['services']).map((id) => catalog.get(id)).filter((rec) => rec?.type === 'service');
    const busy = services.flatMap((service) => {
      const peak = text(service!.data['peak']);
      return peak !== undefined && model.config.calendars.has(peak) ? [{ id: service!.id, peak, calendar: calendarOf(model, peak) }] : [];
    });
    const quiet = services.length > 0 && busy.length === 0 && isCovered(maintenance, catalog, model) ? quietHours(model) : undefined;
    if (busy.length === 0 && !quiet) return;
    const zone = model.config.organisation.timezone;
    const windows = maintenanceWindows(maintenance, model, { from: now, to: Math.max(now, start) + AHEAD }).filter((w) => w.end > now);
    for (const { id, peak, calendar } of busy) {
      const met = windows.find((w) => serviceTimeBetween(calendar, w.start, w.end) > 0);
      if (met) report({ message: 'busy', holes: { start: formatLocal(met.start, zone), service: id, peak }, at: { value: ['start'] } });
    }
    const hours = quiet ? services.map((service) => calendarOf(model, text(service!.data['hours']))) : [];
    const loud = quiet && windows.find((w) => hours.some((own) => takesMore(own, quiet, w.start, Math.min(w.end, w.start + AHEAD))));
    if (loud) report({ message: 'loud', holes: { start: formatLocal(loud.start, zone), hours: quiet.name }, at: { value: ['start'] } });
  },
});

/** Whether a window takes open hours that are no quiet ones. */
function takesMore(open: Calendar, quiet: Calendar, start: number, end: number): boolean {
  for (const { from, to } of intervalsWithin(open, start, end)) if (serviceTimeBetween(quiet, from, to) < to - from) return true;
  return false;
}

/** Whether the strategy is for what is maintained: a CI of one of its classes (or of one below), or no CI in particular. */
function isCovered(maintenance: Rec, catalog: Catalog, { config }: Model): boolean {
  const { components } = config.maintenanceStrategy;
  const cis = texts(maintenance.data['cis']).flatMap((id) => catalog.get(id) ?? []);
  const isOf = (name: string | undefined, depth = 0): boolean => name !== undefined && depth < 20 && (components.includes(name) || isOf(config.ciClasses.get(name)?.parent, depth + 1));
  return components.length === 0 || cis.length === 0 || cis.some((ci) => isOf(text(ci.data['class'])));
}
