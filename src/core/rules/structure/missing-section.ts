import { headingOf } from '../../record/source';
import { recordRule } from '../rule';
import { sectionsJudgedHere } from './sections-owed';

export const missingSection = recordRule({
  id: 'structure/missing-section',
  severity: 'warning',
  title: { fr: 'Section absente', en: 'Missing section' },
  what: { fr: "Le corps a les sections que le type doit à ce statut, sous leur titre français ou anglais.", en: 'The body has the sections that the type owes at this status, under their French or English heading.' },
  why: { fr: "Chaque section répond à une question que le processus pose à ce moment.", en: 'Each section answers a question that the process asks at that moment.' },
  mend: { fr: 'Ajoutez la section; le correctif rapide en écrit le titre.', en: 'Add the section; the quick fix writes its heading.' },
  messages: { missing: { fr: 'La section « {section} » est absente.', en: 'The section "{section}" is missing.' } },
  reminds: true,
  judge(source, report) {
    for (const section of sectionsJudgedHere(source)) {
      if (headingOf(source.body, section)) continue;
      report({ message: 'missing', holes: { section: section.title }, at: { section: section.id }, fixes: [{ title: { fr: 'Ajouter la section « {section} »', en: 'Add the section "{section}"' }, holes: { section: section.title }, do: { op: 'add-section', section: section.id } }] });
    }
  },
});
