import type { Config } from '../model/config/config';
import type { Language, Text } from '../model/text';
import type { Risk, RiskAnswer, RiskLevel } from './risk';

export const levelWords: Readonly<Record<RiskLevel, Text>> = { low: { fr: 'Faible', en: 'Low' }, medium: { fr: 'Moyen', en: 'Medium' }, high: { fr: 'Élevé', en: 'High' } };

const points = (n: number): Text => ({ fr: `${n} point${Math.abs(n) >= 2 ? 's' : ''}`, en: `${n} point${n === 1 ? '' : 's'}` });

/** The level with its score and what the levels begin at: `Moyen, 3 points (moyen dès 3, élevé dès 6)`; what is open makes it a lower bound. */
export function sayRisk(risk: Risk, { riskLevels }: Config, language: Language): string {
  const open = risk.answers.filter((a) => a.answer === undefined).length;
  const fr = language === 'fr';
  const level = levelWords[risk.level][language];
  const known = open === 0 ? level : fr ? `au moins ${level.toLowerCase()}` : `at least ${level.toLowerCase()}`;
  const left = open === 0 ? '' : fr ? `, ${open} question${open > 1 ? 's' : ''} sans réponse` : `, ${open} question${open > 1 ? 's' : ''} without an answer`;
  const scale = fr ? `moyen dès ${riskLevels.medium}, élevé dès ${riskLevels.high}` : `medium from ${riskLevels.medium}, high from ${riskLevels.high}`;
  return `${known}, ${points(risk.score)[language]}${left} (${scale})`;
}

/** A question with its answer and what that weighs: `Un retour arrière éprouvé existe-t-il? Non (3)`. */
export function sayAnswer({ ask, answer, weight }: RiskAnswer, language: Language): string {
  const said = answer === undefined ? '–' : `${answerWords[answer][language]} (${weight})`;
  return `${ask[language]} ${said}`;
}

export const answerWords: Readonly<Record<'yes' | 'no', Text>> = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } };

/** What an answer to a question would make of the risk: the points in all, and the level once nothing else is open. */
export function sayOutcome(risk: Risk, weight: number, levelAt: (score: number) => RiskLevel): Text {
  const score = risk.score + weight;
  const last = risk.answers.filter((a) => a.answer === undefined).length <= 1;
  const of = (language: Language): string => `${points(score)[language]}${last ? ` → ${levelWords[levelAt(score)][language].toLowerCase()}` : ''}`;
  return { fr: of('fr'), en: of('en') };
}
