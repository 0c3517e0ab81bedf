import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const created = '2026-01-05T09:00:00-05:00';
const region = (words: string): string => `<!-- gitsm:diagram ${words} -->\n<!-- /gitsm:diagram -->`;
const ci = (status: string): string => record({ id: 'CI-00001', type: 'ci', title: 'Pare-feu', status, created, class: 'hardware', history: `[{ at: ${created}, by: marc.gagnon, status: planned }]` });
const files = {
  'gitsm.yaml': config, 'cmdb/CI-00001.md': ci('planned'),
  'docs/flow.md': `# Flow\n\n${region('process incident')}\n\n${region('record CI-00001')}\n`, 'notes.md': '# Nothing of the kind\n',
};
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('gitsm diagram', () => {
  it('draws a process by its id or by a type of record', async () => {
    const folder = folderOf(files);
    const [byId, byType] = await Promise.all(['ITSM-CON.2', 'change'].map((id) => gitsm(['diagram', 'process', id, '--lang', 'fr', '--cwd', folder])));
    assert.match(byId!.out, /^flowchart TB\n[^]*Soumise/);
    assert.equal(byType!.out, byId!.out);
  });

  for (const [words, why] of [
    [['nothing'], /^gitsm: say which diagram: process, record/], [['impact', 'CI-0001'], /no record has the id "CI-0001"\. Did you mean "CI-00001"\?/], [['process', 'x'], /there is no process "x"\. Processes: /],
    [['process', 'change', '--check'], /--check goes with/], [['update', '--from', '2026-01-01'], /takes no --from/], [['update', 'missing.md'], /missing\.md does not exist/], [['calendar', '--to', 'soon'], /not a date/],
  ] as const) {
    it(`refuses ${words.join(' ')}`, async () => {
      const { status, out, err } = await gitsm(['diagram', ...words, '--cwd', folderOf(files)]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, why);
    });
  }
});

describe('gitsm diagram update', () => {
  it('brings documents up to date, and tells when they no longer are', async () => {
    const folder = folderOf(files);
    const update = (...words: string[]) => gitsm(['diagram', 'update', '--cwd', folder, ...words]);
    assert.deepEqual(await update('--check'), { status: 1, out: 'docs/flow.md\n', err: '' });
    assert.equal(read(folder, 'docs/flow.md'), files['docs/flow.md'], 'a check writes nothing');
    assert.deepEqual(await update(), { status: 0, out: 'docs/flow.md\n', err: '' });
    assert.match(read(folder, 'docs/flow.md'), /```mermaid\nflowchart TB[^]*```mermaid\nflowchart LR[^]*class ci_planned current/);
    assert.deepEqual(await update('--check'), { status: 0, out: '', err: 'The diagrams of documents are up to date.\n' });
    writeFileSync(join(folder, 'cmdb/CI-00001.md'), ci('live'));
    assert.equal((await update('--check', 'notes.md')).status, 0, 'only the paths that are named');
    assert.equal((await update('--check')).status, 1);
    await update('docs');
    assert.match(read(folder, 'docs/flow.md'), /class ci_live current/);
  });

  it('says where a diagram cannot be drawn, and why, and draws the others', async () => {
    const folder = folderOf({ ...files, 'docs/wrong.md': `# W\n\n${region('impact CI-0001')}\n\n${region('process change')}\n` });
    const { status, out, err } = await gitsm(['diagram', 'update', '--cwd', folder, '--lang', 'fr']);
    assert.deepEqual([status, out], [1, 'docs/flow.md\ndocs/wrong.md\n']);
    assert.equal(err, "docs/wrong.md:3: Aucun enregistrement n'a l'identifiant « CI-0001 ». Vouliez-vous dire « CI-00001 »?\n");
    assert.match(read(folder, 'docs/wrong.md'), /Brouillon/);
  });

  for (const language of ['fr', 'en'] as const) {
    it(`has nothing to do in a new repository in ${language}, whose procedures stay clean as they are approved`, async () => {
      const folder = folderOf();
      git(folder, 'init', '--quiet');
      git(folder, 'config', 'user.email', 'alice@boreal.example');
      const run = async (...words: string[]): Promise<string> => {
        const { status, out, err } = await gitsm([...words, '--cwd', folder, '--lang', language]);
        assert.equal(status, 0, `${words.join(' ')}\n${out}\n${err}`);
        return out;
      };
      await run('init');
      assert.equal(await run('diagram', 'update', '--check'), '');
      const procedures = (JSON.parse(await run('list', '--type', 'procedure', '--format', 'json')) as { id: string; file: string }[]);
      assert.equal(procedures.length, 6);
      for (const { id, file } of procedures) {
        assert.match(read(folder, file), /```mermaid\nflowchart TB\n/);
        await run('approve', id, '--role', 'RGS/AC');
        await run('move', id, 'approved');
        await run('move', id, 'in-force');
      }
      assert.match(await run('validate', '--strict'), language === 'fr' ? /0 erreur, 0 avertissement,/ : /0 errors, 0 warnings,/);
    });
  }
});
