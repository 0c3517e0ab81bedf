import { plannedWindow } from '../../query/change-plan';
import { freezesFor, meets } from '../../query/freezes';
import { text } from '../../record/rec';
import { recordRule } from '../rule';

export const changeFreeze = recordRule({
  id: 'change/freeze',
  severity: 'error',
  title: { fr: 'Changement en période de gel', en: 'Change during a freeze' },
  what: { fr: "La fenêtre de mise en œuvre ne rencontre aucune période de gel de gitsm.yaml, sauf pour les classes que la période excepte.", en: 'The implementation window meets no freeze of gitsm.yaml, but for the classes that the freeze excepts.' },
  why: { fr: "On gèle quand une panne coûterait le plus, ou quand personne n'est là pour la réparer.", en: 'Freezes stand where a failure would cost most, or where nobody is there to repair it.' },
  mend: { fr: 'Choisissez une fenêtre hors de la période de gel.', en: 'Choose a window outside the freeze.' },
  messages: { frozen: { fr: 'Cette fenêtre rencontre la période de gel « {freeze} », du {from} au {to}.', en: 'This window meets the freeze "{freeze}", from {from} to {to}.' } },
  types: ['change'],
  gates: { change: ['scheduled', 'building', 'testing', 'implementing'] },
  judge({ data }, report, { model }) {
    const status = text(data['status']);
    const window = plannedWindow(data);
    if (!window || status === 'rejected' || status === 'cancelled') return;
    for (const span of freezesFor(model.config, text(data['class']))) {
      if (!meets(window, span)) continue;
      const { name, from, to } = span.freeze;
      report({ message: 'frozen', holes: { freeze: name, from, to }, at: { value: ['planned', 'implement', window.from >= span.from ? 'start' : 'end'] } });
    }
  },
});
