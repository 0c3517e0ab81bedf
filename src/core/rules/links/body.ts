import { linkedRule } from '../rule';

export const bodyLinks = linkedRule({
  id: 'links/body',
  severity: 'warning',
  title: { fr: 'Identifiant inconnu dans la prose', en: 'Unknown id in the prose' },
  what: { fr: "Un identifiant cité dans le texte, code en ligne compris, est celui d'un enregistrement. Un bloc de code, un commentaire et une adresse (`https://…`) n'en citent pas.", en: 'An id named in the text, inline code included, is that of a record. Code blocks, comments and addresses (`https://…`) name none.' },
  why: { fr: "La prose sert de preuve : un renvoi qui ne mène nulle part n'en est pas une.", en: 'Prose serves as evidence: a reference that leads nowhere is none.' },
  mend: { fr: "Corrigez l'identifiant.", en: 'Correct the id.' },
  messages: { unknown: { fr: "Le texte cite {id}, qu'aucun enregistrement ne porte.", en: 'The text names {id}, which no record has.' } },
  reads: ['id'],
  judge(rec, report, { catalog }) {
    for (const id of rec.mentions) if (!catalog.has(id)) report({ message: 'unknown', holes: { id }, at: { mention: id } });
  },
});
