import assert from 'node:assert/strict';
import type { Branch, Decision } from '../../../../src/core/model/kit/decision';
import { decisions, decisionsOfProcess, decisionsOfType } from '../../../../src/core/model/kit/decisions';
import { processes } from '../../../../src/core/model/kit/processes';
import { declaredTypes } from '../../../../src/core/model/types/all';
import { textProblems } from '../../../support/text-problems';

const lifecycleOf = (type: string) => declaredTypes.find((t) => t.name === type)!.lifecycle;
const branches = (decision: Decision): readonly Branch[] => [decision.yes, decision.no];

describe('The decision points of the process diagrams', () => {
  it('stand in a status of their type, and lead to legal moves only', () => {
    for (const decision of decisions) {
      const { statuses, transitions } = lifecycleOf(decision.type);
      assert.ok(statuses.includes(decision.at), decision.id);
      for (const { outcome } of branches(decision)) {
        const to = outcome.kind === 'move' || outcome.kind === 'raise' ? outcome.to : undefined;
        if (to !== undefined) assert.ok(transitions.some((t) => t.from === decision.at && t.to === to), `${decision.id}: ${decision.at} → ${to}`);
      }
    }
  });

  it('ask a further question only of the same type in the same status, without going round', () => {
    const byId = new Map(decisions.map((d) => [d.id, d]));
    for (const decision of decisions) {
      for (const { outcome } of branches(decision)) {
        if (outcome.kind !== 'ask') continue;
        const next = byId.get(outcome.decision);
        assert.ok(next && next.type === decision.type && next.at === decision.at, `${decision.id} → ${outcome.decision}`);
        assert.ok(decisions.indexOf(next) > decisions.indexOf(decision), decision.id);
      }
    }
  });

  it('have one first question per type and status: every other is asked by one before it', () => {
    const asked = new Set(decisions.flatMap((d) => branches(d).flatMap(({ outcome }) => (outcome.kind === 'ask' ? [outcome.decision] : []))));
    const first = decisions.filter((d) => !asked.has(d.id)).map((d) => `${d.type} ${d.at}`);
    assert.deepEqual(first, [...new Set(first)]);
  });

  it('belong to the process that drives their type', () => {
    for (const { id, process, type } of decisions) {
      const driven = process === 'PDCA' ? ['improvement'] : processes.find((p) => p.id === process)!.lifecycles;
      assert.ok((driven as readonly string[]).includes(type), id);
    }
  });

  it('leave no type of a process without one', () => {
    for (const process of processes) {
      assert.deepEqual(process.lifecycles.filter((type) => decisionsOfType(type).length === 0), [], process.id);
      assert.ok(decisionsOfProcess(process.id).length > 0);
    }
    assert.equal(decisionsOfProcess('PDCA').length, 2);
  });

  it('are questions in both languages, each with its own id', () => {
    assert.deepEqual(textProblems(decisions), []);
    for (const { id, question } of decisions) assert.ok(question.fr.endsWith('?') && question.en.endsWith('?'), id);
    assert.equal(new Set(decisions.map((d) => d.id)).size, decisions.length);
  });
});
