/** Writes docs/commands.md and docs/commands.fr.md: `npx tsx scripts/docs-commands.ts`. */
import { writeFileSync } from 'node:fs';
import { commandsPage } from './commands-page';

writeFileSync('docs/commands.md', commandsPage('en'));
writeFileSync('docs/commands.fr.md', commandsPage('fr'));
