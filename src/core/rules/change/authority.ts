import { authorityOf } from '../../query/authority';
import { isLater } from '../../record/progress';
import { linkedRule } from '../rule';

export const changeAuthority = linkedRule({
  id: 'change/authority',
  severity: 'error',
  title: { fr: 'Approbation requise absente', en: 'Required approval missing' },
  what: { fr: "Un changement approuvé porte l'approbation de chaque rôle que sa classe, ou sa gravité et son impact, demandent; un changement urgent la porte avant sa mise en œuvre. Une approbation périmée, donnée sans tenir le rôle, ou défaite par un refus ne compte pas.", en: 'An approved change carries the approval of every role that its class, or its gravity and impact, ask for; an emergency carries it before implementation. An approval that is stale, given without holding the role, or undone by a refusal does not count.' },
  why: { fr: "Étape 1 de la gestion du changement : la gravité et l'impact décident de qui répond du changement.", en: 'Step 1 of change management: gravity and impact decide who answers for the change.' },
  mend: { fr: "Faites approuver par les rôles nommés, ou ramenez le changement au statut « évalué ».", en: 'Have the named roles approve, or take the change back to "assessed".' },
  messages: {
    missing: { fr: "Il manque l'approbation de : {roles}.", en: 'The approval of {roles} is missing.' },
    rejected: { fr: '{by} ({role}) a refusé ce changement.', en: '{by} ({role}) rejected this change.' },
    client: { fr: "{by} ne représente aucun client de ce changement : son approbation ne compte pas.", en: '{by} represents no client of this change: the approval does not count.' },
  },
  types: ['change'],
  reads: ['id', 'type', 'clients'],
  judge(rec, report, { model, catalog }) {
    const cycle = model.types.get('change')!.lifecycle;
    if (!isLater(cycle, rec, 'approved') && !isLater(cycle, rec, 'implementing')) return;
    const authority = authorityOf(rec, { model, catalog })!;
    const refused = authority.rejected.filter((d) => authority.required.includes(d.role));
    for (const { by, role, index } of refused) report({ message: 'rejected', holes: { by, role }, at: { value: ['approvals', index, 'decision'] } });
    for (const { by, index, approved } of authority.decisions.filter((d) => d.void === 'client' && authority.missing.includes(d.role))) {
      if (approved) report({ message: 'client', holes: { by }, at: { value: ['approvals', index, 'by'] } });
    }
    const silent = authority.missing.filter((role) => !refused.some((d) => d.role === role));
    if (silent.length > 0) report({ message: 'missing', holes: { roles: silent.join(', ') }, at: { value: ['status'] } });
  },
});
