import { recordRule } from '../rule';
import type { Fix } from '../rule';
import { onward } from './onward';
import { valueThatFollows } from './value-that-follows';

export const missingField = recordRule({
  id: 'structure/missing-field',
  severity: 'error',
  title: { fr: 'Champ obligatoire absent', en: 'Missing field' },
  what: { fr: 'Chaque champ obligatoire du type est présent et a une valeur.', en: 'Every required field of the type is present and has a value.' },
  why: { fr: "Un enregistrement incomplet ne peut être classé, suivi ni mesuré : la norme demande de consigner ces faits dès l'ouverture.", en: 'An incomplete record can be neither classified, followed nor measured: the standard asks for these facts from the start.' },
  mend: {
    fr: "Ajoutez le champ. Quand sa valeur découle du reste (nom du fichier, titre du texte, historique, grille), un correctif rapide l'écrit.",
    en: "Add the field. Where its value follows from the rest (the file's name, the heading, the history, the grid), a quick fix writes it.",
  },
  messages: {
    missing: { fr: 'Le champ obligatoire « {name} » ({label}) est absent.', en: 'The required field "{name}" ({label}) is missing.' },
    empty: { fr: 'Le champ obligatoire « {name} » ({label}) est vide.', en: 'The required field "{name}" ({label}) is empty.' },
  },
  gates: onward,
  judge(source, report, { model }) {
    for (const p of source.inspection.problems) {
      if (p.reason !== 'missing-field') continue;
      const empty = p.parent.entries.some((e) => e.key === p.field.name);
      const holes = { name: p.field.name, label: p.field.label };
      const at = p.path.length === 1 && !empty ? { value: p.path } : { span: [p.start, p.end] as const };
      const follows = p.path.length === 1 ? valueThatFollows(p.field.name, source, model) : undefined;
      const fixes = follows ? [{ title: { fr: 'Écrire « {name}: {value} », selon {from}', en: 'Write "{name}: {value}", by {from}' }, holes: { name: p.field.name, value: follows.value.slice(0, 80), from: follows.from }, do: { op: 'set', path: p.path, value: follows.value } } satisfies Fix] : [];
      report({ message: empty ? 'empty' : 'missing', holes, at, fixes });
    }
  },
});
