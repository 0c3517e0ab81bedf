import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/model/config/read';
import { riskOf } from '../../../src/core/query/risk';

const config = readConfig({
  risk_questions: [{ id: 'backout', ask: { fr: 'Retour arrière?', en: 'Backout?' }, yes: 0, no: 3 }, { id: 'hours', ask: { fr: 'Heures?', en: 'Hours?' }, yes: 2, no: 0 }, { id: 'new', ask: { fr: 'Nouveau?', en: 'New?' }, yes: 1 }],
  risk_levels: { low: 0, medium: 3, high: 5 },
});

describe('The risk of a change', () => {
  const cases: readonly (readonly [answers: Readonly<Record<string, string | boolean>>, score: number, level: string, complete: boolean])[] = [
    [{}, 0, 'low', false], [{ backout: 'yes', hours: 'yes', new: 'no' }, 2, 'low', true], [{ backout: 'no' }, 3, 'medium', false],
    [{ backout: 'no', new: 'yes' }, 4, 'medium', false], [{ backout: false, hours: true, new: false }, 5, 'high', true], [{ backout: 'perhaps', unknown: 'no', constructor: 'no' }, 0, 'low', false],
  ];
  for (const [answers, score, level, complete] of cases) {
    it(`${JSON.stringify(answers)} is ${score}, ${level}`, () => {
      const risk = riskOf({ risk_answers: answers }, config)!;
      assert.deepEqual([risk.score, risk.level, risk.complete], [score, level, complete]);
    });
  }

  it('tells each question with its answer and its weight', () => {
    assert.deepEqual(riskOf({ risk_answers: { backout: 'no' } }, config)!.answers.map((a) => [a.id, a.answer, a.weight, a.most]), [['backout', 'no', 3, 3], ['hours', undefined, 0, 2], ['new', undefined, 0, 1]]);
  });

  it('is not asked where the organisation has no questions', () => assert.equal(riskOf({ risk_answers: { backout: 'no' } }, readConfig({})), undefined));
});
