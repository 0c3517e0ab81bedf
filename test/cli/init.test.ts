import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(folder.length + 1)).filter((f) => !f.startsWith('.git/')).toSorted();
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf(files);
  git(folder, 'init', '--quiet');
  git(folder, 'config', 'user.name', 'Élise Roy');
  git(folder, 'config', 'user.email', 'elise@boreal.example');
  return folder;
}

describe('gitsm init', () => {
  for (const [language, words] of [['fr', /0 erreur, 0 avertissement,/], ['en', /0 errors, 0 warnings,/]] as const) {
    it(`starts a repository in which nothing is wrong, in ${language}`, async () => {
      const folder = repository();
      const made = await gitsm(['init', '--cwd', folder, '--lang', language, '--organisation', 'Boréal: "TI" #1']);
      assert.equal(made.status, 0, made.err);
      assert.deepEqual(made.out.trim().split('\n').toSorted(), filesIn(folder));
      assert.match((await gitsm(['validate', '--strict', '--cwd', folder, '--lang', language])).out, words);
      assert.match(read(folder, 'gitsm.yaml'), /elise\.roy: \{ name: Élise Roy, emails: \[elise@boreal\.example\]/);
      assert.match(read(folder, 'procedures/PRC-001.md'), /owner: elise\.roy\n[^]*P1/);
      assert.match(read(folder, '.gitattributes'), /^\*\.md merge=gitsm$/m);
      assert.deepEqual(git(folder, 'status', '--porcelain').split('\n').every((line) => line.startsWith('??')), true, 'nothing is staged or committed');
    });
  }

  it('writes no workflow below the root of the git repository, and says why', async () => {
    const folder = join(repository({ 'records/.keep': '' }), 'records');
    const { status, out, err } = await gitsm(['init', '--cwd', folder]);
    assert.equal(status, 0);
    assert.doesNotMatch(out, /\.github|gitlab/);
    assert.match(err, /No workflow is written: this folder is not the root/);
  });

  it('writes nothing the second time, and says so', async () => {
    const folder = repository();
    await gitsm(['init', '--cwd', folder]);
    const before = filesIn(folder).map((f) => read(folder, f));
    const { status, out, err } = await gitsm(['init', '--cwd', folder]);
    assert.deepEqual([status, out], [0, '']);
    assert.match(err, /Nothing to write: everything is there already\.\nLeft as they are: gitsm\.yaml, /);
    assert.doesNotMatch(err, /gitattributes: /, 'the line is there');
    assert.deepEqual(filesIn(folder).map((f) => read(folder, f)), before);
  });

  it('leaves what is there alone and fits itself to it', async () => {
    const mine = {
      'README.md': '# Mine\n', '.gitattributes': '* text=auto\n', 'cmdb/notes.txt': 'x\n',
      'gitsm.yaml': `${config}priority_grid: { impact: [vital, slight], urgency: { now: [A, B] }, targets: { A: { response: 7m } } }\n`,
      'policies/ours.md': record({ id: 'POL-001', type: 'policy', title: 'La nôtre', status: 'draft', created: '2026-01-05T09:00:00-05:00', covers: 'policy.release', version: '"1"', review_due: '2027-01-01' }),
    };
    const folder = repository(mine);
    const { status, out, err } = await gitsm(['init', '--cwd', folder]);
    assert.equal(status, 0);
    for (const [file, text] of Object.entries(mine)) assert.equal(read(folder, file), text);
    assert.match(err, /Left as they are: gitsm\.yaml, README\.md, \.gitattributes\.\nTo have git merge records field by field, add to \.gitattributes: \*\.md merge=gitsm/);
    assert.doesNotMatch(out, /POL-001|cmdb/);
    const policy = read(folder, 'policies/POL-002.md');
    assert.match(policy, /covers: policy\.configuration\n/);
    const procedures = filesIn(folder).filter((f) => f.startsWith('procedures/PRC')).map((f) => read(folder, f)).join('\n');
    assert.match(procedures, /\| A \| 7 min \|/);
    assert.match(procedures, /# Procédure de traitement des incidents\n/, "the repository's own language");
    assert.match(procedures, /owner: alice\.tremblay/);
  });

  it('writes the workflow of the hosting that origin names, or both', async () => {
    const workflows = async (origin?: string): Promise<string[]> => {
      const folder = repository();
      if (origin !== undefined) git(folder, 'remote', 'add', 'origin', origin);
      await gitsm(['init', '--cwd', folder]);
      return filesIn(folder).filter((f) => /gitsm\.yml|gitlab-ci/.test(f));
    };
    assert.deepEqual(await workflows('git@gitlab.example:a/b.git'), ['.gitlab-ci.yml']);
    assert.deepEqual(await workflows('https://github.com/a/b'), ['.github/workflows/gitsm.yml']);
    assert.deepEqual(await workflows(), ['.github/workflows/gitsm.yml', '.gitlab-ci.yml']);
  });

  it('goes on outside git and says what is missing', async () => {
    const folder = folderOf();
    const { status, err } = await gitsm(['init', '--cwd', folder, '--lang', 'fr']);
    assert.equal(status, 0);
    assert.match(err, /Ce dossier n'est pas un dépôt git : lancez « git init »/);
    assert.match((await gitsm(['validate', '--cwd', folder])).out, /0 errors, 0 warnings/);
  });

  it('writes all or nothing', async () => {
    const folder = repository({ procedures: 'a file where a folder must be\n' });
    const { status, out, err } = await gitsm(['init', '--cwd', folder]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^gitsm: nothing was written: procedures\/PRC-001\.md: something is there already \(ENOTDIR\)\.\n$/);
    assert.deepEqual(filesIn(folder), ['procedures']);
  });

  it('could not run below another repository, nor over settings that cannot be read', async () => {
    const folder = repository({ 'gitsm.yaml': 'a: [\n', 'below/x.txt': '' });
    assert.match((await gitsm(['init', '--cwd', join(folder, 'below')])).err, /gitsm\.yaml is already in .*: run "gitsm init" there/);
    const { status, err } = await gitsm(['init', '--cwd', folder]);
    assert.equal(status, 2);
    assert.match(err, /^gitsm: gitsm\.yaml:\d+:\d+: /);
    writeFileSync(join(folder, 'gitsm.yaml'), config);
    assert.equal((await gitsm(['init', '--cwd', folder])).status, 0);
  });

  it('tells the example repository into an empty folder only', async () => {
    const folder = folderOf({ 'notes.txt': 'mine' });
    const { status, out, err } = await gitsm(['init', '--example', '--lang', 'en', '--cwd', folder]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /is not empty: the example repository asks for an empty folder/);
    assert.equal(read(folder, 'notes.txt'), 'mine');
  });
});
