import { daysSince } from '../../query/moments';
import { stands } from '../../query/standing-documents';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const reviewDue = linkedRule({
  id: 'documents/review-due',
  severity: 'warning',
  title: { fr: 'Révision due', en: 'Review due' },
  what: { fr: "La révision d'une politique, d'une procédure, d'un SLA ou d'un plan de reprise en vigueur, ou d'un article publié, n'est pas passée.", en: 'The review of a policy, procedure, SLA or recovery plan in force, or of a published article, is not past.' },
  why: { fr: "Chaque document du processus s'établit « et se tient à jour » : sans révision, il décrit l'organisation d'hier.", en: 'Each document of a process is established "and maintained": without a review it describes the organisation of yesterday.' },
  mend: { fr: 'Révisez le document, puis repoussez `review_due`.', en: 'Review the document, then put off `review_due`.' },
  messages: { due: { fr: 'La révision était due le {due} ({days} {days|jour|jours} de retard).', en: 'The review was due on {due} ({days} {days|day|days} late).' } },
  types: ['policy', 'procedure', 'sla', 'recovery-plan', 'knowledge'],
  reads: [],
  clock: true,
  judge(rec, report, { model, now }) {
    const days = stands(rec) ? daysSince(rec.data['review_due'], now, model.config.organisation.timezone) : undefined;
    if (days !== undefined && days > 0) report({ message: 'due', holes: { due: text(rec.data['review_due'])!, days }, at: { value: ['review_due'] } });
  },
});
