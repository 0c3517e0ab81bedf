import { neverLater } from '../../model/lifecycle';
import { riskAgainst } from '../../query/risk';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

const owed: ReadonlySet<string> = new Set(['reason', 'scope', 'impact', 'risks', 'actions', 'tests', 'backout']);

export const changeSection = recordRule({
  id: 'change/section',
  severity: 'error',
  title: { fr: 'Section de changement absente ou vide', en: 'Section of a change missing or empty' },
  what: { fr: 'Un changement soumis dit son motif, sa portée, son impact, ses risques, ses actions, ses tests et son retour arrière. Un `risk` que les réponses aux questions de risque contredisent est signalé pour information.', en: 'A submitted change states its reason, scope, impact, risks, actions, tests and backout. A `risk` that the answers to the risk questions contradict is told as information.' },
  why: { fr: "On n'évalue que ce qui est écrit : sans portée ni retour arrière, l'approbation ne porte sur rien.", en: 'Only what is written can be assessed: without scope or backout, the approval is of nothing.' },
  mend: { fr: 'Écrivez la section; le correctif rapide en ajoute le titre, ou écrit le risque des réponses.', en: 'Write the section; the quick fix adds its heading, or writes the risk of the answers.' },
  messages: {
    missing: { fr: 'La section « {section} » est absente.', en: 'The section "{section}" is missing.' },
    empty: { fr: 'La section « {section} » est vide.', en: 'The section "{section}" is empty.' },
    risk: { fr: 'Les réponses aux questions de risque donnent « {level} » ({score}), et non « {risk} ».', en: 'The answers to the risk questions give "{level}" ({score}), not "{risk}".' },
  },
  types: ['change'],
  gates: { change: ['submitted', 'assessed', 'approved', 'implementing'] },
  judge(source, report, { model }) {
    const type = model.types.get('change')!;
    const status = text(source.data['status']) ?? '';
    const against = neverLater.has(status) ? undefined : riskAgainst(source.data, model.config);
    if (against) {
      const { level, score } = against;
      report({
        message: 'risk', severity: 'information', holes: { level, score, risk: text(source.data['risk'])! }, at: { value: ['risk'] },
        fixes: [{ title: { fr: 'Écrire « {level} »', en: 'Write "{level}"' }, holes: { level }, do: { op: 'set', path: ['risk'], value: level } }],
      });
    }
    if (!isLater(type.lifecycle, { status, data: source.data }, 'submitted')) return;
    for (const section of type.sections().filter((s) => owed.has(s.id))) {
      const heading = headingOf(source.body, section);
      if (heading?.hasText) continue;
      report({
        message: heading ? 'empty' : 'missing', holes: { section: section.title }, at: { section: section.id },
        fixes: heading ? [] : [{ title: { fr: 'Ajouter la section « {section} »', en: 'Add the section "{section}"' }, holes: { section: section.title }, do: { op: 'add-section', section: section.id } }],
      });
    }
  },
});
