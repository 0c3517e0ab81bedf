import type { Text } from '../model/text';
import { levelOf, riskOf } from '../query/risk';
import { answerWords, sayOutcome, sayRisk } from '../query/risk-words';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Assignment } from './assign';
import type { Desk } from './desk';
import type { Draft } from './draft';
import type { Asked } from './plan';

/** The status whose move asks the risk questions: a change is assessed by them. */
const assessing = 'assessed';

/** The risk questions of gitsm.yaml that a change leaves open, each answer with what it would make of the risk. */
export function openQuestions({ model: { config } }: Pick<Desk, 'model'>, data: Rec['data']): readonly Asked[] {
  const risk = riskOf(data, config);
  return (risk?.answers ?? []).filter((a) => a.answer === undefined).map(({ id, ask }): Asked => {
    const weigh = config.riskQuestions.find((q) => q.id === id)!;
    const choices = (['yes', 'no'] as const).map((answer) => ({ value: answer, label: answerWords[answer], description: sayOutcome(risk!, weigh[answer], (score) => levelOf(score, config.riskLevels)) }));
    return { path: ['risk_answers', id], label: ask, choices };
  });
}

/**
 * What a change is given answers for: once every question has one, `risk` becomes the level that they give, unless it is
 * given too. At the move that assesses it, what is open is asked, and the level is told. Nothing is owed: an organisation
 * that wants no answer to a question takes it out of gitsm.yaml, and a record may be older than the question.
 */
export function weighRisk(draft: Draft, rec: Rec, given: readonly Assignment[], to?: string): void {
  if (rec.type !== 'change' || draft.refused) return;
  const { config } = draft.desk.model;
  const names = given.map((one) => ('path' in one ? one.path[0] : undefined));
  const risk = riskOf(draft.dataOf(rec), config);
  if (!risk) return;
  if (names.includes('risk_answers') && risk.complete && !names.includes('risk') && text(draft.dataOf(rec)['risk']) !== risk.level) draft.set(rec, ['risk'], risk.level);
  const answered = risk.answers.some((a) => a.answer !== undefined);
  if (answered && (names.includes('risk_answers') || to === assessing)) draft.note(riskNote(risk, config));
  if (to === assessing) draft.ask(openQuestions(draft.desk, draft.dataOf(rec)));
}

function riskNote(risk: NonNullable<ReturnType<typeof riskOf>>, config: Desk['model']['config']): Text {
  return { fr: `Risque : ${sayRisk(risk, config, 'fr')}.`, en: `Risk: ${sayRisk(risk, config, 'en')}.` };
}
