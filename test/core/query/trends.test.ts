import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { sayTrend, trends } from '../../../src/core/query/trends';
import { MemoryStore } from '../../support/memory-store';

const now = Date.parse('2026-11-22T12:00:00-05:00');

function incident(n: number, created: string, rest: string): readonly [string, string] {
  const id = `INC-2026-000${n}`;
  return [`incidents/${id}.md`, `---\nid: ${id}\ntype: incident\ntitle: No network\nstatus: new\ncreated: ${created}T09:00:00-05:00\n${rest}\n---\n\n# No network\n`];
}

function world(...incidents: readonly (readonly [string, string])[]): Workspace {
  const files = new Map([['gitsm.yaml', 'version: 1\norganisation: { name: B, language: en, timezone: America/Toronto }\n'], ['cmdb/CI-00001.md', '---\nid: CI-00001\ntype: ci\ntitle: Core switch\nstatus: live\nclass: hardware\n---\n'], ...incidents]);
  return new Workspace(new MemoryStore(files), { now }).loadAll();
}

const told = (workspace: Workspace, days = 30, least = 2): readonly string[] => trends(workspace, { days, least }).map((t) => `${t.by} ${t.key} ${t.incidents.map((i) => i.id.slice(-1)).join('')} ${t.before} ${t.problems.join()}`.trim());

describe('Trends among incidents', () => {
  it('are told by CI, service and category, those without a problem first, beside the days before', () => {
    const workspace = world(
      incident(1, '2026-11-20', 'cis: [CI-00001]\nservice: SVC-0001\ncategory: network\nproblem: PRB-2026-0001'),
      incident(2, '2026-11-10', 'cis: [CI-00001, CI-00001]\nservice: SVC-0002\ncategory: network'),
      incident(3, '2026-11-12', 'service: SVC-0002\ncategory: hardware'),
      incident(4, '2026-10-15', 'cis: [CI-00001]\ncategory: network'),
    );
    assert.deepEqual(told(workspace), ['service SVC-0002 23 0', 'ci CI-00001 21 1 PRB-2026-0001', 'category network 21 1 PRB-2026-0001']);
  });

  it('leave out what is older, yet to come, cancelled, a duplicate, or without a time', () => {
    const bad = (n: number, status: string) => { const [file, text] = incident(n, '2026-11-20', 'service: SVC-0001'); return [file, text.replace('status: new', `status: ${status}`)] as const; };
    const workspace = world(bad(1, 'cancelled'), bad(2, 'duplicate'), incident(3, '2026-08-01', 'service: SVC-0001'), incident(4, '2026-12-01', 'service: SVC-0001'), incident(5, 'soon', 'service: SVC-0001'));
    assert.deepEqual(told(workspace, 30, 1), []);
  });

  it('are said in both languages with the title of what recurs', () => {
    const workspace = world(incident(1, '2026-11-20', 'cis: [CI-00001]'), incident(2, '2026-11-10', 'cis: [CI-00001]'));
    const [trend] = trends(workspace, { days: 30, least: 2 });
    assert.equal(trend!.label.fr, 'CI-00001 · Core switch');
    assert.equal(sayTrend(trend!, workspace, 'en'), '2 incidents (before: 0) since 2026-11-10, no problem');
    assert.equal(sayTrend(trend!, workspace, 'fr'), '2 incidents (avant : 0) depuis le 2026-11-10, sans problème');
  });
});
