/** Writes docs/settings.md and docs/settings.fr.md from package.json: `npx tsx scripts/docs-settings.ts`. */
import { writeFileSync } from 'node:fs';
import { settingsPage } from './settings-page';

writeFileSync(new URL('../docs/settings.md', import.meta.url), settingsPage('en'));
writeFileSync(new URL('../docs/settings.fr.md', import.meta.url), settingsPage('fr'));
