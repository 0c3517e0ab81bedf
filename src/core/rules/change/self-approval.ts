import { holdsRole } from '../../model/people';
import { authorityOf, nextDecision } from '../../query/authority';
import { list, fields, text } from '../../record/rec';
import { linkedRule } from '../rule';

export const selfApproval = linkedRule({
  id: 'change/self-approval',
  severity: 'error',
  title: { fr: 'Changement approuvé par son seul demandeur', en: 'Change approved by its requester alone' },
  what: { fr: "Une autre personne que le demandeur approuve le changement. Muet là où personne d'autre ne tient le rôle.", en: 'Someone other than the requester approves the change. Silent where nobody else holds the role.' },
  why: { fr: "L'évaluation d'un changement est un second regard; il en faut un tant que l'organisation a deux personnes pour le porter.", en: 'Assessing a change is a second look; there must be one as long as the organisation has two people for it.' },
  mend: { fr: "Faites approuver par une autre personne qui tient le rôle.", en: 'Have another person who holds the role approve.' },
  messages: { alone: { fr: "{by} a demandé ce changement et l'approuve seul; {other} pourrait l'approuver.", en: '{by} requested this change and is alone in approving it; {other} could.' } },
  types: ['change'],
  gates: { change: ['approved', 'scheduled', 'building', 'testing', 'implementing'] },
  reads: ['id', 'type', 'clients'],
  clock: true,
  until: (rec, { now }) => nextDecision(rec, now),
  judge(rec, report, { model, catalog, now }) {
    const { config } = model;
    const requester = text(rec.data['requester']);
    const authority = authorityOf(rec, { model, catalog, now })!;
    const approvals = [...authority.given, ...(authority.confirmation?.given ?? [])];
    const isRequester = (key: string): boolean => key === requester || config.people.get(key)?.name === requester;
    if (requester === undefined || authority.missing.length > 0 || approvals.length === 0 || !approvals.every((d) => isRequester(d.by))) return;
    for (const { by, role, index } of approvals) {
      const at = text(fields(list(rec.data['approvals'])[index])['at']);
      // Another client's person is no second look for this change.
      const client = role === 'CL' ? config.people.get(by)?.client : undefined;
      const other = [...config.people.values()].find((p) => p.key !== by && holdsRole(config, p.key, role, at) && (client === undefined || p.client === client));
      if (other) return report({ message: 'alone', holes: { by, other: other.key }, at: { value: ['approvals', index, 'by'] } });
    }
  },
});
