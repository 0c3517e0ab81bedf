import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../scripts/lib/process.mjs';
import { notPseudo, pseudo, pseudoLanguage } from '../support/pseudo';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

const nls = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const views = ['queue', 'cmdb', 'kit', 'review', 'calendar'] as const;

describe('In a language of long words, nothing is left untranslated and nothing is cut off', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting'), language: pseudoLanguage, width: 1000, settings: { 'gitsm.mine': 'alice.tremblay' } });
  const page = () => workbench().page;
  const run = (key: string): Promise<void> => workbench().palette.run(`Gitsm: ${pseudo(nls[key]!)}`);
  const tree = (view: (typeof views)[number]) => workbench().tree(pseudo(nls[`view.${view}`]!));
  /** Which of these elements show less than they hold, by their text. */
  const cut = (elements: Locator): Promise<string[]> => elements.evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => (e as HTMLElement).innerText || (e.getAttribute('placeholder') ?? e.id)));

  before(async () => {
    await workbench().openContainer('Gitsm');
    await tree('queue').rowsWhen('lists open work', (rows) => rows.length > 0);
  });

  it('in the palette: every command of ours', async () => {
    await workbench().palette.open('>Gitsm: ');
    await until('the palette lists them', async () => (await workbench().palette.texts()).length > 8);
    assert.deepEqual(notPseudo((await workbench().palette.texts()).filter((row) => row.startsWith('Gitsm:'))), []);
    await workbench().takeScreenshot('pseudo-palette');
    await workbench().palette.dismiss();
  });

  it('in the views: their titles, buttons, groupings and messages', async () => {
    for (const view of views) await tree(view).show();
    const titles = await page().locator('.part.sidebar .pane-header .title').allInnerTexts();
    assert.deepEqual(notPseudo(titles), []);
    await tree('queue').pane.locator('.pane-header').hover();
    const actions = await tree('queue').pane.locator('.pane-header .actions a.action-label').evaluateAll((all) => all.map((a) => a.getAttribute('aria-label') ?? ''));
    assert.deepEqual(notPseudo(actions.filter((text) => !/^(?:Collapse All|Views and More Actions|More Actions)/.test(text))), []);
    await workbench().takeScreenshot('pseudo-views');
  });

  it('in the lists and boxes that ask: titles, choices and prompts', async () => {
    for (const [key, choices] of [['gitsm.queue.groupBy', true], ['gitsm.cmdb.groupBy', true], ['gitsm.queue.filter', false], ['gitsm.find', false], ['gitsm.review.compare', true], ['gitsm.diagram.process', false]] as const) {
      await run(key);
      await page().locator('.quick-input-title', { hasText: '⟦' }).waitFor();
      const { widget, input, rows } = workbench().palette;
      const labels = rows.locator('.label-name').filter({ visible: true });
      // The palette's own rows go a moment after the list has come.
      await until(`${key} offers choices in the language`, async () => !choices || ((await labels.count()) > 1 && notPseudo(await labels.allInnerTexts()).length === 0));
      const asked = [await workbench().palette.title(), (await input.getAttribute('placeholder')) ?? ''];
      assert.deepEqual(notPseudo(asked), [], key);
      assert.deepEqual(await cut(widget.locator('.quick-input-title')), [], key);
      await workbench().palette.dismiss();
    }
  });

  it('in a guided form', async () => {
    await run('gitsm.new');
    await page().locator('.quick-input-title', { hasText: '⟦' }).waitFor();
    await workbench().takeScreenshot('pseudo-form');
    await workbench().palette.pick('Incident');
    await page().locator('.quick-input-message', { hasText: /\S/ }).waitFor();
    assert.deepEqual(notPseudo([await workbench().palette.title()]), []);
    await workbench().palette.dismiss();
  });

  it('in the status bar and above a record', async () => {
    const item = page().locator('.statusbar-item[aria-label^="Gitsm,"]').first();
    await item.waitFor();
    assert.deepEqual(notPseudo([(await item.getAttribute('aria-label')) ?? '']), []);
  });

  it('in the toolbar of a diagram, which wraps where the window is narrow', async () => {
    await run('gitsm.diagram.calendar');
    const { frame } = workbench().webview();
    await frame.locator('#content svg').first().waitFor({ timeout: 30_000 });
    const parts = frame.locator('#tools button, #tools input');
    const told = await parts.evaluateAll((all) => all.flatMap((e) => [e.getAttribute('title') ?? '', e.getAttribute('aria-label') ?? '', e.getAttribute('placeholder') ?? '', (e as HTMLElement).innerText]));
    assert.deepEqual(notPseudo(told.filter((text) => !['SVG', 'PNG', ''].includes(text))), []);
    assert.deepEqual(await cut(parts), []);
    assert.deepEqual(await cut(frame.locator('#tools, body')), []);
    await workbench().takeScreenshot('pseudo-diagram');
  });

  it('in the walkthrough: titles, texts and buttons', async () => {
    await run('gitsm.firstSteps');
    const step = page().locator('.getting-started-step.expanded');
    await step.waitFor();
    const told = [...await page().locator('.getting-started-step .step-title').allInnerTexts(), ...await step.locator('.step-description-container p').allInnerTexts(), ...await step.locator('.monaco-button').allInnerTexts()];
    assert.deepEqual(notPseudo(told), []);
    assert.deepEqual(await cut(step.locator('.monaco-button')), []);
    await workbench().takeScreenshot('pseudo-first-steps');
  });
});
