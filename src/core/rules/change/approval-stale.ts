import { authorityOf } from '../../query/authority';
import { linkedRule } from '../rule';

export const approvalStale = linkedRule({
  id: 'change/approval-stale',
  severity: 'error',
  title: { fr: 'Approbation périmée', en: 'Stale approval' },
  what: { fr: "Ce qu'une approbation a décidé est encore ce que le changement dit : l'empreinte qu'elle porte est celle du contenu.", en: 'What an approval decided on is still what the change says: the digest that it carries is that of the content.' },
  why: { fr: "On n'approuve pas un titre : l'ampleur, les CI ou la fenêtre changés après coup n'ont été décidés par personne.", en: 'It is not a title that is approved: a scope, CIs or a window altered afterwards were decided by nobody.' },
  mend: { fr: "Faites approuver de nouveau, ou revenez au contenu approuvé.", en: 'Have it approved again, or go back to the approved content.' },
  messages: { stale: { fr: "Ce que {by} ({role}) a approuvé a été modifié depuis : son approbation ne compte plus.", en: 'What {by} ({role}) approved was altered since: the approval no longer counts.' } },
  types: ['change'],
  reads: ['id', 'type', 'clients'],
  judge(rec, report, { model, catalog }) {
    if (rec.status === 'rejected' || rec.status === 'cancelled') return;
    for (const { by, role, index } of authorityOf(rec, { model, catalog })!.stale) report({ message: 'stale', holes: { by, role }, at: { value: ['approvals', index, 'content'] } });
  },
});
