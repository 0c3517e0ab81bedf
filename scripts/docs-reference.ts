/** Writes docs/records.md and docs/gitsm-yaml.md, and their French pages, from the model: `npx tsx scripts/docs-reference.ts`. */
import { writeFileSync } from 'node:fs';
import { referencePages } from './reference-pages';

for (const [file, text] of referencePages()) writeFileSync(new URL(`../${file}`, import.meta.url), text);
