import assert from 'node:assert/strict';
import { readAssignment } from '../../../src/core/edit/assign';
import { isRefusal } from '../../../src/core/edit/desk';
import { move } from '../../../src/core/edit/move';
import { convert } from '../../../src/core/edit/raise';
import { sayUnwritten } from '../../../src/core/edit/unwritten';
import { declaredTypes } from '../../../src/core/model/types/all';
import { rules } from '../../../src/core/rules/registry';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import { record } from '../../support/repository';

const act = { by: 'marc.gagnon', at: NOW };
const created = '2026-11-20T09:05:00-05:00';
const ticket = (id: string, more: Readonly<Record<string, string>>, body = ''): Readonly<Record<string, string>> => ({
  [`x/${id}.md`]: record({ id, title: 'Lent', created, ...more }, `# Lent\n\n${body}`),
});
const incident = (more: Readonly<Record<string, string>>, body = '', id = 'INC-2026-0900') => ticket(id, { type: 'incident', service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'low', urgency: 'low', priority: 'P5', ...more }, body);
const written = '## Symptômes\nLent.\n\n## Analyse\nLe relais.\n\n## Résolution\nRelais redémarré.';
const problem = (more: Readonly<Record<string, string>>, body: string) => ticket('PRB-2026-0900', { type: 'problem', services: '[SVC-0001]', level: '1', ...more }, body);
const steps = '## Symptômes\nLent.\n\n## Analyse\nOui.\n\n## Cause fondamentale\nLe relais.\n\n## Contournement\nRedémarrer.\n\n## Solution\nUn autre relais.';

