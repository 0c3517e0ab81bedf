import { recordRule } from '../rule';

export const missingField = recordRule({
  id: 'structure/missing-field',
  severity: 'error',
  title: { fr: 'Champ obligatoire absent', en: 'Missing field' },
  what: { fr: 'Chaque champ obligatoire du type est présent et a une valeur.', en: 'Every required field of the type is present and has a value.' },
  why: { fr: "Un enregistrement incomplet ne peut être classé, suivi ni mesuré : la norme demande de consigner ces faits dès l'ouverture.", en: 'An incomplete record can be neither classified, followed nor measured: the standard asks for these facts from the start.' },
  mend: { fr: 'Ajoutez le champ; le correctif rapide écrit la clé à sa place.', en: 'Add the field; the quick fix writes the key in its place.' },
  messages: {
    missing: { fr: 'Le champ obligatoire « {name} » ({label}) est absent.', en: 'The required field "{name}" ({label}) is missing.' },
    empty: { fr: 'Le champ obligatoire « {name} » ({label}) est vide.', en: 'The required field "{name}" ({label}) is empty.' },
  },
  judge(source, report) {
    for (const p of source.inspection.problems) {
      if (p.reason !== 'missing-field') continue;
      const empty = p.parent.entries.some((e) => e.key === p.field.name);
      const holes = { name: p.field.name, label: p.field.label };
      const at = p.path.length === 1 && !empty ? { value: p.path } : { span: [p.start, p.end] as const };
      report({ message: empty ? 'empty' : 'missing', holes, at });
    }
  },
});
