import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { referencePages } from '../../scripts/reference-pages';

describe('The reference pages of records and of gitsm.yaml', () => {
  for (const [file, text] of referencePages()) {
    it(`${file} says what the model says (npx tsx scripts/docs-reference.ts)`, () => {
      assert.equal(readFileSync(file, 'utf8'), text);
    });
  }
});
