import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workspace } from '../../src/core/gitsm';
import type { FileReading } from '../../src/core/ports';
import { parseDateTime } from '../../src/core/util/time';
import { DiskMemory } from '../../src/node/cache/disk-memory';
import { decodeShard, encodeShard } from '../../src/node/cache/shard';
import { decodeState, digestOf, encodeState } from '../../src/node/cache/state';
import { FileStore } from '../../src/node/file-store';
import { readTree } from '../support/fixture';

const base = readTree('test/fixtures/rules/base');
const now = parseDateTime('2026-11-22T12:00:00-05:00')!;
const folders: string[] = [];
after(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gitsm-cache-'));
  folders.push(folder);
  return folder;
}

function put(root: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** A repository on disk, with a folder of git that the file system's clock has left behind: nothing in it is racy. */
async function repository(more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const root = temporary();
  put(root, '.git/HEAD', 'ref: refs/heads/main\n');
  for (const [file, text] of base) put(root, file, text);
  for (const [file, text] of Object.entries(more)) put(root, file, text);
  await tick();
  return root;
}

const tick = (): Promise<void> => new Promise((resume) => setTimeout(resume, 30));

/** A store that tells what was read of it. */
class CountingStore extends FileStore {
  readonly reads: string[] = [];

  override read(file: string): FileReading {
    if (file.endsWith('.md')) this.reads.push(file);
    return super.read(file);
  }
}

interface Run { readonly says: string; readonly reads: readonly string[] }

function run(root: string, { memory = DiskMemory.of(root, { build: 'a' }), at = now }: { readonly memory?: DiskMemory | undefined; readonly at?: number } = {}): Run {
  const store = new CountingStore(root);
  const workspace = new Workspace(store, { now: at, memory }).loadAll();
  const says = JSON.stringify([workspace.catalog.size, workspace.fileCount, workspace.findings()], null, 1);
  workspace.keep();
  return { says, reads: store.reads };
}

function fresh(root: string, at = now): string {
  const workspace = new Workspace(new FileStore(root), { now: at }).loadAll();
  return JSON.stringify([workspace.catalog.size, workspace.fileCount, workspace.findings()], null, 1);
}

function cacheFolder(gitFolder: string): string {
  const top = join(gitFolder, 'gitsm', 'cache');
  const [name] = readdirSync(top);
  return join(top, name!);
}

const incident = 'incidents/2026/INC-2026-0001.md';

describe('The cache', function () {
  this.timeout(60_000);

  it('reads no record again when nothing changed', async () => {
    const root = await repository();
    const first = run(root);
    assert.ok(first.reads.length > 20);
    const second = run(root);
    assert.deepEqual(second, { says: first.says, reads: [] });
  });

  it('reads the one file that was edited', async () => {
    const root = await repository({ 'knowledge/KB-0900.md': '---\nid: KB-0900\ntype: knowledge\n---\n' });
    run(root);
    put(root, 'knowledge/KB-0900.md', '---\nid: KB-0900\ntype: knowledge\ntitle: Neuf\n---\n');
    const { says, reads } = run(root);
    assert.deepEqual([...new Set(reads)], ['knowledge/KB-0900.md']);
    assert.equal(says, fresh(root));
  });

  it('writes one shard for one edit, and nothing for none', async () => {
    const more = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`cmdb/extra/CI-${20_000 + i}.md`, `---\nid: CI-${20_000 + i}\ntype: ci\ntitle: ${i}\n---\n`]));
    const root = await repository(more);
    run(root);
    const folder = cacheFolder(join(root, '.git'));
    const before = new Set(readdirSync(folder));
    run(root);
    assert.deepEqual(new Set(readdirSync(folder)), before);
    put(root, 'cmdb/extra/CI-20007.md', '---\nid: CI-20007\ntype: ci\ntitle: autre\n---\n');
    await tick();
    run(root);
    assert.equal(readdirSync(folder).filter((name) => !before.has(name)).length, 1);
  });

  for (const [what, change] of [
    ['another build', (root: string) => run(root, { memory: DiskMemory.of(root, { build: 'b' }) })],
    ['other settings', (root: string) => { put(root, 'gitsm.yaml', `${base.get('gitsm.yaml')!}rules: { ci/orphan: error }\n`); return run(root); }],
  ] as const) {
    it(`is void for ${what}`, async () => {
      const root = await repository();
      run(root);
      const { says, reads } = change(root);
      assert.ok(reads.length > 20);
      assert.equal(says, fresh(root));
    });
  }

  for (const [what, text] of [
    ['numbers that JSON has not', '---\nid: CI-00900\ntype: ci\nattributes: { a: .inf, b: -0.0, c: .nan }\n---\n'],
    ['keys that JavaScript has a meaning for', '---\nid: CI-00900\ntype: ci\nconstructor: x\n__proto__: { title: y }\nattributes: { toString: 1, "2": a, "1": b }\n---\n'],
    ['half a character', '---\nid: CI-00900\ntype: ci\ntitle: "\\uD83D x"\n---\n'],
    ['bytes that are no text', Uint8Array.of(45, 45, 45, 10, 0xff, 0xfe)],
    ['an unclosed front matter', '---\nid: CI-00900\n'],
  ] as const) {
    it(`keeps the findings of a file with ${what}`, async () => {
      const root = await repository({ 'cmdb/hardware/CI-00900.md': text });
      assert.equal(run(root).says, fresh(root));
      assert.equal(run(root).says, fresh(root));
      assert.equal(run(root, { at: now + 400 * 86_400_000 }).says, fresh(root, now + 400 * 86_400_000));
    });
  }

  it('judges what lay in the future, though a neighbour changed since', async () => {
    const root = await repository();
    const before = parseDateTime('2026-11-05T08:00:00-05:00')!;
    assert.equal(run(root, { at: before }).says, fresh(root, before));
    rmSync(join(root, 'services/SVC-0002.md'));
    assert.equal(run(root).says, fresh(root));
  });

  it('sees what changed behind a symbolic link', async () => {
    const root = await repository({ 'shared/a.md': '---\nid: KB-0900\ntype: knowledge\n---\n' });
    symlinkSync('../shared/a.md', join(root, 'knowledge', 'KB-0901.md'));
    run(root);
    put(root, 'shared/a.md', '---\nid: KB-0902\ntype: knowledge\n---\n');
    assert.equal(run(root).says, fresh(root));
  });
});

