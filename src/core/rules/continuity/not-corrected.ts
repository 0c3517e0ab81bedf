import { dayOf } from '../../query/moments';
import { revisedAt, testsOf } from '../../query/recovery';
import { linkedRule } from '../rule';

export const notCorrected = linkedRule({
  id: 'continuity/not-corrected',
  severity: 'warning',
  title: { fr: 'Plan non corrigé après un test échoué', en: 'Plan not corrected after a failed test' },
  what: { fr: "Un plan de reprise en vigueur a été révisé, ou approuvé à nouveau, depuis son dernier test échoué.", en: 'A recovery plan in force was revised, or approved anew, since its last failed test.' },
  why: { fr: "Étape 3 de la continuité : un plan dont on sait qu'il échoue n'est corrigé que par une révision, jamais par le test seul.", en: 'Step 3 of continuity: a plan known to fail is corrected by a revision, never by the test alone.' },
  mend: { fr: "Ramenez le plan au brouillon, corrigez-le, faites-le approuver et remettez-le en vigueur. Si cela s'est fait le jour même du test, avant que le test soit consigné, écrivez l'heure du test dans `performed`.", en: 'Move the plan back to draft, correct it, have it approved and put it in force again. If that was done on the very day of the test, before the test was recorded, write the time of the test in `performed`.' },
  messages: { failed: { fr: "{test} a échoué le {day}, et le plan n'a pas été révisé depuis.", en: '{test} failed on {day}, and the plan was not revised since.' } },
  types: ['recovery-plan'],
  reads: ['id', 'type', 'status', 'plan', 'performed', 'result', 'history'],
  readsOf: ['recovery-test'],
  clock: true,
  judge(plan, report, { catalog, model, now }) {
    if (plan.status !== 'in-force') return;
    const zone = model.config.organisation.timezone;
    const revised = revisedAt(plan);
    const failed = testsOf(plan, catalog, zone, now).findLast((t) => t.result === 'fail' && (revised === undefined || revised <= t.by));
    if (!failed) return;
    report({
      message: 'failed', holes: { test: failed.rec.id, day: dayOf(failed.from, zone) }, at: { value: ['status'] },
      related: [{ file: failed.rec.file, at: { value: ['result'] }, message: { fr: 'Le test échoué', en: 'The failed test' } }],
      fixes: [{ title: { fr: 'Réviser le plan', en: 'Revise the plan' }, do: { op: 'command', command: 'gitsm.move', arguments: [plan.id, 'draft'] } }],
    });
  },
});
