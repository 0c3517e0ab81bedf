import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kitPage } from '../../scripts/kit-page';

describe('The reference pages of the kit', () => {
  for (const [language, file] of [['en', 'docs/kit.md'], ['fr', 'docs/kit.fr.md']] as const) {
    it(`${file} says what the data says (npx tsx scripts/docs-kit.ts)`, () => {
      assert.equal(readFileSync(file, 'utf8'), kitPage(language));
    });
  }
});
