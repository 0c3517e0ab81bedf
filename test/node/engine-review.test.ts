import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../src/core/gitsm';
import type { Row } from '../../src/core/query/rows';
import { EngineReview } from '../../src/node/engine-review';
import { FileStore } from '../../src/node/file-store';
import type { ReviewScope } from '../../src/protocol/review';
import { config, folderOf, git, record } from '../support/repository';

const now = Date.UTC(2026, 10, 22, 17);
const ci = (n: number, more: Readonly<Record<string, string>> = {}, body = '## Notes\n\nNone.'): string => record({ id: `CI-0000${n}`, type: 'ci', title: `Server ${n}`, status: 'live', class: 'server', created: '2026-01-05T09:00:00-05:00', ...more }, body);

function repository(): { readonly root: string; readonly review: EngineReview; readonly first: Workspace; readonly put: (file: string, text: string) => void } {
  const root = folderOf({ 'gitsm.yaml': config, 'cmdb/CI-00001.md': ci(1), 'cmdb/CI-00002.md': ci(2), 'cmdb/CI-00003.md': ci(3) });
  const first = new Workspace(new FileStore(root), { now }).loadAll();
  return { root, first, review: new EngineReview(first, root, 'en', async () => undefined), put: (file, text) => writeFileSync(join(root, file), text) };
}

const commit = (root: string): void => {
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'First records');
};

const rows = async (review: EngineReview, scope: ReviewScope, path: readonly string[] = []): Promise<readonly Row[]> => (await review.rows({ path, count: 100, scope })).rows;
const said = (all: readonly Row[]): string[] => all.map((r) => `${r.label} · ${r.description}`);

