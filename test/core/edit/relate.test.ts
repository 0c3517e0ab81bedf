import assert from 'node:assert/strict';
import { isRefusal } from '../../../src/core/edit/desk';
import { relateRecords, relationsBetween } from '../../../src/core/edit/relate';
import type { RelationWay } from '../../../src/core/edit/relate';
import { linkAll, moveAll } from '../../../src/core/edit/several';
import { deskOf, NOW } from '../../support/desk';
import { record } from '../../support/repository';

const application = 'cmdb/software/CI-00002.md';
const server = 'cmdb/hardware/CI-00001.md';
const options = (ids: readonly string[], other: string) => {
  const found = relationsBetween(deskOf(), { ids, other });
  return isRefusal(found) ? found.text.en : found.map((o) => `${o.way} ${o.kind}: ${o.label.en}`);
};

describe('Relating a CI to another', () => {
  it('offers every relation in both directions, but for those that are there and those that close a circle', () => {
    const found = options(['CI-00002'], 'CI-00003');
    assert.ok(Array.isArray(found));
    assert.ok(found.includes('out depends_on: depends on') && found.includes('in depends_on: supports'));
    assert.deepEqual(found.filter((o) => o.includes('connects_to')), ['out connects_to: connects to']);
    assert.equal(found.includes('out runs_on: runs on'), false, 'it is there');
    assert.equal(found.includes('in runs_on: hosts'), false, 'it would close a circle');
  });

  const refusals: readonly (readonly [ids: readonly string[], other: string, why: RegExp])[] = [
    [['CI-00002'], 'CI-00002', /no relation to itself/],
    [['CI-00002'], 'CI-99999', /No record has the id/],
    [['CLT-0001'], 'CLT-0002', /Only CIs and services have relations/],
  ];
  for (const [ids, other, why] of refusals) it(`says why ${ids.join(', ')} cannot be related to ${other}`, () => assert.match(String(options(ids, other)), why));

  it('lets a CI be documented by any record, and by nothing else', () => {
    assert.deepEqual(options(['CI-00002'], 'CLT-0001'), ['out documented_by: documented by']);
  });

  const edits: readonly (readonly [ids: readonly string[], other: string, kind: string, way: RelationWay, changes: Readonly<Record<string, readonly string[]>>])[] = [
    [['CI-00002'], 'CI-00009', 'depends_on', 'out', { [application]: ['+  depends_on: [CI-00009]'] }],
    [['CI-00004'], 'CI-00009', 'uses', 'out', { 'cmdb/hardware/CI-00004.md': ['+relations:', '+  uses: [CI-00009]'] }],
    [['CI-00009', 'CI-00004'], 'CI-00001', 'powered_by', 'in', { [server]: ['-  powered_by: [CI-00007]', '+  powered_by: [CI-00007, CI-00009, CI-00004]'] }],
  ];
  for (const [ids, other, kind, way, changes] of edits) {
    it(`writes ${kind} (${way}) between ${ids.join(', ')} and ${other} by the least text, and no rule complains`, () => {
      const desk = deskOf();
      const before = desk.troubles();
      assert.deepEqual(desk.carryOut(relateRecords(desk, { ids, other, kind, way })), changes);
      assert.deepEqual(desk.troubles(), before);
    });
  }

  it('refuses a relation that nobody offered', () => {
    const refused = relateRecords(deskOf(), { ids: ['CI-00003'], other: 'CI-00002', kind: 'runs_on', way: 'out' });
    assert.ok(!refused.ok && /cannot be written/.test(refused.text.en));
  });
});

describe('Acting on several records at once', () => {
  const incident = (id: string): Readonly<Record<string, string>> => ({
    [`incidents/2026/${id}.md`]: record({ id, type: 'incident', title: 'Lent', status: 'in-progress', created: NOW, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'low', urgency: 'low', priority: 'P5', assignee: 'marc.gagnon', history: `[{ at: ${NOW}, by: alice.tremblay, status: new }, { at: ${NOW}, by: alice.tremblay, status: classified }, { at: ${NOW}, by: alice.tremblay, status: in-progress }]` }, '# Lent\n\n## Symptômes\nUne minute.'),
  });
  const ids = ['INC-2026-0101', 'INC-2026-0102'];
  const act = { by: 'marc.gagnon', at: NOW };
  const desk = () => deskOf(Object.assign({}, ...ids.map(incident)));

  it('asks once for what each owes, then moves them all in one step', () => {
    const refused = moveAll(desk(), ids, { ...act, to: 'pending' });
    assert.ok(!refused.ok);
    assert.deepEqual(refused.owed?.map((o) => o.path?.join('.')), ['history.reason']);
    const there = desk();
    const changes = there.carryOut(moveAll(there, ids, { ...act, to: 'pending', reason: 'client' }));
    assert.equal(Object.keys(changes).length, 2);
    assert.deepEqual(ids.map((id) => there.catalog.get(id)!.status), ['pending', 'pending']);
  });

  it('moves none when one of them may not', () => {
    const mixed = deskOf({ ...incident(ids[0]!), ...incident(ids[1]!), 'incidents/2026/INC-2026-0102.md': incident(ids[1]!)['incidents/2026/INC-2026-0102.md']!.replaceAll('in-progress', 'new') });
    const refused = moveAll(mixed, ids, { ...act, to: 'resolved' });
    assert.ok(!refused.ok && /INC-2026-0102 cannot move/.test(refused.text.en), JSON.stringify(refused));
  });

  it('links several to one, on both sides', () => {
    const there = desk();
    there.carryOut(linkAll(there, ids, 'CI-00002'));
    assert.deepEqual(ids.map((id) => there.catalog.get(id)!.data['cis']), [['CI-00002'], ['CI-00002']]);
  });
});
