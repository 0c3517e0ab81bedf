/** Writes docs/rules/ from the rules' own facts and fixtures: `npx tsx scripts/docs-rules.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { rulePages } from './rule-pages';

rmSync('docs/rules', { recursive: true, force: true });
for (const [file, text] of rulePages()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
