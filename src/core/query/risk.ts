import type { Config } from '../model/config/config';
import type { Text } from '../model/text';
import { fields } from '../record/rec';
import type { Rec } from '../record/rec';

export type RiskLevel = 'low' | 'medium' | 'high';

/** A risk question of `gitsm.yaml` and what the change answers. */
export interface RiskAnswer {
  readonly id: string;
  readonly ask: Text;
  /** Absent while the question is open. */
  readonly answer?: 'yes' | 'no';
  /** What the answer weighs; 0 while it is open. */
  readonly weight: number;
  /** The most that an answer to this question can weigh. */
  readonly most: number;
}

export interface Risk {
  readonly answers: readonly RiskAnswer[];
  /** The sum of the weights of what was answered. */
  readonly score: number;
  /** The highest level whose threshold the score reaches. */
  readonly level: RiskLevel;
  /** Whether every question is answered: only then is the level more than a lower bound. */
  readonly complete: boolean;
}

/**
 * What the answers say against the `risk` that is written: another level once every question is answered, a higher one
 * before. Undefined where they agree, and where one of the two is not there.
 */
export function riskAgainst(data: Rec['data'], config: Config): Risk | undefined {
  const risk = riskOf(data, config);
  const written = rankOf(data['risk']);
  if (!risk || written < 0 || risk.answers.every((a) => a.answer === undefined)) return undefined;
  return (risk.complete ? rankOf(risk.level) !== written : rankOf(risk.level) > written) ? risk : undefined;
}

const rankOf = (level: unknown): number => ['low', 'medium', 'high'].indexOf(String(level));

/**
 * The risk of a change by `risk_answers`: each answer has the weight that `risk_questions` gives it, and `risk_levels` says
 * from which sum on a level holds. Undefined where the organisation asks nothing.
 */
export function riskOf(data: Rec['data'], config: Config): Risk | undefined {
  if (config.riskQuestions.length === 0) return undefined;
  const given = fields(data['risk_answers']);
  const answers = config.riskQuestions.map((question): RiskAnswer => {
    const said = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    // YAML 1.1 tools write a bare yes as true.
    const answer = said === 'yes' || said === true ? 'yes' : said === 'no' || said === false ? 'no' : undefined;
    return { id: question.id, ask: question.ask, ...(answer ? { answer } : {}), weight: answer ? question[answer] : 0, most: Math.max(question.yes, question.no) };
  });
  const score = answers.reduce((sum, { weight }) => sum + weight, 0);
  return { answers, score, level: levelOf(score, config.riskLevels), complete: answers.every(({ answer }) => answer !== undefined) };
}

/** The highest level whose threshold a score reaches. */
export function levelOf(score: number, levels: Config['riskLevels']): RiskLevel {
  return score >= levels.high ? 'high' : score >= levels.medium ? 'medium' : 'low';
}
