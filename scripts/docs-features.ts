/** Writes docs/features.md and docs/features.fr.md: `npx tsx scripts/docs-features.ts`. */
import { writeFileSync } from 'node:fs';
import { featuresPage } from './features/page';

writeFileSync(new URL('../docs/features.md', import.meta.url), featuresPage('en'));
writeFileSync(new URL('../docs/features.fr.md', import.meta.url), featuresPage('fr'));
