import { gridPriority } from '../../model/model';
import { text } from '../../record/rec';
import { recordRule } from '../rule';

export const incidentPriority = recordRule({
  id: 'incident/priority',
  severity: 'error',
  title: { fr: "Priorité hors de la grille", en: 'Priority off the grid' },
  what: { fr: "La priorité d'un incident est celle que la grille donne pour son urgence et son impact, ou son écart est motivé dans `priority_reason`.", en: "An incident's priority is the one that the grid gives for its urgency and impact, or `priority_reason` says why it differs." },
  why: { fr: "Étape 1 de la gestion des incidents : la grille convenue décide de l'ordre et des délais, pas l'humeur du jour.", en: 'Step 1 of incident management: the agreed grid decides order and delays, not the mood of the day.' },
  mend: { fr: "Prenez la priorité de la grille, ou motivez l'écart.", en: 'Take the priority of the grid, or give the reason.' },
  messages: { differs: { fr: 'La grille donne {expected} pour urgence « {urgency} » et impact « {impact} », et non {priority}.', en: 'The grid gives {expected} for urgency "{urgency}" and impact "{impact}", not {priority}.' } },
  types: ['incident'],
  gates: { incident: ['classified'] },
  judge(source, report, { model }) {
    const { data } = source;
    const expected = gridPriority(model.config, data['impact'], data['urgency']);
    const priority = text(data['priority']);
    if (expected === undefined || priority === undefined || priority === expected || text(data['priority_reason'])?.trim()) return;
    report({
      message: 'differs', holes: { expected, priority, impact: text(data['impact'])!, urgency: text(data['urgency'])! }, at: { value: ['priority'] },
      fixes: [{ title: { fr: 'Prendre {expected}, la priorité de la grille', en: "Take {expected}, the grid's priority" }, holes: { expected }, do: { op: 'set', path: ['priority'], value: expected } }],
    });
  },
});
