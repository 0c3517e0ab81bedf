import { neverLater } from '../../model/lifecycle';
import { incidentsOf } from '../../query/tickets';
import { isUnder } from '../../catalog/catalog';
import { list } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { linkedRule } from '../rule';

export const problemOrigin = linkedRule({
  id: 'problem/origin',
  severity: 'error',
  title: { fr: 'Problème sans origine', en: 'Problem without an origin' },
  what: { fr: "Un problème est né d'incidents, quel que soit le côté qui écrit le lien, ou il est proactif.", en: 'A problem comes from incidents, whichever side writes the link, or it is proactive.' },
  why: { fr: "Sans incidents ni tendance, rien ne dit ce que le problème fait subir, ni quand il sera réglé.", en: 'Without incidents or a trend, nothing says what the problem makes people suffer, nor when it is solved.' },
  mend: { fr: "Liez les incidents, ou marquez le problème comme proactif s'il vient de l'analyse des tendances.", en: 'Link the incidents, or mark the problem as proactive if it comes from trend analysis.' },
  messages: { none: { fr: "Ce problème n'a ni incident ni la marque « proactive ».", en: 'This problem has neither an incident nor the mark "proactive".' } },
  types: ['problem'],
  gates: { problem: ['classified', 'resolved', 'closed'] },
  reads: ['id', 'type', 'problem'],
  readsOf: ['incident'],
  judge(rec, report, { catalog }) {
    if (rec.data['proactive'] === true || neverLater.has(rec.status) || namesIncidents(rec) || !incidentsOf(rec, catalog).next().done) return;
    report({
      message: 'none', at: { value: ['incidents'] },
      fixes: [{ title: { fr: 'Marquer comme proactif', en: 'Mark as proactive' }, do: { op: 'set', path: ['proactive'], value: true } }],
    });
  },
});

/** An id that no record has is the finding of links/unknown-record; one of another repository is not checked. */
function namesIncidents(rec: Rec): boolean {
  return rec.links.some((l) => isUnder(l, 'incidents')) || list(rec.data['incidents']).some((id) => typeof id === 'string' && id.includes('#'));
}
