import assert from 'node:assert/strict';
import { approve } from '../../../src/core/edit/approve';
import { readAssignment } from '../../../src/core/edit/assign';
import { isRefusal } from '../../../src/core/edit/desk';
import { legalMoves, move } from '../../../src/core/edit/move';
import type { MoveInput } from '../../../src/core/edit/move';
import { newRecord } from '../../../src/core/edit/new-record';
import type { Planned } from '../../../src/core/edit/plan';
import type { TypeName } from '../../../src/core/model/kind';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import type { MemoryStore } from '../../support/memory-store';

const alice = { by: 'alice.tremblay', at: NOW };
const set = (desk: Desk, type: TypeName, ...words: string[]) => words.map((w) => {
  const read = readAssignment(desk.model.types.get(type)!, w);
  assert.ok(!isRefusal(read), JSON.stringify(read));
  return read;
});
const owedOf = (planned: Planned): readonly string[] => {
  assert.ok(!planned.ok);
  return (planned.owed ?? []).map((o) => o.section === undefined ? o.path?.join('.') ?? o.rule ?? '' : `#${o.section}`);
};

const incident = `---\r
id: INC-2026-0007   # by phone
type: incident
title: 'Courriel lent'
status: in-progress
created: 2026-11-20T09:05:00-05:00
service: SVC-0001
client: CLT-0001
category: network
impact: low
urgency: low
priority: P5
history:
- at: 2026-11-20T09:05:00-05:00
  by: alice.tremblay
  status: new
- { at: 2026-11-20T09:06:00-05:00, by: alice.tremblay, status: classified }
- { at: 2026-11-20T09:07:00-05:00, by: alice.tremblay, status: in-progress } # taken up
---

# Courriel lent

## Symptômes
Une minute par message.

## Analyse
File pleine.

## Résolution
_(Comment?)_
`.replaceAll(/\r?\n/g, '\r\n');
const file = 'incidents/2026/INC-2026-0007.md';
const go = (desk: Desk, input: Partial<MoveInput> & { readonly to: string }, id = 'INC-2026-0007') => move(desk, id, { ...alice, ...input });

describe('moving a record', () => {
  it('writes the status and the history entry, and touches no other line', () => {
    const desk = deskOf({ [file]: incident });
    assert.deepEqual(desk.carryOut(go(desk, { to: 'pending', reason: 'client', note: 'attend le courriel' })), { [file]: [
      '-status: in-progress\r', '+status: pending\r',
      `+- { at: ${NOW}, by: alice.tremblay, status: pending, reason: client, note: attend le courriel }\r`,
    ] });
    assert.deepEqual(desk.troubles(), []);
  });

  it('asks for exactly what the target status owes, and no more once it is given', () => {
    const desk = deskOf({ [file]: incident });
    assert.deepEqual(owedOf(go(desk, { to: 'resolved' })), ['resolution_code', '#resolution']);
    assert.deepEqual(owedOf(go(desk, { to: 'resolved', set: set(desk, 'incident', 'resolution_code=fixed') })), ['#resolution']);
    const given = set(desk, 'incident', 'resolution_code=fixed', 'Résolution=File vidée.');
    assert.deepEqual(desk.carryOut(go(desk, { to: 'resolved', set: given }))[file], [
      '-status: in-progress\r', '+status: resolved\r', '+resolution_code: fixed\r',
      `+- { at: ${NOW}, by: alice.tremblay, status: resolved }\r`,
      '-_(Comment?)_\r', '+File vidée.\r',
    ]);
    assert.deepEqual(desk.troubles(), []);
  });

  it('asks when an outage that still lasts ended', () => {
    const desk = deskOf({ [file]: incident.replace('history:', 'outages:\r\n  - { start: 2026-11-20T09:00:00-05:00, kind: outage }\r\nresolution_code: fixed\r\nhistory:').replace('_(Comment?)_', 'Fait.') });
    const planned = go(desk, { to: 'resolved' });
    assert.deepEqual(owedOf(planned), ['outages.0.end']);
    assert.equal(!planned.ok && planned.owed?.[0]?.proposal, NOW);
    assert.deepEqual(desk.carryOut(go(desk, { to: 'resolved', set: set(desk, 'incident', `outages.0.end=${NOW}`) }))[file]?.slice(2, 4), [
      '-  - { start: 2026-11-20T09:00:00-05:00, kind: outage }\r', `+  - { start: 2026-11-20T09:00:00-05:00, kind: outage, end: ${NOW} }\r`,
    ]);
  });

  const refused: readonly [name: string, input: Partial<MoveInput> & { to: string }, reason: string, words: RegExp][] = [
    ['a move that the lifecycle does not have', { to: 'closed' }, 'illegal', /cannot move from "in-progress" to "closed"\. Allowed: pending \(Pending\), resolved/],
    ['a status that does not exist', { to: 'done' }, 'illegal', /"done" is no status/],
    ['the status that it has', { to: 'in-progress' }, 'illegal', /already/],
    ['a wait without its reason', { to: 'pending' }, 'owed', /reason for waiting/],
    ['a reason that is none', { to: 'pending', reason: 'tired' }, 'owed', /reason for waiting/],
    ['a person whom nobody knows', { to: 'pending', reason: 'client', by: 'alice.trembley' }, 'unknown-person', /Did you mean "alice\.tremblay"/],
    ['a time before the last entry', { to: 'pending', reason: 'client', at: '2026-11-20T09:00:00-05:00' }, 'owed', /history\/order/],
  ];
  for (const [name, input, reason, words] of refused) {
    it(`refuses ${name}`, () => {
      const planned = go(deskOf({ [file]: incident }), input);
      assert.ok(!planned.ok);
      assert.equal(planned.reason, reason);
      assert.match(planned.text.en, words);
    });
  }

  it('lays nothing over the repository for good: a plan that nobody carries out leaves the findings as they were', () => {
    const desk = deskOf({ [file]: incident });
    const before = JSON.stringify(desk.findings());
    go(desk, { to: 'resolved' });
    go(desk, { to: 'pending', reason: 'client' });
    newRecord(desk, 'incident', { ...alice, title: 'x', gaps: true });
    assert.equal(JSON.stringify(desk.findings()), before);
    assert.equal(desk.catalog.has('INC-2026-0008'), false);
  });

  it('says which moves are legal, those back by their kind', () => {
    const desk = deskOf({ [file]: incident.replace('status: in-progress\r\ncreated', 'status: resolved\r\ncreated') });
    assert.deepEqual(legalMoves(desk, desk.catalog.get('INC-2026-0007')!).map((m) => [m.to, m.kind, m.label.fr]), [['closed', 'forward', 'Clos'], ['in-progress', 'reopen', 'En cours']]);
  });

  it('keeps the path of a record without history unknown: a note, not a move that starts in the middle', () => {
    const bare = incident.replace(/history:[^]*?---/, '---');
    const desk = deskOf({ [file]: bare });
    const changed = desk.carryOut(go(desk, { to: 'pending', reason: 'client' }))[file]!;
    assert.deepEqual(changed.slice(2), ['+history:\r', `+  - { at: ${NOW}, by: alice.tremblay, note: in-progress → pending }\r`]);
    assert.deepEqual(desk.troubles(), []);
  });
});

