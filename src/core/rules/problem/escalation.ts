import { judgeEscalation } from '../escalation-due';
import { linkedRule } from '../rule';
import { untilSettled } from '../settled';

export const problemEscalation = linkedRule({
  id: 'problem/escalation',
  severity: 'warning',
  title: { fr: 'Escalade de problème due', en: 'Problem escalation owed' },
  what: { fr: "Un problème ouvert depuis plus longtemps que le délai du niveau suivant y est escaladé.", en: "A problem that has been open longer than the next level's delay is escalated to it." },
  why: { fr: "Un problème qui dure demande une autorité ou des moyens que son niveau actuel n'a pas.", en: 'A problem that lasts needs authority or means that its present level has not.' },
  mend: { fr: "Escaladez le problème; le correctif rapide l'inscrit à l'historique, à l'instant du jugement.", en: 'Escalate the problem; the quick fix enters it in the history, at the instant of judgement.' },
  messages: { due: { fr: 'Escalade au niveau {level} ({role}) due le {due} : ouvert depuis {elapsed}, délai de {after}; niveau actuel : {current}.{earlier}', en: 'Escalation to level {level} ({role}) was due {due}: open for {elapsed}, delay of {after}; present level: {current}.{earlier}' } },
  types: ['problem'],
  reads: ['id', 'type', 'hours'],
  readsOf: ['service'],
  clock: true,
  until: untilSettled,
  judge(rec, report, world) {
    const found = judgeEscalation(rec, world);
    if (found) report(found);
  },
});
