import { checklistOf, itemTitle } from '../../query/release-plan';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { recordRule } from '../rule';
import { missingTitles } from './checklist';

export const releaseDeployment = recordRule({
  id: 'release/deployment',
  severity: 'error',
  title: { fr: 'Déploiement incomplet', en: 'Deployment incomplete' },
  what: { fr: "Une mise en production déployée a fait chaque étape de son plan de déploiement (PDMP).", en: 'A deployed release has done every step of its deployment plan.' },
  why: { fr: "Étape 6 de la mise en production : une sauvegarde ou un avis sautés ne se rattrapent pas après coup.", en: 'Step 6 of release management: a backup or a notice that was skipped cannot be made up for afterwards.' },
  mend: { fr: "Faites l'étape et inscrivez-la : `gitsm checklist`.", en: 'Do the step and record it: `gitsm checklist`.' },
  messages: {
    missing: { fr: 'Le plan de déploiement ne liste pas : {items}.', en: 'The deployment plan does not list {items}.' },
    undone: { fr: "« {item} » n'est pas fait.", en: '"{item}" is not done.' },
  },
  types: ['release'],
  gates: { release: ['deployed', 'closed'] },
  judge({ data }, report, { model }) {
    if (!isLater(model.types.get('release')!.lifecycle, { status: text(data['status']) ?? '', data }, 'deployed')) return;
    const state = checklistOf(data, 'deployment');
    if (state.missing.length > 0) report({ message: 'missing', holes: { items: missingTitles(state) }, at: { key: ['deployment'] } });
    for (const { index, data: entry } of state.entries) {
      if (entry['done'] !== true) report({ message: 'undone', holes: { item: itemTitle('deployment', text(entry['item']) ?? '') }, at: { value: ['deployment', index, entry['done'] === undefined ? 'item' : 'done'] } });
    }
  },
});
