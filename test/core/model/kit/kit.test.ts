import assert from 'node:assert/strict';
import { artefactOf, artefacts } from '../../../../src/core/model/kit/artefacts';
import { checklists } from '../../../../src/core/model/kit/checklists';
import { coverage } from '../../../../src/core/model/kit/coverage';
import { choicesOf, evaluationQuestions } from '../../../../src/core/model/kit/evaluation';
import { changeAuthority, ciClasses, escalationLevels, priorityGrid, problemEscalation, problemLevels } from '../../../../src/core/model/kit/examples';
import { allSteps, processes, processOf, processOfType } from '../../../../src/core/model/kit/processes';
import { improvementCycle } from '../../../../src/core/model/kit/improvement';
import { notes } from '../../../../src/core/model/kit/notes';
import { roleOf, roles } from '../../../../src/core/model/kit/roles';
import { sectionsOf } from '../../../../src/core/model/kit/sections';
import { templateOf, templates } from '../../../../src/core/model/kit/templates';
import { tools } from '../../../../src/core/model/kit/tools';
import { textProblems } from '../../../support/text-problems';

const tasks = processes.flatMap((p) => p.activities.flatMap((a) => a.tasks));
const unique = (ids: readonly string[]) => assert.deepEqual([...new Set(ids)], [...ids]);

describe('The deployment kit', () => {
  it('holds six processes, seven activities, seven tasks and the improvement cycle', () => {
    assert.deepEqual(
      [processes.length, processes.flatMap((p) => p.activities).length, tasks.length, allSteps().length, improvementCycle.phases.length],
      [6, 7, 7, 27, 4],
    );
  });

  it('names every activity after its process and every task after its activity', () => {
    for (const process of processes) {
      for (const activity of process.activities) {
        assert.ok(activity.id.startsWith(`${process.id}.`), activity.id);
        for (const task of activity.tasks) assert.ok(task.id.startsWith(`${activity.id}.`), task.id);
      }
    }
  });

  it('numbers the steps of a task from 1, without a gap', () => {
    for (const task of tasks) assert.deepEqual(task.steps.map((s) => s.n), task.steps.map((_, i) => i + 1), task.id);
  });

  it('gives every step evidence that is an artefact, and every task artefacts, roles and interfaces that exist', () => {
    for (const task of tasks) {
      for (const step of task.steps) {
        assert.ok(step.evidence.length > 0, `${task.id} step ${step.n}`);
        for (const id of step.evidence) assert.ok(artefactOf(id), id);
      }
      for (const id of task.artefacts) assert.ok(artefactOf(id), id);
      for (const id of task.roles) assert.ok(roleOf(id), id);
      for (const id of task.interfaces) assert.ok(processOf(id), id);
    }
  });

  it('uses every artefact: each is evidence of a step, an artefact of a task, or the record of a process', () => {
    const used = new Set([
      ...allSteps().flatMap(({ step }) => step.evidence),
      ...tasks.flatMap((task) => task.artefacts),
      ...processes.flatMap((p) => p.lifecycles.map((type) => `record.${type}`)),
    ]);
    assert.deepEqual(artefacts.filter((a) => !used.has(a.id)).map((a) => a.id), []);
  });

  it('gives every id once', () => {
    unique(roles.map((r) => r.id));
    unique(artefacts.map((a) => a.id));
    unique(processes.flatMap((p) => p.lifecycles));
    unique(tools.map((t) => t.id));
    unique(evaluationQuestions.map((question) => question.id));
    unique(ciClasses.map((c) => c.id));
    for (const sections of [...Object.values(templates), ...Object.values(checklists)]) unique(sections.map((s) => s.id));
  });

  it('speaks both languages everywhere, in clean typography', () => {
    const everything = { roles, artefacts, processes, improvementCycle, templates, checklists, notes, tools, evaluationQuestions, coverage, escalationLevels, problemLevels, ciClasses };
    assert.deepEqual(textProblems(everything), []);
  });

  it('finds the process that drives a record type', () => {
    assert.equal(processOfType('request')?.id, 'ITSM-RES.1');
    assert.equal(processOfType('maintenance')?.id, 'ITSM-SDE.3');
    assert.equal(processOfType('improvement'), undefined);
  });

  it('covers every activity in every reference matrix, and names a clause exactly where something covers it', () => {
    const activities = processes.flatMap((p) => p.activities.map((a) => a.id)).sort();
    for (const matrix of coverage) {
      assert.deepEqual(Object.keys(matrix.cells).sort(), activities, matrix.id);
      for (const [id, cell] of Object.entries(matrix.cells)) assert.equal(cell.by !== undefined, cell.cover !== 'N', `${matrix.id} ${id}`);
    }
  });
});

