import assert from 'node:assert/strict';
import { directionOf, turned } from '../../../src/core/diagram/direction';
import { label, nodeId } from '../../../src/core/diagram/mermaid-text';
import { processDiagram, processDiagramIds } from '../../../src/core/diagram/process';
import { recordDiagram } from '../../../src/core/diagram/record';
import { calendarDiagram } from '../../../src/core/diagram/calendar';
import { impactDiagram } from '../../../src/core/diagram/impact';
import { readConfig } from '../../../src/core/model/config/read';
import { decisionsOfType } from '../../../src/core/model/kit/decisions';
import { improvementCycle } from '../../../src/core/model/kit/improvement';
import { processOf } from '../../../src/core/model/kit/processes';
import { isFinal } from '../../../src/core/model/lifecycle';
import { buildModel } from '../../../src/core/model/model';
import type { CalendarItem } from '../../../src/core/query/calendar-items';
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
    assert.match(text, /incident_new\["Nouveau<br\/>Qui #58; CS<br\/>3 enregistrements – 1 en retard"\]/);
    assert.match(text, /class incident_new late/);
  });

  it('say who acts in each status that somebody has to leave', () => {
    for (const id of processDiagramIds) {
      const { text, table } = processDiagram(id, model, 'en')!;
      assert.doesNotMatch(text, /roles|undefined/);
      for (const name of processOf(id)?.lifecycles ?? [improvementCycle.record as 'improvement']) {
        const { lifecycle, statusLabel, label: typeLabel } = model.types.get(name)!;
        for (const status of lifecycle.statuses) {
          const drawn = text.split('\n').find((l) => l.trim().startsWith(`${nodeId(name, status)}[`) || l.trim().startsWith(`${nodeId(name, status)}(["`))!;
          assert.equal(/<br\/>By#58; \S/.test(drawn), !isFinal(lifecycle, status), drawn);
          const row = table.rows.find((r) => r[0] === typeLabel.en && r[1] === statusLabel(status).en)!;
          assert.equal(row[2] !== '', !isFinal(lifecycle, status), row.join());
        }
      }
    }
    const { text, table } = processDiagram('ITSM-CON.2', model, 'fr')!;
    assert.match(text, /change_assessed\["Évaluée<br\/>Qui #58; RGS\/AC, RGS\/RC, D, CL selon la grille"\]/);
    assert.ok(table.rows.some((r) => r[1] === 'Brouillon' && r[2] === 'demandeur'));
    assert.match(processDiagram('ITSM-RES.1', model, 'en')!.table.rows[0]![2]!, /^Service desk \(CS\)$/);
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

  it('tell in the table who suffers, what the failure comes from, and what each is', () => {
    const world = records({
      'CI-00001': '', 'CI-00002': 'relations: { runs_on: [CI-00001] }', 'CI-00003': '', 'CI-00004': 'relations: { depends_on: [CI-00002], runs_on: [{ any: 1, of: [CI-00003, CI-00005] }] }', 'CI-00005': '',
      'SVC-0001': 'relations: { depends_on: [CI-00004] }\nclients: [CLT-0001]\nsla: [SLA-0001]', 'CLT-0001': 'status: active', 'SLA-0001': 'status: in-force\nclient: CLT-0001', 'INC-2026-0001': 'status: new\ncis: [CI-00004]',
    });
    const rows = (id: string, language: 'fr' | 'en'): readonly string[] => impactDiagram(world.catalog.get(id)!, world, language).table.rows.map((r) => [r[0], r[2], r[3], r[5]].join(' · '));
    assert.deepEqual(rows('CI-00004', 'en'), [
      'SVC-0001 · Service · suffers · ', 'CI-00002 · Configuration item · CI-00004 stands on it · ', 'CI-00003 · Configuration item · CI-00004 stands on it · CI-00004 survives', 'CI-00005 · Configuration item · CI-00004 stands on it · CI-00004 survives', 'CI-00001 · Configuration item · CI-00004 stands on it · ',
      'CLT-0001 · Client · suffers · ', 'SLA-0001 · Service level agreement · suffers · ',
    ]);
    assert.deepEqual(rows('CI-00001', 'en').slice(0, 3), ['CI-00002 · Configuration item · suffers · ', 'CI-00004 · Configuration item · suffers · ', 'SVC-0001 · Service · suffers · ']);
    assert.deepEqual(rows('CI-00004', 'fr').slice(0, 2), ['SVC-0001 · Service · souffre · ', 'CI-00002 · Élément de configuration · CI-00004 en dépend · ']);
    assert.deepEqual(rows('CI-00004', 'fr').slice(-2), ['CLT-0001 · Client · souffre · ', 'SLA-0001 · Contrat de niveau de service (SLA) · souffre · ']);
    assert.ok(rows('INC-2026-0001', 'fr').includes('CI-00002 · Élément de configuration · ce que INC-2026-0001 nomme en dépend · '), rows('INC-2026-0001', 'fr').join('\n'));
  });

  it('are laid out in either direction where none of their parts has its own', () => {
    const world = records({ 'CI-00001': '', 'CI-00002': 'relations: { runs_on: [CI-00001] }' });
    const { text } = impactDiagram(world.catalog.get('CI-00001')!, world, 'en');
    assert.equal(directionOf(text), 'LR');
    assert.equal(turned(text, 'TB'), text.replace('LR', 'TB'));
    assert.equal(turned(turned(text, 'TB'), 'LR'), text);
    for (const still of [processDiagram('ITSM-CON.2', model, 'en')!.text, calendarDiagram([], { from: 0, to: 86_400_000 }, model, 'fr').text]) {
      assert.equal(directionOf(still), undefined);
      assert.equal(turned(still, 'LR'), still);
    }
  });

  it('cut a long title in a calendar, and never what is done', () => {
    const { text, nodes } = calendarDiagram([{ kind: 'change', record: 'CHG-2026-0001', title: 'x'.repeat(100), phase: 'implement', start: 0, end: 3_600_000 } as CalendarItem], { from: 0, to: 86_400_000 }, model, 'fr');
    assert.match(text, /^ {2}CHG-2026-0001 x+… \(mise en œuvre\) :/m);
    assert.match(nodes[0]!.label, /x{100} \(mise en œuvre\)$/);
  });

  it('say so when a calendar is empty', () => {
    assert.match(calendarDiagram([], { from: 0, to: 86_400_000 }, model, 'fr').text, /Rien dans cette période :done/);
  });
});
