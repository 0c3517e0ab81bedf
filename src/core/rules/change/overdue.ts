import { isBefore, plannedWindow } from '../../query/change-plan';
import { fields, text } from '../../record/rec';
import { sayMoment } from '../../util/moment';
import { linkedRule } from '../rule';

export const changeOverdue = linkedRule({
  id: 'change/overdue',
  severity: 'warning',
  title: { fr: 'Changement en retard', en: 'Overdue change' },
  what: { fr: "Un changement est en cours de mise en œuvre quand sa fenêtre commence, et n'y est plus quand elle finit.", en: 'A change is being implemented once its window starts, and no longer when it ends.' },
  why: { fr: "Le calendrier n'aide que s'il est vrai : ce qui n'a pas commencé se replanifie, ce qui dure trop se termine ou s'annule.", en: 'The calendar helps only while it is true: what has not begun is planned again, what lasts too long is ended or backed out.' },
  mend: { fr: 'Replanifiez, ou inscrivez le mouvement qui a eu lieu.', en: 'Schedule it again, or record the move that took place.' },
  messages: {
    start: { fr: "La fenêtre a commencé le {at} et la mise en œuvre n'a pas commencé.", en: 'The window started on {at} and implementation has not begun.' },
    end: { fr: 'La fenêtre a fini le {at} et la mise en œuvre dure encore.', en: 'The window ended on {at} and implementation still goes on.' },
  },
  types: ['change'],
  gates: { change: ['implementing'] },
  reads: [],
  clock: true,
  until: (rec, { model, now }) => (plannedWindow(rec.data) && (rec.status === 'implementing' || isBefore(rec, 'implementing', model)) ? now : Infinity),
  judge(rec, report, { model, now }) {
    const window = plannedWindow(rec.data);
    if (!window) return;
    const end = isBefore(rec, 'implementing', model) && window.from < now ? 'start' : rec.status === 'implementing' && window.to < now ? 'end' : undefined;
    if (end) report({ message: end, holes: { at: sayMoment(text(fields(fields(rec.data['planned'])['implement'])[end])!, model.config.organisation.timezone) }, at: { value: ['planned', 'implement', end] } });
  },
});
