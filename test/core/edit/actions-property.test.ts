import assert from 'node:assert/strict';
import fc from 'fast-check';
import { approve } from '../../../src/core/edit/approve';
import { readAssignment } from '../../../src/core/edit/assign';
import { isRefusal } from '../../../src/core/edit/desk';
import { linkRecords } from '../../../src/core/edit/link';
import { move } from '../../../src/core/edit/move';
import type { Planned } from '../../../src/core/edit/plan';
import { raise } from '../../../src/core/edit/raise';
import { classify, escalate, outage } from '../../../src/core/edit/ticket-actions';
import { applyEdits } from '../../../src/core/edit/text-edit';
import { sameValue, valueSet } from '../../../src/core/edit/value-change';
import { readFrontMatter } from '../../../src/core/record/front-matter';
import type { Path, Value } from '../../../src/core/record/node';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import { runs } from '../../support/runs';

const act = { by: 'marc.gagnon', at: NOW };
const entry = (more: Readonly<Record<string, Value>>): Value => ({ at: NOW, by: 'marc.gagnon', ...more });

/** How people write the same record: quotes, comments, lists in block or flow, keys of their own, line ends. */
interface Style {
  readonly eol: string;
  readonly bom: boolean;
  readonly quote: string;
  readonly comments: boolean;
  readonly history: 'flow' | 'block' | 'flush' | 'one-line';
  readonly cis: 'flow' | 'block' | 'none';
  readonly tail: boolean;
  readonly blank: boolean;
}
const styles = fc.record<Style>({
  eol: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(), quote: fc.constantFrom('', '\'', '"'), comments: fc.boolean(),
  history: fc.constantFrom('flow', 'block', 'flush', 'one-line'), cis: fc.constantFrom('flow', 'block', 'none'), tail: fc.boolean(), blank: fc.boolean(),
});

const entries = [['2026-11-20T09:05:00-05:00', 'new'], ['2026-11-20T09:06:00-05:00', 'classified'], ['2026-11-20T09:07:00-05:00', 'in-progress']] as const;
const histories: Readonly<Record<Style['history'], string>> = {
  flow: `history:\n${entries.map(([at, status]) => `  - { at: ${at}, by: alice.tremblay, status: ${status} }`).join('\n')}`,
  block: `history:\n${entries.map(([at, status]) => `    - at: ${at}\n      by: alice.tremblay\n      status: ${status}`).join('\n')}`,
  flush: `history:\n${entries.map(([at, status]) => `- {at: ${at}, by: alice.tremblay, status: ${status}}`).join('\n')}`,
  'one-line': `history: [${entries.map(([at, status]) => `{ at: ${at}, by: alice.tremblay, status: ${status} }`).join(', ')}]`,
};

function incident(id: string, s: Style): string {
  const note = (words: string): string => (s.comments ? `   # ${words}` : '');
  const lines = [
    '---', `id: ${id}`, 'type: incident', `title: ${s.quote}Courriel lent${s.quote}${note('by phone')}`, `status: ${s.quote}in-progress${s.quote}${note('taken up')}`, 'created: 2026-11-20T09:05:00-05:00',
    ...(s.comments ? ['# who and what'] : []), 'service: SVC-0001', 'client: CLT-0001', 'category: network', `impact: low${note('one desk')}`, 'urgency: low', 'priority: P5', 'resolution_code: fixed',
    ...(s.cis === 'flow' ? ['cis: [CI-00002]'] : s.cis === 'block' ? ['cis:', '  - CI-00002'] : []), ...(s.blank ? [''] : []), histories[s.history], ...(s.tail ? ['tags: [mail]'] : []), '---', '',
    '# Courriel lent', '', '## Symptômes', 'Lent.', '', '## Analyse', 'File pleine.', '', '## Résolution', 'Vidée.', '',
  ];
  return (s.bom ? '\uFEFF' : '') + lines.join('\n').replaceAll('\n', s.eol);
}

interface Case {
  readonly name: string;
  readonly plan: (desk: Desk) => Planned;
  /** What the data gains: a value at a path, or an item at the end of a list. */
  readonly sets: readonly (readonly [Path, Value])[];
  readonly adds: readonly (readonly [field: string, item: Value])[];
}
const id = 'INC-2026-0007', file = `incidents/2026/${id}.md`;
const cases: readonly Case[] = [
  { name: 'a move', plan: (d) => move(d, id, { ...act, to: 'pending', reason: 'client', note: 'Attend : oui, "vraiment" # non' }), sets: [[['status'], 'pending']], adds: [['history', entry({ status: 'pending', reason: 'client', note: 'Attend : oui, "vraiment" # non' })]] },
  { name: 'a resolution', plan: (d) => move(d, id, { ...act, to: 'resolved' }), sets: [[['status'], 'resolved']], adds: [['history', entry({ status: 'resolved' })]] },
  { name: 'an escalation', plan: (d) => escalate(d, id, act), sets: [[['level'], 2]], adds: [['history', entry({ level: 2 })]] },
  { name: 'a classification', plan: (d) => classify(d, id, { ...act, impact: 'high', urgency: 'medium' }), sets: [[['impact'], 'high'], [['urgency'], 'medium'], [['priority'], 'P2']], adds: [] },
  { name: 'an outage', plan: (d) => outage(d, id, { start: NOW }), sets: [], adds: [['outages', { start: NOW, services: ['SVC-0001'], kind: 'outage' }]] },
  { name: 'a link', plan: (d) => linkRecords(d, id, 'CHG-2026-0001'), sets: [], adds: [['changes', 'CHG-2026-0001']] },
];

