import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';
import type { Workbench } from './workbench/workbench';

const incident = 'incidents/INC-2026-0001.md';

/** The colour in which the first place of a text is drawn. */
function colourOf({ page }: Workbench, text: string): Promise<string | undefined> {
  return page.locator('.editor-group-container.active .view-line span span').evaluateAll((spans, wanted) => {
    const found = spans.find((span) => span.textContent?.replace(/\u00a0/g, ' ').includes(wanted));
    return found && getComputedStyle(found).color;
  }, text);
}

async function rename(workbench: Workbench, to: string): Promise<void> {
  await workbench.page.keyboard.press('F2');
  const input = workbench.page.locator('.rename-box input.rename-input');
  await input.waitFor();
  await input.fill(to);
}

describe('Language features, in the dark and in English', () => {
  const workbench = useWorkbench();

  it('show status, moves and counts above the title, and titles behind ids', async () => {
    await workbench().started();
    await workbench().editor.open('services/SVC-0001.md');
    const lenses = await until('the lenses are drawn', async () => (await workbench().editor.lenses()).find((l) => l.includes('named by')));
    assert.match(lenses, /Live.*\|.*In maintenance.*\|.*Retired.*\|.*More….*\|.*named by: 1/s);
    await workbench().editor.active.locator('.view-line', { hasText: 'Web server' }).first().waitFor();
    await workbench().takeScreenshot('language-lens-dark-en');
  });

  it('list what may become of a record, and who names it, from the lenses', async () => {
    const { page, palette } = workbench();
    await page.locator('.codelens-decoration a', { hasText: 'Live' }).click();
    await palette.rows.filter({ hasText: 'In maintenance' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.codelens-decoration a', { hasText: 'named by' }).click();
    await page.locator('.reference-zone-widget .ref-tree .monaco-list-row', { hasText: 'SVC-0001' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('colour ids in fields and prose apart from the text around them', async () => {
    await workbench().editor.open(incident);
    const id = await until('ids have a colour', () => colourOf(workbench(), 'CI-00002'));
    assert.notEqual(id, await colourOf(workbench(), 'phone'));
    assert.equal(await until('prose is drawn', () => colourOf(workbench(), 'CLT-0001')), id);
    assert.notEqual(id, await colourOf(workbench(), 'get error'));
  });

  it('complete an id after a comma, with its title and status beside it', async () => {
    const { editor, page } = workbench();
    await editor.goTo(15, 15);
    await editor.type(', ');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'CI-00001' });
    await row.waitFor();
    assert.match(await row.innerText(), /Web server \(Live\)/);
    await workbench().takeScreenshot('language-completion-dark-en');
    await page.keyboard.press('Enter');
    await until('the id is written', async () => (await editor.lines()).some((line) => /^cis: \[CI-00002.*, CI-00001/.test(line)));
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await workbench().palette.run('File: Revert File');
  });

  it('complete between quotes, and keep them', async () => {
    const { editor, page } = workbench();
    const line = 1 + (await editor.lines()).findIndex((text) => text.startsWith('impact:'));
    await editor.goTo(line, 1);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText('impact: ""');
    await page.keyboard.press('ArrowLeft');
    assert.ok((await editor.suggestions()).some((label) => label.startsWith('medium')));
    await page.keyboard.type('med');
    await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'medium' }).waitFor();
    await workbench().takeScreenshot('language-completion-quotes-dark-en');
    await page.keyboard.press('Enter');
    await until('the word stands in its quotes', async () => (await editor.lines()).includes('impact: "medium"'));
    await workbench().palette.run('File: Revert File');
  });

  it('show the clock of the open ticket in the status bar', async () => {
    const { editor } = workbench();
    await editor.open(incident);
    const clock = workbench().statusItem(/Resolution: .*(?:left|late)/);
    await clock.waitFor();
    await workbench().takeScreenshot('language-clock-dark-en');
    await editor.open('services/SVC-0001.md');
    await clock.waitFor({ state: 'detached' });
    await editor.open(incident);
  });

  it('paste a list of ids as items of the list', async () => {
    const { editor, page } = workbench();
    await editor.goTo(25, 1);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('CI-00001\nSVC-0001\n');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+X');
    await editor.goTo(15, 15);
    await page.keyboard.press('Control+V');
    await until('the ids are items', async () => (await editor.lines()).some((line) => /^cis: \[CI-00002.*, CI-00001.*, SVC-0001/.test(line)));
    await workbench().palette.run('File: Revert File');
  });

  it('show the card of a record with links', async () => {
    await workbench().editor.goTo(15, 10);
    const text = await workbench().editor.hover('Configuration item');
    assert.match(text, /CI-00002 · Configuration item · Live[\s\S]*Open here: INC-2026-0001[\s\S]*Open[\s\S]*Impact[\s\S]*Diagram/);
    await workbench().takeScreenshot('language-hover-dark-en');
    await workbench().page.locator('.monaco-hover:visible a', { hasText: 'Open' }).first().click();
    await workbench().page.locator('.tab.active', { hasText: 'CI-00002.md' }).waitFor();
  });

  it('take a record dragged from the CMDB into a list', async () => {
    const { editor, page } = workbench();
    await workbench().openContainer('Gitsm');
    const cmdb = workbench().tree('CMDB');
    await cmdb.rowsWhen('lists the service', (rows) => rows.some(({ name }) => name === 'Client portal'));
    await editor.open(incident);
    // Whatever line the tests before left on screen, the one that takes the id is.
    await editor.goTo(1 + workbench().read(incident).split('\n').findIndex((line) => line.includes('get error')), 1);
    const end = editor.active.locator('.view-line', { hasText: 'get error' }).first();
    const from = await until('the row is on screen', () => cmdb.row('Client portal').boundingBox());
    const to = await until('the line is on screen', () => end.boundingBox());
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + from.height / 2 + 4, { steps: 4 });
    await page.keyboard.down('Shift');
    try {
      await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 12 });
      await workbench().takeScreenshot('language-drag-dark-en');
    } finally {
      // A button or a key that stays down would be pressed in every test that follows.
      await page.mouse.up();
      await page.keyboard.up('Shift');
    }
    await until('the id is written', async () => (await editor.lines()).some((line) => line.includes('SVC-0001') && line.includes('get')));
    await workbench().palette.run('File: Revert File');
  });

  it('rename an id in the whole repository, with a preview of every place', async () => {
    const { editor, page } = workbench();
    await editor.open(incident);
    await editor.goTo(15, 10);
    await rename(workbench(), 'CI-00077');
    await page.keyboard.press('Control+Enter');
    const panel = page.locator('.part.panel');
    await panel.locator('.monaco-list-row', { hasText: 'CI-00002.md' }).first().waitFor();
    await workbench().takeScreenshot('language-rename-preview-dark-en');
    await panel.getByRole('button', { name: 'Apply' }).click();
    await until('the file has its new name', () => existsSync(join(workbench().folder, 'cmdb/CI-00077.md')) && !existsSync(join(workbench().folder, 'cmdb/CI-00002.md')));
    await until('every file names the new id', () => [incident, 'cmdb/CI-00001.md', 'cmdb/CI-00077.md'].every((file) => workbench().read(file).includes('CI-00077') && !workbench().read(file).includes('CI-00002')));
  });

  it('refuse an id that is taken, and say why', async () => {
    const { editor, page } = workbench();
    await editor.open(incident);
    await editor.goTo(15, 10);
    await rename(workbench(), 'CI-00001');
    await page.keyboard.press('Enter');
    await until('it says why', async () => (await workbench().notifications()).some((text) => text.includes('CI-00001 exists already')));
    assert.ok(workbench().read(incident).includes('CI-00077'));
  });
});

describe('Language features in French, in the light', () => {
  const workbench = useWorkbench({ language: 'fr', theme: 'light' });

  it('speak French above the title, in hovers and in completion', async () => {
    await workbench().started();
    await workbench().editor.open(incident);
    await until('the lenses are French', async () => (await workbench().editor.lenses()).some((l) => /En cours.*En attente.*Résolu/s.test(l)));
    await workbench().editor.goTo(2, 6);
    const card = await workbench().editor.hover('Peut devenir');
    assert.match(card, /Incident · En cours[\s\S]*Peut devenir : En attente, Résolu[\s\S]*Ouvrir/);
    await workbench().takeScreenshot('language-hover-light-fr');
    await workbench().page.keyboard.press('Escape');
    await workbench().editor.goTo(10, 18);
    await workbench().editor.type('\nurgency: ');
    const row = workbench().page.locator('.suggest-widget .monaco-list-row', { hasText: 'high' }).first();
    await row.waitFor();
    assert.match(await row.innerText(), /Élevée?/);
    await workbench().takeScreenshot('language-completion-light-fr');
    await workbench().page.keyboard.press('Escape');
    await workbench().palette.run('File: Revert File');
  });

  it('refuse a rename in French', async () => {
    const { editor, page } = workbench();
    await editor.open(incident);
    await editor.goTo(15, 10);
    await rename(workbench(), 'CI-1');
    await page.keyboard.press('Enter');
    await until('it says why', async () => (await workbench().notifications()).some((text) => text.includes('ne suit pas le motif')));
  });
});
