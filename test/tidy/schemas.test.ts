import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { schemaFiles } from '../../scripts/schemas';

describe('The committed JSON Schemas', () => {
  for (const [file, text] of schemaFiles()) {
    // Not assert.equal: a diff of such long texts takes half a minute.
    it(`${file} says what the model says`, () => assert.ok(readFileSync(file, 'utf8') === text, 'write it anew: npx tsx scripts/schemas.ts'));
  }
});
