import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../src/core/gitsm';
import type { Language } from '../../src/core/model/text';
import { EngineLanguage } from '../../src/node/engine-language';
import { FileStore } from '../../src/node/file-store';
import { config, folderOf, git, record } from '../support/repository';

const FILE = 'cmdb/CI-00001.md';
const ci = (more: Readonly<Record<string, string>>): string => record({ id: 'CI-00001', type: 'ci', title: 'Server', status: 'live', class: 'hardware', ...more });
const change = record({ id: 'CHG-2026-0001', type: 'change', title: 'More memory', status: 'draft' });

function repository(): string {
  const root = folderOf({ 'gitsm.yaml': config, [FILE]: ci({ version: '1.0' }), 'changes/CHG-2026-0001.md': change });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'First records', '--date', '2026-11-01T10:00:00-04:00');
  writeFileSync(join(root, FILE), ci({ version: '2.0' }));
  git(root, 'commit', '-qam', 'Renew the *server*\n\nRecord: CI-00001\nChange: CHG-2026-0001\n', '--date', '2026-11-20T10:00:00-05:00', '--author', 'M <marc@boreal.example>');
  return root;
}

function engine(root: string, language: Language = 'en'): { readonly workspace: Workspace; readonly told: (needle: string) => Promise<string | undefined> } {
  const workspace = new Workspace(new FileStore(root), { now: Date.UTC(2026, 10, 22, 17) }).loadAll();
  const asked = new EngineLanguage(workspace, language, root);
  const told = async (needle: string): Promise<string | undefined> => {
    const lines = workspace.textOf(FILE)!.split('\n');
    return (await asked.origin({ file: FILE, at: { line: lines.findIndex((l) => l.includes(needle)) + 1, column: 2 } }))?.markdown;
  };
  return { workspace, told };
}

describe('Who set a value', () => {
  it('is told with the day, the commit and the change that its message names, and what people wrote is no markup', async () => {
    const root = repository();
    const { told } = engine(root);
    const last = git(root, 'rev-parse', 'HEAD').slice(0, 8);
    assert.equal(await told('version:'), `Set by **Marc Gagnon** on 2026-11-20 10:00, in \`${last}\`: Renew the \\*server\\*  \nChange request: CHG-2026-0001 More memory`);
    assert.match((await told('title:'))!, /^Set by \*\*Alice Tremblay\*\* on 2026-11-01 09:00, in `[0-9a-f]{8}`: First records$/);
    assert.match((await engine(root, 'fr').told('version:'))!, /^Écrit par \*\*Marc Gagnon\*\* le 2026-11-20 10:00, dans `.{8}` : [\s\S]*Demande de changement : CHG-2026-0001/);
  });

  it('follows lines that an editor moved, and says what no commit holds yet', async () => {
    const { workspace, told } = engine(repository());
    workspace.edited(FILE, ci({ environment: 'production', version: '2.0' }).replace('title: Server', 'title: Another'));
    assert.match((await told('version:'))!, /Marc Gagnon/);
    assert.match((await told('type:'))!, /Alice Tremblay/);
    assert.equal(await told('environment:'), 'Not in a commit yet.');
    assert.equal(await told('title:'), 'Not in a commit yet.');
  });

  it('is silent in prose, without git, before the first commit, and about a file that git does not know', async () => {
    const { workspace, told } = engine(repository());
    workspace.edited(FILE, `${ci({ version: '2.0' })}\nprose\n`);
    assert.equal(await told('prose'), undefined);
    const bare = folderOf({ 'gitsm.yaml': config, [FILE]: ci({}) });
    assert.equal(await engine(bare).told('title:'), undefined);
    git(bare, 'init', '-q', '-b', 'main');
    assert.equal(await engine(bare).told('title:'), undefined);
    git(bare, 'add', 'gitsm.yaml');
    git(bare, 'commit', '-qm', 'Settings');
    assert.equal(await engine(bare).told('title:'), undefined);
  });
});
