import { agreedMaintenances, covers } from '../../query/agreed-maintenance';
import { isBefore, plannedWindow } from '../../query/change-plan';
import { durationOf } from '../../query/moments';
import { texts } from '../../record/rec';
import { linkedRule } from '../rule';

export const changeMaintenance = linkedRule({
  id: 'change/maintenance',
  severity: 'information',
  title: { fr: 'Interruption hors de la maintenance convenue', en: 'Downtime outside agreed maintenance' },
  what: { fr: "Un changement qui interrompt un service a lieu pendant une maintenance convenue de ce service.", en: 'A change that interrupts a service takes place within an agreed maintenance of that service.' },
  why: { fr: "Hors d'une maintenance convenue, l'interruption compte contre la disponibilité promise et surprend le client.", en: 'Outside agreed maintenance the downtime counts against the availability that was promised, and takes the client by surprise.' },
  mend: { fr: "Déplacez la fenêtre dans une maintenance convenue, ou convenez-en une avec le client.", en: 'Move the window into an agreed maintenance, or agree one with the client.' },
  messages: {
    outside: { fr: "La fenêtre ne tient dans aucune maintenance convenue de {service} ({maintenances}).", en: 'The window lies within no agreed maintenance of {service} ({maintenances}).' },
    none: { fr: "{service} n'a aucune maintenance convenue, et ce changement l'interrompt.", en: '{service} has no agreed maintenance, and this change interrupts it.' },
  },
  types: ['change'],
  reads: ['id', 'type', 'status', 'title', 'services', 'cis', 'start', 'end', 'repeat'],
  readsOf: ['maintenance', 'service'],
  hops: 2,
  judge(rec, report, { model, catalog }) {
    const window = plannedWindow(rec.data);
    const downtime = durationOf(rec.data['downtime']);
    if (!window || !downtime || downtime.totalMs === 0 || !isBefore(rec, 'implemented', model)) return;
    texts(rec.data['services']).forEach((id, i) => {
      const service = catalog.get(id);
      if (service?.type !== 'service') return;
      const agreed = agreedMaintenances(service, catalog);
      if (agreed.some((maintenance) => covers(maintenance, window, model))) return;
      const holes = { service: id, maintenances: agreed.slice(0, 5).map((m) => m.id).join(', ') };
      report({ message: agreed.length === 0 ? 'none' : 'outside', holes, at: { value: ['services', i] } });
    });
  },
});
