import { isUnder } from '../../catalog/catalog';
import { isOpen } from '../../model/model';
import { fromPointer } from '../../record/pointer';
import { linkedRule } from '../rule';

export const resourceRetired = linkedRule({
  id: 'continuity/resource-retired',
  severity: 'error',
  title: { fr: 'Plan de reprise qui compte sur un CI retiré', en: 'Recovery plan that counts on a retired CI' },
  what: { fr: "Les ressources d'un plan de reprise ne sont pas retirées.", en: 'The resources of a recovery plan are not retired.' },
  why: { fr: "Le jour du sinistre, ce sur quoi le plan compte n'est plus là.", en: 'On the day of the disaster, what the plan counts on is no longer there.' },
  mend: { fr: 'Nommez la ressource qui a remplacé celle-ci, et revoyez la démarche.', en: 'Name the resource that replaced it, and go over the procedure.' },
  messages: { retired: { fr: '{id} est retiré : le plan ne peut plus compter dessus.', en: '{id} is retired: the plan can no longer count on it.' } },
  types: ['recovery-plan'],
  gates: { 'recovery-plan': ['approved', 'in-force'] },
  reads: ['id', 'type', 'status'],
  readsOf: ['ci'],
  judge(plan, report, { catalog, model }) {
    if (!isOpen(model.types.get(plan.type)!, plan.status)) return;
    for (const link of plan.links) {
      const target = isUnder(link, 'resources') ? catalog.get(link.to) : undefined;
      if (target?.type === 'ci' && target.status === 'retired') report({ message: 'retired', holes: { id: target.id }, at: { value: fromPointer(link.at) } });
    }
  },
});
