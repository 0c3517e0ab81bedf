import { isLive } from '../../catalog/relations';
import { slasOf } from '../../query/agreement-links';
import { isInForce } from '../../query/in-force';
import { texts } from '../../record/rec';
import { linkedRule } from '../rule';

export const noSla = linkedRule({
  id: 'availability/no-sla',
  severity: 'warning',
  title: { fr: 'Service sans SLA en vigueur', en: 'Service without an SLA in force' },
  what: { fr: "Un service en exploitation qui a des clients est couvert par un SLA en vigueur.", en: 'A live service that has clients is covered by an SLA in force.' },
  why: { fr: "Étape 1 de la disponibilité : sans engagement écrit, rien ne dit ce que le client peut attendre ni à quoi mesurer le service.", en: 'Step 1 of availability: without a written commitment nothing says what the client may expect, nor what to measure the service by.' },
  mend: { fr: "Convenez d'un SLA pour le service, ou mettez en vigueur celui qui est convenu.", en: 'Agree on an SLA for the service, or put the agreed one in force.' },
  messages: { none: { fr: "Le service a {count} {count|client|clients} et aucun SLA en vigueur.", en: 'The service has {count} {count|client|clients} and no SLA in force.' } },
  types: ['service'],
  reads: ['id', 'type', 'status', 'services', 'from', 'until', 'history'],
  readsOf: ['sla'],
  clock: true,
  judge(service, report, { catalog, model, now }) {
    const count = texts(service.data['clients']).length;
    if (count === 0 || !isLive(service)) return;
    const zone = model.config.organisation.timezone;
    if (slasOf(service, catalog).some((sla) => isInForce(sla, zone, now))) return;
    report({
      message: 'none', holes: { count }, at: { value: ['sla'] },
      fixes: [{ title: { fr: 'Établir un SLA pour ce service', en: 'Draw up an SLA for this service' }, do: { op: 'command', command: 'gitsm.new', arguments: ['sla', `services=${service.id}`] } }],
    });
  },
});
