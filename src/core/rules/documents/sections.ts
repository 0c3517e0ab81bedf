import { headingOf } from '../../record/source';
import { recordRule } from '../rule';
import { sectionsOwed } from '../structure/sections-owed';

export const documentSections = recordRule({
  id: 'documents/sections',
  severity: 'warning',
  title: { fr: 'Section de document absente ou vide', en: 'Document section missing or empty' },
  what: { fr: "Une politique ou une procédure approuvée a les sections de son gabarit, sous leur titre français ou anglais, et chacune contient du texte.", en: 'An approved policy or procedure has the sections of its template, under their French or English heading, and each holds text.' },
  why: { fr: "La trousse donne à chaque document sa table des matières : une section qui manque est une question du processus restée sans réponse.", en: 'The kit gives each document its table of contents: a section that is missing is a question of the process left without an answer.' },
  mend: { fr: 'Écrivez la section; le correctif rapide en ajoute le titre.', en: 'Write the section; the quick fix adds its heading.' },
  messages: {
    missing: { fr: 'La section « {section} » est absente.', en: 'The section "{section}" is missing.' },
    empty: { fr: 'La section « {section} » est vide.', en: 'The section "{section}" is empty.' },
  },
  types: ['policy', 'procedure'],
  reminds: true,
  judge(source, report) {
    if (!source.type) return;
    for (const section of sectionsOwed(source, source.type)) {
      const heading = headingOf(source.body, section);
      if (heading?.hasText) continue;
      const holes = { section: section.title }, at = { section: section.id };
      if (heading) report({ message: 'empty', holes, at });
      else report({ message: 'missing', holes, at, fixes: [{ title: { fr: 'Ajouter la section « {section} »', en: 'Add the section "{section}"' }, holes, do: { op: 'add-section', section: section.id } }] });
    }
  },
});
