import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

export const changeReview = recordRule({
  id: 'change/review',
  severity: 'error',
  title: { fr: 'Changement clos sans revue', en: 'Change closed without review' },
  what: { fr: "Un changement clos a le texte de sa revue post-implantation et son résultat (`outcome`).", en: 'A closed change has the text of its post-implementation review and its `outcome`.' },
  why: { fr: "La revue dit si le changement a atteint son but et ce qu'il faut en retenir; sans elle le taux de réussite ne veut rien dire.", en: 'The review says whether the change met its aim and what to learn from it; without it the success rate means nothing.' },
  mend: { fr: 'Écrivez la revue et donnez le résultat.', en: 'Write the review and give the outcome.' },
  messages: {
    outcome: { fr: 'Ce changement est clos sans résultat (`outcome`).', en: 'This change is closed without an `outcome`.' },
    review: { fr: 'Ce changement est clos sans texte de « {section} ».', en: 'This change is closed without text in "{section}".' },
  },
  types: ['change'],
  judge(source, report, { model }) {
    const type = model.types.get('change')!;
    const status = text(source.data['status']) ?? '';
    if (!isLater(type.lifecycle, { status, data: source.data }, 'closed')) return;
    if (text(source.data['outcome']) === undefined) report({ message: 'outcome', at: { value: ['outcome'] } });
    const section = type.sections().find((s) => s.id === 'review');
    if (section && !headingOf(source.body, section)?.hasText) report({ message: 'review', holes: { section: section.title }, at: { section: 'review' } });
  },
});
