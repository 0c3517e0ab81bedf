import { changesOf, holdsOpen, isResolved } from '../../query/tickets';
import { placeOfLink } from '../place-of-link';
import { linkedRule } from '../rule';

export const changeOpen = linkedRule({
  id: 'problem/change-open',
  severity: 'error',
  title: { fr: 'Problème résolu, changement non mis en œuvre', en: 'Problem resolved, change not implemented' },
  what: { fr: "Un problème résolu ou fermé n'a aucun changement qui reste à mettre en œuvre. Un changement rejeté ou annulé n'y compte pas; un changement annulé par retour arrière n'est pas mis en œuvre. Un risque accepté en dispense.", en: 'A resolved or closed problem has no change left to implement. A rejected or cancelled change does not count; one that was rolled back is not implemented. An accepted risk exempts it.' },
  why: { fr: "Tant que le changement n'est pas mis en œuvre, la cause est toujours là.", en: 'As long as the change is not implemented, the cause is still there.' },
  mend: { fr: 'Mettez le changement en œuvre, annulez-le, ou rouvrez le problème.', en: 'Implement the change, cancel it, or reopen the problem.' },
  messages: { open: { fr: "{change} n'est pas mis en œuvre : il est « {status} ».", en: '{change} is not implemented: it is "{status}".' } },
  types: ['problem'],
  gates: { problem: ['resolved', 'closed'] },
  reads: ['id', 'type', 'status', 'history', 'outcome', 'problems'],
  readsOf: ['change'],
  judge(rec, report, { catalog, model }) {
    if (rec.data['outcome'] === 'risk-accepted' || !isResolved(rec, model)) return;
    for (const change of changesOf(rec, catalog)) {
      if (holdsOpen(change, model)) report({ message: 'open', holes: { change: change.id, status: model.types.get('change')!.statusLabel(change.status) }, at: placeOfLink(rec, change.id, 'changes') });
    }
  },
});
