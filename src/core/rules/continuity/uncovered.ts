import { isLive } from '../../catalog/relations';
import { plansInForce } from '../../query/recovery';
import { linkedRule } from '../rule';

export const uncovered = linkedRule({
  id: 'continuity/uncovered',
  severity: 'warning',
  title: { fr: 'Service critique sans plan de reprise', en: 'Critical service without a recovery plan' },
  what: { fr: 'Un service en exploitation de criticité élevée est couvert par un plan de reprise en vigueur.', en: 'A live service of high criticality is covered by a recovery plan in force.' },
  why: { fr: "Étape 1 de la continuité : ce dont l'arrêt ferait le plus de tort est ce dont on prépare d'abord la reprise.", en: 'Step 1 of continuity: what would hurt most when it stops is what recovery is prepared for first.' },
  mend: { fr: 'Établissez un plan de reprise pour le service et mettez-le en vigueur.', en: 'Draw up a recovery plan for the service and put it in force.' },
  messages: { none: { fr: "Service de criticité élevée sans plan de reprise en vigueur.", en: 'Service of high criticality without a recovery plan in force.' } },
  types: ['service'],
  reads: ['id', 'type', 'status', 'services'],
  readsOf: ['recovery-plan'],
  judge(service, report, { catalog }) {
    if (service.data['criticality'] !== 'high' || !isLive(service) || plansInForce(service, catalog).length > 0) return;
    report({
      message: 'none', at: { value: ['criticality'] },
      fixes: [{ title: { fr: 'Établir un plan de reprise', en: 'Draw up a recovery plan' }, do: { op: 'command', command: 'gitsm.new', arguments: ['recovery-plan', `services=${service.id}`] } }],
    });
  },
});
