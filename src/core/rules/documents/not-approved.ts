import { authorityOf, nextDecision } from '../../query/authority';
import { linkedRule } from '../rule';

export const notApproved = linkedRule({
  id: 'documents/not-approved',
  severity: 'error',
  title: { fr: 'Document en vigueur sans approbation', en: 'Document in force without approval' },
  what: { fr: "Une politique en vigueur est approuvée par le dirigeant (D), une procédure par RGS/AC; un plan de reprise par D et RGS/AC, un SLA par RGS/RC, et un plan de configuration, du statut « approuvé » à « vérifié », par RGS/AC (avertissement pour ces trois-là; une approbation devenue périmée d'un plan vérifié est pour information : il n'y a plus rien à décider). Une approbation périmée, datée d'un jour à venir, donnée sans tenir le rôle, ou défaite par un refus ne compte pas.", en: 'A policy in force is approved by the director (D), a procedure by RGS/AC; a recovery plan by D and RGS/AC, an SLA by RGS/RC, and a configuration plan, from "approved" to "verified", by RGS/AC (a warning for these three; an approval of a verified plan that went stale is information: there is nothing left to decide). An approval that is stale, dated in the future, given without holding the role, or undone by a refusal does not count.' },
  why: { fr: "Un document sans signature n'engage personne; la trousse nomme qui répond de chacun.", en: 'A document that nobody signed binds nobody; the kit names who answers for each.' },
  mend: { fr: "Faites approuver par les rôles nommés, ou ramenez le document au brouillon.", en: 'Have the named roles approve, or take the document back to draft.' },
  messages: {
    approved: { fr: "Au statut « approuvé » sans l'approbation de : {roles}.", en: 'At "approved" without the approval of {roles}.' },
    applied: { fr: "Appliqué sans l'approbation de : {roles}.", en: 'Applied without the approval of {roles}.' },
    missing: { fr: "En vigueur sans l'approbation de : {roles}.", en: 'In force without the approval of {roles}.' },
    rejected: { fr: '{by} ({role}) a refusé ce document.', en: '{by} ({role}) rejected this document.' },
    future: { fr: "L'approbation de {by} ({role}) est datée d'un instant à venir : elle ne compte pas.", en: 'The approval of {by} ({role}) is dated in the future: it does not count.' },
    stale: { fr: "Ce que {by} ({role}) a approuvé a été modifié depuis : l'approbation ne compte plus.", en: 'What {by} ({role}) approved was altered since: the approval no longer counts.' },
  },
  types: ['policy', 'procedure', 'recovery-plan', 'sla', 'configuration-plan'],
  gates: { policy: ['in-force'], procedure: ['in-force'], 'recovery-plan': ['in-force'], sla: ['in-force'], 'configuration-plan': ['approved', 'applied', 'verified'] },
  reads: ['id', 'type', 'clients'],
  clock: true,
  until: (rec, { now }) => nextDecision(rec, now),
  judge(rec, report, world) {
    const authority = authorityOf(rec, world)!;
    const severity = rec.type === 'policy' || rec.type === 'procedure' ? {} : { severity: 'warning' as const };
    for (const { by, role, index } of authority.decisions.filter((d) => d.void === 'future')) report({ message: 'future', holes: { by, role }, at: { value: ['approvals', index, 'at'] }, ...severity });
    const plan = rec.type === 'configuration-plan';
    if (!(plan ? ['approved', 'applied', 'verified'] : ['in-force']).includes(rec.status) || authority.missing.length === 0) return;
    // A plan that is verified is approved no more, and had its baselines written in it after its approval.
    const settled = rec.status === 'verified';
    const owed = new Set(authority.missing);
    for (const { by, role, index } of authority.rejected) if (owed.delete(role)) report({ message: 'rejected', holes: { by, role }, at: { value: ['approvals', index, 'decision'] }, ...severity });
    for (const { by, role, index } of authority.stale) if (owed.delete(role)) report({ message: 'stale', holes: { by, role }, at: { value: ['approvals', index, 'content'] }, ...severity, ...(settled ? { severity: 'information' as const } : {}) });
    if (owed.size === 0) return;
    report({
      message: !plan ? 'missing' : rec.status === 'approved' ? 'approved' : 'applied', holes: { roles: [...owed].join(', ') }, at: { value: ['status'] }, ...severity,
      fixes: settled ? [] : [...owed].map((role) => ({ title: { fr: 'Approuver comme {role}', en: 'Approve as {role}' }, holes: { role }, do: { op: 'command', command: 'gitsm.approve', arguments: [rec.id, role] } }) as const),
    });
  },
});
