import { headingOf } from '../../record/source';
import { recordRule } from '../rule';
import { sectionsJudgedHere } from './sections-owed';

export const emptySection = recordRule({
  id: 'structure/empty-section',
  severity: 'warning',
  title: { fr: 'Section vide', en: 'Empty section' },
  what: { fr: "Une section due à ce statut contient du texte; un commentaire HTML ou l'indication d'un gabarit n'en est pas.", en: "A section owed at this status holds text; an HTML comment or a template's hint is none." },
  why: { fr: "Un titre sans texte donne l'apparence d'une réponse.", en: 'A heading without text looks like an answer and is none.' },
  mend: { fr: 'Écrivez la section.', en: 'Write the section.' },
  messages: { empty: { fr: 'La section « {section} » est vide.', en: 'The section "{section}" is empty.' } },
  reminds: true,
  judge(source, report) {
    for (const section of sectionsJudgedHere(source)) {
      const heading = headingOf(source.body, section);
      if (heading && !heading.hasText) report({ message: 'empty', holes: { section: section.title }, at: { section: section.id } });
    }
  },
});
