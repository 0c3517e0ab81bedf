import assert from 'node:assert/strict';
import { approve } from '../../../src/core/edit/approve';
import { move } from '../../../src/core/edit/move';
import { schedule } from '../../../src/core/edit/schedule';
import type { Planned } from '../../../src/core/edit/plan';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import type { MemoryStore } from '../../support/memory-store';
import { readTree } from '../../support/fixture';
import { record } from '../../support/repository';

const id = 'CHG-2026-0003', path = `changes/${id}.md`;
const sections = ['Motif', 'Portée', 'Impact', 'Risques', 'Actions', 'Tests', 'Retour arrière'].map((title) => `## ${title}\nTexte.`).join('\n\n');
const change = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  [path]: record({ id, type: 'change', title: 'Mise à jour', status: 'assessed', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'high', urgency: 'low', priority: 'P3', requester: 'alice.tremblay', services: '[SVC-0001]', cis: '[]', ...more }, `# Mise à jour\n\n${sections}`),
});
const settings = readTree('test/fixtures/rules/base').get('gitsm.yaml')!;
const grid = (rows: string): Readonly<Record<string, string>> => ({ 'gitsm.yaml': settings.replace(/^change_authority:\n(?: {2}-.*\n)+/m, `change_authority:\n${rows}\n`) });
const decides = (desk: Desk, by: string, role: string, more: { readonly at?: string; readonly decision?: 'approved' | 'rejected' } = {}): Planned => approve(desk, id, { by, role, at: NOW, decision: 'approved', ...more });
const refusedWith = (planned: Planned, words: RegExp, reason?: string): void => {
  assert.ok(!planned.ok);
  assert.match(planned.text.en, words);
  if (reason !== undefined) assert.equal(planned.reason, reason);
};

