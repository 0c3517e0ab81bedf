import { checklistOf, itemTitle } from '../../query/release-plan';
import { isLater, movesOf } from '../../record/progress';
import { text } from '../../record/rec';
import { recordRule } from '../rule';
import { missingTitles } from './checklist';

export const releaseDeployment = recordRule({
  id: 'release/deployment',
  severity: 'error',
  title: { fr: 'Déploiement incomplet, ou dit réussi à tort', en: 'Deployment incomplete, or wrongly called successful' },
  what: { fr: "Une mise en production déployée a fait chaque étape de son plan de déploiement (PDMP); le résultat (`outcome`) de celle qui a été défaite ne la dit pas réussie.", en: 'A deployed release has done every step of its deployment plan; the `outcome` of one that was rolled back does not call it successful.' },
  why: { fr: "Étape 6 de la mise en production : une sauvegarde ou un avis sautés ne se rattrapent pas après coup, et un retour arrière dit réussi fausse le taux de réussite.", en: 'Step 6 of release management: a backup or a notice that was skipped cannot be made up for afterwards, and a rollback called a success falsifies the success rate.' },
  mend: { fr: "Faites l'étape et inscrivez-la : `gitsm checklist`. Le correctif rapide écrit le résultat que l'historique montre.", en: 'Do the step and record it: `gitsm checklist`. The quick fix writes the outcome that the history shows.' },
  messages: {
    missing: { fr: 'Le plan de déploiement ne liste pas : {items}.', en: 'The deployment plan does not list {items}.' },
    undone: { fr: "« {item} » n'est pas fait.", en: '"{item}" is not done.' },
    outcome: { fr: "L'historique dit que cette mise en production a été défaite (« rolled-back ») : son résultat n'est pas « {outcome} ».", en: 'The history says that this release was rolled back: its outcome is not "{outcome}".' },
  },
  types: ['release'],
  gates: { release: ['deployed', 'closed'] },
  judge({ data }, report, { model }) {
    const outcome = text(data['outcome']);
    const end = movesOf(data).findLast((s) => s === 'deployed' || s === 'rolled-back') ?? text(data['status']);
    if (end === 'rolled-back' && (outcome === 'successful' || outcome === 'successful-with-issues')) {
      report({ message: 'outcome', holes: { outcome }, at: { value: ['outcome'] }, fixes: [{ title: { fr: 'Écrire « rolled-back »', en: 'Write "rolled-back"' }, do: { op: 'set', path: ['outcome'], value: 'rolled-back' } }] });
    }
    if (!isLater(model.types.get('release')!.lifecycle, { status: text(data['status']) ?? '', data }, 'deployed')) return;
    const state = checklistOf(data, 'deployment');
    if (state.missing.length > 0) report({ message: 'missing', holes: { items: missingTitles(state) }, at: { key: ['deployment'] } });
    for (const { index, data: entry } of state.entries) {
      if (entry['done'] !== true) report({ message: 'undone', holes: { item: itemTitle('deployment', text(entry['item']) ?? '') }, at: { value: ['deployment', index, entry['done'] === undefined ? 'item' : 'done'] } });
    }
  },
});
