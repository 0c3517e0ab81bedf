import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';
import type { Workbench } from './workbench/workbench';

const folder = join(root, 'test', 'fixtures', 'hosting');
/** Commands on records are offered once the records are read. */
async function ready(workbench: Workbench, queue: string): Promise<void> {
  await workbench.openContainer('Gitsm');
  await workbench.tree(queue).rowsWhen('lists open work', (rows) => rows.length > 0);
}

const processes = ['Incident management', 'Problem management', 'Configuration management', 'Change management', 'Continuity and availability management', 'Release management', 'Continual process improvement (PDCA)'];

describe('Diagrams, in the dark and in English', () => {
  const workbench = useWorkbench({ folder });
  const drawing = () => workbench().webview().frame;
  const shown = async (text: string): Promise<void> => drawing().locator('#content svg', { hasText: text }).first().waitFor({ timeout: 30_000 });

  before(() => ready(workbench(), 'Queue'));

  it('draw every process from its lifecycle, with its decision points', async () => {
    for (const name of processes) {
      await workbench().palette.run('Gitsm: Process Diagram…');
      await workbench().palette.pick(name);
      await drawing().locator('#content svg g.node').first().waitFor({ timeout: 30_000 });
      await until(`${name} is drawn`, async () => (await drawing().locator('#frame').getAttribute('aria-label'))?.startsWith(name));
      assert.equal(await drawing().locator('#message').innerText(), '');
      await workbench().palette.run('View: Close Editor');
    }
  });

  it('show where a record stands, and open the record behind a node of an impact graph', async () => {
    await workbench().editor.open('cmdb/CI-00003.md');
    await workbench().palette.run('Gitsm: Impact Graph');
    await shown('Client portal');
    await drawing().locator('[data-node]', { hasText: 'Client portal' }).first().click();
    await workbench().page.locator('.tab.active', { hasText: 'SVC-0001.md' }).waitFor();
  });

  it('find a node by its words, and tell the same facts as a table', async () => {
    await workbench().palette.run('View: Close All Editors');
    await workbench().editor.open('cmdb/CI-00003.md');
    await workbench().palette.run('Gitsm: Impact Graph');
    await shown('Client portal');
    await drawing().locator('#search').fill('portal');
    await drawing().locator('#content .found').first().waitFor();
    await drawing().locator('#search').fill('');
    await drawing().locator('#toggle').click();
    assert.match(await drawing().locator('#table').innerText(), /Client portal/);
    assert.deepEqual(await workbench().webview().accessibilityProblems(), []);
    await drawing().locator('#toggle').click();
    assert.deepEqual(await workbench().webview().accessibilityProblems(), []);
    await workbench().takeScreenshot('impact-dark-en');
  });

  it('follow the record that they show', async () => {
    await workbench().palette.run('View: Close All Editors');
    await workbench().editor.open('cmdb/CI-00003.md');
    await workbench().palette.run('Gitsm: Record Diagram');
    await shown('Live');
    const path = 'cmdb/CI-00003.md';
    const text = workbench().read(path);
    assert.match(text, /status: live/);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(workbench().folder, path), text.replace('status: live', 'status: maintenance'));
    await drawing().locator('#content .current', { hasText: 'In maintenance' }).waitFor({ timeout: 30_000 });
  });
});

describe('Diagrams, in the light and in French', () => {
  const workbench = useWorkbench({ folder, language: 'fr', theme: 'light' });
  before(() => ready(workbench(), 'File'));

  it('say everything in French, and copy their Mermaid text', async () => {
    await workbench().palette.run('Gitsm: Calendrier des changements');
    await workbench().webview().frame.locator('#content svg').first().waitFor({ timeout: 30_000 });
    assert.equal(await workbench().webview().frame.locator('#toggle').innerText(), 'Tableau');
    await workbench().palette.run("Gitsm: Diagramme d'un processus…");
    await workbench().palette.pick('Gestion du changement');
    await workbench().webview().frame.locator('#content svg', { hasText: 'Brouillon' }).first().waitFor({ timeout: 30_000 });
    await workbench().takeScreenshot('process-light-fr');
    assert.deepEqual(await workbench().webview().accessibilityProblems(), []);
  });
});
