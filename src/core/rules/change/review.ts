import { isLater, movesOf } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

export const changeReview = recordRule({
  id: 'change/review',
  severity: 'error',
  title: { fr: 'Changement clos sans revue', en: 'Change closed without review' },
  what: { fr: "Un changement clos a le texte de sa revue post-implantation et son résultat (`outcome`), qui ne dit pas réussi ce qui a été défait.", en: 'A closed change has the text of its post-implementation review and its `outcome`, which does not call successful what was rolled back.' },
  why: { fr: "La revue dit si le changement a atteint son but et ce qu'il faut en retenir; sans elle le taux de réussite ne veut rien dire.", en: 'The review says whether the change met its aim and what to learn from it; without it the success rate means nothing.' },
  mend: { fr: 'Écrivez la revue et donnez le résultat; le correctif rapide écrit celui que l\'historique montre.', en: 'Write the review and give the outcome; the quick fix writes the one that the history shows.' },
  messages: {
    outcome: { fr: 'Ce changement est clos sans résultat (`outcome`).', en: 'This change is closed without an `outcome`.' },
    review: { fr: 'Ce changement est clos sans texte de « {section} ».', en: 'This change is closed without text in "{section}".' },
    undone: { fr: "L'historique dit que ce changement a été défait (« rolled-back ») : son résultat n'est pas « {outcome} ».", en: 'The history says that this change was rolled back: its outcome is not "{outcome}".' },
  },
  types: ['change'],
  gates: { change: ['closed'] },
  judge(source, report, { model }) {
    const type = model.types.get('change')!;
    const status = text(source.data['status']) ?? '';
    const outcome = text(source.data['outcome']);
    const end = movesOf(source.data).findLast((s) => s === 'implemented' || s === 'rolled-back') ?? status;
    if (end === 'rolled-back' && (outcome === 'successful' || outcome === 'successful-with-issues')) {
      report({ message: 'undone', holes: { outcome }, at: { value: ['outcome'] }, fixes: [{ title: { fr: 'Écrire « rolled-back »', en: 'Write "rolled-back"' }, do: { op: 'set', path: ['outcome'], value: 'rolled-back' } }] });
    }
    if (!isLater(type.lifecycle, { status, data: source.data }, 'closed')) return;
    if (outcome === undefined) report({ message: 'outcome', at: { value: ['outcome'] } });
    const section = type.sections().find((s) => s.id === 'review');
    if (section && !headingOf(source.body, section)?.hasText) report({ message: 'review', holes: { section: section.title }, at: { section: 'review' } });
  },
});
