import { fields, list, text } from '../../record/rec';
import { recordRule } from '../rule';

export const historyStatus = recordRule({
  id: 'history/status',
  severity: 'error',
  title: { fr: "Statut qui contredit l'historique", en: 'Status that contradicts the history' },
  what: { fr: "Le dernier mouvement de l'historique mène au statut de l'enregistrement.", en: "The last move of the history leads to the record's status." },
  why: { fr: "Un statut changé à la main, sans trace, ne dit ni quand ni par qui : les délais deviennent invérifiables.", en: 'A status changed by hand, without a trace, says neither when nor by whom: times can no longer be verified.' },
  mend: { fr: 'Ajoutez le mouvement à `history`, ou employez la commande « Faire passer à ».', en: 'Add the move to `history`, or use the command "Move to".' },
  messages: { differs: { fr: "Le statut est « {status} », mais le dernier mouvement de l'historique mène à « {last} ».", en: 'The status is "{status}", but the last move of the history leads to "{last}".' } },
  judge(source, report) {
    const status = text(source.data['status']);
    const moves = list(source.data['history']).map((e) => text(fields(e)['status'])).filter((s) => s !== undefined);
    const last = moves.at(-1);
    if (status === undefined || last === undefined || last === status) return;
    report({ message: 'differs', holes: { status, last }, at: { value: ['status'] }, fixes: [{ title: { fr: 'Remettre le statut à « {last} »', en: 'Set the status back to "{last}"' }, holes: { last }, do: { op: 'set', path: ['status'], value: last } }] });
  },
});
