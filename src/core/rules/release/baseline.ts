import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const releaseBaseline = linkedRule({
  id: 'release/baseline',
  severity: 'warning',
  title: { fr: 'Base de référence sans étiquette git', en: 'Baseline without its git tag' },
  what: { fr: "L'étiquette git que `baseline` nomme existe, dès l'acceptation. Muet là où les étiquettes du dépôt ne sont pas connues.", en: "The git tag that `baseline` names exists, from acceptance on. Silent where the repository's tags are not known." },
  why: { fr: "La base de référence est l'état auquel on revient; un nom sans étiquette ne mène nulle part.", en: 'The baseline is the state to go back to; a name without a tag leads nowhere.' },
  mend: { fr: "Posez l'étiquette : `gitsm baseline`; ou récupérez-la : `git fetch --tags`.", en: 'Cut the tag: `gitsm baseline`; or fetch it: `git fetch --tags`.' },
  messages: { absent: { fr: "L'étiquette git « {tag} » n'existe pas.", en: 'The git tag "{tag}" does not exist.' } },
  types: ['release'],
  gates: { release: ['deploying'] },
  reads: ['tags'],
  judge(rec, report, { model, tags }) {
    const tag = text(rec.data['baseline']);
    if (!tags || tag === undefined || tag === '' || tags.has(tag) || !isLater(model.types.get('release')!.lifecycle, rec, 'accepted')) return;
    report({ message: 'absent', holes: { tag }, at: { value: ['baseline'] } });
  },
});