describe('a new record', () => {
  it('writes a title on one line, without what a terminal would obey', () => {
    const desk = deskOf();
    const planned = newRecord(desk, 'client', { ...alice, title: ' a\nb\t\u001b[31mc ' });
    assert.ok(planned.ok);
    const { text } = planned.plan.create[0]!;
    assert.match(text, /^title: a b \[31mc$/m);
    assert.match(text, /^# a b \\\[31mc$/m);
  });

  it('asks for every required field with its values, proposing nothing that was given', () => {
    const desk = deskOf();
    const planned = newRecord(desk, 'incident', { ...alice, title: 'Panne', set: set(desk, 'incident', 'service=SVC-0001', 'impact=high', 'urgency=high') });
    assert.deepEqual(owedOf(planned), ['category', 'client']);
    assert.ok(!planned.ok && planned.owed?.[0]?.choices?.some((c) => c.id === 'network'));
  });

  it('has the next id over the branches, its folder, canonical order, the priority of the grid and hints that count as no text', () => {
    const desk = deskOf();
    const planned = newRecord(desk, 'incident', { ...alice, title: 'Panne : *tout*', taken: ['INC-2026-0041', 'INC-2025-0900', 'README'], set: set(desk, 'incident', 'service=SVC-0001', 'client=CLT-0001', 'category=network', 'impact=high', 'urgency=high', 'symptoms=Rien ne répond.') });
    const [[path, lines]] = Object.entries(desk.carryOut(planned)) as [[string, readonly string[]]];
    assert.equal(path, 'incidents/2026/INC-2026-0042.md');
    assert.deepEqual(lines.slice(0, 20), [
      '---', 'id: INC-2026-0042', 'type: incident', 'title: "Panne : *tout*"', 'status: new', `created: ${NOW}`, 'service: SVC-0001', 'client: CLT-0001', 'category: network',
      'impact: high', 'urgency: high', 'priority: P1', 'history:', `  - { at: ${NOW}, by: alice.tremblay, status: new }`, '---', '', '# Panne : \\*tout\\*', '', '## Symptômes', '',
    ]);
    assert.deepEqual(desk.troubles(), []);
    assert.ok(planned.ok && planned.plan.open);
    assert.match(desk.textOf(path)!.slice(planned.plan.open.offset), /^_\(Qu'a-t-on vérifié/);
    assert.deepEqual(desk.catalog.get('INC-2026-0042')!.filled, ['panne : \\*tout', 'symptomes']);
  });

  it('of every type can be made, and what the rules then say as errors is what was asked for', () => {
    for (const type of deskOf().model.types.keys()) {
      const desk = deskOf();
      const asked = newRecord(desk, type, { ...alice, title: 'Essai' });
      const changed = desk.carryOut(newRecord(desk, type, { ...alice, title: 'Essai', gaps: true }));
      const [path] = Object.keys(changed);
      const rules = new Set(desk.findingsOf(path!).filter((f) => f.severity === 'error').map((f) => f.rule));
      assert.equal(rules.size === 0, asked.ok, `${type}: ${[...rules].join(', ')}`);
    }
  });

  it('has the records that it names name it back', () => {
    const desk = deskOf({ [file]: incident });
    const changed = desk.carryOut(newRecord(desk, 'problem', { ...alice, title: 'File', set: set(desk, 'problem', 'services=SVC-0001', 'level=2', 'incidents=INC-2026-0007') }));
    assert.deepEqual(changed[file], ['+problem: PRB-2026-0002\r']);
  });
});

const change = deskOf().textOf('changes/CHG-2026-0001.md')!.replaceAll('CHG-2026-0001', 'CHG-2026-0002').replace(/^ {2}- \{ role.*\n/m, '').replace('approvals:\n', '').replace('status: closed', 'status: assessed').replace(/(status: assessed \}\n)[^]*?---/, '$1---').replace(/^(incidents|problems|configuration_plan|actual|outcome):.*\n( {2}.*\n)*/gm, '');

describe('approving', () => {
  it('writes the decision with the digest of the content, and what is altered afterwards is stale', () => {
    const path = 'changes/CHG-2026-0002.md';
    const desk = deskOf({ [path]: change });
    const changed = desk.carryOut(approve(desk, 'CHG-2026-0002', { by: 'marc.gagnon', at: NOW, role: 'RGS/AC', decision: 'approved' }));
    assert.match(changed[path]![1]!, /^\+ {2}- \{ role: RGS\/AC, by: marc\.gagnon, decision: approved, at: 2026-11-22T12:00:00-05:00, content: "?[0-9a-f]{64}"? \}$/);
    desk.carryOut(move(desk, 'CHG-2026-0002', { ...alice, to: 'approved' }));
    assert.deepEqual(desk.troubles(), []);
    desk.edited(path, desk.textOf(path)!.replace('gravity: minor', 'gravity: minor\nrisk: high').replace('risk: low\n', ''));
    assert.ok(desk.troubles().includes(`${path}: change/approval-stale`));
  });

  const refused: readonly [name: string, by: string, role: string, words: RegExp][] = [
    ['a role that the person does not hold', 'alice.tremblay', 'D', /does not hold the role D .*held by: claire\.roy/],
    ['a role that the person held once', 'jean.cote', 'RGS/AC', /left the role RGS\/AC on 2026-06-30\. It is held by: marc\.gagnon/],
    ["a client who is not the record's", 'nadia.client', 'CL', /represents no client/],
  ];
  for (const [name, by, role, words] of refused) {
    it(`refuses ${name}`, () => {
      const planned = approve(deskOf({ 'changes/CHG-2026-0002.md': change }), 'CHG-2026-0002', { by, at: NOW, role, decision: 'approved' });
      assert.ok(!planned.ok);
      assert.match(planned.text.en, words);
    });
  }
});

describe('what a status rests on', () => {
  const id = 'CHG-2026-0002', path = `changes/${id}.md`;
  const by = { by: 'marc.gagnon', at: NOW };
  const approved = (): Desk => {
    const desk = deskOf({ [path]: change });
    desk.carryOut(approve(desk, id, { ...by, role: 'RGS/AC', decision: 'approved' }));
    desk.carryOut(move(desk, id, { ...by, to: 'approved' }));
    return desk;
  };
  const alter = (desk: Desk, from: RegExp, to: string): void => {
    (desk.store as MemoryStore).write(path, desk.textOf(path)!.replace(from, to));
    desk.changed(path);
  };
  const stages = ['scheduled', 'building', 'testing', 'implementing'] as const;

  for (const [i, stage] of stages.entries()) {
    it(`stops a change that was altered after its approval before ${stage}, until it is approved anew`, () => {
      const desk = approved();
      for (const before of stages.slice(0, i)) desk.carryOut(move(desk, id, { ...by, to: before }));
      alter(desk, /^Installer la version.*$/m, 'Installer tout autre chose.');
      const planned = move(desk, id, { ...by, to: stage });
      assert.deepEqual(owedOf(planned), ['change/authority']);
      assert.match(planned.ok ? '' : planned.text.en, /^Needed first: .*The approval of RGS\/AC is missing/);
      desk.carryOut(approve(desk, id, { ...by, role: 'RGS/AC', decision: 'approved' }));
      desk.carryOut(move(desk, id, { ...by, to: stage }));
    });
  }

  it('stops no cancellation, and no work for a fault that is not of what the status owes', () => {
    const altered = approved();
    alter(altered, /^Installer la version.*$/m, 'Installer tout autre chose.');
    altered.carryOut(move(altered, id, { ...by, to: 'cancelled' }));
    const faulty = approved();
    alter(faulty, /^assignee: .*$/m, 'assignee: no.body');
    assert.notDeepEqual(faulty.troubles(), []);
    faulty.carryOut(move(faulty, id, { ...by, to: 'scheduled' }));
  });

  it('tells of a beginning outside the window, or within a freeze, and records it', () => {
    const told = (window: string, freeze: string): readonly string[] => {
      const settings = deskOf().textOf('gitsm.yaml')!.replace(/^freezes:\n(?: {2}.*\n)+/m, '');
      const desk = deskOf({ [path]: change.replace(/^planned:\n(?: {2}.*\n)+/m, `planned:\n  implement: { ${window} }\n`), 'gitsm.yaml': `${settings}\nfreezes:\n  - { name: Rentrée, ${freeze} }\n` });
      desk.carryOut(approve(desk, id, { ...by, role: 'RGS/AC', decision: 'approved' }));
      for (const to of ['approved', 'scheduled', 'building', 'testing']) desk.carryOut(move(desk, id, { ...by, to }));
      const planned = move(desk, id, { ...by, to: 'implementing' });
      desk.carryOut(planned);
      return planned.ok ? planned.notes?.map((n) => n.en) ?? [] : [];
    };
    assert.deepEqual(told('start: 2026-11-22T12:00:00-05:00, end: 2026-11-22T13:00:00-05:00', 'from: 2026-11-23, to: 2026-11-24'), []);
    assert.deepEqual(told('start: 2027-01-09T09:00:00-05:00, end: 2027-01-09T10:00:00-05:00', 'from: 2026-11-20, to: 2026-11-22'), [
      'CHG-2026-0002 moves to "implementing" on 2026-11-22 12:00, outside its window, which goes from 2027-01-09 09:00 to 2027-01-09 10:00.',
      'That instant is within the freeze "Rentrée", from 2026-11-20 to 2026-11-22.',
    ]);
  });

  it('lets what was done be recorded though its approval fell away meanwhile', () => {
    const desk = approved();
    for (const stage of stages) desk.carryOut(move(desk, id, { ...by, to: stage }));
    alter(desk, /^risk: low$/m, 'risk: high');
    desk.carryOut(move(desk, id, { ...by, to: 'implemented' }));
    assert.ok(desk.troubles().includes(`${path}: change/authority`));
  });

  it('records the beginning of an emergency whose confirmation came late, and says so', () => {
    const urgent = change.replace('class: normal', 'class: emergency').replace('status: assessed', 'status: submitted').replace(/^ {2}- .*status: assessed \}\n/m, '');
    const desk = deskOf({ [path]: urgent });
    const day = (d: number): string => `2026-11-${d}T12:00:00-05:00`;
    desk.carryOut(approve(desk, id, { by: 'marc.gagnon', at: day(10), role: 'RGS/AC', decision: 'approved' }));
    desk.carryOut(approve(desk, id, { by: 'claire.roy', at: day(20), role: 'D', decision: 'approved' }));
    const planned = move(desk, id, { by: 'marc.gagnon', at: day(11), to: 'implementing' });
    assert.ok(planned.ok && planned.remarks.some((r) => r.rule === 'change/late-approval'), JSON.stringify(planned));
    desk.carryOut(planned);
    assert.ok(desk.troubles().includes(`${path}: change/late-approval`));
  });

  it('stops a release whose change lost its approval before it goes on', () => {
    const desk = approved();
    const fields = '---\nid: REL-2026-042\ntype: release\ntitle: R\nstatus: building\ncreated: 2026-11-02T09:00:00-05:00\nversion: "2.5.0"\nkind: minor\nchanges: [CHG-2026-0002]\nservices: [SVC-0001]\napprovals:\n  - { role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-04T08:00:00-05:00 }\n---\n';
    desk.edited('releases/REL-2026-042.md', fields);
    const verify = () => move(desk, 'REL-2026-042', { ...by, to: 'verifying' });
    assert.ok(verify().ok);
    desk.carryOut(move(desk, id, { ...by, to: 'cancelled' }));
    assert.deepEqual(owedOf(verify()), ['release/change-not-approved']);
  });
});
