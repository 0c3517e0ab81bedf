import type { Text } from '../text';

/** An allowed answer, with its label. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
}

/** The satisfaction scale of the kit's evaluation form, from best to worst. */
export const satisfactionScale = [
  { id: 'very-satisfied', name: { fr: 'Très satisfait', en: 'Very satisfied' } },
  { id: 'satisfied', name: { fr: 'Satisfait', en: 'Satisfied' } },
  { id: 'neutral', name: { fr: 'Neutre', en: 'Neutral' } },
  { id: 'dissatisfied', name: { fr: 'Insatisfait', en: 'Dissatisfied' } },
  { id: 'very-dissatisfied', name: { fr: 'Très insatisfait', en: 'Very dissatisfied' } },
] as const satisfies readonly Choice[];

/** The answers to "would you recommend the kit", from yes to no. */
export const recommendationScale = [
  { id: 'certainly', name: { fr: 'Certainement', en: 'Certainly' } },
  { id: 'probably', name: { fr: 'Probablement', en: 'Probably' } },
  { id: 'unsure', name: { fr: 'Incertain', en: 'Unsure' } },
  { id: 'probably-not', name: { fr: 'Probablement pas', en: 'Probably not' } },
  { id: 'certainly-not', name: { fr: 'Certainement pas', en: 'Certainly not' } },
] as const satisfies readonly Choice[];

export interface EvaluationQuestion {
  /** The key under `answers` of an `evaluation` record. */
  readonly id: string;
  readonly title: Text;
  /** Free text, or one of the two scales above. */
  readonly answer: 'scale' | 'text' | 'recommendation';
}

/** The kit's own feedback form, in order. A command opens it; the answer is an `evaluation` record. */
export const evaluationQuestions = [
  { id: 'content', title: { fr: "Satisfaction à l'égard du contenu", en: 'Satisfaction with the content' }, answer: 'scale' },
  { id: 'order', title: { fr: 'Ordre des rubriques logique et facile à suivre', en: 'Order of topics logical and easy to follow' }, answer: 'scale' },
  { id: 'appearance', title: { fr: "Satisfaction à l'égard de l'apparence et du format", en: 'Satisfaction with appearance and format' }, answer: 'scale' },
  { id: 'superfluous', title: { fr: 'Rubriques superflues', en: 'Superfluous topics' }, answer: 'text' },
  { id: 'missing', title: { fr: 'Rubrique manquante', en: 'Missing topic' }, answer: 'text' },
  { id: 'missing-why', title: { fr: 'Justification de la rubrique manquante', en: 'Why that topic' }, answer: 'text' },
  { id: 'errors', title: { fr: 'Erreurs', en: 'Errors' }, answer: 'text' },
  { id: 'errors-where', title: { fr: 'Emplacement des erreurs', en: 'Where they are' }, answer: 'text' },
  { id: 'remarks', title: { fr: 'Autres remarques', en: 'Other remarks' }, answer: 'text' },
  { id: 'recommend', title: { fr: 'Recommandation à une autre organisation', en: 'Would recommend to another organisation' }, answer: 'recommendation' },
] as const satisfies readonly EvaluationQuestion[];

/** The choices that a question offers; undefined where the answer is free text. */
export function choicesOf(question: EvaluationQuestion): readonly Choice[] | undefined {
  if (question.answer === 'text') return undefined;
  return question.answer === 'scale' ? satisfactionScale : recommendationScale;
}
