import { latestMoment } from '../../record/progress';
import { fields, list } from '../../record/rec';
import { parseDateTime } from '../../util/time';
import { sayMoment } from '../../util/moment';
import { linkedRule } from '../rule';

export const historyOrder = linkedRule({
  id: 'history/order',
  severity: 'error',
  title: { fr: "Historique en désordre", en: 'History out of order' },
  what: { fr: "Les entrées de `history` vont de la plus ancienne à la plus récente, et aucune n'est à venir.", en: 'The entries of `history` go from oldest to newest, and none lies in the future.' },
  why: { fr: "Toutes les horloges (prise en charge, résolution, disponibilité) se calculent sur ces instants.", en: 'Every clock (response, resolution, availability) is computed from these instants.' },
  mend: { fr: "Corrigez l'instant, ou remettez les entrées dans l'ordre.", en: 'Correct the instant, or put the entries in order.' },
  messages: {
    back: { fr: "Cette entrée est antérieure à celle qui la précède ({before}).", en: 'This entry is earlier than the one before it ({before}).' },
    future: { fr: "Cette entrée est à venir.", en: 'This entry lies in the future.' },
  },
  reads: [],
  clock: true,
  until: (rec, { now }) => (latestMoment(rec.data) <= now ? Infinity : now),
  judge(rec, report, { model, now }) {
    let last = -Infinity;
    let before = '';
    list(rec.data['history']).map(fields).forEach((entry, i) => {
      const at = typeof entry['at'] === 'string' ? parseDateTime(entry['at']) : undefined;
      if (at === undefined) return;
      if (at > now) report({ message: 'future', at: { value: ['history', i, 'at'] } });
      else if (at < last) report({ message: 'back', holes: { before: sayMoment(before, model.config.organisation.timezone) }, at: { value: ['history', i, 'at'] } });
      if (at > last) {
        last = at;
        before = entry['at'] as string;
      }
    });
  },
});
