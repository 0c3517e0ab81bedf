import { owes, phases } from '../../query/change-plan';
import { fields, text } from '../../record/rec';
import { parseDateTime } from '../../util/time';
import { sayMoment } from '../../util/moment';
import { recordRule } from '../rule';

export const changeWindow = recordRule({
  id: 'change/window',
  severity: 'error',
  title: { fr: 'Fenêtre absente ou à rebours', en: 'Window missing or backwards' },
  what: { fr: "Un changement planifié dit quand sa mise en œuvre commence et finit (`planned.implement`), et aucune de ses fenêtres ne finit avant de commencer.", en: 'A scheduled change says when its implementation starts and ends (`planned.implement`), and none of its windows ends before it starts.' },
  why: { fr: "Le calendrier des changements, les collisions et les périodes de gel se jugent par la fenêtre.", en: 'The change calendar, collisions and freezes are judged by the window.' },
  mend: { fr: 'Donnez le début et la fin de la fenêtre.', en: 'Give the start and the end of the window.' },
  messages: {
    none: { fr: 'Ce changement est planifié sans fenêtre de mise en œuvre (`planned.implement`).', en: 'This change is scheduled without an implementation window (`planned.implement`).' },
    open: { fr: 'Il manque « {end} » à la fenêtre de mise en œuvre.', en: 'The implementation window lacks "{end}".' },
    backwards: { fr: 'Cette fenêtre finit avant de commencer ({start}).', en: 'This window ends before it starts ({start}).' },
  },
  types: ['change'],
  gates: { change: ['scheduled', 'building', 'testing', 'implementing'] },
  judge(source, report, { model }) {
    const { data } = source;
    for (const kind of ['planned', 'actual']) {
      for (const phase of phases) {
        const window = fields(fields(data[kind])[phase]);
        const start = parseDateTime(text(window['start']) ?? '');
        const end = parseDateTime(text(window['end']) ?? '');
        if (start !== undefined && end !== undefined && end < start) report({ message: 'backwards', holes: { start: sayMoment(text(window['start'])!, model.config.organisation.timezone) }, at: { value: [kind, phase, 'end'] } });
      }
    }
    if (!owes({ status: text(data['status']) ?? '', data }, 'scheduled', model)) return;
    const implement = fields(fields(data['planned'])['implement']);
    const missing = ['start', 'end'].filter((end) => text(implement[end]) === undefined);
    if (missing.length === 2) report({ message: 'none', at: { value: ['status'] } });
    else for (const end of missing) report({ message: 'open', holes: { end }, at: { value: ['planned', 'implement'] } });
  },
});