const change = (more: Readonly<Record<string, string>>) => ticket('CHG-2026-0900', { type: 'change', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', requester: 'alice.tremblay', cis: '[]', ...more }, ['Motif', 'Portée', 'Impact', 'Risques', 'Actions', 'Tests', 'Retour arrière'].map((title) => `## ${title}\nTexte.`).join('\n\n'));
const byHerself = { requester: 'marc.gagnon', approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-11-21T09:00:00-05:00 }]', planned: '{ implement: { start: 2026-12-07T09:00:00-05:00, end: 2026-12-07T10:00:00-05:00 } }' };

describe('what stood before a move and stops it all the same', () => {
  const cases: readonly (readonly [what: string, files: Readonly<Record<string, string>>, id: string, to: string, owed: RegExp])[] = [
    ['an incident is not closed without its resolution', incident({ status: 'resolved' }), 'INC-2026-0900', 'closed', /resolution_code.*text under "Resolution"/],
    ['an incident is not classified against the grid', incident({ status: 'new', priority: 'P1' }), 'INC-2026-0900', 'classified', /\[incident\/priority\]/],
    ['an incident is not classified without what it must say', incident({ status: 'new', client: '', category: '' }), 'INC-2026-0900', 'classified', /"client".*"category"/],
    ['a major incident is not resolved without a manager who holds the role', incident({ status: 'in-progress', major: 'true', resolution_code: 'fixed' }, written), 'INC-2026-0900', 'resolved', /"manager"/],
    ['an incident whose outage ends before it starts is not resolved', incident({ status: 'in-progress', resolution_code: 'fixed', outages: '[{ start: 2026-11-20T09:00:00-05:00, end: 2026-11-20T08:00:00-05:00, services: [SVC-0001], kind: outage }]' }, written), 'INC-2026-0900', 'resolved', /\[incident\/outage\]/],
    ['a request is not closed without its fulfilment', ticket('REQ-2026-0900', { type: 'request', status: 'fulfilled', service: 'SVC-0001', client: 'CLT-0001', kind: 'access' }, '## Demande\nUn accès.'), 'REQ-2026-0900', 'closed', /text under "Fulfilment"/],
    ['a problem is not closed without an origin', problem({ status: 'resolved', root_cause: 'relais' }, steps), 'PRB-2026-0900', 'closed', /"incidents"/],
    ['a problem is not closed without its root cause', problem({ status: 'resolved', proactive: 'true' }, steps.replace('Le relais.', '')), 'PRB-2026-0900', 'closed', /"root_cause"/],
    ['a problem is not closed while a change of it is to come', { ...problem({ status: 'resolved', proactive: 'true', root_cause: 'relais', changes: '[CHG-2026-0900]' }, steps), ...ticket('CHG-2026-0900', { type: 'change', status: 'draft', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', requester: 'alice.tremblay', cis: '[]', problems: '[PRB-2026-0900]' }) }, 'PRB-2026-0900', 'closed', /\[problem\/change-open\]/],
    ['a change is not assessed without what its type asks for', change({ status: 'submitted', class: '', gravity: '', impact: '', urgency: '', priority: '' }), 'CHG-2026-0900', 'assessed', /^Needed first: Class "class" \(standard, normal, emergency\); Gravity "gravity" \(.*\); Impact "impact" \(.*\); Urgency "urgency" \(.*\)\.$/],
    ['a change goes not on with a value that its field does not take', change({ status: 'submitted', gravity: 'enormous' }), 'CHG-2026-0900', 'assessed', /Gravity "gravity" \(.*"enormous" is not allowed here.* \[structure\/not-allowed\]\)/],
    ['what is missing deeper is told by its path', change({ status: 'submitted', milestones: '[{ due: 2026-12-01 }]' }), 'CHG-2026-0900', 'assessed', /Name "milestones\.0\.name"/],
    ['a release that was rolled back is not closed as successful', ticket('REL-2026-900', { type: 'release', status: 'rolled-back', version: '"9.0"', kind: 'minor', changes: '[]', services: '[SVC-0001]', outcome: 'successful', history: `[${['draft', 'planned', 'approved', 'building', 'verifying', 'accepted', 'deploying', 'rolled-back'].map((status) => `{ at: ${created}, by: marc.gagnon, status: ${status} }`).join(', ')}]` }), 'REL-2026-900', 'closed', /was rolled back: its outcome is not "successful"\. \[release\/deployment\]/],
    ['a recovery test that missed is not closed without what corrects it', ticket('TPR-2026-900', { type: 'recovery-test', status: 'done', plan: 'PR-0001', planned: '2026-11-20', performed: '2026-11-20', measured_recovery: '9d', result: 'fail' }, '## Scénario\nA.\n\n## Déroulement\nB.\n\n## Constats\nC.'), 'TPR-2026-900', 'closed', /\[continuity\/rto-missed\]/],
  ];
  const approvedAlone = ([['assessed', 'approved'], ['approved', 'scheduled'], ['scheduled', 'building'], ['building', 'testing'], ['testing', 'implementing']] as const).map(([status, to]) => [
    `a change that its requester approved alone goes not on to ${to}`, change({ ...byHerself, status }), 'CHG-2026-0900', to, /marc\.gagnon requested this change and is alone in approving it; sophie\.lavoie could\. \[change\/self-approval\]/,
  ] as const);
  for (const [what, files, id, to, owed] of [...cases, ...approvedAlone]) {
    it(what, () => {
      const planned = move(deskOf(files), id, { ...act, to });
      assert.ok(!planned.ok, JSON.stringify(planned));
      assert.match(planned.text.en, owed);
    });
  }

  it('the move itself may give what is lacking; a record is put aside, or waits, whatever it lacks', () => {
    const desk = deskOf({ ...change({ status: 'submitted', gravity: '', milestones: '[{ due: 2026-12-01 }]', urgency: 'soon' }), ...incident({ status: 'in-progress', category: '' }), ...incident({ status: 'new', category: '' }, '', 'INC-2026-0901') });
    const set = [{ path: ['gravity'], value: 'minor' }, { path: ['urgency'], value: 'low' }, { path: ['milestones', 0, 'name'], value: 'Essai' }];
    assert.ok(move(desk, 'CHG-2026-0900', { ...act, to: 'assessed', set }).ok);
    for (const to of ['rejected', 'cancelled']) assert.ok(move(desk, 'CHG-2026-0900', { ...act, to }).ok, to);
    assert.ok(move(desk, 'INC-2026-0900', { ...act, to: 'pending', reason: 'client' }).ok);
    assert.ok(move(desk, 'INC-2026-0901', { ...act, to: 'cancelled' }).ok);
  });

  it('a parent is resolved, and later closed, with the child that stays open told each time', () => {
    const desk = deskOf({ ...incident({ status: 'in-progress', resolution_code: 'fixed' }, written), ...incident({ status: 'in-progress', parent: 'INC-2026-0900' }, written, 'INC-2026-0901') });
    for (const to of ['resolved', 'closed']) {
      const planned = move(desk, 'INC-2026-0900', { ...act, to });
      assert.deepEqual(planned.ok && planned.remarks.filter((r) => r.rule === 'incident/parent-open').map((r) => r.record), ['INC-2026-0901'], to);
      desk.carryOut(planned);
    }
  });

  it('each gate is a status of its type', () => {
    for (const { id, gates = {} } of rules) {
      for (const [name, to] of Object.entries(gates)) {
        const type = declaredTypes.find((t) => t.name === name)!;
        assert.deepEqual(to.filter((status) => !type.lifecycle.statuses.includes(status)), [], `${id} ${name}`);
      }
    }
  });
});

describe('the priority', () => {
  it('is asked of nobody: it follows from the impact and the urgency that are', () => {
    const desk = deskOf(incident({ status: 'new', impact: '', priority: '' }));
    const asked = move(desk, 'INC-2026-0900', { ...act, to: 'classified' });
    assert.deepEqual(!asked.ok && asked.owed?.map((o) => o.path?.join('.')), ['impact']);
    desk.carryOut(move(desk, 'INC-2026-0900', { ...act, to: 'classified', set: [{ path: ['impact'], value: 'high' }] }));
    assert.equal(desk.catalog.get('INC-2026-0900')!.data['priority'], 'P3');
    const bare = deskOf({ ...ticket('REQ-2026-0900', { type: 'request', status: 'new', service: 'SVC-0001', client: 'CLT-0001', kind: 'access' }, '## Demande\nUn accès.') });
    const converted = convert(bare, 'REQ-2026-0900', act);
    assert.deepEqual(!converted.ok && converted.owed?.map((o) => o.path?.join('.')), ['category', 'impact', 'urgency']);
  });
});

describe('the sections that a status owes', () => {
  const draft = ticket('SLA-0900', { type: 'sla', status: 'draft', client: 'CLT-0001', services: '[SVC-0001]', hours: 'office', availability: '90', from: '2027-01-01' }, '## Portée du service\n\n## Exclusions\nAucune.');
  const moved = (desk: Desk, to: string, ...words: string[]) => {
    const set = words.map((w) => { const read = readAssignment(desk.model.types.get('sla')!, w); assert.ok(!isRefusal(read)); return read; });
    const planned = move(desk, 'SLA-0900', { ...act, to, set });
    assert.ok(planned.ok, JSON.stringify(planned));
    return planned;
  };

  it('are told by name with the move, opened at the first, and told again with the next move until they are written', () => {
    const desk = deskOf(draft);
    const agreed = moved(desk, 'agreed');
    assert.deepEqual(agreed.unwritten.flatMap((u) => u.sections.map((s) => s.id)), ['scope', 'commitments', 'reporting']);
    assert.deepEqual(agreed.remarks.filter((r) => r.rule.startsWith('structure/')), []);
    assert.equal(sayUnwritten(agreed.unwritten[0]!).fr, 'SLA-0900 : il reste à écrire les sections « Portée du service » (scope), « Engagements » (commitments), « Suivi et rapports » (reporting).');
    desk.carryOut(agreed);
    assert.equal(desk.textOf('x/SLA-0900.md')!.slice(0, agreed.plan.open!.offset).split('\n').at(-2), '## Portée du service');
    const forced = moved(desk, 'in-force', 'section.scope=Le portail.', 'commitments=99 %.');
    assert.deepEqual(forced.unwritten.flatMap((u) => u.sections.map((s) => s.id)), ['reporting']);
    assert.equal(sayUnwritten(forced.unwritten[0]!).en, 'SLA-0900: the section "Follow-up and reports" (reporting) is still to be written.');
  });
});
