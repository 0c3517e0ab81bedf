import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../src/cli/commands/all';
import { cliPage } from '../../src/cli/reference';
import { textProblems } from '../support/text-problems';

describe('The reference of the command line', () => {
  for (const [language, file] of [['en', 'docs/cli.md'], ['fr', 'docs/cli.fr.md']] as const) {
    it(`${file} says what the declarations say`, () => {
      assert.ok(readFileSync(file, 'utf8') === cliPage(commands, language), 'write it anew: npx tsx scripts/docs-cli.ts');
    });
  }

  it('is in good French and English', () => assert.deepEqual(commands.flatMap((c) => textProblems(c, c.name)), []));
});
