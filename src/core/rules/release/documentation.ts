import { checklistOf, itemTitle } from '../../query/release-plan';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { recordRule } from '../rule';
import { missingTitles } from './checklist';

export const releaseDocumentation = recordRule({
  id: 'release/documentation',
  severity: 'error',
  title: { fr: 'Documentation incomplète', en: 'Documentation incomplete' },
  what: { fr: "À partir du déploiement, chaque document de la liste de la mise en production est disponible.", en: "From deployment on, every document of the release's list is available." },
  why: { fr: "Étape 5 de la mise en production : qui soutient le service le lundi n'a que la documentation livrée avec lui.", en: 'Step 5 of release management: whoever supports the service on Monday has only the documentation delivered with it.' },
  mend: { fr: 'Livrez le document, puis inscrivez où il est : `gitsm checklist`.', en: 'Deliver the document, then record where it is: `gitsm checklist`.' },
  messages: {
    missing: { fr: 'La documentation ne liste pas : {items}.', en: 'The documentation does not list {items}.' },
    unavailable: { fr: "« {item} » n'est pas disponible.", en: '"{item}" is not available.' },
  },
  types: ['release'],
  gates: { release: ['accepted', 'deploying'] },
  judge({ data }, report, { model }) {
    if (!isLater(model.types.get('release')!.lifecycle, { status: text(data['status']) ?? '', data }, 'deploying')) return;
    const state = checklistOf(data, 'documentation');
    if (state.missing.length > 0) report({ message: 'missing', holes: { items: missingTitles(state) }, at: { key: ['documentation'] } });
    for (const { index, data: entry } of state.entries) {
      if (entry['available'] !== true) report({ message: 'unavailable', holes: { item: itemTitle('documentation', text(entry['item']) ?? '') }, at: { value: ['documentation', index, entry['available'] === undefined ? 'item' : 'available'] } });
    }
  },
});