describe('The templates of the kit', () => {
  it('exist for every governance document', () => {
    for (const a of artefacts) if (a.kind === 'policy' || a.kind === 'procedure') assert.ok((templateOf(a.id)?.length ?? 0) >= 8, a.id);
  });

  it('belong to an artefact, but for the one that all procedures share', () => {
    for (const id of [...Object.keys(templates), ...Object.keys(checklists)]) assert.ok(id === 'procedure' || artefactOf(id), id);
  });

  it('resolve any procedure to the common one, and nothing else', () => {
    assert.equal(templateOf('procedure.incident'), templates.procedure);
    for (const id of ['policy.unknown', 'constructor', '__proto__', '']) assert.equal(templateOf(id), undefined, id);
  });
});

describe('The sections of a record', () => {
  const owed: readonly [type: string, covers: string | undefined, ids: string, from: string | undefined][] = [
    ['incident', undefined, 'symptoms analysis resolution communications review', 'classified'],
    ['release', undefined, 'content schedule resources risks build communication backout control documentation deployment', 'approved'],
    ['configuration-plan', undefined, 'change affected baseline integrity responsibilities authorisation history', 'approved'],
    ['recovery-plan', undefined, 'scope scenarios trigger resources people procedure return tests corrections', 'approved'],
    ['policy', 'policy.release', 'purpose scope types numbering roles planning build acceptance deployment backout measures', 'approved'],
    ['policy', 'policy.configuration', 'purpose scope definitions roles identification classes relations control baselines accounting audit review', 'approved'],
    ['procedure', 'procedure.change', 'purpose scope roles flow steps escalation records measures', 'approved'],
    ['ci', undefined, 'functional physical', undefined],
    ['policy', undefined, '', undefined],
    ['policy', 'constructor', '', undefined],
    ['service', undefined, '', undefined],
    ['toString', undefined, '', undefined],
  ];
  for (const [type, covers, ids, from] of owed) {
    it(`of type ${type}${covers ? ` that covers ${covers}` : ''} are ${ids || 'none'}`, () => {
      const sections = sectionsOf(type, covers);
      assert.equal(sections.map((s) => s.id).join(' '), ids);
      assert.equal(sections[0]?.owedFrom, from);
      assert.equal(sectionsOf(type, covers), sections);
    });
  }

  it('owe communications and a review of major incidents alone', () => {
    assert.deepEqual(sectionsOf('incident').filter((s) => s.only === 'major').map((s) => s.id), ['communications', 'review']);
  });
});

describe('The example grids', () => {
  it('give a priority, with targets, to every urgency and impact', () => {
    for (const row of Object.values(priorityGrid.urgency)) {
      assert.equal(row.length, priorityGrid.impact.length);
      for (const priority of row) assert.ok(priorityGrid.targets[priority]);
    }
  });

  it('decide every gravity and impact exactly once, and both classes that have a row', () => {
    const rows = changeAuthority.map((row) => ('class' in row ? row.class : `${row.gravity} ${row.impact}`));
    unique(rows);
    assert.equal(rows.length, 3 * 3 + 2);
  });

  it('climb one level at a time', () => {
    for (const levels of [escalationLevels, problemLevels, problemEscalation]) assert.deepEqual(levels.map((l) => l.level), levels.map((_, i) => i + 1));
  });

  it('offer choices for every question that is not free text', () => {
    for (const question of evaluationQuestions) assert.equal(choicesOf(question)?.length, question.answer === 'text' ? undefined : 5);
  });
});
