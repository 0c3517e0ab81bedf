/**
 * Makes the pictures of the README from the real thing: the packed extension in a real VS Code, on the example repository.
 * Run: `npx tsx scripts/screenshots.ts`; the pictures go to docs/images/. Look at them before they are committed.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureExample } from './lib/example.mjs';
import { root } from './lib/process.mjs';
import { until } from '../test/support/vscode/until';
import { openWorkbench } from '../test/ui/workbench/workbench';
import type { Workbench } from '../test/ui/workbench/workbench';

const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });

async function picture(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.mouse.move(700, 870);
  const file = await workbench.takeScreenshot(name);
  copyFileSync(file, join(images, `${name}.png`));
  console.log(`docs/images/${name}.png`);
}

async function fileOf(workbench: Workbench, find: string, title: string): Promise<void> {
  await workbench.palette.run(find);
  await workbench.palette.input.fill(title);
  await workbench.palette.pick(title);
  await workbench.page.locator('.tab.active', { hasText: '.md' }).waitFor();
  await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

interface Words { readonly language: 'fr' | 'en'; readonly queue: string; readonly find: string; readonly impact: string; readonly process: string; readonly processName: string; readonly record: string; readonly ci: string; readonly service: string }

async function all(words: Words, theme: 'dark' | 'light'): Promise<void> {
  const folder = await ensureExample({ lang: words.language });
  const workbench = await openWorkbench({ folder, inPlace: true, language: words.language, theme, settings: { 'editor.wordWrap': 'off', 'workbench.startupEditor': 'none' } });
  try {
    await workbench.openContainer('Gitsm');
    await workbench.tree(words.queue).rowsWhen('lists open work', (rows) => rows.length > 0);
    await workbench.tree(words.queue).toggle('Incidents');
    await workbench.tree('CMDB').toggle(words.service);
    await fileOf(workbench, words.find, words.record);
    await workbench.problems.show();
    await until('findings are listed', async () => (await workbench.page.locator('.markers-panel .monaco-list-row').count()) > 3);
    await picture(workbench, `records-${words.language}`);
    await workbench.palette.run('View: Toggle Panel Visibility');
    await fileOf(workbench, words.find, words.ci);
    await workbench.palette.run(words.impact);
    await workbench.webview().frame.locator('#content svg g.node').first().waitFor({ timeout: 30_000 });
    await picture(workbench, `impact-${words.language}`);
    await workbench.palette.run(words.process);
    await workbench.palette.pick(words.processName);
    await workbench.webview().frame.locator('#content svg g.node').first().waitFor({ timeout: 30_000 });
    await picture(workbench, `process-${words.language}`);
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  await all({ language: 'fr', queue: 'File', find: 'Gitsm: Trouver un enregistrement…', impact: "Gitsm: Graphe d'impact", process: "Gitsm: Diagramme d'un processus…", processName: 'Gestion du changement', record: 'Dossiers cliniques inaccessibles', ci: 'Baie de stockage principale', service: 'Dossiers cliniques' }, 'dark');
  await all({ language: 'en', queue: 'Queue', find: 'Gitsm: Find a record…', impact: 'Gitsm: Impact Graph', process: 'Gitsm: Process Diagram…', processName: 'Change management', record: 'Proof folder read-only', ci: 'Host 1', service: 'Appointments' }, 'light');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
