import { authorityOf, nextDecision } from '../../query/authority';
import { linkedRule } from '../rule';

export const approvalStale = linkedRule({
  id: 'change/approval-stale',
  severity: 'error',
  title: { fr: 'Approbation périmée', en: 'Stale approval' },
  what: { fr: "Ce qu'une approbation a décidé est encore ce que le changement dit : l'empreinte qu'elle porte est celle du contenu. L'approbation d'un rôle à qui rien n'était demandé ne retient rien : elle n'est signalée que pour information.", en: 'What an approval decided on is still what the change says: the digest that it carries is that of the content. The approval of a role that nothing was asked of holds nothing up: it is told as information.' },
  why: { fr: "On n'approuve pas un titre : l'ampleur, les CI ou la fenêtre changés après coup n'ont été décidés par personne.", en: 'It is not a title that is approved: a scope, CIs or a window altered afterwards were decided by nobody.' },
  mend: { fr: "Faites approuver de nouveau, ou revenez au contenu approuvé.", en: 'Have it approved again, or go back to the approved content.' },
  messages: { stale: { fr: "Ce que {by} ({role}) a approuvé a été modifié depuis : son approbation ne compte plus.", en: 'What {by} ({role}) approved was altered since: the approval no longer counts.' } },
  types: ['change'],
  reads: ['id', 'type', 'clients'],
  clock: true,
  until: (rec, { now }) => nextDecision(rec, now),
  judge(rec, report, { model, catalog, now }) {
    if (rec.status === 'rejected' || rec.status === 'cancelled') return;
    const { stale, required, confirmation } = authorityOf(rec, { model, catalog, now })!;
    const owed = new Set([...required, ...confirmation?.required ?? []]);
    for (const { by, role, index } of stale) {
      report({ message: 'stale', holes: { by, role }, at: { value: ['approvals', index, 'content'] }, ...(owed.has(role) ? {} : { severity: 'information' }) });
    }
  },
});