describe('The review of a repository', () => {
  it('says what is missing before there is anything to compare', async () => {
    const { root, review } = repository();
    assert.equal((await review.state({ scope: 'worktree' }) as { reason?: string }).reason, 'no-repository');
    git(root, 'init', '-q', '-b', 'main');
    review.changed();
    assert.equal((await review.state({ scope: 'worktree' }) as { reason?: string }).reason, 'no-commit');
    assert.deepEqual(await rows(review, 'worktree'), []);
  });

  it('says that there is no branch to have parted from, and compares what is not committed then', async () => {
    const { root, review } = repository();
    commit(root);
    const unparted = async () => { review.changed(); const state = await review.state({ scope: 'branch' }); return state.is === 'compared' ? state.unparted : state; };
    assert.equal(await unparted(), undefined);
    git(root, 'branch', '-m', 'work');
    assert.equal(await unparted(), true);
  });

  it('tells records changed, added, removed and renamed, with a line for each field and section', async () => {
    const { root, review, first, put } = repository();
    commit(root);
    const before = JSON.stringify(first.findings());
    put('cmdb/CI-00001.md', ci(1, { status: 'maintenance', location: 'Québec' }, '## Notes\n\nA new disk.'));
    rmSync(join(root, 'cmdb/CI-00002.md'));
    put('cmdb/CI-00004.md', ci(4));
    git(root, 'mv', 'cmdb/CI-00003.md', 'cmdb/three.md');
    review.changed(['cmdb/CI-00001.md', 'cmdb/CI-00002.md', 'cmdb/CI-00003.md', 'cmdb/CI-00004.md', 'cmdb/three.md']);
    const top = await rows(review, 'worktree');
    assert.deepEqual(said(top).slice(0, 4), [
      'Server 1 · CI-00001 · modified · Live → In maintenance', 'Server 2 · CI-00002 · removed', 'Server 3 · CI-00003 · renamed, was cmdb/CI-00003.md', 'Server 4 · CI-00004 · added',
    ]);
    assert.deepEqual(top[1]!.opens, { to: 'change', file: 'cmdb/CI-00002.md', line: 1, gone: true });
    assert.deepEqual(top[2]!.opens, { to: 'change', file: 'cmdb/three.md', from: 'cmdb/CI-00003.md', line: 1 });
    const inside = await rows(review, 'worktree', top[0]!.path);
    assert.deepEqual(said(inside), ['Live → In maintenance · Move', 'Location · nothing → Québec', 'Notes · Section']);
    assert.deepEqual(inside.map((r) => r.opens?.to === 'change' && r.opens.line), [5, 8, 11]);
    assert.match(await review.textOf({ scope: 'worktree', file: 'cmdb/CI-00001.md', side: 'before' }), /status: live/);
    assert.equal(await review.textOf({ scope: 'worktree', file: 'cmdb/CI-00002.md', side: 'after' }), '');
    assert.equal(JSON.stringify(first.findings()), before, 'the workspace of the editor is not disturbed');
  });

  it('tells the index from the working tree, and both from the branch', async () => {
    const { root, review, put } = repository();
    commit(root);
    git(root, 'checkout', '-qb', 'work');
    put('cmdb/CI-00001.md', ci(1, { location: 'One' }));
    git(root, 'commit', '-qam', 'One');
    put('cmdb/CI-00002.md', ci(2, { location: 'Two' }));
    git(root, 'add', '-A');
    put('cmdb/CI-00003.md', ci(3, { location: 'Three' }));
    const changed = async (scope: ReviewScope) => (await rows(review, scope)).flatMap((r) => r.record?.id ?? []);
    assert.deepEqual(await changed('index'), ['CI-00002']);
    assert.deepEqual(await changed('worktree'), ['CI-00002', 'CI-00003']);
    assert.deepEqual(await changed('branch'), ['CI-00001', 'CI-00002', 'CI-00003']);
  });

  it('tells lists by what came and left, and entries of the history as moves', async () => {
    const { root, review, put } = repository();
    const entry = (at: string, status: string): string => `{ at: ${at}, by: marc.gagnon, status: ${status} }`;
    const incident = (cis: string, ...entries: readonly string[]): string => record({ id: 'INC-2026-0001', type: 'incident', title: 'Down', status: 'in-progress', created: '2026-06-16T09:00:00-04:00', cis, history: `[${entries.join(', ')}]` });
    const first = entry('2026-06-16T09:00:00-04:00', 'classified');
    put('INC-2026-0001.md', incident('[CI-00002]', first));
    commit(root);
    put('INC-2026-0001.md', incident('[CI-00001, CI-00003]', first, entry('2026-06-16T10:08:00-04:00', 'in-progress')));
    const [top] = await rows(review, 'worktree');
    const inside = await rows(review, 'worktree', top!.path);
    assert.deepEqual(said(inside), [
      'CIs affected · + CI-00001 Server 1, + CI-00003 Server 3, − CI-00002 Server 2', 'History · Classified → In progress, by Marc Gagnon, 2026-06-16 10:08',
    ]);
  });

  it('tells findings that come and go, and approvals by who gave them', async () => {
    const { root, review, put } = repository();
    const change = (more: Readonly<Record<string, string>>): string => record({ id: 'CHG-2026-0001', type: 'change', title: 'Switch', status: 'draft', class: 'normal', created: '2026-11-01T09:00:00-05:00', requester: 'alice.tremblay', ...more });
    put('CHG-2026-0001.md', change({ cis: '[CI-00009]' }));
    commit(root);
    put('CHG-2026-0001.md', change({ cis: '[CI-00001, CI-00008]', approvals: '[{ role: RGS/AC, by: marc.gagnon, at: 2026-11-20T09:00:00-05:00, decision: approved }]' }));
    const top = await rows(review, 'worktree');
    const inside = await rows(review, 'worktree', top[0]!.path);
    assert.ok(said(inside).includes('Marc Gagnon approves · Approval · RGS/AC'), said(inside).join('\n'));
    const messages = async (group: string) => (await rows(review, 'worktree', [group])).map((r) => r.label).join('\n');
    assert.match(await messages('+'), /CI-00008/);
    assert.match(await messages('-'), /CI-00009/);
  });

  it('compares anew once git or a file on disk differs', async () => {
    const { root, review, put } = repository();
    commit(root);
    assert.deepEqual(await rows(review, 'worktree'), []);
    put('cmdb/CI-00001.md', ci(1, { location: 'Laval' }));
    assert.deepEqual(await rows(review, 'worktree'), [], 'nothing said so yet');
    review.changed(['cmdb/CI-00001.md']);
    assert.equal((await rows(review, 'worktree')).length, 1);
    git(root, 'commit', '-qam', 'Moved');
    review.changed();
    assert.deepEqual(await rows(review, 'worktree'), []);
  });
});
