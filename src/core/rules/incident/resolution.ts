import { linkedRule } from '../rule';
import { clockReads, judgeTarget, paused } from './target';

export const incidentResolution = linkedRule({
  id: 'incident/resolution',
  severity: 'warning',
  title: { fr: 'Résolution en retard', en: 'Resolution late' },
  what: { fr: "Un incident est résolu avant la cible de résolution de son SLA, ou de la grille, les attentes du client déduites; l'horloge repart à la réouverture. Les trois quarts de la cible écoulés sont une information; une cible manquée reste une information une fois l'incident fermé.", en: 'An incident is resolved within the resolution target of its SLA, or of the grid, less the time the client was waited for; the clock goes on after a reopening. Three quarters of the target gone is information; a missed target stays as information once the incident is closed.' },
  why: { fr: "Le délai de résolution est ce que le SLA promet; il se compte en heures de service.", en: 'The resolution time is what the SLA promises; it is counted in service hours.' },
  mend: { fr: "Résolvez, contournez ou escaladez. « gitsm clock » explique le compte, intervalle par intervalle.", en: 'Resolve, work around or escalate. "gitsm clock" explains the count, interval by interval.' },
  messages: {
    missed: { fr: 'Cible de résolution manquée : {elapsed} pour une cible de {target} ({source}), due le {due}.', en: 'Resolution target missed: {elapsed} for a target of {target} ({source}), due {due}.' },
    near: { fr: 'Résolution due le {due} : {percent} % de la cible de {target} ({source}) sont écoulés.', en: 'Resolution due {due}: {percent}% of the target of {target} ({source}) has elapsed.' },
    paused,
  },
  types: ['incident'],
  ...clockReads,
  judge(rec, report, world) {
    const found = judgeTarget('resolution', rec, world);
    if (found) report(found);
  },
});
