import assert from 'node:assert/strict';
import { label, nodeId } from '../../../src/core/diagram/mermaid-text';
import { processDiagram, processDiagramIds } from '../../../src/core/diagram/process';
import { recordDiagram } from '../../../src/core/diagram/record';
import { calendarDiagram } from '../../../src/core/diagram/calendar';
import { impactDiagram } from '../../../src/core/diagram/impact';
import { readConfig } from '../../../src/core/model/config/read';
import { decisionsOfType } from '../../../src/core/model/kit/decisions';
import { improvementCycle } from '../../../src/core/model/kit/improvement';
import { processOf } from '../../../src/core/model/kit/processes';
import { buildModel } from '../../../src/core/model/model';
import { SourceReader } from '../../../src/core/record/source';
import { records } from '../../support/records';

const model = buildModel(readConfig({}));

describe('Diagrams', () => {
  it('show every character of a title as text, whatever Mermaid would make of it', () => {
    for (const hostile of ['"] --> x["', '<img src=x onerror=1>', '%%{init: {}}%%', 'a#b;c', 'end', '`code`', 'click a call b()', 'x::: y', '&lt;', '${x}', '\u202Eabc', 'a\nb\rc\0d']) {
      assert.match(label(hostile), /^(?:[\p{L}\p{M}\p{N} .,()'’–…?!/-]|#\d+;)*$/u, hostile);
    }
    assert.equal(label('x'.repeat(200)).length, 80);
    assert.equal(label('a"b'), 'a#34;b');
  });

  it('give two different words two different nodes', () => {
    const words = ['a-b', 'a_b', 'a b', 'a.b', 'ab', 'É', 'e'];
    assert.equal(new Set(words.map((w) => nodeId('x', w))).size, words.length);
  });

  for (const language of ['fr', 'en'] as const) {
    for (const id of processDiagramIds) {
      it(`draw ${id} in ${language} with each status, and each legal move as an arrow or as the answer to a question`, () => {
        const { text, nodes, table } = processDiagram(id, model, language)!;
        for (const name of processOf(id)?.lifecycles ?? [improvementCycle.record as 'improvement']) {
          const { lifecycle } = model.types.get(name)!;
          for (const status of lifecycle.statuses) assert.ok(nodes.some((n) => n.status?.type === name && n.status.status === status), status);
          for (const { from, to } of lifecycle.transitions) {
            const arrow = new RegExp(`${nodeId(name, from)} -[-.>]+(\\|"[^"]*"\\|)? ${nodeId(name, to)}$`, 'm').test(text);
            const answer = decisionsOfType(name, from).some((d) => [d.yes, d.no].some((b) => 'to' in b.outcome && b.outcome.to === to));
            assert.ok(arrow || answer, `${name}: ${from} to ${to}`);
          }
          assert.equal(table.rows.filter((r) => r[0] === model.types.get(name)!.label[language]).length, lifecycle.statuses.length);
        }
      });
    }
  }

  it('follow a lifecycle that the organisation changed', () => {
    const own = buildModel(readConfig({ lifecycles: { request: { add: [{ from: 'new', to: 'fulfilled' }], remove: [{ from: 'fulfilled', to: 'in-progress' }] } } }));
    const { text } = processDiagram('ITSM-RES.1', own, 'en')!;
    assert.match(text, /request_new --> request_fulfilled/);
    assert.doesNotMatch(text, /request_fulfilled -\.->.* request_in_19_progress/);
  });

  it('show the counts and mark what is late', () => {
    const { text } = processDiagram('ITSM-RES.1', model, 'fr', (type, status) => (type === 'incident' && status === 'new' ? { total: 3, late: 1 } : { total: 0, late: 0 }))!;
    assert.match(text, /incident_new\["Nouveau<br\/>3 – 1 en retard"\]/);
    assert.match(text, /class incident_new late/);
  });

  it('show the path that a record took, where it stands and what may come next', () => {
    const rec = new SourceReader(model).read('INC-2026-0001.md', '---\nid: INC-2026-0001\ntype: incident\ntitle: "<b>"\nstatus: in-progress\nhistory:\n  - { at: 2026-11-20T09:00:00Z, by: a, status: new }\n  - { at: 2026-11-20T09:10:00Z, by: a, status: classified }\n  - { at: 2026-11-20T10:10:00Z, by: a, status: in-progress }\n---\n')!.rec!;
    const { text, nodes } = recordDiagram(rec, model, 'en', Date.parse('2026-11-20T12:10:00Z'));
    assert.match(text, /incident_classified ==>\|"2"\| incident_in_19_progress/);
    assert.match(text, /incident_classified\["Classified<br\/>2026-11-20 09#58;10<br\/>1 h"\]/);
    assert.match(text, /class incident_in_19_progress current/);
    assert.deepEqual(nodes.filter((n) => n.move !== undefined).map((n) => n.move), ['pending', 'resolved']);
  });

  it('draw a redundancy group once, between its members and all that rest on it', () => {
    const group = 'relations: { runs_on: [{ any: 1, of: [CI-00001, CI-00002] }] }';
    const world = records({ 'CI-00001': '', 'CI-00002': '', 'CI-00003': group, 'CI-00004': group, 'SVC-0001': 'relations: { depends_on: [CI-00003, CI-00004] }' });
    const { text, table } = impactDiagram(world.catalog.get('CI-00001')!, world, 'en');
    assert.equal(text.match(/\(\("1 of 2"\)\)/g)!.length, 1);
    assert.deepEqual(text.split('\n').filter((l) => l.includes('-.->')).map((l) => l.trim().replace(/g_1\w*/, 'group').replaceAll('_19_', '-')), [
      'n_CI-00001 -.-> group', 'group -.->|"hosts"| n_CI-00003', 'group -.->|"hosts"| n_CI-00004',
    ]);
    assert.deepEqual(table.rows.map((r) => [r[0], r[5]]), [['CI-00003', 'survives'], ['CI-00004', 'survives']]);
    assert.doesNotMatch(text, /Not drawn/);
  });

  it('say so when a calendar is empty', () => {
    assert.match(calendarDiagram([], { from: 0, to: 86_400_000 }, model, 'fr').text, /Rien dans cette période :done/);
  });
});
