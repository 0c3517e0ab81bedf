import { nearest } from '../../util/suggest';
import { recordRule } from '../rule';

export const unknownField = recordRule({
  id: 'structure/unknown-field',
  severity: 'warning',
  title: { fr: 'Champ inconnu', en: 'Unknown field' },
  what: { fr: "Chaque champ est déclaré pour le type de l'enregistrement, dans le modèle ou sous `fields` de gitsm.yaml.", en: 'Every field is declared for the type of the record, in the model or under `fields` of gitsm.yaml.' },
  why: { fr: "Un champ mal orthographié n'est lu par personne : le fait qu'il porte est perdu sans bruit.", en: 'Nobody reads a misspelt field: the fact that it holds is lost without a sound.' },
  mend: { fr: 'Corrigez le nom, ou déclarez le champ dans gitsm.yaml.', en: 'Correct the name, or declare the field in gitsm.yaml.' },
  messages: {
    unknown: { fr: "Le champ « {name} » n'existe pas ici.", en: 'There is no field "{name}" here.' },
    computed: { fr: '« {name} » est calculé, jamais écrit : nommez cet enregistrement sous « {relation} » dans chacun de ceux-là.', en: '"{name}" is worked out, never written: name this record under "{relation}" in each of those instead.' },
    suggest: { fr: "Le champ « {name} » n'existe pas ici. Vouliez-vous dire « {suggestion} »?", en: 'There is no field "{name}" here. Did you mean "{suggestion}"?' },
  },
  judge(source, report, { model }) {
    for (const p of source.inspection.problems) {
      if (p.reason !== 'unknown-field') continue;
      const written = p.path.length === 2 && p.path[0] === 'relations' ? [...model.relations.values()].find((r) => r.inverse === p.name) : undefined;
      if (written) {
        report({ message: 'computed', holes: { name: p.name, relation: written.id }, at: { span: [p.start, p.end] } });
        continue;
      }
      const suggestion = nearest(p.name, p.fields.map((f) => f.name));
      const at = { span: [p.start, p.end] as const };
      if (suggestion === undefined) report({ message: 'unknown', holes: { name: p.name }, at });
      else report({ message: 'suggest', holes: { name: p.name, suggestion }, at, fixes: [{ title: { fr: 'Remplacer par « {suggestion} »', en: 'Replace with "{suggestion}"' }, holes: { suggestion }, do: { op: 'replace', start: p.start, end: p.end, text: suggestion } }] });
    }
  },
});
