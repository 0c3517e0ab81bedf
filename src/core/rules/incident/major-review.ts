import { isFilled } from '../../record/source';
import { problemsOf } from '../../query/tickets';
import { linkedRule } from '../rule';

export const majorReview = linkedRule({
  id: 'incident/major-review',
  severity: 'error',
  title: { fr: 'Incident majeur fermé sans revue', en: 'Major incident closed without a review' },
  what: { fr: "Un incident majeur fermé a du texte sous Communications et sous Revue post-incident, et un problème lui est lié, quel que soit le côté qui écrit le lien.", en: 'A closed major incident has text under Communications and Post-incident review, and a problem is linked to it, whichever side writes the link.' },
  why: { fr: "La revue dit ce qui a manqué et le problème en traite la cause : sans eux, l'incident majeur se répète.", en: 'The review says what was lacking and the problem treats the cause: without them the major incident comes back.' },
  mend: { fr: 'Écrivez la section, ou ouvrez un problème depuis cet incident.', en: 'Write the section, or raise a problem from this incident.' },
  messages: {
    section: { fr: 'La section « {section} » est due à la fermeture d\'un incident majeur.', en: 'The section "{section}" is owed when a major incident is closed.' },
    problem: { fr: "Aucun problème n'est lié à cet incident majeur fermé.", en: 'No problem is linked to this closed major incident.' },
  },
  types: ['incident'],
  gates: { incident: ['closed'] },
  reads: ['id', 'type', 'incidents'],
  readsOf: ['problem'],
  judge(rec, report, { catalog, model }) {
    const type = model.types.get('incident')!;
    if (rec.data['major'] !== true || rec.status !== 'closed') return;
    for (const section of type.sections()) {
      if ((section.id === 'communications' || section.id === 'review') && !isFilled(rec, section)) report({ message: 'section', holes: { section: section.title }, at: { section: section.id } });
    }
    if (problemsOf(rec, catalog).next().done) report({ message: 'problem', at: { value: ['problem'] } });
  },
});
