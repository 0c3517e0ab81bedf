import assert from 'node:assert/strict';
import { nameBaseline } from '../../../src/core/edit/baseline';
import { checklist } from '../../../src/core/edit/checklist';
import { escalate, outage } from '../../../src/core/edit/ticket-actions';
import { untimely } from '../../../src/core/edit/too-late';
import type { Doing } from '../../../src/core/edit/too-late';
import { rowRecord } from '../../../src/core/query/rows';
import { deskOf, NOW } from '../../support/desk';
import { record } from '../../support/repository';

const created = '2026-11-20T09:05:00-05:00';
const files = (statuses: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(statuses).map(([id, status]) => {
  const [folder, type] = id.startsWith('INC') ? ['incidents', 'incident'] : id.startsWith('CHG') ? ['changes', 'change'] : ['releases', 'release'];
  return [`${folder}/${id}.md`, record({ id, type, title: id, status, created })];
}));
const desk = deskOf(files({
  'INC-2026-9001': 'closed', 'INC-2026-9002': 'in-progress', 'INC-2026-9003': 'resolved', 'INC-2026-9004': 'new', 'CHG-2026-9001': 'closed', 'CHG-2026-9002': 'reviewed', 'CHG-2026-9003': 'submitted',
  'INC-2026-9005': 'duplicate', 'INC-2026-9006': 'cancelled', 'REL-2026-905': 'closed',
  'REL-2026-901': 'draft', 'REL-2026-902': 'accepted', 'REL-2026-903': 'deployed', 'REL-2026-904': 'cancelled',
}));

const cases: readonly (readonly [what: string, id: string, doing: Doing, said: RegExp | undefined])[] = [
  ...(['escalate', 'classify', 'major', 'convert'] as const).map((doing) => [`${doing} on a closed incident`, 'INC-2026-9001', doing, /^INC-2026-9001 is at "Closed": there is nothing left to do\.$/] as const),
  ['an outage of a closed incident, which somebody learns of late', 'INC-2026-9001', 'outage', undefined],
  ['an article out of a closed incident', 'INC-2026-9001', 'publish', undefined],
  ['a link of a closed incident', 'INC-2026-9001', 'link', undefined],
  ['an outage of a duplicate', 'INC-2026-9005', 'outage', /^INC-2026-9005 is at "Duplicate": no outage is recorded in it any more\.$/],
  ['an outage of what was cancelled', 'INC-2026-9006', 'outage', /no outage is recorded/],
  ['escalate on a resolved incident', 'INC-2026-9003', 'escalate', /^INC-2026-9003 is at "Resolved": its escalation is over\. Reopen it first \("gitsm move INC-2026-9003 in-progress"\)\.$/],
  ['a checklist of a closed release', 'REL-2026-905', 'checklist', /nothing left to do/],
  ['a checklist of a deployed release', 'REL-2026-903', 'checklist', undefined],
  ['escalate on an incident in progress', 'INC-2026-9002', 'escalate', undefined],
  ['convert on an incident in progress, which is no more cancelled', 'INC-2026-9002', 'convert', /converted no more/],
  ['convert on a new incident', 'INC-2026-9004', 'convert', undefined],
  ['convert on a resolved incident', 'INC-2026-9003', 'convert', /^INC-2026-9003 is at "Resolved": it is converted no more\.$/],
  ['approve on a closed change', 'CHG-2026-9001', 'approve', /there is nothing left to decide/],
  ['reject on a reviewed change', 'CHG-2026-9002', 'reject', /there is nothing left to decide/],
  ['approve on a submitted change', 'CHG-2026-9003', 'approve', undefined],
  ['schedule on a closed change', 'CHG-2026-9001', 'schedule', /nothing left to do/],
  ['the baseline of a draft', 'REL-2026-901', 'baseline', /^REL-2026-901 is at "Draft": its baseline is what was accepted\. Bring the release to acceptance first \("gitsm move REL-2026-901 accepted"\)\.$/],
  ['the baseline of what was accepted', 'REL-2026-902', 'baseline', undefined],
  ['the baseline of what is deployed', 'REL-2026-903', 'baseline', undefined],
  ['the baseline of what was cancelled', 'REL-2026-904', 'baseline', /its baseline is what was accepted/],
  ['the baseline of a change', 'CHG-2026-9001', 'baseline', /is no release/],
  ['a record that is not there', 'INC-2099-0001', 'escalate', /INC-2099-0001/],
];

describe('What comes too late, or too soon, is refused before anything is asked', () => {
  for (const [what, id, doing, said] of cases) {
    it(`${what}: ${said ? 'refused' : 'asked'}`, () => {
      const refused = untimely(desk, id, doing);
      if (said) assert.match(refused?.text.en ?? '', said);
      else assert.equal(refused, undefined);
    });
  }

  it('the actions themselves refuse it too, and a duplicate ends the outage that it left open', () => {
    const act = { by: 'marc.gagnon', at: NOW };
    const refused = [
      escalate(desk, 'INC-2026-9003', act), outage(desk, 'INC-2026-9006', { start: NOW }),
      checklist(desk, 'REL-2026-905', { ...act, list: 'control', item: '1', result: 'n/a' }), checklist(desk, 'REL-2026-904', { ...act, list: 'deployment', item: 'backup', result: 'done' }),
    ];
    assert.deepEqual(refused.map((p) => !p.ok && p.reason), ['illegal', 'illegal', 'illegal', 'illegal']);
    const doubled = { 'incidents/INC-2026-9007.md': record({ id: 'INC-2026-9007', type: 'incident', title: 'Lent', status: 'duplicate', duplicate_of: 'INC-2026-9002', created, service: 'SVC-0001', outages: `[{ start: ${created}, services: [SVC-0001], kind: outage }]` }) };
    const open = deskOf({ ...files({ 'INC-2026-9002': 'in-progress' }), ...doubled });
    assert.equal(untimely(open, 'INC-2026-9007', 'outage'), undefined);
    const added = outage(open, 'INC-2026-9007', { start: NOW });
    assert.match(added.ok ? '' : added.text.en, /^INC-2026-9007 is a duplicate of INC-2026-9002: record the outage in INC-2026-9002\.$/);
    open.carryOut(outage(open, 'INC-2026-9007', { end: NOW }));
  });

  it('a baseline is named from acceptance on, on the command line too', () => {
    assert.equal(nameBaseline(desk, 'REL-2026-901', 'v1').ok, false);
    assert.equal(nameBaseline(desk, 'REL-2026-902', 'v1').ok, true);
  });

  it('rows tell what is over and what has no way on, so that menus leave out what would be refused', () => {
    const flags = (id: string) => { const { over, stuck } = rowRecord(desk.catalog.get(id)!, desk.model); return [over, stuck]; };
    assert.deepEqual(['INC-2026-9002', 'INC-2026-9001', 'CHG-2026-9001'].map(flags), [[undefined, undefined], [true, true], [true, true]]);
  });
});
