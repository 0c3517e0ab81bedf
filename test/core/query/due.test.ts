import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../../src/core/gitsm';
import { dueItems, nextDue } from '../../../src/core/query/due';
import type { DueSpan } from '../../../src/core/query/due';
import { formatDateTime, parseDateTime } from '../../../src/core/util/time';
import { layOver, parseFixture, readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const ZONE = 'America/Toronto';
const base = readTree('test/fixtures/rules/base');
const NOW = '2026-11-20T12:00:00-05:00';

function open(files: Readonly<Record<string, string>> = {}, now = NOW): Workspace {
  const text = Object.entries(files).map(([file, content]) => `=== ${file}\n${content}`).join('');
  return new Workspace(new MemoryStore(layOver(base, parseFixture('due', `A repository\n${text}`))), { now: parseDateTime(now)! }).loadAll();
}

/** `11-20T17:05 INC-2026-0042 resolution: Resolution (alice.tremblay)`, with `!` where it is late. */
function say(workspace: Workspace, id: string, span: Partial<DueSpan> = {}): string[] {
  return dueItems(workspace, { from: -Infinity, to: Infinity, ...span }).filter((i) => i.record === id).map((i) => {
    const who = i.roles?.join(', ') ?? i.person;
    return `${i.overdue ? '!' : ''}${i.date ?? formatDateTime(i.at, ZONE).slice(0, 16)} ${i.label.en}${who === undefined ? '' : ` (${who})`}`;
  });
}

const front = (id: string, type: string, more: string): string => `---\nid: ${id}\ntype: ${type}\ntitle: A record\ncreated: 2026-11-20T09:00:00-05:00\n${more}---\n\n# A record\n`;
const incident = (more: string): string => front('INC-2026-0042', 'incident', `service: SVC-0001\nclient: CLT-0001\ncategory: software\nimpact: high\nurgency: medium\npriority: P2\nassignee: alice.tremblay\n${more}`);
const change = (more: string): string => front('CHG-2026-0042', 'change', `class: normal\ngravity: minor\nimpact: low\nurgency: low\nrequester: marc.gagnon\ncis: []\nassignee: sophie.lavoie\n${more}`);
const maintenance = (more: string): string => front('MNT-2026-042', 'maintenance', `services: [SVC-0001]\nstart: 2026-11-07T22:00:00-05:00\nend: 2026-11-07T23:00:00-05:00\n${more}`);

const cases: readonly { readonly title: string; readonly id: string; readonly record?: string; readonly span?: Partial<DueSpan>; readonly due: readonly string[] }[] = [
  { title: 'a new incident owes its response, its resolution and the next escalation', id: 'INC-2026-0042', record: incident('status: new\n'), due: ['!2026-11-20T10:00 Escalation to level 2 (RGS/AC) (alice.tremblay)', '!2026-11-20T10:00 Response (alice.tremblay)', '2026-11-20T17:00 Resolution (alice.tremblay)'] },
  { title: 'one that waits for its client owes no resolution that anybody could date', id: 'INC-2026-0042', record: incident('status: pending\nlevel: 4\nhistory:\n  - { at: 2026-11-20T09:00:00-05:00, status: pending, reason: client }\n'), due: [] },
  { title: 'the manager answers for a major incident', id: 'INC-2026-0042', record: incident('status: in-progress\nmajor: true\nmanager: marc.gagnon\nlevel: 4\n'), due: ['2026-11-20T17:00 Resolution (marc.gagnon)'] },
  { title: 'a resolved major incident owes its review', id: 'INC-2026-0042', record: incident('status: resolved\nmajor: true\nmanager: marc.gagnon\nhistory:\n  - { at: 2026-11-20T09:00:00-05:00, status: new }\n  - { at: 2026-11-20T11:00:00-05:00, status: resolved }\n'), due: ['2026-11-25T11:00 Post-incident review (marc.gagnon)'] },
  { title: 'a cancelled incident owes nothing', id: 'INC-2026-0042', record: incident('status: cancelled\n'), due: [] },
  { title: 'a request is due until the end of its day', id: 'REQ-2026-0042', record: front('REQ-2026-0042', 'request', 'status: new\nservice: SVC-0001\nclient: CLT-0001\nkind: access\ndue: 2026-11-20\nowner: claire.roy\n'), due: ['2026-11-20 Request due (claire.roy)'] },
  { title: 'a problem owes its review and its escalation', id: 'PRB-2026-0042', record: front('PRB-2026-0042', 'problem', 'status: investigating\nservices: [SVC-0001]\nlevel: 1\nproactive: true\n'), due: ['2026-11-25T09:00 Escalation to level 2 (RGS/AC)', '2026-12-20T09:00 Problem review'] },
  {
    title: 'a change owes the windows to come, its review and its milestones', id: 'CHG-2026-0042',
    record: change('status: building\nplanned:\n  build: { start: 2026-11-19T09:00:00-05:00, end: 2026-11-20T11:00:00-05:00 }\n  test: { start: 2026-11-21T09:00:00-05:00, end: 2026-11-22T09:00:00-05:00 }\n  implement: { start: 2026-11-24T20:00:00-05:00, end: 2026-11-24T21:00:00-05:00 }\n  review: 2026-11-30\nmilestones:\n  - { name: Parts, due: 2026-11-19 }\n  - { name: Training, due: 2026-11-23, done: true }\n'),
    due: ['!2026-11-19 Milestone: Parts (sophie.lavoie)', '!2026-11-20T11:00 Build ends (sophie.lavoie)', '2026-11-21T09:00 Testing starts (sophie.lavoie)', '2026-11-24T20:00 Implementation starts (sophie.lavoie)', '2026-11-30 Post-implementation review (sophie.lavoie)'],
  },
  {
    title: 'an emergency owes its confirmation, to whoever holds the role', id: 'CHG-2026-0042',
    record: change('status: implementing\nhistory:\n  - { at: 2026-11-18T09:00:00-05:00, status: submitted }\n  - { at: 2026-11-18T10:00:00-05:00, status: implementing }\n').replace('class: normal', 'class: emergency'),
    due: ['!2026-11-20T10:00 Confirmation: D (D)'],
  },
  { title: 'a live CI owes the renewal of its licence', id: 'CI-00005', due: ['2027-06-30 Licence or certificate expires'] },
  { title: 'a contract owes its notice and its end', id: 'UC-0001', due: ['2027-10-13 Last day to give notice', '2028-01-11 Agreement ends'] },
  { title: 'an SLA owes its review and its end', id: 'SLA-0001', due: ['2027-06-30 Review', '2027-12-31 Agreement ends'] },
  { title: 'a recovery plan owes a test a year after the last that passed, and its review', id: 'PR-0001', due: ['2027-02-28 Review', '2027-09-12T09:00 Recovery test owed'] },
  { title: 'a maintenance that repeats is told once without a limit', id: 'MNT-2026-001', due: ['2026-11-21T22:00 Maintenance starts (sophie.lavoie)'] },
  { title: 'and as often as it falls within one', id: 'MNT-2026-001', span: { to: parseDateTime('2026-12-06T00:00:00-05:00')! }, due: ['2026-11-21T22:00 Maintenance starts (sophie.lavoie)', '2026-11-28T22:00 Maintenance starts (sophie.lavoie)', '2026-12-05T22:00 Maintenance starts (sophie.lavoie)'] },
  { title: 'a lone maintenance that nobody began is late', id: 'MNT-2026-042', record: maintenance('status: agreed\n'), due: ['!2026-11-07T22:00 Maintenance starts'] },
  { title: 'an improvement owes its date', id: 'AME-2026-001', due: ['2027-03-31 Improvement due (marc.gagnon)'] },
  { title: 'policies, procedures and articles in force owe their review', id: 'KB-0001', due: ['2027-10-15 Review'] },
];

describe('What is due', () => {
  for (const { title, id, record, span, due } of cases) {
    it(title, () => assert.deepEqual(say(open(record === undefined ? {} : { [`extra/${id}.md`]: record }), id, span), due));
  }

  it('is of a person who is named, or who holds the role now', () => {
    const emergency = change('status: implementing\nhistory:\n  - { at: 2026-11-18T10:00:00-05:00, status: implementing }\n').replace('class: normal', 'class: emergency');
    const workspace = open({ 'extra/CHG-2026-0042.md': emergency });
    const of = (person: string) => new Set(dueItems(workspace, { from: -Infinity, to: Infinity, person }).map((i) => i.record));
    assert.ok(of('claire.roy').has('CHG-2026-0042'));
    assert.ok(!of('alice.tremblay').has('CHG-2026-0042'));
    assert.ok(of('marc.gagnon').has('AME-2026-001'));
  });

  it('of a record is first what comes first', () => {
    const workspace = open();
    assert.equal(nextDue(workspace.catalog.get('UC-0001')!, workspace)?.kind, 'notice');
    assert.equal(nextDue(workspace.catalog.get('REQ-2026-0001')!, workspace), undefined);
  });

  it('tells the same for a span as for its parts', () => {
    const workspace = open({ 'extra/INC-2026-0042.md': incident('status: new\n'), 'extra/CHG-2026-0042.md': change('status: draft\nplanned: { implement: { start: 2026-12-24T20:00:00-05:00 } }\n') });
    const day = fc.integer({ min: -30, max: 500 }).map((days) => parseDateTime(NOW)! + days * 86_400_000);
    fc.assert(fc.property(day, day, day, (a, b, c) => {
      const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      const whole = dueItems(workspace, { from, to });
      assert.deepEqual([...dueItems(workspace, { from, to: middle }), ...dueItems(workspace, { from: middle, to })], whole);
      assert.ok(whole.every((item, i) => item.at >= from && item.at < to && (i === 0 || whole[i - 1]!.at <= item.at)));
    }), { numRuns: 60 });
  });
});
