import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workspace } from '../../src/core/gitsm';
import { DiskMemory } from '../../src/node/cache/disk-memory';
import { RepositoryEngine } from '../../src/node/engine';
import { FileStore } from '../../src/node/file-store';
import { shown } from '../../src/node/findings-feed';
import type { FileFindings, ShownFinding } from '../../src/protocol/engine';
import { CallError } from '../../src/protocol/rpc';

const now = Date.UTC(2026, 10, 22, 17);
const config = 'version: 1\norganisation: { name: Northwind, language: en, timezone: America/Toronto }\npeople:\n  alice: { name: Alice, emails: [], roles: [CS] }\n';
const incident = (id: string, service = 'SVC-0001', priority = 'P2') => `---
id: ${id}
type: incident
title: Portal unreachable
status: new
created: 2026-11-20T09:05:00-05:00
service: ${service}
client: CLT-0001
category: network
impact: high
urgency: medium
priority: ${priority}
---

# Portal unreachable
`;

describe('The engine of a repository', () => {
  let root: string;
  const told = new Map<string, readonly ShownFinding[]>();
  /** The files with findings, but for gitsm.yaml, which bears what the whole repository lacks. */
  const onRecords = (): string[] => [...told.keys()].filter((file) => file !== 'gitsm.yaml');
  let batches: (readonly FileFindings[])[] = [];

  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gitsm-engine-'));
    told.clear();
    batches = [];
    put('gitsm.yaml', config);
    for (let n = 1; n <= 40; n++) put(`incidents/2026/INC-2026-${String(n).padStart(4, '0')}.md`, incident(`INC-2026-${String(n).padStart(4, '0')}`));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const open = (remember = false) => new RepositoryEngine({ root, language: 'en', now, remember }, {
    progress: () => undefined,
    revision: () => undefined,
    findings: (batch) => {
      batches.push(batch);
      for (const { file, findings } of batch) {
        if (findings.length > 0) told.set(file, findings);
        else told.delete(file);
      }
    },
  }, (folder) => DiskMemory.of(folder, { build: 'a' }));

  /** What an editor that heard every event shows must be what a whole judgement says. */
  const assertAgrees = (): void => {
    const findings = new Workspace(new FileStore(root), { now }).loadAll().findings();
    const expected = new Map<string, ShownFinding[]>();
    for (const f of findings) expected.set(f.file, [...(expected.get(f.file) ?? []), shown(f, 'en')]);
    assert.deepEqual(Object.fromEntries([...told].toSorted()), Object.fromEntries([...expected].toSorted()));
  };

  it('goes on from what the last engine kept, texts that an editor holds included', async () => {
    put('.git/HEAD', 'ref: refs/heads/main\n');
    await open(true).load({});
    assert.ok(existsSync(join(root, '.git', 'gitsm', 'cache')));
    put('incidents/2026/INC-2026-0003.md', incident('INC-2026-0003', 'SVC-0001', 'P5'));
    rmSync(join(root, 'incidents/2026/INC-2026-0004.md'));
    told.clear();
    const engine = open(true);
    await engine.edited({ file: 'gitsm.yaml' });
    assert.deepEqual(await engine.load({}), { records: 39, files: 39 });
    assertAgrees();
    await engine.edited({ file: 'incidents/2026/INC-2026-0007.md', text: incident('INC-2026-0007', 'SVC-0001', 'P5') });
    await engine.edited({ file: 'incidents/2026/INC-2026-0007.md' });
    assertAgrees();
  });

  it('reads the records by what a broken gitsm.yaml said last, and tells the break', async () => {
    const engine = open();
    await engine.load({});
    const before = onRecords().map((file) => [file, told.get(file)]);
    await engine.edited({ file: 'gitsm.yaml', text: `${config}organisation: [\n` });
    assert.ok(told.get('gitsm.yaml')?.some((f) => f.severity === 'error'));
    assert.deepEqual(onRecords().map((file) => [file, told.get(file)]), before);
    assert.equal((await engine.people({})).length > 0, true);
    await engine.edited({ file: 'gitsm.yaml' });
    assertAgrees();
  });

  it("opened in the middle of a merge, reads the records by this branch's side of gitsm.yaml", async () => {
    const started = open();
    await started.load({});
    const before = onRecords().map((file) => [file, told.get(file)]);
    put('gitsm.yaml', config.replace(/^version: 1\n/, 'version: 1\n<<<<<<< HEAD\n=======\npeople: {}\n>>>>>>> other\n'));
    told.clear();
    await open().load({});
    assert.deepEqual(told.get('gitsm.yaml')?.filter((f) => f.severity === 'error').map((f) => [f.range.start.line, f.rule]), [[2, 'structure/config']]);
    assert.deepEqual(onRecords().map((file) => [file, told.get(file)]), before);
  });

  it('keeps nothing in a folder that is not trusted', async () => {
    put('.git/HEAD', 'ref: refs/heads/main\n');
    await open(false).load({});
    assert.ok(!existsSync(join(root, '.git', 'gitsm')));
  });

  it('tells every finding after a load, and then only the files whose findings changed', async () => {
    const engine = open();
    assert.deepEqual(await engine.load({}), { records: 40, files: 40 });
    assertAgrees();
    batches = [];
    put('incidents/2026/INC-2026-0003.md', incident('INC-2026-0003', 'SVC-0001', 'P5'));
    await engine.changed({ files: ['incidents/2026/INC-2026-0003.md', 'incidents/2026/INC-2026-0004.md'] });
    assert.deepEqual(batches.flat().map((c) => c.file), ['incidents/2026/INC-2026-0003.md']);
    assertAgrees();
  });

  it('understands a folder that came, moved or went from its own path alone', async () => {
    const engine = open();
    await engine.load({});
    renameSync(join(root, 'incidents/2026'), join(root, 'old'));
    await engine.changed({ files: ['incidents/2026', 'old'] });
    assertAgrees();
    rmSync(join(root, 'old'), { recursive: true });
    await engine.changed({ files: ['old'] });
    assertAgrees();
    assert.deepEqual(onRecords(), []);
  });

  it('judges what an editor holds, until it holds it no more', async () => {
    const engine = open();
    await engine.load({});
    const file = 'incidents/2026/INC-2026-0001.md';
    await engine.edited({ file, text: incident('INC-2026-0001', 'SVC-0001', 'P5') });
    assert.ok(told.get(file)?.some((f) => f.rule === 'incident/priority'));
    await engine.edited({ file });
    assertAgrees();
  });

  it('answers with the newest settings when they change faster than they are judged', async () => {
    const engine = open();
    const work = [engine.load({}), ...['off', 'error', 'information'].map((severity) => engine.edited({ file: 'gitsm.yaml', text: `${config}rules: { links/unknown-record: ${severity} }\n` }))];
    await Promise.all(work);
    const severities = new Set([...told.values()].flat().filter((f) => f.rule === 'links/unknown-record').map((f) => f.severity));
    assert.deepEqual([...severities], ['information']);
  });

  it('stops reading when asked, and reads everything when asked again', async () => {
    const engine = open();
    const cancelled = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose: () => undefined }) };
    await assert.rejects(engine.load({}, cancelled), (error: unknown) => error instanceof CallError && error.reason === 'cancelled');
    await engine.load({});
    assertAgrees();
  });

  it('takes up new ignore patterns of git', async () => {
    const engine = open();
    await engine.load({});
    put('.gitignore', '2026/\n');
    await engine.changed({ files: ['.gitignore'] });
    assert.deepEqual(onRecords(), []);
    put('incidents/2026/INC-2026-0001.md', incident('INC-2026-0001', 'SVC-0001', 'P5'));
    await engine.changed({ files: ['incidents/2026/INC-2026-0001.md'] });
    assert.deepEqual(onRecords(), []);
  });

  it('explains each rule, and knows no other', async () => {
    const engine = open();
    assert.match(await engine.rulePage({ rule: 'incident/priority' }) ?? '', /^# Priority off the grid/);
    assert.equal(await engine.rulePage({ rule: 'no/such' }), undefined);
  });
});
