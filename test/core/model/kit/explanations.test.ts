import assert from 'node:assert/strict';
import { artefacts } from '../../../../src/core/model/kit/artefacts';
import { explainArtefact, explainStep, explainTask, importance } from '../../../../src/core/model/kit/explanations';
import { glossary, termOf } from '../../../../src/core/model/kit/glossary';
import { processes } from '../../../../src/core/model/kit/processes';
import { textProblems } from '../../../support/text-problems';

const tasks = processes.flatMap((p) => p.activities.flatMap((a) => a.tasks));

describe('The explanations of the kit', () => {
  it('justify every task and explain each of its steps, no more and no fewer', () => {
    for (const task of tasks) assert.equal(explainTask(task.id)?.steps.length, task.steps.length, task.id);
  });

  it('give each step to roles of its task', () => {
    for (const task of tasks) {
      for (const step of task.steps) {
        const { who } = explainStep(task.id, step.n)!;
        assert.ok(who.length > 0 && who.every((role) => task.roles.includes(role)), `${task.id} step ${step.n}`);
      }
    }
  });

  it('define every artefact, with the states of its lifecycle where it has one', () => {
    for (const { id } of artefacts) assert.ok(explainArtefact(id), id);
    assert.deepEqual(explainArtefact('procedure.incident')?.states, { kind: 'lifecycle', type: 'procedure', statuses: ['draft', 'approved', 'in-force', 'retired'] });
    assert.equal(explainArtefact('record.release.control')?.states.kind, 'words');
  });

  it('say nothing of what the kit does not know', () => {
    for (const id of ['', 'constructor', 'ITSM-RES.9', '__proto__']) {
      assert.equal(explainTask(id), undefined);
      assert.equal(explainArtefact(id), undefined);
    }
    assert.equal(explainStep('ITSM-RES.1.1.1', 99), undefined);
  });

  it('speak both languages, in clean typography', () => {
    assert.deepEqual(textProblems([importance, tasks.map((t) => explainTask(t.id)), artefacts.map((a) => explainArtefact(a.id)), glossary]), []);
  });
});

describe('The glossary', () => {
  it('has each word once in each language, and refers to words that it holds', () => {
    for (const words of [glossary.map((t) => t.id), glossary.map((t) => t.term.fr), glossary.map((t) => t.term.en)]) assert.equal(new Set(words).size, words.length);
    for (const term of glossary) for (const id of term.see ?? []) assert.ok(termOf(id), id);
  });

  it('expands every abbreviation that the product uses', () => {
    const abbreviations = glossary.map((t) => t.abbreviation);
    for (const wanted of ['SLA', 'UC', 'RTO', 'RPO', 'PGC', 'PMP', 'PCMP', 'PDMP', 'PR', 'CMDB', 'RFC', 'MTBF', 'MTRS', 'CI', 'PDCA']) assert.ok(abbreviations.includes(wanted), wanted);
  });
});