describe('who may approve a change, and who has', () => {
  it('a change that no row of the grid fits is approved by nobody, whatever was signed', () => {
    const desk = deskOf({ ...change(), ...grid('  - { class: standard, approvers: [] }\n  - { gravity: minor, impact: low, approvers: [RGS/AC] }') });
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    refusedWith(move(desk, id, { by: 'marc.gagnon', at: NOW, to: 'approved' }), /No row of `change_authority` says who approves this change \(class: normal, gravity: minor, impact: high\)\. Add it in gitsm\.yaml, such as "- \{ gravity: minor, impact: high, approvers: \[RGS\/AC, RGS\/RC\] \}"/, 'owed');
    refusedWith(move(deskOf({ ...change({ impact: 'huge' }) }), id, { by: 'marc.gagnon', at: NOW, to: 'approved' }), /Without a gravity and an impact that gitsm\.yaml knows/, 'owed');
  });

  it('a decision that stands is not written twice; one on another content, of another mind or after a refusal is', () => {
    const desk = deskOf(change());
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    refusedWith(decides(desk, 'marc.gagnon', 'RGS/AC'), /marc\.gagnon approved CHG-2026-0003 as RGS\/AC already, as it is now .*nothing was written/, 'nothing-to-do');
    assert.ok(decides(desk, 'marc.gagnon', 'RGS/AC', { decision: 'rejected' }).ok);
    desk.carryOut(decides(desk, 'sophie.lavoie', 'RGS/AC', { decision: 'rejected' }));
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    refusedWith(decides(desk, 'marc.gagnon', 'RGS/AC'), /already/, 'nothing-to-do');
    (desk.store as MemoryStore).write(path, desk.textOf(path)!.replace('## Motif\nTexte.', '## Motif\nUn autre.'));
    desk.changed(path);
    assert.ok(decides(desk, 'marc.gagnon', 'RGS/AC').ok);
  });

  it('one written by hand gains the digest of what is approved', () => {
    const desk = deskOf(change({ approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-21T09:00:00-05:00 }]' }));
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    refusedWith(decides(desk, 'marc.gagnon', 'RGS/AC'), /already/, 'nothing-to-do');
  });

  it('who left a role is told when, and no decision is dated in the future', () => {
    const desk = deskOf(change());
    refusedWith(decides(desk, 'jean.cote', 'RGS/AC'), /^jean\.cote left the role RGS\/AC on 2026-06-30\. It is held by: marc\.gagnon, sophie\.lavoie\.$/, 'not-held');
    refusedWith(decides(desk, 'marc.gagnon', 'RGS/AC', { at: '2026-11-22T12:00:01-05:00' }), /lies in the future/, 'wrong-value');
  });

  it('no decision is dated before the record was created; one of that very instant is taken', () => {
    const desk = deskOf(change());
    const created = String(desk.catalog.get(id)!.data['created']);
    const earlier = new Date(Date.parse(created) - 1000).toISOString();
    refusedWith(decides(desk, 'jean.cote', 'RGS/AC', { at: '2026-06-29T09:00:00-04:00' }), /comes before CHG-2026-0003 was created/, 'wrong-value');
    refusedWith(decides(desk, 'marc.gagnon', 'RGS/AC', { at: earlier }), /there was nothing to decide yet\. Give the date/, 'wrong-value');
    assert.ok(decides(desk, 'marc.gagnon', 'RGS/AC', { at: created }).ok);
  });

  it('an approval of tomorrow counts tomorrow', () => {
    const desk = deskOf(change({ status: 'approved', gravity: 'minor', impact: 'low', approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-23T09:00:00-05:00 }]' }));
    const told = (): readonly string[] => desk.findings().filter((f) => f.file === path && f.rule === 'change/authority').map((f) => f.text.en);
    assert.deepEqual(told().map((t) => t.replace(/ .*/, '')).toSorted(), ['The', 'The']);
    desk.advance(Date.parse('2026-11-23T09:00:00-05:00'));
    assert.deepEqual(told(), []);
  });
});

describe('what an approval covers', () => {
  const by = { by: 'marc.gagnon', at: NOW };
  const window = { start: '2026-12-01T21:00:00-05:00', end: '2026-12-01T22:00:00-05:00' };
  const planned = [{ path: ['planned', 'implement', 'start'], value: window.start }, { path: ['planned', 'implement', 'end'], value: window.end }];
  const approved = (): Desk => {
    const desk = deskOf(change({ impact: 'low' }));
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    desk.carryOut(move(desk, id, { ...by, to: 'approved' }));
    return desk;
  };
  const notes = (done: Planned): readonly string[] => (done.ok ? (done.notes ?? []).map((n) => n.en) : [done.text.en]);

  it('approving before there is a window says that a later one is to be approved too', () => {
    assert.match(notes(decides(deskOf(change({ impact: 'low' })), 'marc.gagnon', 'RGS/AC')).join(), /has no window yet, and it is part of what is approved/);
    assert.deepEqual(notes(decides(deskOf(change({ impact: 'low', class: 'emergency' })), 'marc.gagnon', 'RGS/AC')), []);
  });

  for (const set of [[], planned]) {
    it(`a move to scheduled ${set.length > 0 ? 'that gives' : 'without'} the window says how to go on, in order`, () => {
      refusedWith(move(approved(), id, { ...by, to: 'scheduled', set }), /In this order: "gitsm schedule CHG-2026-0003 --start … --end …", then "gitsm approve CHG-2026-0003 --role RGS\/AC", then "gitsm move CHG-2026-0003 scheduled"\./, 'illegal');
    });
  }

  it('doing so schedules the change, and each step names the next', () => {
    const desk = approved();
    const given = schedule(desk, id, { ...by, ...window });
    assert.match(notes(given).join(), /the approval of RGS\/AC is owed again\. Next: "gitsm approve CHG-2026-0003 --role RGS\/AC", then "gitsm move CHG-2026-0003 scheduled"\./);
    desk.carryOut(given);
    const again = decides(desk, 'marc.gagnon', 'RGS/AC');
    assert.deepEqual(notes(again), ['Nothing is missing any more: "gitsm move CHG-2026-0003 scheduled".']);
    desk.carryOut(again);
    desk.carryOut(move(desk, id, { ...by, to: 'scheduled' }));
    assert.equal(desk.catalog.get(id)!.status, 'scheduled');
  });

  it('another window after the approval has fallen says again who is to approve', () => {
    const desk = approved();
    desk.carryOut(schedule(desk, id, { ...by, ...window }));
    const later = schedule(desk, id, { ...by, ...window, phase: 'build' });
    assert.match(notes(later).join(), /the approval of RGS\/AC is owed again\. Next: "gitsm approve CHG-2026-0003 --role RGS\/AC"/);
  });

  it('the window of an approved change that loses no approval by it moves the change, and says so', () => {
    const desk = deskOf(change({ impact: 'low', status: 'approved', approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-21T09:00:00-05:00 }]' }));
    assert.deepEqual(notes(schedule(desk, id, { ...by, ...window })), ['CHG-2026-0003 moves from "approved" to "scheduled".']);
    desk.carryOut(move(desk, id, { ...by, to: 'scheduled', set: planned }));
  });

  it('a move that alters something else that was approved says what, and where it is to be written first', () => {
    const desk = approved();
    desk.carryOut(schedule(desk, id, { ...by, ...window }));
    desk.carryOut(decides(desk, 'marc.gagnon', 'RGS/AC'));
    refusedWith(move(desk, id, { ...by, to: 'scheduled', set: [{ path: ['downtime'], value: '2h' }] }), /given with this move \(downtime\) alters what is approved: the approval of RGS\/AC would no longer count\. Write it in changes\/CHG-2026-0003\.md first/);
    desk.carryOut(move(desk, id, { ...by, to: 'cancelled', set: [{ path: ['downtime'], value: '2h' }] }));
  });
});

describe('what came of a change', () => {
  const history = ['draft', 'submitted', 'assessed', 'approved', 'scheduled', 'building', 'testing', 'implementing', 'rolled-back', 'reviewed'].map((status, i) => `{ at: 2026-11-${String(i + 2).padStart(2, '0')}T09:00:00-05:00, by: marc.gagnon, status: ${status} }`).join(', ');

  it('one that was rolled back is not closed as successful', () => {
    const desk = deskOf(change({ impact: 'low', status: 'reviewed', approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-04T10:00:00-05:00 }]', planned: '{ implement: { start: 2026-11-09T09:00:00-05:00, end: 2026-11-09T10:00:00-05:00 } }', history: `[${history}]` }));
    const close = (outcome: string): Planned => move(desk, id, { by: 'marc.gagnon', at: NOW, to: 'closed', set: [{ path: ['outcome'], value: outcome }, { section: 'review', text: 'Remis en état.' }] });
    refusedWith(close('successful'), /The history says that this change was rolled back: its outcome is not "successful"/, 'owed');
    desk.carryOut(close('rolled-back'));
  });
});
