import { isResolved, problemsOf } from '../../query/tickets';
import { linkedRule } from '../rule';

export const problemMissing = linkedRule({
  id: 'incident/problem-missing',
  severity: 'information',
  title: { fr: 'Cause laissée sans problème', en: 'Cause left without a problem' },
  what: { fr: "Un incident résolu par un contournement, ou majeur et résolu, est lié à un problème, quel que soit le côté qui écrit le lien.", en: 'An incident that was resolved by a workaround, or is major and resolved, is linked to a problem, whichever side writes the link.' },
  why: { fr: "Le service est rétabli mais la cause demeure : sans problème, personne ne la cherche.", en: 'Service is restored but the cause remains: without a problem nobody looks for it.' },
  mend: { fr: 'Ouvrez un problème depuis cet incident, ou liez celui qui existe.', en: 'Raise a problem from this incident, or link the one that exists.' },
  messages: {
    workaround: { fr: "Résolu par un contournement, et aucun problème n'en cherche la cause.", en: 'Resolved by a workaround, and no problem looks for its cause.' },
    major: { fr: "Incident majeur résolu, et aucun problème n'en cherche la cause.", en: 'Major incident resolved, and no problem looks for its cause.' },
  },
  types: ['incident'],
  reads: ['id', 'type', 'incidents'],
  readsOf: ['problem'],
  judge(rec, report, { catalog, model }) {
    const workaround = rec.data['resolution_code'] === 'workaround';
    if (!workaround && rec.data['major'] !== true || !isResolved(rec, model) || !problemsOf(rec, catalog).next().done) return;
    report({ message: workaround ? 'workaround' : 'major', at: { value: workaround ? ['resolution_code'] : ['major'] } });
  },
});
