import { sayTarget } from '../../query/clock-words';
import { dayOf, durationOf, passedAfter, startOf } from '../../query/moments';
import { inForceSince, isPassed, testsOf } from '../../query/recovery';
import { linkedRule } from '../rule';

export const testOverdue = linkedRule({
  id: 'continuity/test-overdue',
  severity: 'warning',
  title: { fr: 'Test de reprise en retard', en: 'Recovery test overdue' },
  what: { fr: "Un plan de reprise en vigueur a réussi un test depuis moins de `test_every`, ou n'est pas en vigueur depuis plus longtemps. Un test qui a manqué le RTO ou le RPO du plan n'est pas réussi, quoi qu'en dise `result`.", en: 'A recovery plan in force has passed a test within `test_every`, or has not been in force for longer. A test that missed the RTO or the RPO of the plan is not passed, whatever `result` says.' },
  why: { fr: "Étape 2 de la continuité : un plan qui n'a pas été essayé n'est qu'un espoir; les machines, les gens et les délais changent sous lui.", en: 'Step 2 of continuity: a plan that was not tried is a hope; machines, people and times change under it.' },
  mend: { fr: "Menez un test et consignez-le; ou convenez d'un autre intervalle.", en: 'Run a test and record it; or agree on another interval.' },
  messages: {
    never: { fr: "En vigueur depuis le {since} et jamais testé avec succès : un test réussi était attendu le {due} au plus tard.", en: 'In force since {since} and never tested with success: a passed test was due by {due}.' },
    late: { fr: "Dernier test réussi, {test}, le {since} : le suivant était attendu le {due} au plus tard (tous les {every}).", en: 'Last passed test, {test}, on {since}: the next was due by {due} (every {every}).' },
  },
  types: ['recovery-plan'],
  reads: ['id', 'type', 'status', 'plan', 'performed', 'result', 'measured_recovery', 'data_loss', 'history'],
  readsOf: ['recovery-test'],
  clock: true,
  judge(plan, report, { catalog, model, now }) {
    const every = durationOf(plan.data['test_every']);
    if (plan.status !== 'in-force' || !every) return;
    const zone = model.config.organisation.timezone;
    const passed = testsOf(plan, catalog, zone, now).findLast((t) => isPassed(t, plan));
    const since = passed?.performed ?? inForceSince(plan);
    const due = passedAfter(since, every, zone);
    if (due === undefined || now < due) return;
    const at = { value: ['test_every'] };
    const fixes = [{ title: { fr: 'Planifier un test de ce plan', en: 'Plan a test of this plan' }, do: { op: 'command', command: 'gitsm.new', arguments: ['recovery-test', `plan=${plan.id}`] } }] as const;
    // A due day is the last on which the test is in time: a moment before it ends still shows it.
    const holes = { since: dayOf(startOf(since, zone)!, zone), due: dayOf(due - 1, zone) };
    if (passed) report({ message: 'late', holes: { ...holes, test: passed.rec.id, every: sayTarget(every) }, at, fixes });
    else report({ message: 'never', holes, at, fixes });
  },
});
