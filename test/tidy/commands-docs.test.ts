import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandsPage, paletteCommands, recordCommands } from '../../scripts/commands-page';
import { commands as verbs } from '../../src/cli/commands/all';

describe('The page of the commands', () => {
  for (const [language, file] of [['en', 'docs/commands.md'], ['fr', 'docs/commands.fr.md']] as const) {
    it(`${file} says what the manifest says`, () => {
      assert.ok(readFileSync(file, 'utf8') === commandsPage(language), 'write it anew: npx tsx scripts/docs-commands.ts');
    });
  }

  it('names commands that the palette offers, and verbs that the terminal has', () => {
    const offered = new Set(paletteCommands());
    assert.deepEqual(Object.keys(recordCommands).filter((id) => !offered.has(id)), []);
    const known = new Set(verbs.map((v) => v.name));
    assert.deepEqual(Object.values(recordCommands).flatMap((e) => e.cli?.split(' ')[0] ?? []).filter((verb) => !known.has(verb)), []);
  });
});
