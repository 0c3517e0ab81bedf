import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

const folder = join(root, 'test', 'fixtures', 'hosting');

describe('The process kit, in the dark and in English', () => {
  const workbench = useWorkbench({ folder, height: 1400 });

  it('goes down to the evidence, and tells what a step asks', async () => {
    await workbench().openContainer('Gitsm');
    const kit = workbench().tree('Process kit');
    await kit.rowsWhen('lists the processes', (rows) => rows.some(({ name }) => name === 'Incident management'));
    for (const name of ['Incident management', 'Defining incident management', 'Formalising the components', '4. Establish']) await kit.toggle(name);
    await kit.rowsWhen('shows what is missing', (rows) => rows.some(({ text }) => text === 'Incident procedure missing'));
    assert.match(await kit.tooltip('4. Establish'), /Who:.*\(RGS\/AC\)/);
    await workbench().takeScreenshot('kit-dark-en');
  });

  it('makes the procedure that is missing at a click, as a draft', async () => {
    const kit = workbench().tree('Process kit');
    await kit.click('Incident procedure');
    await workbench().page.locator('.tab.active', { hasText: 'PRC-' }).waitFor();
    await kit.rowsWhen('names the draft', (rows) => rows.some(({ name, description }) => name === 'Incident procedure' && description.endsWith('not in force yet')));
    await until('it stands in its folder', () => existsSync(join(workbench().folder, 'procedures')));
  });

  it('opens gitsm.yaml for a setting that nobody decided', async () => {
    const kit = workbench().tree('Process kit');
    await kit.toggle('1. Define the priority grid');
    await kit.click(/^Priority grid/);
    await workbench().page.locator('.tab.active', { hasText: 'gitsm.yaml' }).waitFor();
    await until('it says what to decide', async () => (await workbench().notifications()).some((text) => text.includes('a default is not a decision')));
  });
});

describe('The process kit in French, in the light', () => {
  const workbench = useWorkbench({ folder, language: 'fr', theme: 'light', height: 1400 });

  it('speaks French', async () => {
    await workbench().openContainer('Gitsm');
    const kit = workbench().tree('Trousse de déploiement');
    await kit.rowsWhen('lists the processes', (rows) => rows.some(({ name }) => name === 'Gestion des incidents'));
    await kit.toggle('Glossaire');
    await workbench().takeScreenshot('kit-light-fr');
  });
});
