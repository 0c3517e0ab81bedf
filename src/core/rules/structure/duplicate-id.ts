import { linkedRule } from '../rule';

export const duplicateId = linkedRule({
  id: 'structure/duplicate-id',
  severity: 'error',
  title: { fr: 'Identifiant en double', en: 'Duplicate id' },
  what: { fr: "Un identifiant n'est porté que par un fichier.", en: 'An id is held by one file only.' },
  why: { fr: "Deux branches peuvent prendre le même numéro; après la fusion, chaque lien serait ambigu.", en: 'Two branches may take the same number; once merged, every link would be ambiguous.' },
  mend: { fr: "Renumérotez un des deux : `gitsm renumber`.", en: 'Renumber one of the two: `gitsm renumber`.' },
  messages: { twice: { fr: "L'identifiant {id} est aussi celui de {others}.", en: 'The id {id} is also that of {others}.' } },
  reads: ['id'],
  judge(rec, report, { catalog }) {
    if (rec.id === '') return;
    const others = catalog.claimants(rec.id).filter((r) => r !== rec);
    if (others.length === 0) return;
    report({
      message: 'twice', holes: { id: rec.id, others: others.slice(0, 3).map((r) => r.file).join(', ') + (others.length > 3 ? ', …' : '') }, at: { value: ['id'] },
      related: others.slice(0, 3).map((r) => ({ file: r.file, at: { value: ['id'] }, message: { fr: 'Le même identifiant', en: 'The same id' } })),
    });
  },
});
