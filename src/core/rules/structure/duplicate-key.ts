import { recordRule } from '../rule';

export const duplicateKey = recordRule({
  id: 'structure/duplicate-key',
  severity: 'error',
  title: { fr: 'Clé en double', en: 'Duplicate key' },
  what: { fr: 'Une clé ne figure qu\'une fois dans un même bloc du front matter.', en: 'A key stands only once in a block of the front matter.' },
  why: { fr: 'Les lecteurs YAML ne s\'entendent pas sur la valeur à garder : deux personnes liraient deux faits différents.', en: 'YAML readers disagree on which value to keep: two people would read two different facts.' },
  mend: { fr: 'Gardez la bonne valeur et supprimez l\'autre ligne.', en: 'Keep the right value and delete the other line.' },
  messages: { twice: { fr: 'La clé « {name} » est déjà définie plus haut.', en: 'The key "{name}" is already set above.' } },
  judge(source, report) {
    for (const p of source.inspection.problems) {
      if (p.reason === 'duplicate-key') report({ message: 'twice', holes: { name: p.name }, at: { span: [p.start, p.end] } });
    }
  },
});
