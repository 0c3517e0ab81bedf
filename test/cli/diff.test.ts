import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import type { SimpleGit } from 'simple-git';
import { run } from '../../src/cli/main';

const config = 'version: 1\norganisation: { name: Essai, language: fr, timezone: America/Toronto }\npeople:\n  a: { name: A, roles: [CS] }\n';
const client = (id: string, extra = '', body = '# Client\n\n## Notes\n\nRien.\n') => `---\nid: ${id}\ntype: client\ntitle: Client ${id}\nstatus: active\ncreated: 2026-01-01T00:00:00Z\n${extra}---\n\n${body}`;

describe('gitsm diff', () => {
  let root: string;
  let git: SimpleGit;
  const write = (file: string, text: string): void => { mkdirSync(dirname(join(root, file)), { recursive: true }); writeFileSync(join(root, file), text); };
  const commit = async (message: string): Promise<void> => { await git.add('.').commit(message, ['--no-gpg-sign']); };
  const diff = async (...words: string[]) => {
    let out = '', err = '';
    const status = await run(['diff', ...words, '--cwd', root, '--as-of', '2026-11-22', '--lang', 'en'], { out: (t) => { out += t; }, err: (t) => { err += t; }, colour: false, live: false, environment: {}, now: () => 0 });
    return { status, out, err };
  };
  const json = async (...words: string[]) => JSON.parse((await diff(...words, '--format', 'json')).out);

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'gitsm-diff-'));
    git = simpleGit(root);
    await git.init(['-b', 'main']);
    await git.addConfig('user.name', 'Essai').addConfig('user.email', 'essai@example.org').addConfig('core.autocrlf', 'false');
    write('gitsm.yaml', config);
    write('clients/CLT-0001.md', client('CLT-0001', 'contacts:\n  - { name: Paul, phone: "1" }\n  - { name: Line }\n'));
    write('clients/CLT-0002.md', client('CLT-0002'));
    await commit('start');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('tells a branch as records: fields before and after, moves, sections, findings added and solved', async () => {
    await git.checkoutLocalBranch('work');
    write('clients/CLT-0001.md', client('CLT-0001', 'contacts:\n  - { name: Line }\n  - { name: Paul, phone: "2" }\nuntil: 2026-12-01\n', '# Client\n\n## Notes\n\nParti.\n').replace('status: active', 'status: former'));
    write('clients/CLT-0003.md', client('CLT-0003').replace('active', 'activ'));
    rmSync(join(root, 'clients/CLT-0002.md'));
    await commit('work');
    const found = await json('main..work');
    assert.deepEqual(found.records.map((r: { id: string; change: string }) => [r.id, r.change]), [['CLT-0001', 'modified'], ['CLT-0002', 'removed'], ['CLT-0003', 'added']]);
    const [first] = found.records;
    assert.deepEqual(first.move, ['active', 'former']);
    assert.deepEqual(first.sections, ['Notes']);
    assert.deepEqual(first.fields, [
      { path: 'status', before: 'active', after: 'former' },
      { path: 'contacts[1].phone', before: '1', after: '2' },
      { path: 'until', before: null, after: '2026-12-01' },
    ]);
    assert.deepEqual(found.findings.added.map((f: { rule: string }) => f.rule), ['structure/not-allowed']);
    assert.deepEqual(found.findings.solved, []);
    const { out, status } = await diff('main..work');
    assert.equal(status, 0);
    assert.match(out, /Moves from "Active" to "Former"/);
  });

  it('keeps a renamed record one record, also when its id changed with the file', async () => {
    mkdirSync(join(root, 'old'));
    renameSync(join(root, 'clients/CLT-0001.md'), join(root, 'old/CLT-0001.md'));
    rmSync(join(root, 'clients/CLT-0002.md'));
    write('clients/CLT-0009.md', client('CLT-0002').replace('id: CLT-0002', 'id: CLT-0009'));
    const found = await json();
    assert.deepEqual(found.records.map((r: { id: string; change: string; file: string }) => [r.id, r.change, r.file]), [['CLT-0001', 'renamed', 'old/CLT-0001.md'], ['CLT-0009', 'renamed', 'clients/CLT-0009.md']]);
  });

  it('sees no change in the order of keys, in quotes or in line ends', async () => {
    write('clients/CLT-0002.md', '---\r\ntype: client\r\nid: "CLT-0002"\r\ntitle: Client CLT-0002\r\ncreated: 2026-01-01T00:00:00Z\r\nstatus: active\r\n---\r\n\r\n# Client\r\n\r\n## Notes\r\n\r\nRien.  \r\n');
    assert.deepEqual((await json()).records, []);
  });

  it('compares the index, and the files as they are with those that git does not know yet', async () => {
    write('clients/CLT-0002.md', client('CLT-0002', 'since: 2020-01-01\n'));
    await git.add('clients/CLT-0002.md');
    write('clients/CLT-0005.md', client('CLT-0005'));
    assert.deepEqual((await json('--staged')).records.map((r: { id: string }) => r.id), ['CLT-0002']);
    assert.deepEqual((await json()).records.map((r: { id: string }) => r.id), ['CLT-0002', 'CLT-0005']);
  });

  it('reads texts that look like a diff, and names with accents and blanks, as they are', async () => {
    const odd = client('CLT-0004', '', '# Titre\n\n--- a\n+++ b\n@@ -1 +1 @@\ndiff --git x y\n\\ No newline at end of file\nfin');
    write('clients/é à.md', odd);
    await commit('odd');
    write('clients/é à.md', odd.replace('\nfin', '\nfin.'));
    const found = await json('HEAD');
    assert.deepEqual(found.records.map((r: { file: string; sections: string[] }) => [r.file, r.sections]), [['clients/é à.md', ['Titre']]]);
  });

  it('says what to do about a revision that does not exist, one that looks like an option, and no repository', async () => {
    assert.deepEqual([(await diff('nothing..HEAD')).status, (await diff('nothing..HEAD')).err.split(':')[0]], [2, 'gitsm']);
    assert.equal((await diff('--', '--output=x..HEAD')).status, 2);
    rmSync(join(root, '.git'), { recursive: true });
    assert.match((await diff()).err, /no git repository/);
  });
});
