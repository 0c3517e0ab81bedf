import assert from 'node:assert/strict';
import { readAssignment } from '../../../src/core/edit/assign';
import { checklist } from '../../../src/core/edit/checklist';
import { applyConfiguration } from '../../../src/core/edit/configuration';
import { planConfiguration } from '../../../src/core/edit/plan-configuration';
import { isRefusal } from '../../../src/core/edit/desk';
import { answersFor, questionsOf, resultingPriority, servicesOf } from '../../../src/core/edit/guided';
import { linkRecords } from '../../../src/core/edit/link';
import { approve } from '../../../src/core/edit/approve';
import { move } from '../../../src/core/edit/move';
import { folderFor, nextId } from '../../../src/core/edit/next-id';
import { newRecord } from '../../../src/core/edit/new-record';
import type { Planned } from '../../../src/core/edit/plan';
import { publishKnowledge, readPublished } from '../../../src/core/edit/publish';
import { convert, raise } from '../../../src/core/edit/raise';
import { recordRecoveryTest } from '../../../src/core/edit/recovery-test';
import { schedule, scheduleConflicts } from '../../../src/core/edit/schedule';
import { classify, declareMajor, duplicate, escalate, outage, setParent } from '../../../src/core/edit/ticket-actions';
import { renameClaimant, renameRecord } from '../../../src/core/language/rename';
import type { TypeName } from '../../../src/core/model/kind';
import { idPattern } from '../../../src/core/model/id-pattern';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import type { MemoryStore } from '../../support/memory-store';
import { record } from '../../support/repository';

