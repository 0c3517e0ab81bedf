import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/all';
import { gitsm } from '../support/cli';
import { hasShell, offeredBy } from '../support/offered';
import { folderOf, git } from '../support/repository';

describe('gitsm completion', () => {
  it('could not run for a shell that it does not know', async () => {
    assert.deepEqual(await gitsm(['completion', 'cmd']), { status: 2, out: '', err: 'gitsm: completion takes a shell: bash, zsh, fish.\n' });
  });

  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`names every command and every option in ${shell}`, async () => {
      const { out } = await gitsm(['completion', shell]);
      for (const { name, options } of commands) {
        assert.ok(out.includes(name), name);
        for (const option of options) assert.ok(out.includes(shell === 'fish' ? `-l ${option.name}` : `--${option.name}`), option.name);
      }
    });
  }

  const shells = (['bash', 'zsh', 'fish'] as const).filter(hasShell);
  let folder: string;
  before(async () => {
    folder = folderOf({
      'incidents/INC-2026-0001.md': '', 'cmdb/CI-00001.md': '', 'README.md': '', 'below/x.txt': '', 'incidents/$(touch stolen)-1.md': '', 'incidents/`touch stolen`-2.md': '',
      ...Object.fromEntries(await Promise.all(shells.map(async (shell) => [`completion.${shell}`, (await gitsm(['completion', shell])).out] as const))),
    });
    git(folder, 'init', '--quiet');
  });

  const cases: readonly [words: string[], found: string[]][] = [
    [['gitsm', 'valid'], ['validate']],
    [['gitsm', '--cwd', 'below', 'lis'], ['list']],
    [['gitsm', 'help', 'sho'], ['show']],
    [['gitsm', 'list', '--wh'], ['--where']],
    [['gitsm', 'list', '--type', 'inc'], ['incident']],
    [['gitsm', 'list', '--format', ''], ['csv', 'json', 'table']],
    [['gitsm', 'list', '--lang', ''], ['en', 'fr']],
    [['gitsm', 'schema', 'con'], ['config', 'configuration-plan', 'contract']],
    [['gitsm', 'completion', ''], ['bash', 'fish', 'zsh']],
    [['gitsm', 'checklist', 'contr'], ['control']],
    [['gitsm', 'raise', 'INC'], ['INC-2026-0001']],
    [['gitsm', 'show', ''], ['CI-00001', 'INC-2026-0001']],
    [['gitsm', 'show', 'INC'], ['INC-2026-0001']],
    [['gitsm', 'validate', '--cwd', 'be'], ['below']],
  ];
  for (const shell of shells) {
    describe(`in ${shell}`, () => {
      for (const [words, found] of cases) it(words.join(' '), () => assert.deepEqual(offeredBy(shell, folder, words), found));

      it('gitsm validate incidents/INC', () => {
        // A shell that completes one part of a path at a time names that part.
        assert.match(offeredBy(shell, folder, ['gitsm', 'validate', 'incidents/INC']).join(' '), /^(?:incidents\/)?INC-2026-0001\.md$/);
      });

      it('offers ids from a folder below, and runs nothing that a file is called', () => {
        assert.deepEqual(offeredBy(shell, folder, ['gitsm', 'show', ''], join(folder, 'below')), ['CI-00001', 'INC-2026-0001']);
        assert.equal(git(folder, 'ls-files', '--others', '--', '**/stolen', 'stolen'), '');
      });
    });
  }
});
