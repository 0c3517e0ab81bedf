import { isOpen } from '../../model/model';
import { endOf } from '../../query/moments';
import { text } from '../../record/rec';
import { sayMoment } from '../../util/moment';
import { linkedRule } from '../rule';

export const requestOverdue = linkedRule({
  id: 'request/overdue',
  severity: 'warning',
  title: { fr: 'Demande en retard', en: 'Request overdue' },
  what: { fr: "Une demande ouverte n'a pas dépassé son échéance; une échéance qui est un jour court jusqu'à la fin de ce jour. Une demande réalisée n'attend plus que sa fermeture : elle n'est pas en retard.", en: 'An open request is not past its due date; a due date that is a day runs to the end of that day. A fulfilled request only waits to be closed: it is not overdue.' },
  why: { fr: "L'échéance est ce qui a été dit au demandeur.", en: 'The due date is what the requester was told.' },
  mend: { fr: "Réalisez la demande, ou convenez d'une autre échéance avec le demandeur.", en: 'Fulfil the request, or agree on another date with the requester.' },
  messages: { late: { fr: "L'échéance ({due}) est passée.", en: 'The due date ({due}) has passed.' } },
  types: ['request'],
  reads: [],
  clock: true,
  until(rec, { model, now }) {
    if (rec.status === 'fulfilled' || !isOpen(model.types.get('request')!, rec.status)) return Infinity;
    const due = endOf(rec.data['due'], model.config.organisation.timezone);
    return due === undefined || due <= now ? Infinity : due;
  },
  judge(rec, report, { model, now }) {
    if (rec.status === 'fulfilled' || !isOpen(model.types.get('request')!, rec.status)) return;
    const due = endOf(rec.data['due'], model.config.organisation.timezone);
    if (due !== undefined && now >= due) report({ message: 'late', holes: { due: sayMoment(text(rec.data['due'])!, model.config.organisation.timezone) }, at: { value: ['due'] } });
  },
});
