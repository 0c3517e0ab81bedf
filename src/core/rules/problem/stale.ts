import { isOpen } from '../../model/model';
import { reviewDueOf } from '../../query/problem-review';
import { formatLocal, sayTarget } from '../../query/clock-words';
import { linkedRule } from '../rule';

export const problemStale = linkedRule({
  id: 'problem/stale',
  severity: 'warning',
  title: { fr: 'Problème sans suite', en: 'Problem without progress' },
  what: { fr: "L'historique d'un problème ouvert a une entrée dans chaque période de revue (`problem_review`).", en: 'The history of an open problem has an entry in each review period (`problem_review`).' },
  why: { fr: "Un problème que personne ne regarde ne se règle pas; la revue périodique décide de le poursuivre ou de le fermer.", en: 'A problem that nobody looks at is not solved; the periodic review decides to go on or to close it.' },
  mend: { fr: "Revoyez le problème et notez à l'historique ce qui a été décidé.", en: 'Review the problem and note in the history what was decided.' },
  messages: { stale: { fr: "Rien dans l'historique depuis le {last}; une revue est due tous les {period}.", en: 'Nothing in the history since {last}; a review is due every {period}.' } },
  types: ['problem'],
  reads: [],
  clock: true,
  until: (rec, { model, now }) => (isOpen(model.types.get('problem')!, rec.status) ? now : Infinity),
  judge(rec, report, { model, now }) {
    if (!isOpen(model.types.get('problem')!, rec.status)) return;
    const review = reviewDueOf(rec, model, now);
    if (!review || now <= review.due) return;
    report({ message: 'stale', holes: { last: formatLocal(review.last, model.config.organisation.timezone), period: sayTarget(review.period) }, at: { value: review.entry === undefined ? ['created'] : ['history', review.entry, 'at'] } });
  },
});
