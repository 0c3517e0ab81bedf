import assert from 'node:assert/strict';
import { authorityOf, authorityRow, isApproved } from '../../../src/core/query/authority';
import type { Authority } from '../../../src/core/query/authority';
import { records } from '../../support/records';

const people = {
  marc: { name: 'Marc', roles: ['RGS/AC'] }, sophie: { name: 'Sophie', roles: ['RGS/AC'] }, rene: { name: 'René', roles: ['RGS/RC'] }, claire: { name: 'Claire', roles: ['D'] },
  jean: { name: 'Jean', roles: ['RGS/AC'], until: '2026-06-30' }, paul: { name: 'Paul', roles: ['CL'], client: 'CLT-0001' }, nadia: { name: 'Nadia', roles: ['CL'], client: 'CLT-0002' },
};
const now = Date.parse('2026-11-22T12:00:00-05:00');
const config = { organisation: { timezone: 'America/Toronto' }, people };

/** Approvals as `ROLE person decision at`, the decision and the time optional. */
function approvals(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `approvals:\n${entries.map((entry) => {
    const [role, by, decision = 'approved', at, content] = entry.split(' ');
    return `  - { role: ${role}, by: ${by}, decision: ${decision}${at ? `, at: ${at}` : ''}${content ? `, content: ${content}` : ''} }`;
  }).join('\n')}`;
}

function judge(id: string, lines: string, entries: readonly string[], others: Readonly<Record<string, string>> = {}, settings: object = config): Authority {
  const world = records({ [id]: `${lines}\n${approvals(entries)}`, ...others }, settings);
  return authorityOf(world.catalog.get(id)!, { ...world, now })!;
}

const normal = (gravity: string, impact: string): string => `status: approved\nclass: normal\ngravity: ${gravity}\nimpact: ${impact}\ncis: []`;

describe('Who must approve', () => {
  const grid: readonly (readonly [gravity: string, impact: string, roles: readonly string[]])[] = [
    ['minor', 'low', ['RGS/AC']], ['minor', 'medium', ['RGS/AC']], ['minor', 'high', ['RGS/AC', 'RGS/RC']],
    ['significant', 'low', ['RGS/AC']], ['significant', 'medium', ['RGS/AC', 'RGS/RC']], ['significant', 'high', ['RGS/AC', 'RGS/RC', 'D']],
    ['major', 'low', ['RGS/AC', 'D']], ['major', 'medium', ['RGS/AC', 'D', 'CL']], ['major', 'high', ['RGS/AC', 'D', 'CL']],
  ];
  for (const [gravity, impact, roles] of grid) {
    it(`a ${gravity} change of ${impact} impact asks ${roles.join(', ')} by the kit`, () => assert.deepEqual(judge('CHG-2026-0001', normal(gravity, impact), []).required, roles));
  }

  it('nobody for a standard change, and for an emergency RGS/AC before and D after, wherever their rows stand', () => {
    assert.deepEqual(judge('CHG-2026-0001', 'class: standard\ngravity: major\nimpact: high', []).required, []);
    const emergency = judge('CHG-2026-0001', 'class: emergency\ngravity: major\nimpact: high', []);
    assert.deepEqual([emergency.required, emergency.confirmation?.required], [['RGS/AC'], ['D']]);
  });

  it('a row of the class wins over every other; else the first that fits', () => {
    const change_authority = [{ gravity: 'minor', approvers: ['CS'] }, { gravity: 'minor', impact: ['low', 'high'], approvers: ['D'] }, { class: 'normal', impact: 'high', approvers: ['RGS/RC'] }, { impact: 'low', approvers: ['CL'] }];
    const { model } = records({}, { change_authority });
    const row = (gravity: string, impact: string): readonly string[] | undefined => authorityRow(model.config, { class: 'normal', gravity, impact })?.approvers;
    assert.deepEqual([row('minor', 'high'), row('minor', 'low'), row('major', 'low'), row('major', 'medium')], [['RGS/RC'], ['CS'], ['CL'], undefined]);
  });

  const unread: readonly unknown[] = [12, {}, { approver: ['D'] }, { approvers: 'D' }, { approvers: [12] }, { class: ['normal'], approvers: [] }, { approvers: [], confirmed_by: 'D' }];
  for (const row of unread) {
    it(`nobody can by a row that cannot be read: ${JSON.stringify(row)}`, () => {
      const authority = judge('CHG-2026-0001', normal('minor', 'low'), ['RGS/AC marc'], {}, { ...config, change_authority: [row] });
      assert.deepEqual([authority.uncovered, isApproved(authority)], [true, false]);
    });
  }

  const others: readonly (readonly [id: string, required: readonly string[], welcome: readonly string[]])[] = [
    ['REL-2026-001', ['RGS/AC'], []], ['PGC-2026-0001', ['RGS/AC'], []], ['PR-0001', ['D', 'RGS/AC'], []], ['SLA-0001', ['RGS/RC'], ['CL']], ['POL-001', ['D'], []], ['PRC-001', ['RGS/AC'], []],
  ];
  for (const [id, required, welcome] of others) {
    it(`${required.join(' and ')} for ${id.split('-')[0]}`, () => {
      const authority = judge(id, 'status: draft', []);
      assert.deepEqual([authority.required, authority.welcome], [required, welcome]);
    });
  }

  it('nobody is asked about an incident', () => {
    const world = records({ 'INC-2026-0001': '' });
    assert.equal(authorityOf(world.catalog.get('INC-2026-0001')!, { ...world, now }), undefined);
  });
});