/** What a damaged or forged cache may look like: given its folder, it spoils it. */
const damages: readonly (readonly [string, (folder: string) => void])[] = [
  ['an empty state', (folder) => writeFileSync(join(folder, 'state'), '')],
  ['a state cut short', (folder) => writeFileSync(join(folder, 'state'), readFileSync(join(folder, 'state')).subarray(0, -40))],
  ['a flipped bit in the state', (folder) => flip(join(folder, 'state'))],
  ['a shard cut short', (folder) => { for (const file of shards(folder)) writeFileSync(file, readFileSync(file).subarray(0, 100)); }],
  ['a flipped bit in a shard', (folder) => { for (const file of shards(folder)) flip(file); }],
  ['a shard that is gone', (folder) => { for (const file of shards(folder)) rmSync(file); }],
  ['a shard that is a folder', (folder) => { for (const file of shards(folder)) { rmSync(file); mkdirSync(file); } }],
  ['a state that is a link', (folder) => { const file = join(folder, 'state'); const bytes = readFileSync(file); rmSync(file); writeFileSync(`${file}2`, bytes); symlinkSync(`${file}2`, file); }],
  ['counts that are too large', (folder) => forge(folder, (bytes) => { bytes.writeInt32LE(0x7fffffff, 4); })],
  ['counts that are negative', (folder) => forge(folder, (bytes) => { bytes.writeInt32LE(-5, 8); })],
  ['numbers of texts that are not there', (folder) => forge(folder, (bytes) => { const entries = bytes.readInt32LE(4); bytes.fill(0x7f, 24 + entries * 32, 24 + entries * 32 + 64); })],
  ['findings of another shape', (folder) => restate(folder, (body) => body.replace(/"severity":"\w+"/g, '"severity":{"a":1}').replace(/"linked":\[/, '"linked":[["a.md",[7]],'))],
  ['a state that is a list', (folder) => restate(folder, () => '[]')],
];

const shards = (folder: string): string[] => readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name)).map((name) => join(folder, name));

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 4;
  writeFileSync(file, bytes);
}

/** Spoils each shard and makes the digests agree again, as somebody who means it would. */
function forge(folder: string, spoil: (bytes: Buffer) => void): void {
  const state = decodeState(readFileSync(join(folder, 'state')));
  const named = state.shards.map((name) => {
    const bytes = readFileSync(join(folder, name));
    spoil(bytes);
    writeFileSync(join(folder, digestOf(bytes)), bytes);
    return digestOf(bytes);
  });
  writeFileSync(join(folder, 'state'), encodeState({ ...state, shards: named }));
}

