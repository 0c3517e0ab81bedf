import { isLater } from '../../record/progress';
import { changesOf } from '../../query/impact';
import { wasApproved } from '../../query/release-plan';
import { texts } from '../../record/rec';
import { nextDecision } from '../../query/authority';
import { linkedRule } from '../rule';

export const changeNotApproved = linkedRule({
  id: 'release/change-not-approved',
  severity: 'error',
  title: { fr: 'Mise en production d\'un changement non approuvé', en: 'Release of a change that was not approved' },
  what: { fr: "À partir de son approbation, une mise en production ne réunit que des changements qui ont été approuvés : ils sont passés par ce statut, même ceux qui ne demandent l'approbation de personne, et n'ont pas été annulés depuis.", en: 'From its approval on, a release gathers only changes that were approved: they went through that status, those that ask nobody for approval too, and were not cancelled since.' },
  why: { fr: "La mise en production est le dernier barrage : ce qu'elle emporte sans décision arrive en production sans décision.", en: 'The release is the last gate: what it carries without a decision reaches production without one.' },
  mend: { fr: 'Faites approuver le changement, ou retirez-le de la mise en production.', en: 'Have the change approved, or take it out of the release.' },
  messages: {
    not: { fr: "{id} n'a jamais été approuvé (« {status} »).", en: '{id} was never approved ("{status}").' },
    cancelled: { fr: '{id} est annulé : il ne part plus en production.', en: '{id} is cancelled: it no longer goes to production.' },
  },
  types: ['release'],
  gates: { release: ['approved', 'building', 'verifying', 'accepted', 'deploying'] },
  reads: ['id', 'type', 'status', 'class', 'gravity', 'impact', 'approvals', 'history', 'digest', 'client', 'services', 'release', 'clients'],
  readsOf: ['change', 'service'],
  hops: 2,
  clock: true,
  until: (rec, { catalog, now }) => changesOf(rec, catalog).reduce((first, change) => Math.min(first, nextDecision(change, now)), Infinity),
  judge(rec, report, { model, catalog, now }) {
    if (!isLater(model.types.get('release')!.lifecycle, rec, 'approved')) return;
    const named = texts(rec.data['changes']);
    for (const change of changesOf(rec, catalog)) {
      if (wasApproved(change, { model, catalog, now })) continue;
      const at = named.indexOf(change.id);
      report({ message: change.status === 'cancelled' ? 'cancelled' : 'not', holes: { id: change.id, status: model.types.get('change')!.statusLabel(change.status) }, at: { value: at < 0 ? ['status'] : ['changes', at] } });
    }
  },
});
