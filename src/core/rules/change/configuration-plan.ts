import { configurationPlansOf, owes } from '../../query/change-plan';
import { isLater } from '../../record/progress';
import { list } from '../../record/rec';
import { linkedRule } from '../rule';

export const configurationPlan = linkedRule({
  id: 'change/configuration-plan',
  severity: 'warning',
  title: { fr: 'Changement sans plan de configuration', en: 'Change without a configuration plan' },
  what: { fr: "Un changement planifié qui touche des CI a un plan de configuration (PGC); un changement urgent en a un quand il est revu.", en: 'A scheduled change that touches CIs has a configuration plan (PGC); an emergency has one by its review.' },
  why: { fr: "Étape 2 de la gestion de la configuration : un PGC par demande de changement dit l'état avant et l'état visé de chaque CI.", en: 'Step 2 of configuration management: a configuration plan for each change states every CI before and after.' },
  mend: { fr: 'Écrivez le plan de configuration à partir de l\'état présent des CI : `gitsm plan-configuration`.', en: 'Write the configuration plan from the present state of the CIs: `gitsm plan-configuration`.' },
  messages: { none: { fr: 'Ce changement touche {count} CI sans plan de configuration.', en: 'This change touches {count} CI(s) without a configuration plan.' } },
  types: ['change'],
  reads: ['id', 'type', 'status', 'change'],
  readsOf: ['configuration-plan'],
  judge(rec, report, { model, catalog }) {
    const count = list(rec.data['cis']).length;
    if (count === 0) return;
    const late = rec.data['class'] === 'emergency' && isLater(model.types.get('change')!.lifecycle, rec, 'reviewed');
    if ((late || owes(rec, 'scheduled', model)) && configurationPlansOf(rec, catalog).length === 0) report({ message: 'none', holes: { count }, at: { value: ['status'] } });
  },
});
