import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const release = (title: string): string => record({ id: 'REL-2026-001', type: 'release', title, status: 'accepted', created: '2026-11-02T09:00:00-05:00', version: '"2.5"', kind: 'minor', changes: '[]', services: '[]' });
const file = 'releases/REL-2026-001.md';

describe('gitsm baseline', () => {
  const folder = folderOf({ 'gitsm.yaml': config });
  const cut = (...words: readonly string[]) => gitsm(['baseline', 'REL-2026-001', '--by', 'marc.gagnon', '--cwd', folder, ...words]);
  const write = (title: string): void => writeFileSync(join(folder, file), release(title));

  before(() => {
    mkdirSync(join(folder, 'releases'));
    git(folder, 'init', '-q');
    git(folder, 'config', 'user.email', 'marc@boreal.example');
    git(folder, 'config', 'user.name', 'Marc Gagnon');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'Settings');
  });

  const states: readonly [name: string, bring: () => void][] = [
    ['that git does not know yet', () => { write('Portal 2.5'); }],
    ['that is only staged', () => { git(folder, 'add', '-A'); }],
    ['that was altered since its commit', () => { git(folder, 'commit', '-qm', 'Release'); write('Portal 2.5, altered'); }],
    ['whose alteration is only staged', () => { git(folder, 'add', '-A'); }],
  ];
  for (const [name, bring] of states) {
    it(`cuts no tag for a release ${name}`, async () => {
      bring();
      const { status, out, err } = await cut();
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, /releases\/REL-2026-001\.md is not in the commit as it is here: commit it first/);
      assert.match((await cut('--lang', 'fr')).err, /validez-le d'abord/);
      assert.equal(git(folder, 'tag', '--list'), '');
    });
  }

  it('cuts it on the commit that holds the release, whatever else is not committed', async () => {
    git(folder, 'commit', '-qm', 'Altered');
    writeFileSync(join(folder, 'notes.md'), 'Not committed.\n');
    const { status, err } = await cut();
    assert.deepEqual([status, err], [0, '']);
    assert.match(git(folder, 'show', `REL-2026-001:${file}`), /title: Portal 2\.5, altered/);
    const again = await cut();
    assert.equal(again.status, 1);
    assert.match(again.err, /the tag REL-2026-001 exists already/);
    // The name that the record has now goes before the id; another name does not take its place.
    git(folder, 'commit', '-qam', 'Baseline');
    const other = await cut('--tag', 'portal-2.5');
    assert.equal(other.status, 1);
    assert.match(other.err, /REL-2026-001 has its baseline: the tag REL-2026-001 exists already\. To cut another, take "baseline" out of the record first/);
    assert.match((await cut('--tag', 'portal-2.5', '--dry-run', '--lang', 'fr')).err, /l'étiquette REL-2026-001 existe déjà\. Pour en poser une autre, retirez d'abord « baseline »/);
    assert.equal(git(folder, 'tag', '--list').trim(), 'REL-2026-001');
    // What no repository could take is a word that the command cannot use.
    git(folder, 'tag', '-d', 'REL-2026-001');
    assert.equal((await cut('--tag', 'a..b')).status, 2);
  });

  it('cuts the tag that the record names and git lacks; another name in its place is told', async () => {
    const name = (tag: string): void => {
      writeFileSync(join(folder, file), release('Portal 2.5').replace('title:', `baseline: ${tag}\ntitle:`));
      git(folder, 'commit', '-qam', tag);
    };
    name('portal-2.4');
    assert.deepEqual(await cut().then(({ status, err }) => [status, err]), [0, '']);
    name('portal-2.5');
    const { status, err } = await cut('--tag', 'portal-2.6');
    assert.deepEqual([status, err], [0, 'REL-2026-001 named the tag portal-2.5, which git does not have here: portal-2.6 takes its place.\n']);
    assert.equal(git(folder, 'tag', '--list').trim(), 'portal-2.4\nportal-2.6');
  });
});