const act = { by: 'marc.gagnon', at: NOW };
const created = '2026-11-20T09:05:00-05:00';
const set = (desk: Desk, type: TypeName, ...words: string[]) => words.map((w) => {
  const read = readAssignment(desk.model.types.get(type)!, w);
  assert.ok(!isRefusal(read), JSON.stringify(read));
  return read;
});
const incident = (id: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  [`incidents/2026/${id}.md`]: record({ id, type: 'incident', title: 'Lent', status: 'new', created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'low', urgency: 'low', priority: 'P5', ...more, history: `[{ at: ${created}, by: alice.tremblay, status: new }]` }, '# Lent\n\n## Symptômes\nUne minute.'),
});
const change = (id: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  [`changes/${id}.md`]: record({ id, type: 'change', title: 'Mise à jour', status: 'draft', created, class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', services: '[SVC-0001]', cis: '[CI-00002]', ...more }),
});
const refusedWith = (planned: Planned, words: RegExp, reason?: string): void => {
  assert.ok(!planned.ok);
  assert.match(planned.text.en, words);
  if (reason !== undefined) assert.equal(planned.reason, reason);
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const bookOf = (desk: Desk) => ({ model: desk.model, catalog: desk.catalog, now: desk.now, language: 'en' as const, sourceOf: (f: string) => desk.sourceOf(f), textOf: (f: string) => desk.textOf(f) });

describe('what people do with a call', () => {
  const file = 'incidents/2026/INC-2026-0007.md';

  it('classifying gives the priority of the grid and moves what is new; another priority owes its reason', () => {
    const desk = deskOf(incident('INC-2026-0007'));
    refusedWith(classify(desk, 'INC-2026-0007', { ...act, impact: 'high', urgency: 'high', priority: 'P3' }), /priority_reason/, 'owed');
    desk.carryOut(classify(desk, 'INC-2026-0007', { ...act, impact: 'high', urgency: 'high' }));
    const { data, status } = desk.catalog.get('INC-2026-0007')!;
    assert.deepEqual([data['priority'], status], ['P1', 'classified']);
    desk.carryOut(classify(desk, 'INC-2026-0007', { ...act, priority: 'P3', reason: 'un seul poste' }));
    desk.carryOut(classify(desk, 'INC-2026-0007', act));
    assert.equal(desk.catalog.get('INC-2026-0007')!.data['priority_reason'], undefined);
    assert.deepEqual(desk.troubles(), []);
  });

  it('escalating goes up, to the levels that there are', () => {
    const desk = deskOf(incident('INC-2026-0007'));
    desk.carryOut(escalate(desk, 'INC-2026-0007', { ...act, assignee: 'hebergeur' }));
    refusedWith(escalate(desk, 'INC-2026-0007', { ...act, level: 2 }), /at level 2; levels above: 3, 4/);
    desk.carryOut(escalate(desk, 'INC-2026-0007', { ...act, level: 4 }));
    refusedWith(escalate(desk, 'INC-2026-0007', act), /highest level \(4\)/);
    refusedWith(escalate(desk, 'INC-2026-0001', act), /"closed"/);
  });

  it('declaring major owes a manager who holds the role, raises the priority and adds the sections', () => {
    const desk = deskOf(incident('INC-2026-0007'));
    refusedWith(declareMajor(desk, 'INC-2026-0007', { ...act, manager: 'alice.tremblay', reason: 'tous' }), /does not hold the role/);
    refusedWith(declareMajor(desk, 'INC-2026-0007', { ...act, manager: 'marc.gagnon' }), /priority_reason" \(--reason\)/);
    const changed = desk.carryOut(declareMajor(desk, 'INC-2026-0007', { ...act, manager: 'marc.gagnon', reason: 'tous' }))[file]!;
    assert.ok(changed.includes('+priority: P1') && changed.includes('+major: true') && changed.includes('+## Communications'));
    assert.deepEqual(desk.troubles(), []);
  });

  it('an outage begins, ends once, and not before it began', () => {
    const desk = deskOf(incident('INC-2026-0007'));
    refusedWith(outage(desk, 'INC-2026-0007', { end: NOW }), /still lasts/);
    desk.carryOut(outage(desk, 'INC-2026-0007', { start: created }));
    refusedWith(outage(desk, 'INC-2026-0007', { end: '2026-11-20T09:00:00-05:00' }), /ends before it starts/);
    desk.carryOut(outage(desk, 'INC-2026-0007', { end: NOW }));
    refusedWith(outage(desk, 'INC-2026-0007', { start: 'hier' }), /no date-time/);
  });

  it('a duplicate is closed by the one that carries it; parents make no circle', () => {
    const desk = deskOf({ ...incident('INC-2026-0007'), ...incident('INC-2026-0008'), ...incident('INC-2026-0009') });
    desk.carryOut(duplicate(desk, 'INC-2026-0007', 'INC-2026-0008', act));
    assert.equal(desk.catalog.get('INC-2026-0007')!.status, 'duplicate');
    desk.carryOut(setParent(desk, 'INC-2026-0008', 'INC-2026-0009'));
    refusedWith(setParent(desk, 'INC-2026-0009', 'INC-2026-0008'), /itself under/);
    refusedWith(duplicate(desk, 'INC-2026-0008', 'CHG-2026-0001', act), /cannot be a duplicate/);
    assert.deepEqual(desk.troubles(), []);
  });

  it('converting keeps both records, the time of the call and what was said', () => {
    const desk = deskOf(incident('INC-2026-0007', { reporter: 'Paul', channel: 'phone' }));
    desk.carryOut(convert(desk, 'INC-2026-0007', { ...act, set: set(desk, 'request', 'kind=information') }));
    const made = desk.catalog.get('REQ-2026-0002')!;
    assert.deepEqual([made.data['converted_from'], made.data['created'], made.data['requester'], made.data['channel']], ['INC-2026-0007', created, 'Paul', 'phone']);
    assert.ok(desk.textOf(made.file)!.includes('## Demande\n\nUne minute.'));
    assert.equal(desk.catalog.get('INC-2026-0007')!.status, 'cancelled');
    assert.match(desk.textOf(file)!, /note: "?Converti : REQ-2026-0002/);
    assert.deepEqual(desk.troubles(), []);
    refusedWith(convert(desk, 'INC-2026-0001', { ...act, set: set(desk, 'request', 'kind=information') }), /"closed"/);
    refusedWith(convert(desk, 'CHG-2026-0001', act), /is of the type change/);
  });
});

describe('making records out of others', () => {
  it('refuses an origin that the type does not have, and a place that another record holds', () => {
    const desk = deskOf({ ...incident('INC-2026-0007') });
    refusedWith(raise(desk, 'release', ['INC-2026-0007'], act), /raised from: change; INC-2026-0007 is of the type incident/);
    refusedWith(raise(desk, 'problem', ['INC-2026-0001'], { ...act, set: set(desk, 'problem', 'level=1') }), /names PRB-2026-0001 in "problem" already/);
  });

  it('a change inherits services, CIs, client and the highest impact', () => {
    const desk = deskOf({ ...incident('INC-2026-0007', { cis: '[CI-00002]' }), ...incident('INC-2026-0008', { impact: 'high', priority: 'P3' }) });
    desk.carryOut(raise(desk, 'change', ['INC-2026-0007', 'INC-2026-0008'], { ...act, set: set(desk, 'change', 'class=normal', 'gravity=minor') }));
    const { data } = desk.catalog.get('CHG-2026-0002')!;
    assert.deepEqual([data['services'], data['cis'], data['client'], data['impact'], data['incidents']], [['SVC-0001'], ['CI-00002'], 'CLT-0001', 'high', ['INC-2026-0007', 'INC-2026-0008']]);
    assert.deepEqual(desk.findings().filter((f) => f.rule === 'links/one-sided'), []);
  });

  it('an article takes the words of the incident, is published, and is named by it', () => {
    const desk = deskOf();
    desk.carryOut(publishKnowledge(desk, 'INC-2026-0001', act));
    const made = desk.catalog.get('KB-0002')!;
    assert.deepEqual([made.status, made.data['services']], ['published', ['SVC-0001']]);
    assert.deepEqual(desk.catalog.get('INC-2026-0001')!.data['knowledge'], ['KB-0001', 'KB-0002']);
    assert.match(desk.textOf(made.file)!, /## Réponse\n\nApplication redémarrée/);
    const bare = deskOf(incident('INC-2026-0007'));
    refusedWith(publishKnowledge(bare, 'INC-2026-0007', act), /no written answer to publish yet: write "Resolution" \(section resolution\), or give it \(--set section\.resolution=…\)/, 'owed');
    const given = readPublished(bare, 'INC-2026-0007', 'section.resolution=Redémarrer le relais.');
    assert.ok(!isRefusal(given), JSON.stringify(given));
    bare.carryOut(publishKnowledge(bare, 'INC-2026-0007', { ...act, set: [given] }));
    assert.match(bare.textOf('incidents/2026/INC-2026-0007.md')!, /Redémarrer le relais/);
    assert.match(bare.textOf(bare.catalog.get('KB-0002')!.file)!, /Redémarrer le relais/);
  });

  it('a test that misses its RTO owes what corrects it, and an improvement in the same plan does', () => {
    const desk = deskOf();
    const missed = { ...act, measured: '90h', result: 'fail', findings: [{ text: 'Trop long' }] };
    refusedWith(recordRecoveryTest(desk, 'PR-0001', missed), /continuity\/rto-missed/, 'owed');
    refusedWith(recordRecoveryTest(desk, 'PR-0001', act), /measured_recovery/);
    for (const performed of ['2026-11-23', '2026-11-22T12:00:01-05:00']) refusedWith(recordRecoveryTest(desk, 'PR-0001', { ...act, measured: '1h', result: 'pass', performed }), /lies in the future: a test is recorded once it was performed/, 'wrong-value');
    desk.carryOut(recordRecoveryTest(desk, 'PR-0001', { ...missed, improve: 'Raccourcir' }));
    assert.deepEqual(plain(desk.catalog.get('TPR-2026-002')!.data['findings']), [{ text: 'Trop long', action: 'AME-2026-002' }]);
    assert.deepEqual(desk.troubles(), []);
  });
});

describe('windows and configuration', () => {
  it('a window that meets a freeze or another change is told before it is written, and the freeze forbids it', () => {
    const desk = deskOf({ ...change('CHG-2026-0002', { planned: '{ implement: { start: 2026-12-20T20:00:00-05:00, end: 2026-12-20T22:00:00-05:00 } }' }), ...change('CHG-2026-0003') });
    const found = scheduleConflicts(desk, 'CHG-2026-0003', { start: '2026-12-20T21:00:00-05:00', end: '2026-12-20T23:00:00-05:00' });
    assert.ok(!isRefusal(found));
    assert.deepEqual(found.map((c) => [c.kind, c.record]), [['freeze', undefined], ['change', 'CHG-2026-0002']]);
    refusedWith(schedule(desk, 'CHG-2026-0003', { ...act, start: '2026-12-20T21:00:00-05:00', end: '2026-12-20T20:00:00-05:00' }), /ends before it starts/);
    const changed = desk.carryOut(schedule(desk, 'CHG-2026-0003', { ...act, start: '2026-12-01T21:00:00-05:00', end: '2026-12-01T22:00:00-05:00' }));
    assert.deepEqual(Object.values(changed)[0]?.slice(0, 2), ['+planned:', '+  implement: { start: 2026-12-01T21:00:00-05:00, end: 2026-12-01T22:00:00-05:00 }']);
  });

  it('another window than the one approved is written, asks for the approval anew, and moves nothing before it is given', () => {
    const desk = deskOf(change('CHG-2026-0003', { status: 'approved' }));
    const window = { ...act, start: '2026-12-01T21:00:00-05:00', end: '2026-12-01T22:00:00-05:00' };
    const status = () => desk.catalog.get('CHG-2026-0003')!.status;
    const approveIt = () => desk.carryOut(approve(desk, 'CHG-2026-0003', { ...act, by: 'marc.gagnon', role: 'RGS/AC', decision: 'approved' }));
    approveIt();
    const moved = schedule(desk, 'CHG-2026-0003', window);
    assert.deepEqual(moved.ok && moved.remarks.map((r) => r.rule).filter((r) => r.startsWith('change/a')).toSorted(), ['change/approval-stale', 'change/authority']);
    desk.carryOut(moved);
    assert.equal(status(), 'approved');
    approveIt();
    assert.deepEqual(desk.troubles().filter((t) => /change\/a/.test(t)), []);
    desk.carryOut(schedule(desk, 'CHG-2026-0003', window));
    assert.equal(status(), 'scheduled');
  });

  it('a decision is recorded also where it shows what is wrong: a refusal of what is in force, a confirmation past its time', () => {
    const [[file, text]] = Object.entries(change('CHG-2026-0003', { status: 'implemented', class: 'emergency', history: '[{ at: 2026-11-10T08:00:00-05:00, by: alice.tremblay, status: submitted }, { at: 2026-11-10T09:00:00-05:00, by: marc.gagnon, status: implementing }, { at: 2026-11-10T10:00:00-05:00, by: marc.gagnon, status: implemented }]' })) as [[string, string]];
    const desk = deskOf({ [file]: text });
    desk.carryOut(approve(desk, 'CHG-2026-0003', { ...act, by: 'claire.roy', role: 'D', decision: 'approved' }));
    assert.ok(desk.troubles().includes(`${file}: change/late-approval`));
    const refused = approve(desk, 'POL-001', { ...act, by: 'claire.roy', role: 'D', decision: 'rejected' });
    assert.deepEqual(refused.ok && refused.remarks.map((r) => r.rule), ['documents/not-approved']);
  });

  it('nothing is done to a record whose front matter has errors', () => {
    const [[file, text]] = Object.entries(change('CHG-2026-0003')) as [[string, string]];
    const desk = deskOf({ [file]: text.replace(/^title: .*$/m, '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b') });
    refusedWith(move(desk, 'CHG-2026-0003', { ...act, to: 'submitted' }), /front matter has errors. Correct it by hand/, 'unreadable');
  });

  it('a configuration plan is written from the present state, applied once, and stops where the CMDB was altered meanwhile', () => {
    const desk = deskOf(change('CHG-2026-0002'));
    refusedWith(planConfiguration(desk, 'CHG-2026-0002', { ...act, targets: new Map([['CI-00003', { version: '3' }]]) }), /does not name CI-00003/);
    const version = desk.catalog.get('CI-00002')!.data['version'];
    desk.carryOut(planConfiguration(desk, 'CHG-2026-0002', { ...act, targets: new Map([['CI-00002', { version: '9.9', status: 'maintenance' }]]) }));
    assert.deepEqual(plain(desk.catalog.get('PGC-2026-0002')!.data['items']), [{ ci: 'CI-00002', from: { version, status: 'live' }, to: { version: '9.9', status: 'maintenance' } }]);
    const standsAt = (status: string): void => {
      (desk.store as MemoryStore).write('changes/CHG-2026-0002.md', desk.textOf('changes/CHG-2026-0002.md')!.replace(/^status: .*$/m, `status: ${status}`));
      desk.changed('changes/CHG-2026-0002.md');
    };
    for (const status of ['draft', 'approved', 'testing']) {
      standsAt(status);
      refusedWith(applyConfiguration(desk, 'PGC-2026-0002', act), /takes only what is carried out\. Move the change to implementing first/, 'illegal');
    }
    for (const status of ['rejected', 'cancelled', 'rolled-back']) {
      standsAt(status);
      refusedWith(applyConfiguration(desk, 'PGC-2026-0002', act), /no longer applies/, 'illegal');
    }
    standsAt('implementing');
    refusedWith(applyConfiguration(desk, 'PGC-2026-0002', act), /cannot move from "draft" to "applied"/);
    desk.carryOut(move(desk, 'PGC-2026-0002', { ...act, to: 'approved' }));
    const ci = desk.catalog.get('CI-00002')!.file;
    const altered = desk.textOf(ci)!.replace(/^version: .*$/m, 'version: 7.7');
    desk.edited(ci, altered);
    refusedWith(applyConfiguration(desk, 'PGC-2026-0002', act), /"version" is 7\.7, not /);
    desk.edited(ci, undefined);
    const before = desk.troubles();
    const changed = desk.carryOut(applyConfiguration(desk, 'PGC-2026-0002', act))[ci]!;
    assert.ok(changed.includes('+status: maintenance') && changed.some((l) => /^\+version: "?9\.9/.test(l)), changed.join('\n'));
    assert.equal(desk.catalog.get('PGC-2026-0002')!.status, 'applied');
    // CHG-2026-0001 brought the CI to its former version: it is what counts until CHG-2026-0002 is implemented.
    assert.deepEqual(desk.troubles().filter((t) => !before.includes(t)), ['changes/CHG-2026-0001.md: change/cmdb']);
  });

  it('a checklist takes the result by title, id or number, and adds an item of the kit that is not listed', () => {
    const desk = deskOf({ 'releases/REL-2026-001.md': record({ id: 'REL-2026-001', type: 'release', title: 'R', status: 'draft', created, version: '1', kind: 'minor', changes: '[]', services: '[]', control: '[{ item: Ma vérification }, { item: functional }]' }) });
    const control = (item: string, result = 'pass') => checklist(desk, 'REL-2026-001', { ...act, list: 'control', item, result });
    desk.carryOut(control('ma vérification'));
    desk.carryOut(control('2', 'fail'));
    desk.carryOut(control('Tests fonctionnels réussis', 'n/a'));
    desk.carryOut(control('security'));
    assert.deepEqual((desk.catalog.get('REL-2026-001')!.data['control'] as { item: string; result: string }[]).map((i) => [i.item, i.result]), [['Ma vérification', 'pass'], ['functional', 'n/a'], ['Contrôles de sécurité réussis', 'pass']]);
    refusedWith(control('sécurité'), /has no "sécurité"/);
    refusedWith(control('1', 'done'), /pass, fail, n\/a/);
  });
});

describe('links, numbers and questions', () => {
  it('linking finds the field from either side and writes both', () => {
    const desk = deskOf({ ...incident('INC-2026-0007'), ...change('CHG-2026-0002') });
    assert.deepEqual(Object.values(desk.carryOut(linkRecords(desk, 'INC-2026-0007', 'CHG-2026-0002'))).map((l) => l[0]), ['+changes: [CHG-2026-0002]', '+incidents: [INC-2026-0007]']);
    refusedWith(linkRecords(desk, 'INC-2026-0007', 'CHG-2026-0002'), /already/, 'nothing-to-do');
    desk.carryOut(linkRecords(desk, 'POL-001', 'CLT-0001'));
    assert.deepEqual(desk.catalog.get('POL-001')!.data['see_also'], ['CLT-0001']);
    refusedWith(linkRecords(desk, 'INC-2026-0007', 'INC-2026-0007'), /itself/);
    refusedWith(linkRecords(desk, 'INC-2026-0007', 'CHG-2026-0002', { field: 'title' }), /no field "title" that names records/);
  });

  it('renumbering takes every reference and the file along; of two that share an id, one takes another', () => {
    const desk = deskOf();
    const all = renameRecord(bookOf(desk), 'INC-2026-0001', 'INC-2026-0300');
    assert.ok(all.ok);
    assert.deepEqual(all.plan.files, [{ from: 'incidents/2026/INC-2026-0001.md', to: 'incidents/2026/INC-2026-0300.md' }]);
    assert.ok(new Set(all.plan.edits.map((e) => e.file)).size > 2);
    const twice = deskOf({ 'incidents/INC-2026-0001.md': Object.values(incident('INC-2026-0001'))[0]! });
    assert.equal(renameRecord(bookOf(twice), 'INC-2026-0001', 'INC-2026-0300').ok, false);
    const one = renameClaimant(bookOf(twice), twice.catalog.atFile('incidents/INC-2026-0001.md')!, 'INC-2026-0300');
    assert.deepEqual(one.ok && one.plan.edits.map((e) => e.file), ['incidents/INC-2026-0001.md']);
  });

  const day = { y: 2026, m: 3, d: 7 };
  const ids: readonly [pattern: string, taken: string[], next: string][] = [
    ['INC-{year}-{seq:4}', [], 'INC-2026-0001'],
    ['INC-{year}-{seq:4}', ['INC-2026-0009', 'INC-2025-0100', 'x'], 'INC-2026-0010'],
    ['INC-{year}-{seq:4}', ['INC-2026-9999'], 'INC-2026-10000'],
    ['D{month}{day}-{seq:2}', ['D0307-04', 'D0308-09'], 'D0307-05'],
    ['{rand:4}', ['aaaa'], 'bbbb'],
  ];
  for (const [pattern, taken, next] of ids) {
    it(`the id after ${taken.join(', ') || 'none'} by ${pattern} is ${next}`, () => {
      let turn = 0;
      assert.equal(nextId(idPattern(pattern)!, day, taken, (n) => (turn++ === 0 ? 'a' : 'b').repeat(n)), next);
    });
  }

  it('a folder is filled from the day and the record, and never leads out', () => {
    const folder = (pattern: string, value: unknown) => folderFor(pattern, day, () => value);
    assert.deepEqual([folder('a/{year}/{month}', ''), folder('cmdb/{class}', 'hardware'), folder('cmdb/{class}', '../../x'), folder('cmdb/{class}', '..'), folder('/{class}/', undefined)], ['a/2026/03', 'cmdb/hardware', 'cmdb', 'cmdb', '']);
  });

  it('a guided form asks what is required and does not follow, and offers what fits the client', () => {
    const desk = deskOf();
    assert.deepEqual(questionsOf(desk, 'incident', { client: 'CLT-0001' }).map((q) => q.path?.[0]), ['service', 'category', 'impact', 'urgency']);
    assert.equal(resultingPriority(desk, 'incident', { impact: 'high', urgency: 'low' }), 'P3');
    const services = answersFor(desk, desk.model.types.get('incident')!.field.get('service')!, { client: 'CLT-0002' })!;
    assert.ok(services.length > 0 && servicesOf(desk, 'CLT-0002').every((s) => services.some((a) => a.id === s.id)));
    assert.ok(services.every((a) => { const own = desk.catalog.get(a.id)!.data['clients']; return own === undefined || (own as string[]).includes('CLT-0002'); }));
  });

  it('a value is read by its kind, and a name that is none is told with what may have been meant', () => {
    const type = deskOf().model.types.get('incident')!;
    const read = (words: string) => { const r = readAssignment(type, words); return isRefusal(r) ? r.text.en : 'section' in r ? [r.section, r.text] : [r.path, r.value]; };
    assert.deepEqual(read('cis=CI-00001, CI-00002'), [['cis'], ['CI-00001', 'CI-00002']]);
    assert.deepEqual(read('satisfaction=4'), [['satisfaction'], 4]);
    assert.deepEqual(read('major=oui'), [['major'], true]);
    assert.deepEqual(read('title=[brut]'), [['title'], '[brut]']);
    assert.deepEqual(read('outages.0.end=x'), [['outages', 0, 'end'], 'x']);
    assert.deepEqual(read('Résolution=a=b'), ['resolution', 'a=b']);
    assert.match(String(read('resolution_cod=x')), /Did you mean "resolution_code"/);
    assert.match(String(read('status=closed')), /use "move"/);
    assert.match(String(read('x')), /field=value/);
  });

  it('a new record of several files is one plan, or none', () => {
    const desk = deskOf();
    const planned = newRecord(desk, 'configuration-plan', { ...act, title: 'x', set: set(desk, 'configuration-plan', 'change=CHG-2026-0099', 'items=[]') });
    refusedWith(planned, /CHG-2026-0099/, 'owed');
  });
});
