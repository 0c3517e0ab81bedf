import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

export const fulfilledEmpty = recordRule({
  id: 'request/fulfilled-empty',
  severity: 'error',
  title: { fr: 'Demande réalisée sans réalisation écrite', en: 'Request fulfilled without a word of how' },
  what: { fr: 'Une demande réalisée ou fermée a du texte sous Réalisation.', en: 'A fulfilled or closed request has text under Fulfilment.' },
  why: { fr: "Ce qui a été fait sert de réponse au client et de modèle à la prochaine demande semblable.", en: 'What was done answers the client and is the model for the next request like it.' },
  mend: { fr: 'Écrivez la section Réalisation.', en: 'Write the section Fulfilment.' },
  messages: { empty: { fr: 'La section « {section} » est due à la réalisation.', en: 'The section "{section}" is owed on fulfilment.' } },
  types: ['request'],
  gates: { request: ['fulfilled', 'closed'] },
  judge(source, report) {
    const { data } = source;
    const status = text(data['status']) ?? '';
    if (status !== 'fulfilled' && status !== 'closed' && !isLater(source.type!.lifecycle, { status, data }, 'fulfilled')) return;
    const section = source.type!.sections().find((s) => s.id === 'fulfilment');
    if (section && !headingOf(source.body, section)?.hasText) report({ message: 'empty', holes: { section: section.title }, at: { section: section.id } });
  },
});