function restate(folder: string, change: (body: string) => string): void {
  const [, body = ''] = readFileSync(join(folder, 'state'), 'utf8').split(/\n(.*)/s);
  const changed = change(body);
  writeFileSync(join(folder, 'state'), `${digestOf(changed)}\n${changed}`);
}

describe('A cache that cannot be used', function () {
  this.timeout(60_000);

  for (const [what, spoil] of damages) {
    it(`is left aside: ${what}`, async () => {
      const root = await repository();
      run(root);
      spoil(cacheFolder(join(root, '.git')));
      const { says, reads } = run(root);
      assert.ok(reads.length > 20, 'it was read anew');
      assert.equal(says, fresh(root));
      assert.equal(run(root).says, fresh(root));
    });
  }

  it('is not missed where it cannot be written', async () => {
    const root = await repository({ '.git/gitsm': 'a file in the way\n' });
    assert.equal(run(root).says, fresh(root));
    assert.equal(run(root).says, fresh(root));
  });

  it('is not written through a link that leads out of git', async () => {
    const root = await repository();
    const elsewhere = temporary();
    symlinkSync(elsewhere, join(root, '.git', 'gitsm'));
    assert.equal(run(root).says, fresh(root));
    assert.deepEqual(readdirSync(elsewhere), []);
  });

  it('is not written by one that may only read', async () => {
    const root = await repository();
    run(root, { memory: DiskMemory.of(root, { build: 'a', readOnly: true }) });
    assert.equal(existsSync(join(root, '.git', 'gitsm')), false);
  });

  it('is not sought outside of git, nor where a .git file leads to a folder that does not know of it', async () => {
    const root = await repository();
    rmSync(join(root, '.git'), { recursive: true });
    assert.equal(DiskMemory.of(root, { build: 'a' }), undefined);
    const other = await repository();
    put(root, '.git', `gitdir: ${join(other, '.git')}\n`);
    assert.equal(DiskMemory.of(root, { build: 'a' }), undefined);
  });
});

describe('A cache that two programs write at once', function () {
  this.timeout(60_000);

  it('serves the next one right, whichever comes last', async () => {
    for (const order of [[0, 1], [1, 0]] as const) {
      const root = await repository();
      run(root);
      put(root, incident, base.get(incident)!.replace(/^title: .*$/m, 'title: un'));
      await tick();
      const memories = [0, 1].map(() => DiskMemory.of(root, { build: 'a' }));
      const first = new Workspace(new FileStore(root), { now, memory: memories[0] }).loadAll();
      put(root, incident, base.get(incident)!.replace(/^status: .*$/m, 'status: new'));
      rmSync(join(root, 'knowledge/KB-0001.md'));
      await tick();
      const second = new Workspace(new FileStore(root), { now: now + 1000, memory: memories[1] }).loadAll();
      for (const i of order) [first, second][i]!.keep();
      assert.equal(run(root).says, fresh(root));
      assert.equal(run(root).says, fresh(root));
    }
  });
});

describe('The cache of a worktree', function () {
  this.timeout(60_000);

  it("lies in the worktree's own folder of git", async () => {
    const root = await repository();
    rmSync(join(root, '.git'), { recursive: true });
    const git = (...words: string[]): unknown => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: root, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    const tree = join(temporary(), 'tree');
    git('worktree', 'add', '-q', tree);
    await tick();
    run(tree);
    assert.deepEqual(run(tree).reads, []);
    assert.ok(existsSync(join(root, '.git', 'worktrees', 'tree', 'gitsm', 'cache')));
    assert.equal(existsSync(join(root, '.git', 'gitsm')), false);
  });
});

describe('A shard', () => {
  it('gives back what was put in, byte for byte when written again', () => {
    const workspace = new Workspace({ list: () => [...base.keys()], read: (file) => ({ ok: true, text: base.get(file) ?? '' }) }, { now }).loadAll();
    const signature = { size: 1, modified: 2.5, changed: 3, inode: 4 };
    const entries = [...workspace.catalog.all()].map((rec) => ({ file: rec.file, signature, kept: { rec, findings: workspace.findingsOf(rec.file) } }));
    const bytes = encodeShard(entries);
    const back = decodeShard(bytes);
    const plain = (rec: (typeof entries)[number]['kept']['rec']): unknown => JSON.parse(JSON.stringify({ ...rec, data: rec.data, title: rec.title, headings: rec.headings, filled: rec.filled, digest: rec.digest, people: rec.people, bytes: 0 }));
    assert.deepEqual(back.map((e) => plain(e.kept.rec as never)), entries.map((e) => plain(e.kept.rec)));
    assert.ok(encodeShard(back).equals(bytes));
  });
});
