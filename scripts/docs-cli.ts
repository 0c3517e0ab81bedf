/** Writes docs/cli.md and docs/cli.fr.md from the declarations of the commands: `npx tsx scripts/docs-cli.ts`. */
import { writeFileSync } from 'node:fs';
import { commands } from '../src/cli/commands/all';
import { cliPage } from '../src/cli/reference';

writeFileSync(new URL('../docs/cli.md', import.meta.url), cliPage(commands, 'en'));
writeFileSync(new URL('../docs/cli.fr.md', import.meta.url), cliPage(commands, 'fr'));
