import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailed } from '../../src/node/git';
import { namedPasts, NoRecordsThen, pastOf, textAt, workspaceAt } from '../../src/node/past';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const zone = 'America/Toronto';
const now = Date.parse('2026-11-22T12:00:00-05:00');
const ci = (n: number, title: string, more: Readonly<Record<string, string>> = {}): string => record({ id: `CI-0000${n}`, type: 'ci', title, status: 'live', class: 'server', created: '2026-01-05T09:00:00-05:00', ...more });

/** git at an instant that the test chooses. */
function gitAt(root: string, at: string, ...words: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@boreal.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@boreal.example' };
  execFileSync('git', ['-C', root, ...words], { env, stdio: 'pipe' });
}

/** A first commit without settings in February, records in March, a branch merged in May, edits that nobody committed. */
function repository(): string {
  const root = folderOf({ 'README.md': '# Before\n' });
  const put = (file: string, text: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const commit = (at: string, subject: string): void => {
    gitAt(root, at, 'add', '-A');
    gitAt(root, at, 'commit', '-qm', subject);
  };
  gitAt(root, '2026-02-01T09:00:00-05:00', 'init', '-q', '-b', 'main');
  commit('2026-02-01T09:00:00-05:00', 'Begin');
  put('gitsm.yaml', config);
  put('cmdb/CI-00001.md', ci(1, 'Old server', { relations: '{ runs_on: [CI-00002] }' }));
  put('cmdb/CI-00002.md', ci(2, 'Old host'));
  put('cmdb/CI-00003.md', ci(3, 'Steady'));
  commit('2026-03-10T23:30:00-04:00', 'Record the servers');
  gitAt(root, '2026-03-10T23:31:00-04:00', 'tag', '-a', 'audit-1', '-m', 'First audit');
  gitAt(root, '2026-03-11T09:00:00-04:00', 'checkout', '-qb', 'work');
  put('cmdb/CI-00004.md', ci(4, 'From the branch'));
  commit('2026-04-01T09:00:00-04:00', 'Add a server on a branch');
  gitAt(root, '2026-05-01T09:00:00-04:00', 'checkout', '-q', 'main');
  gitAt(root, '2026-05-01T09:00:00-04:00', 'merge', '-q', '--no-ff', '-m', 'Merge work', 'work');
  rmSync(join(root, 'cmdb/CI-00002.md'));
  put('cmdb/CI-00001.md', ci(1, 'New server'));
  commit('2026-06-01T09:00:00-04:00', 'Retire the host');
  put('cmdb/CI-00003.md', ci(3, 'Steady no more'));
  put('cmdb/CI-00005.md', ci(5, 'Not committed'));
  return root;
}

describe('A state that git keeps', () => {
  let root = '';
  before(() => { root = repository(); });

  const titles = async (asked: string): Promise<string> => {
    const past = await pastOf(root, asked, { zone, now });
    const { workspace } = await workspaceAt(root, past);
    return [...workspace.loadAll().catalog.all()].map((rec) => rec.title).toSorted().join(', ');
  };

  for (const [asked, expected] of [
    ['2026-03-10', 'Old host, Old server, Steady'],
    ['2026-04-15', 'Old host, Old server, Steady'],
    ['work', 'From the branch, Old host, Old server, Steady'],
    ['2026-05-01', 'From the branch, Old host, Old server, Steady'],
    ['audit-1', 'Old host, Old server, Steady'],
    ['HEAD', 'From the branch, New server, Steady'],
    ['2026-06-01T08:59:59-04:00', 'From the branch, Old host, Old server, Steady'],
    ['2027-01-01', 'From the branch, New server, Steady'],
  ]) it(`of ${asked} holds what was committed until then, and nothing else`, async () => assert.equal(await titles(asked!), expected));

  it('is judged at its instant: the end of a day, the time of a commit, and never one still to come', async () => {
    const at = async (asked: string) => new Date((await pastOf(root, asked, { zone, now })).at).toISOString();
    assert.equal(await at('2026-03-10'), '2026-03-11T03:59:59.000Z');
    assert.equal(await at('audit-1'), '2026-03-11T03:30:00.000Z');
    assert.equal(await at('2030-01-01'), new Date(now).toISOString());
  });

  it('is refused with a reason where there was none', async () => {
    const unknown = (error: unknown) => error instanceof GitFailed && error.reason === 'unknown-revision';
    await assert.rejects(pastOf(root, '2026-01-01', { zone, now }), unknown);
    await assert.rejects(pastOf(root, 'no-such', { zone, now }), unknown);
    await assert.rejects(pastOf(root, '--all', { zone, now }), unknown);
    await assert.rejects(workspaceAt(root, await pastOf(root, '2026-02-02', { zone, now })), NoRecordsThen);
    await assert.rejects(pastOf(folderOf(), 'HEAD', { zone, now }), (error: unknown) => error instanceof GitFailed && error.reason === 'no-repository');
  });

  it('gives the text of one file, also of one that is gone', async () => {
    const { commit } = await pastOf(root, 'audit-1', { zone, now });
    assert.match(await textAt(root, commit, 'cmdb/CI-00002.md') ?? '', /Old host/);
    assert.equal(await textAt(root, commit, 'cmdb/CI-00005.md'), undefined);
    for (const file of ['cmdb', '../cmdb/CI-00001.md', '']) assert.equal(await textAt(root, commit, file), undefined);
    assert.equal(await textAt(root, '--output=x', 'cmdb/CI-00001.md'), undefined);
  });

  it('stays what it was when the disk changes afterwards', async () => {
    const past = await pastOf(root, 'audit-1', { zone, now });
    const { workspace, store } = await workspaceAt(root, past);
    workspace.loadAll();
    writeFileSync(join(root, 'cmdb/CI-00003.md'), ci(3, 'Another'));
    await store.refresh(root, past.commit);
    assert.match(workspace.textOf('cmdb/CI-00003.md') ?? '', /title: Steady\n/);
  });

  it('is offered by its tag, branch or commit', async () => {
    const named = await namedPasts(root);
    assert.deepEqual(named.filter((n) => n.kind !== 'commit').map((n) => `${n.kind} ${n.name}: ${n.subject}`), ['tag audit-1: First audit', 'branch main: Retire the host', 'branch work: Add a server on a branch']);
    assert.deepEqual(named.filter((n) => n.kind === 'commit').map((n) => n.subject), ['Retire the host', 'Merge work', 'Record the servers', 'Begin']);
    for (const { revision } of named) await pastOf(root, revision, { zone, now });
  });
});

describe('gitsm list, show and impact with --at', () => {
  it('tell of the records as they were', async () => {
    const root = repository();
    const ran = async (...words: string[]) => gitsm([...words, '--cwd', root]);
    assert.deepEqual(JSON.parse((await ran('list', '--at', '2026-03-31', '--format', 'json')).out).map((r: { title: string }) => r.title), ['Old server', 'Old host', 'Steady']);
    assert.match((await ran('show', 'CI-00002', '--at', 'audit-1')).out, /Old host/);
    assert.deepEqual(JSON.parse((await ran('impact', 'CI-00002', '--at', 'audit-1', '--format', 'json')).out).down.map((r: { id: string }) => r.id), ['CI-00001']);
    const { status, err } = await ran('list', '--at', '2026-01-01');
    assert.deepEqual([status, err.trim().split('\n').length], [2, 1]);
    assert.match(err, /no commit until that date/);
    assert.match((await ran('show', 'CI-00002', '--at', '2026-02-02')).err, /no gitsm.yaml/);
  });
});
