import { authorityOf, nextDecision } from '../../query/authority';
import { isLater } from '../../record/progress';
import { linkedRule } from '../rule';

export const releasePlan = linkedRule({
  id: 'release/plan',
  severity: 'error',
  title: { fr: 'Plan de mise en production non approuvé', en: 'Release plan not approved' },
  what: { fr: "Une mise en production en construction, ou plus loin, porte l'approbation de RGS/AC; une approbation périmée, datée d'un jour à venir ou défaite par un refus ne compte pas.", en: 'A release in building, or later, carries the approval of RGS/AC; an approval that is stale, dated in the future or undone by a refusal does not count.' },
  why: { fr: 'Étape 2 de la mise en production : le plan (PMP) est approuvé avant que l\'on construise.', en: 'Step 2 of release management: the release plan is approved before anything is built.' },
  mend: { fr: 'Faites approuver le plan : `gitsm approve`.', en: 'Have the plan approved: `gitsm approve`.' },
  messages: {
    missing: { fr: "Il manque l'approbation de : {roles}.", en: 'The approval of {roles} is missing.' },
    future: { fr: "L'approbation de {by} ({role}) est datée d'un instant à venir : elle ne compte pas.", en: 'The approval of {by} ({role}) is dated in the future: it does not count.' },
    stale: { fr: 'Ce que {by} ({role}) a approuvé a été modifié depuis : son approbation ne compte plus.', en: 'What {by} ({role}) approved was altered since: the approval no longer counts.' },
  },
  types: ['release'],
  gates: { release: ['approved', 'building', 'verifying', 'accepted', 'deploying'] },
  reads: ['id', 'type', 'clients'],
  readsOf: ['service'],
  clock: true,
  until: (rec, { now }) => nextDecision(rec, now),
  judge(rec, report, { model, catalog, now }) {
    const { missing, stale, decisions } = authorityOf(rec, { model, catalog, now })!;
    if (rec.status === 'cancelled') return;
    for (const { by, role, index } of decisions.filter((d) => d.void === 'future')) report({ message: 'future', holes: { by, role }, at: { value: ['approvals', index, 'at'] } });
    if (!isLater(model.types.get('release')!.lifecycle, rec, 'building')) return;
    const former = stale.filter((d) => missing.includes(d.role));
    for (const { by, role, index } of former) report({ message: 'stale', holes: { by, role }, at: { value: ['approvals', index, 'content'] } });
    const silent = missing.filter((role) => !former.some((d) => d.role === role));
    if (silent.length > 0) report({ message: 'missing', holes: { roles: silent.join(', ') }, at: { value: ['status'] } });
  },
});
