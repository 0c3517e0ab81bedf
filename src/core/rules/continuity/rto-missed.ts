import { sayTarget } from '../../query/clock-words';
import { missedBy } from '../../query/recovery';
import { isExternal } from '../../record/inspect';
import { fields, list, text } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { linkedRule } from '../rule';
import type { LinkedWorld } from '../rule';

const corrections = new Set(['change', 'problem', 'improvement']);

export const rtoMissed = linkedRule({
  id: 'continuity/rto-missed',
  severity: 'error',
  title: { fr: 'Engagement de reprise manqué sans suite', en: 'Recovery commitment missed and left at that' },
  what: { fr: "Un test qui dépasse le RTO ou le RPO de son plan a un constat dont le correctif est un changement, un problème ou une amélioration; il n'est pas réussi (`result`), ce qui est alors un avertissement.", en: "A test that goes beyond the RTO or the RPO of its plan has a finding whose action is a change, a problem or an improvement; it is not passed (`result`), which is a warning then." },
  why: { fr: "Étape 3 de la continuité : l'écart montre que l'engagement pris avec le client ne serait pas tenu le jour venu.", en: 'Step 3 of continuity: the gap shows that the commitment made to the client would not be kept on the day.' },
  mend: { fr: "Ouvrez un correctif et nommez-le dans `findings[].action`, ou renégociez l'engagement.", en: 'Open a correction and name it in `findings[].action`, or renegotiate the commitment.' },
  messages: {
    rto: { fr: "Reprise mesurée de {measured}, au-delà du RTO de {limit} de {plan}, et aucun constat n'a de correctif lié.", en: 'Recovery measured at {measured}, beyond the RTO of {limit} of {plan}, and no finding has a linked action.' },
    rpo: { fr: "Perte de données de {measured}, au-delà du RPO de {limit} de {plan}, et aucun constat n'a de correctif lié.", en: 'Data loss of {measured}, beyond the RPO of {limit} of {plan}, and no finding has a linked action.' },
    passed: { fr: "Ce test a manqué l'engagement de {plan} : il n'est pas réussi, et ne compte pas comme tel.", en: 'This test missed the commitment of {plan}: it is not passed, and does not count as such.' },
  },
  types: ['recovery-test'],
  gates: { 'recovery-test': ['done', 'closed'] },
  reads: ['id', 'type', 'rto', 'rpo'],
  readsOf: ['recovery-plan', 'change', 'problem', 'improvement'],
  judge(test, report, world) {
    if (test.status === 'cancelled') return;
    const plan = world.catalog.get(text(test.data['plan']) ?? '');
    const missed = plan?.type === 'recovery-plan' ? missedBy(test.data, plan) : [];
    if (!plan || missed.length === 0) return;
    if (test.data['result'] === 'pass') report({ message: 'passed', holes: { plan: plan.id }, at: { value: ['result'] }, severity: 'warning' });
    if (isFollowedUp(test, world)) return;
    for (const { measured, limit, was, allowed } of missed) {
      report({
        message: limit, holes: { measured: sayTarget(was), limit: sayTarget(allowed), plan: plan.id }, at: { value: [measured] },
        fixes: [{ title: { fr: 'Ouvrir une amélioration à partir de ce test', en: 'Open an improvement from this test' }, do: { op: 'command', command: 'gitsm.raise', arguments: ['improvement', test.id] } }],
      });
    }
  },
});

/** Whether a finding of the test names a record that corrects something. One of another repository is taken at its word. */
function isFollowedUp(test: Rec, { catalog }: LinkedWorld): boolean {
  return list(test.data['findings']).some((finding) => {
    const action = text(fields(finding)['action']) ?? '';
    return isExternal(action) || corrections.has(catalog.get(action)?.type ?? '');
  });
}
