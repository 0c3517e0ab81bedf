import { aims, configurationPlansOf, owes } from '../../query/change-plan';
import { isLater } from '../../record/progress';
import { list } from '../../record/rec';
import { linkedRule } from '../rule';

export const configurationPlan = linkedRule({
  id: 'change/configuration-plan',
  severity: 'warning',
  title: { fr: 'Changement sans plan de configuration', en: 'Change without a configuration plan' },
  what: { fr: "Un changement planifié qui touche des CI a un plan de configuration (PGC); un changement urgent en a un quand il est revu. Un plan approuvé dit d'au moins un CI l'état visé (`items[].to`) : sans lui, c'est une erreur.", en: 'A scheduled change that touches CIs has a configuration plan (PGC); an emergency has one by its review. An approved plan says of at least one CI what it is to be (`items[].to`): without it, that is an error.' },
  why: { fr: "Étape 2 de la gestion de la configuration : un PGC par demande de changement dit l'état avant et l'état visé de chaque CI.", en: 'Step 2 of configuration management: a configuration plan for each change states every CI before and after.' },
  mend: { fr: 'Écrivez le plan de configuration à partir de l\'état présent des CI : `gitsm plan-configuration`; avec `--to`, l\'état visé.', en: 'Write the configuration plan from the present state of the CIs: `gitsm plan-configuration`; with `--to`, the target state.' },
  messages: {
    none: { fr: 'Ce changement touche {count} CI sans plan de configuration.', en: 'This change touches {count} {count|CI|CIs} without a configuration plan.' },
    aimless: { fr: "Ce plan ne dit d'aucun CI l'état visé (`items[].to`) : gitsm plan-configuration {id} --to CI:champ=valeur.", en: 'This plan says of no CI what it is to be (`items[].to`): gitsm plan-configuration {id} --to CI:FIELD=VALUE.' },
  },
  types: ['change', 'configuration-plan'],
  gates: { change: ['scheduled', 'building', 'testing', 'implementing'], 'configuration-plan': ['approved', 'applied', 'verified'] },
  reads: ['id', 'type', 'status', 'change'],
  readsOf: ['configuration-plan'],
  judge(rec, report, { model, catalog }) {
    if (rec.type === 'configuration-plan') {
      // Nothing could be applied of it, nor the CMDB be held to it.
      if (isLater(model.types.get('configuration-plan')!.lifecycle, rec, 'approved') && !aims(rec)) report({ message: 'aimless', holes: { id: rec.id }, at: { value: ['items'] }, severity: 'error' });
      return;
    }
    const count = list(rec.data['cis']).length;
    if (count === 0) return;
    const late = rec.data['class'] === 'emergency' && isLater(model.types.get('change')!.lifecycle, rec, 'reviewed');
    if ((late || owes(rec, 'scheduled', model)) && configurationPlansOf(rec, catalog).length === 0) report({ message: 'none', holes: { count }, at: { value: ['status'] } });
  },
});
