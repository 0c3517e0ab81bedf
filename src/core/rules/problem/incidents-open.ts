import { isOpen } from '../../model/model';
import { incidentsOf } from '../../query/tickets';
import { placeOfLink } from '../place-of-link';
import { linkedRule } from '../rule';

export const incidentsOpen = linkedRule({
  id: 'problem/incidents-open',
  severity: 'warning',
  title: { fr: 'Problème fermé, incident ouvert', en: 'Problem closed, incident open' },
  what: { fr: "Quand un problème est fermé, ses incidents le sont, quel que soit le côté qui écrit le lien.", en: 'When a problem is closed, so are its incidents, whichever side writes the link.' },
  why: { fr: "Un incident encore ouvert est un client qui attend : le problème n'est pas réglé pour lui.", en: 'An incident that is still open is a client who waits: for that client the problem is not solved.' },
  mend: { fr: "Vérifiez et fermez l'incident, ou rouvrez le problème.", en: 'Check and close the incident, or reopen the problem.' },
  messages: { open: { fr: '{incident} est encore « {status} ».', en: '{incident} is still "{status}".' } },
  types: ['problem'],
  gates: { problem: ['closed'] },
  reads: ['id', 'type', 'status', 'problem'],
  readsOf: ['incident'],
  judge(rec, report, { catalog, model }) {
    if (rec.status !== 'closed') return;
    const type = model.types.get('incident')!;
    for (const incident of incidentsOf(rec, catalog)) {
      if (isOpen(type, incident.status)) report({ message: 'open', holes: { incident: incident.id, status: type.statusLabel(incident.status) }, at: placeOfLink(rec, incident.id, 'incidents') });
    }
  },
});
