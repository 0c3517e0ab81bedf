import { judgeEscalation } from '../escalation-due';
import { linkedRule } from '../rule';
import { clockReads } from './target';

export const incidentEscalation = linkedRule({
  id: 'incident/escalation',
  severity: 'warning',
  title: { fr: 'Escalade due', en: 'Escalation owed' },
  what: { fr: "Un incident ouvert plus vieux que le délai d'un niveau est escaladé à ce niveau. Les heures sont des heures de service, les jours des jours du calendrier.", en: "An open incident that is older than a level's delay is escalated to that level. Hours are service hours, days are calendar days." },
  why: { fr: "L'escalade amène à temps la compétence ou l'autorité qui manque.", en: 'Escalation brings in time the skill or the authority that is missing.' },
  mend: { fr: "Escaladez l'incident; le correctif rapide l'inscrit à l'historique, à l'instant du jugement.", en: 'Escalate the incident; the quick fix enters it in the history, at the instant of judgement.' },
  messages: { due: { fr: 'Escalade au niveau {level} ({role}) due le {due} : ouvert depuis {elapsed}, délai de {after}; niveau actuel : {current}.{earlier}', en: 'Escalation to level {level} ({role}) was due {due}: open for {elapsed}, delay of {after}; present level: {current}.{earlier}' } },
  types: ['incident'],
  ...clockReads,
  judge(rec, report, world) {
    const found = judgeEscalation(rec, world);
    if (found) report(found);
  },
});
