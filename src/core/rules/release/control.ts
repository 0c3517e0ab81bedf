import { checklistOf, itemTitle } from '../../query/release-plan';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { recordRule } from '../rule';
import { missingTitles } from './checklist';

export const releaseControl = recordRule({
  id: 'release/control',
  severity: 'error',
  title: { fr: 'Contrôle incomplet ou échoué', en: 'Control incomplete or failed' },
  what: { fr: "Une mise en production acceptée liste chaque élément du plan de contrôle (PCMP), sans échec, avec qui l'a contrôlé et quand.", en: 'An accepted release lists every item of the control plan, none of them failed, with who checked it and when.' },
  why: { fr: "Étape 4 de la mise en production : l'acceptation repose sur ce qui a été vérifié, par quelqu'un, un certain jour.", en: 'Step 4 of release management: acceptance rests on what was verified, by someone, on a certain day.' },
  mend: { fr: "Contrôlez l'élément et inscrivez le résultat : `gitsm checklist`.", en: 'Check the item and record the result: `gitsm checklist`.' },
  messages: {
    missing: { fr: 'Le plan de contrôle ne liste pas : {items}.', en: 'The control plan does not list {items}.' },
    fail: { fr: '« {item} » a échoué.', en: '"{item}" failed.' },
    result: { fr: "« {item} » n'a pas de résultat.", en: '"{item}" has no result.' },
    who: { fr: '« {item} » ne dit pas par qui (`by`) et quand (`at`).', en: '"{item}" does not say by whom (`by`) and when (`at`).' },
  },
  types: ['release'],
  gates: { release: ['accepted', 'deploying'] },
  judge({ data }, report, { model }) {
    if (!isLater(model.types.get('release')!.lifecycle, { status: text(data['status']) ?? '', data }, 'accepted')) return;
    const state = checklistOf(data, 'control');
    if (state.missing.length > 0) report({ message: 'missing', holes: { items: missingTitles(state) }, at: { key: ['control'] } });
    for (const { index, data: entry } of state.entries) {
      const holes = { item: itemTitle('control', text(entry['item']) ?? '') };
      const result = text(entry['result']);
      if (result === 'fail') report({ message: 'fail', holes, at: { value: ['control', index, 'result'] } });
      else if (result === undefined) report({ message: 'result', holes, at: { value: ['control', index, 'item'] } });
      else if (text(entry['by']) === undefined || text(entry['at']) === undefined) report({ message: 'who', holes, at: { value: ['control', index, 'item'] } });
    }
  },
});