describe('an action on a record, however it is written', () => {
  for (const { name, plan, sets, adds } of cases) {
    it(`${name} changes the data as meant, and leaves every other line byte for byte`, () => {
      fc.assert(fc.property(styles, (style) => {
        const before = incident(id, style);
        const planned = plan(deskOf({ [file]: before }));
        assert.ok(planned.ok, planned.ok ? '' : planned.text.en);
        const own = planned.plan.files.find((f) => f.file === file)!;
        const after = applyEdits(before, own.edits);
        let meant: Value = readFrontMatter(before).data;
        for (const [path, value] of sets) meant = valueSet(meant, path, value)!;
        for (const [field, item] of adds) {
          const old: Value | undefined = (meant as Readonly<Record<string, Value>>)[field];
          meant = valueSet(meant, [field], [...(Array.isArray(old) ? old as readonly Value[] : []), item])!;
        }
        assert.ok(sameValue(readFrontMatter(after).data, meant), after);
        assertLeast(before, after, [...sets.map(([path]) => String(path[0])), ...adds.map(([field]) => field)], style.eol);
      }), runs(15));
    });
  }

  it('raising a problem from three incidents links all four in one plan, one line in each', () => {
    fc.assert(fc.property(fc.array(styles, { minLength: 3, maxLength: 3 }), (three) => {
      const ids = ['INC-2026-0007', 'INC-2026-0008', 'INC-2026-0009'];
      const texts = Object.fromEntries(ids.map((one, i) => [`incidents/2026/${one}.md`, incident(one, three[i]!)]));
      const desk = deskOf(texts);
      const level = readAssignment(desk.model.types.get('problem')!, 'level=2');
      assert.ok(!isRefusal(level));
      const planned = raise(desk, 'problem', ids, { ...act, title: 'File pleine', set: [level] });
      assert.ok(planned.ok, planned.ok ? '' : planned.text.en);
      assert.equal(planned.plan.create.length, 1);
      assert.deepEqual(readFrontMatter(planned.plan.create[0]!.text).data['incidents'], ids);
      for (const [path, before] of Object.entries(texts)) {
        const own = planned.plan.files.find((f) => f.file === path)!;
        const after = applyEdits(before, own.edits);
        assert.ok(sameValue(readFrontMatter(after).data, valueSet(readFrontMatter(before).data, ['problem'], 'PRB-2026-0002')!));
        assertLeast(before, after, ['problem'], before.includes('\r\n') ? '\r\n' : '\n');
      }
    }), runs(10));
  });

  it('an approval of what somebody wrote keeps its digest through moves, notes and other approvals', () => {
    const desk = deskOf();
    const path = 'changes/CHG-2026-0001.md';
    const open = desk.textOf(path)!.replace('status: closed', 'status: submitted').replace(/(status: submitted \}\n)[^]*?---/, '$1---');
    const judged = deskOf({ [path]: open });
    judged.carryOut(approve(judged, 'CHG-2026-0001', { ...act, role: 'RGS/AC', decision: 'approved' }));
    judged.carryOut(move(judged, 'CHG-2026-0001', { ...act, to: 'assessed', note: 'lu' }));
    judged.carryOut(approve(judged, 'CHG-2026-0001', { by: 'claire.roy', at: NOW, role: 'D', decision: 'approved' }));
    assert.equal(judged.findings().some((f) => f.rule === 'change/approval-stale'), false);
  });
});

/** Lines that went are of the fields that were meant; of those that came, all but items of them and their keys as well. */
function assertLeast(before: string, after: string, meant: readonly string[], eol: string): void {
  assert.equal(after.startsWith('\uFEFF'), before.startsWith('\uFEFF'));
  if (eol === '\r\n') assert.doesNotMatch(after, /(?<!\r)\n/);
  const gone = before.split(eol).filter((line) => !after.split(eol).includes(line));
  for (const line of gone) assert.ok(meant.some((field) => line.startsWith(`${field}:`)), `the line "${line}" is gone`);
  const kept = (text: string): string[] => text.split(eol).filter((line) => !gone.includes(line));
  const rest = kept(after);
  let at = 0;
  for (const line of kept(before)) {
    at = rest.indexOf(line, at);
    assert.ok(at >= 0, `the line "${line}" moved`);
    at++;
  }
}
