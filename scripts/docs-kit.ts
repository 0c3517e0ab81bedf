/** Writes docs/kit.md and docs/kit.fr.md from the kit's data: `npx tsx scripts/docs-kit.ts`. */
import { writeFileSync } from 'node:fs';
import { kitPage } from './kit-page';

writeFileSync(new URL('../docs/kit.md', import.meta.url), kitPage('en'));
writeFileSync(new URL('../docs/kit.fr.md', import.meta.url), kitPage('fr'));
