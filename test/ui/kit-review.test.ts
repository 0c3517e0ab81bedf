import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';
import type { Workbench } from './workbench/workbench';

const folder = join(root, 'test', 'fixtures', 'hosting');

/** Folds every view but one, so that its rows are on screen. */
async function showOnly(workbench: Workbench, title: string): Promise<void> {
  await workbench.openContainer('Gitsm');
  await workbench.tree(title).showAlone();
}

describe('The process kit, in the dark and in English', () => {
  const workbench = useWorkbench({ folder, height: 1400 });

  it('goes down to the evidence, and tells what a step asks', async () => {
    await showOnly(workbench(), 'Process kit');
    const kit = workbench().tree('Process kit');
    await kit.rowsWhen('lists the processes', (rows) => rows.some(({ name }) => name === 'Incident management'));
    for (const name of ['Incident management', 'Defining incident management', 'Formalising the components', '4. Establish']) await kit.toggle(name);
    await kit.rowsWhen('shows what is missing', (rows) => rows.some(({ text }) => text === 'Incident procedure missing'));
    assert.match(await kit.tooltip('4. Establish'), /Who:.*\(RGS\/AC\)/);
    await workbench().takeScreenshot('kit-dark-en');
  });

  it('makes the procedure that is missing at a click, as a draft', async () => {
    const kit = workbench().tree('Process kit');
    await kit.click(/^Incident procedure/);
    await workbench().page.locator('.tab.active', { hasText: 'PRC-' }).waitFor();
    await kit.rowsWhen('names the draft', (rows) => rows.some(({ name, description }) => name === 'Incident procedure' && description.endsWith('not in force yet')));
    await until('it stands in its folder', () => existsSync(join(workbench().folder, 'procedures')));
  });

  it('makes the first record of a type that is missing by its form', async () => {
    const kit = workbench().tree('Process kit');
    await kit.toggle('Incident management');
    for (const name of ['Problem management', 'Defining problem management', 'Formalising the components', '3. Establish']) await kit.toggle(name);
    await kit.click(/^Problem record/);
    assert.match(await workbench().palette.title(), /New record/);
    await workbench().palette.answer('Pages load slowly');
    await workbench().takeScreenshot('kit-form-dark-en');
    await workbench().palette.dismiss();
    await kit.toggle('Problem management');
    await kit.toggle('Incident management');
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
    await showOnly(workbench(), 'Trousse');
    const kit = workbench().tree('Trousse');
    await kit.rowsWhen('lists the processes', (rows) => rows.some(({ name }) => name === 'Gestion des incidents'));
    await kit.toggle('Glossaire');
    await workbench().takeScreenshot('kit-light-fr');
  });
});

for (const { language, theme, calendar, later, review, moved } of [
  { language: 'en', theme: 'dark', calendar: 'Calendar', later: 'Later', review: 'Review', moved: 'New → In progress' },
  { language: 'fr', theme: 'light', calendar: 'Calendrier', later: 'Plus tard', review: 'Révision', moved: 'Nouveau → En cours' },
] as const) {
  describe(`The calendar and the review (${language}, ${theme})`, () => {
    const workbench = useWorkbench({ folder, language, theme });

    it('the calendar lists what is planned, and a click opens it', async () => {
      await showOnly(workbench(), calendar);
      const tree = workbench().tree(calendar);
      await tree.rowsWhen('lists the period', (rows) => rows.some(({ name }) => name === later));
      await tree.toggle(later);
      await tree.rowsWhen('lists the change', (rows) => rows.some(({ name, description }) => name === 'Replace the core switch' && description.includes('20:00–22:00')));
      await tree.click('Replace the core switch');
      await workbench().page.locator('.tab.active', { hasText: 'CHG-2026-0001.md' }).waitFor();
      await workbench().takeScreenshot(`calendar-${theme}-${language}`);
    });

    it('the review says that nothing differs, then what does, and a click compares', async () => {
      await showOnly(workbench(), review);
      const tree = workbench().tree(review);
      await tree.welcome().locator('.monaco-button').first().waitFor();
      const file = join(workbench().folder, 'incidents/INC-2026-0002.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: .*$/m, 'status: in-progress').replace(/^priority: .*$/m, 'priority: P4'));
      await tree.rowsWhen('lists the incident', (rows) => rows.some(({ description }) => description.startsWith('INC-2026-0002')));
      await tree.toggle('INC-2026-0002');
      await tree.rowsWhen('lists the move and the field', (rows) => rows.some(({ name }) => name === moved) && rows.some(({ description }) => description.includes('→ P4')));
      await tree.click('→ P4');
      for (const [side, priority] of [['original', 'P2'], ['modified', 'P4']]) await workbench().page.locator(`.monaco-diff-editor .${side} .view-line`, { hasText: `priority: ${priority}` }).waitFor();
      await workbench().statusItem(/Ln 12,/).waitFor();
      await workbench().takeScreenshot(`review-${theme}-${language}`);
    });

    it('the review follows a commit', async () => {
      const git = (...words: readonly string[]) => execFileSync('git', ['-C', workbench().folder, '-c', 'user.name=A', '-c', 'user.email=a@boreal.example', ...words]);
      git('commit', '-qam', 'Take it up');
      await workbench().tree(review).welcome().locator('.monaco-button').first().waitFor();
    });
  });
}

describe('The review in Restricted Mode', () => {
  const workbench = useWorkbench({ folder, trusted: false });

  it('asks git nothing, and says why', async () => {
    await showOnly(workbench(), 'Review');
    await workbench().tree('Review').welcome().getByText('a folder that you trust').waitFor();
  });
});
