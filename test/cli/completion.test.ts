import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/all';
import { gitsm } from '../support/cli';
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

  describe('in bash', () => {
    let folder: string;
    before(async () => {
      folder = folderOf({
        'completion.bash': (await gitsm(['completion', 'bash'])).out, 'incidents/INC-2026-0001.md': '', 'cmdb/CI-00001.md': '', 'README.md': '', 'below/x.txt': '',
        'incidents/$(touch stolen)-1.md': '', 'incidents/`touch stolen`-2.md': '',
      });
      git(folder, 'init', '--quiet');
    });
    /** What the shell would offer after these words, the last being the one that is written. */
    const offered = (words: readonly string[], cwd = folder): readonly string[] => execFileSync('bash', ['-c', `source '${folder}/completion.bash'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gitsm; printf '%s\\n' "\${COMPREPLY[@]}"`, 'bash', ...words], { cwd, encoding: 'utf8' }).split('\n').filter((w) => w !== '').toSorted();

    const cases: readonly [words: string[], found: string[]][] = [
      [['gitsm', 'valid'], ['validate']],
      [['gitsm', '--cwd', 'x', 'lis'], ['list']],
      [['gitsm', 'help', 'sho'], ['show']],
      [['gitsm', 'list', '--wh'], ['--where']],
      [['gitsm', 'list', '--type', 'inc'], ['incident']],
      [['gitsm', 'list', '--format', ''], ['csv', 'json', 'table']],
      [['gitsm', 'list', '--lang', ''], ['en', 'fr']],
      [['gitsm', 'schema', 'con'], ['config', 'configuration-plan', 'contract']],
      [['gitsm', 'completion', ''], ['bash', 'fish', 'zsh']],
      [['gitsm', 'show', ''], ['CI-00001', 'INC-2026-0001']],
      [['gitsm', 'show', 'INC'], ['INC-2026-0001']],
      [['gitsm', 'validate', 'incidents/INC'], ['incidents/INC-2026-0001.md']],
      [['gitsm', 'validate', '--cwd', 'be'], ['below']],
    ];
    for (const [words, found] of cases) it(words.join(' '), () => assert.deepEqual(offered(words), found));

    it('offers ids from a folder below, and runs nothing that a file is called', () => {
      assert.deepEqual(offered(['gitsm', 'show', ''], join(folder, 'below')), ['CI-00001', 'INC-2026-0001']);
      assert.equal(git(folder, 'ls-files', '--others', '--', '**/stolen', 'stolen'), '');
    });
  });
});