describe('What an approval counts for', () => {
  const missing = (entries: readonly string[], lines = normal('minor', 'high')): readonly string[] => judge('CHG-2026-0001', lines, entries).missing;

  it('each role owed must approve', () => {
    assert.deepEqual(missing([]), ['RGS/AC', 'RGS/RC']);
    assert.deepEqual(missing(['RGS/AC marc']), ['RGS/RC']);
    assert.deepEqual(missing(['RGS/AC marc', 'RGS/RC rene']), []);
  });

  it('only from a person who held the role on that day', () => {
    assert.deepEqual(missing(['RGS/AC claire', 'RGS/RC nobody']), ['RGS/AC', 'RGS/RC']);
    assert.deepEqual(missing(['RGS/AC jean approved 2026-06-30T23:59:00-04:00', 'RGS/RC rene']), []);
    assert.deepEqual(missing(['RGS/AC jean approved 2026-07-01T00:00:00-04:00', 'RGS/RC rene']), ['RGS/AC']);
  });

  it('the last decision of a role stands, by time, and by place where a time is missing', () => {
    const last = (first: string, second: string): readonly string[] => missing([first, second, 'RGS/RC rene']);
    assert.deepEqual(last('RGS/AC marc approved 2026-10-01T09:00:00Z', 'RGS/AC sophie rejected 2026-10-02T09:00:00Z'), ['RGS/AC']);
    assert.deepEqual(last('RGS/AC marc approved 2026-10-03T09:00:00Z', 'RGS/AC sophie rejected 2026-10-02T09:00:00Z'), []);
    assert.deepEqual(last('RGS/AC marc rejected 2026-10-03T09:00:00Z', 'RGS/AC marc approved'), []);
    assert.deepEqual(last('RGS/AC marc rejected', 'RGS/AC marc approved 2026-10-03T09:00:00Z'), []);
  });

  it('tells who refused, also where nobody asked', () => {
    assert.deepEqual(judge('CHG-2026-0001', normal('minor', 'low'), ['RGS/AC marc', 'D claire rejected']).rejected.map((d) => d.by), ['claire']);
  });

  it('CL is a person of the change\'s client, or of a client of its services', () => {
    const lines = `${normal('major', 'high')}\nclient: CLT-0001\nservices: [SVC-0001]`;
    const others = { 'CLT-0001': '', 'CLT-0002': '', 'SVC-0001': 'clients: [CLT-0002]' };
    const of = (client: string, more: object = others): readonly string[] => judge('CHG-2026-0001', lines, ['RGS/AC marc', 'D claire', `CL ${client}`], more as Record<string, string>).missing;
    assert.deepEqual([of('paul'), of('nadia'), of('nadia', { 'SVC-0001': 'clients: []' })], [[], [], ['CL']]);
  });

  it('nothing once its digest is of another content, and a refusal neither', () => {
    const stale = judge('CHG-2026-0001', normal('minor', 'high'), ['RGS/AC marc approved 2026-10-01T09:00:00Z 00', 'RGS/RC rene rejected 2026-10-01T09:00:00Z 00']);
    assert.deepEqual([stale.missing, stale.stale.map((d) => d.role), stale.rejected], [['RGS/AC', 'RGS/RC'], ['RGS/AC'], []]);
    const again = judge('CHG-2026-0001', normal('minor', 'high'), ['RGS/AC marc approved 2026-10-01T09:00:00Z 00', 'RGS/AC sophie approved 2026-10-02T09:00:00Z']);
    assert.deepEqual([again.missing, again.stale], [['RGS/RC'], []]);
  });

  it('as long as its digest fits, in capitals too', () => {
    const first = records({ 'CHG-2026-0001': `${normal('minor', 'low')}\n${approvals(['RGS/AC marc approved 2026-10-01T09:00:00Z x'])}` }, config);
    const digest = first.catalog.get('CHG-2026-0001')!.digest!;
    assert.deepEqual(missing([`RGS/AC marc approved 2026-10-01T09:00:00Z ${digest.toUpperCase()}`], normal('minor', 'low')), []);
  });

  it('entries that are no decision are left aside', () => {
    assert.deepEqual(judge('CHG-2026-0001', `${normal('minor', 'low')}\napprovals: [x, { role: RGS/AC }, { role: RGS/AC, by: marc, decision: perhaps }, [1]]`, []).decisions, []);
  });
});

describe('The confirmation of an emergency', () => {
  const emergency = (history: string, entries: readonly string[]): Authority['confirmation'] => judge('CHG-2026-0001', `class: emergency\ngravity: minor\nimpact: low\n${history}`, entries).confirmation;
  const began = 'history:\n  - { at: 2026-10-31T20:00:00-04:00, status: implementing }';

  it('is owed within the time of its row, counted from the move to implementing, over a clock change', () => {
    const confirmation = emergency(began, [])!;
    assert.equal(confirmation.since, Date.parse('2026-10-31T20:00:00-04:00'));
    assert.equal(confirmation.due, Date.parse('2026-11-02T19:00:00-05:00'));
    assert.deepEqual(confirmation.missing, ['D']);
  });

  it('counts from what `actual` says where no move does, and from nothing before it begins', () => {
    assert.equal(emergency('actual: { implement: { start: 2026-10-31T20:00:00-04:00 } }', [])!.since, Date.parse('2026-10-31T20:00:00-04:00'));
    assert.deepEqual(emergency('status: submitted', []), { required: ['D'], given: [], missing: ['D'] });
  });

  it('is given by the role that the row names', () => {
    assert.deepEqual(emergency(began, ['RGS/AC marc', 'D claire approved 2026-11-01T09:00:00-05:00'])!.missing, []);
  });
});
