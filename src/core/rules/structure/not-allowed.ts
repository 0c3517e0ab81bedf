import { nearest } from '../../util/suggest';
import { recordRule } from '../rule';
import { onward } from './onward';

export const notAllowed = recordRule({
  id: 'structure/not-allowed',
  severity: 'error',
  title: { fr: 'Valeur non permise', en: 'Value not allowed' },
  what: { fr: "Un champ à choix porte une des valeurs que le modèle ou l'organisation permet.", en: 'A field of choices holds one of the values that the model or the organisation allows.' },
  why: { fr: "Une valeur hors de la liste échappe aux grilles, aux files et aux rapports.", en: 'A value outside the list escapes the grids, the queues and the reports.' },
  mend: { fr: 'Choisissez une valeur de la liste, ou ajoutez-la dans gitsm.yaml.', en: 'Choose a value of the list, or add it in gitsm.yaml.' },
  messages: {
    number: { fr: '« {value} » est ici un nombre : écrivez-le sans guillemets.', en: '"{value}" is a number here: write it without quotes.' },
    not: { fr: "« {value} » n'est pas permis ici. Valeurs permises : {allowed}.", en: '"{value}" is not allowed here. Allowed values: {allowed}.' },
    suggest: { fr: "« {value} » n'est pas permis ici. Vouliez-vous dire « {suggestion} »? Valeurs permises : {allowed}.", en: '"{value}" is not allowed here. Did you mean "{suggestion}"? Allowed values: {allowed}.' },
  },
  gates: onward,
  judge(source, report, { model }) {
    const calendars = model.config.calendars;
    const unknown = source.inspection.calendars.filter((c) => !calendars.has(c.to)).map((c) => ({ value: c.to, choices: [...calendars.keys()].map((id) => ({ id })), start: c.start, end: c.end }));
    for (const p of [...source.inspection.problems.filter((p) => p.reason === 'not-allowed'), ...unknown]) {
      const ids = p.choices.map((c) => String(c.id));
      const allowed = ids.slice(0, 12).join(', ') + (ids.length > 12 ? ', …' : '');
      if (ids.includes(p.value)) {
        report({ message: 'number', holes: { value: p.value }, at: { span: [p.start, p.end] }, fixes: [{ title: { fr: 'Retirer les guillemets', en: 'Remove the quotes' }, safe: true, do: { op: 'replace', start: p.start, end: p.end, text: p.value } }] });
        continue;
      }
      const suggestion = nearest(p.value, ids);
      const holes = { value: p.value.slice(0, 80), allowed: allowed === '' ? '–' : allowed };
      const at = { span: [p.start, p.end] as const };
      if (suggestion === undefined) report({ message: 'not', holes, at });
      else report({ message: 'suggest', holes: { ...holes, suggestion }, at, fixes: [{ title: { fr: 'Remplacer par « {suggestion} »', en: 'Replace with "{suggestion}"' }, holes: { suggestion }, do: { op: 'replace', start: p.start, end: p.end, text: suggestion } }] });
    }
  },
});
