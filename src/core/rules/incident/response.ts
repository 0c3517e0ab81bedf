import { linkedRule } from '../rule';
import { clockReads, judgeTarget, paused } from './target';

export const incidentResponse = linkedRule({
  id: 'incident/response',
  severity: 'warning',
  title: { fr: 'Prise en charge en retard', en: 'Response late' },
  what: { fr: "Un incident quitte « nouveau » avant la cible de prise en charge de son SLA, ou de la grille. Les trois quarts de la cible écoulés sont une information; une cible manquée reste une information une fois l'incident fermé.", en: "An incident leaves \"new\" within the response target of its SLA, or of the grid. Three quarters of the target gone is information; a missed target stays as information once the incident is closed." },
  why: { fr: "Le délai de prise en charge est la première promesse faite au client; il se compte en heures de service.", en: 'The response time is the first promise made to the client; it is counted in service hours.' },
  mend: { fr: "Classez l'incident ou attribuez-le. Un retard passé ne s'efface pas : il compte dans le rapport de service.", en: 'Classify or assign the incident. A delay that is past cannot be undone: it counts in the service report.' },
  messages: {
    missed: { fr: 'Cible de prise en charge manquée : {elapsed} pour une cible de {target} ({source}), due le {due}.', en: 'Response target missed: {elapsed} for a target of {target} ({source}), due {due}.' },
    near: { fr: 'Prise en charge due le {due} : {percent} % de la cible de {target} ({source}) sont écoulés.', en: 'Response due {due}: {percent}% of the target of {target} ({source}) has elapsed.' },
    paused,
  },
  types: ['incident'],
  ...clockReads,
  judge(rec, report, world) {
    const found = judgeTarget('response', rec, world);
    if (found) report(found);
  },
});
