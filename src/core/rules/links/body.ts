import { linkedRule } from '../rule';

export const bodyLinks = linkedRule({
  id: 'links/body',
  severity: 'warning',
  title: { fr: 'Identifiant inconnu dans la prose', en: 'Unknown id in the prose' },
  what: { fr: "Un identifiant cité dans le texte est celui d'un enregistrement.", en: 'An id named in the text is that of a record.' },
  why: { fr: "La prose sert de preuve : un renvoi qui ne mène nulle part n'en est pas une.", en: 'Prose serves as evidence: a reference that leads nowhere is none.' },
  mend: { fr: "Corrigez l'identifiant.", en: 'Correct the id.' },
  messages: { unknown: { fr: "Le texte cite {id}, qu'aucun enregistrement ne porte.", en: 'The text names {id}, which no record has.' } },
  reads: ['id'],
  judge(rec, report, { catalog }) {
    for (const id of rec.mentions) if (!catalog.has(id)) report({ message: 'unknown', holes: { id }, at: { mention: id } });
  },
});
