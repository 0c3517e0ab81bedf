import { maintenanceWindows } from '../../query/calendar-items';
import { calendarOf } from '../../query/calendars';
import { formatLocal } from '../../query/clock-words';
import { serviceTimeBetween } from '../../query/service-time';
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
  what: { fr: "Les fenêtres à venir d'une maintenance évitent les heures d'affluence (`peak`) de ses services.", en: 'The windows to come of a maintenance stay out of the busy hours (`peak`) of its services.' },
  why: { fr: "Étape 1 de la disponibilité : la même heure d'arrêt coûte au client bien plus quand tout le monde travaille.", en: 'Step 1 of availability: the same hour of interruption costs the client far more while everyone works.' },
  mend: { fr: 'Déplacez la fenêtre hors des heures d\'affluence du service.', en: 'Move the window out of the busy hours of the service.' },
  messages: { busy: { fr: "La fenêtre du {start} tombe dans les heures d'affluence de {service} ({peak}).", en: 'The window of {start} falls in the busy hours of {service} ({peak}).' } },
  types: ['maintenance'],
  reads: ['id', 'type', 'peak'],
  readsOf: ['service'],
  clock: true,
  judge(maintenance, report, { catalog, model, now }) {
    const start = parseDateTime(text(maintenance.data['start']) ?? '');
    if (start === undefined || !isOpen(model.types.get(maintenance.type)!, maintenance.status)) return;
    const busy = texts(maintenance.data['services']).flatMap((id) => {
      const service = catalog.get(id);
      const peak = service?.type === 'service' ? text(service.data['peak']) : undefined;
      return peak !== undefined && model.config.calendars.has(peak) ? [{ id, peak, calendar: calendarOf(model, peak) }] : [];
    });
    if (busy.length === 0) return;
    const windows = maintenanceWindows(maintenance, model, { from: now, to: Math.max(now, start) + AHEAD }).filter((w) => w.end > now);
    for (const { id, peak, calendar } of busy) {
      const met = windows.find((w) => serviceTimeBetween(calendar, w.start, w.end) > 0);
      if (met) report({ message: 'busy', holes: { start: formatLocal(met.start, model.config.organisation.timezone), service: id, peak }, at: { value: ['start'] } });
    }
  },
});
