import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root, temporaryFolder } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import type { Tree } from './workbench/tree';
import { useWorkbench } from './workbench/use-workbench';
import type { Workbench } from './workbench/workbench';

const fixture = join(root, 'test', 'fixtures', 'hosting');

/** The fixture with two states in git, of March and of May: in between, a printer was renamed and a host recorded. */
function withHistory(): string {
  const folder = temporaryFolder('history');
  cpSync(fixture, folder, { recursive: true });
  const git = (at: string, ...words: readonly string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@boreal.example', '-c', 'commit.gpgsign=false', ...words], { env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at } });
  const host = readFileSync(join(folder, 'cmdb/CI-00008.md'), 'utf8');
  git('2026-03-01T09:00:00-05:00', 'init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'cmdb/CI-00008.md'), host.replaceAll('Old printer', 'New printer'));
  rmSync(join(folder, 'cmdb/CI-00007.md'));
  git('2026-03-01T09:00:00-05:00', 'add', '-A');
  git('2026-03-01T09:00:00-05:00', 'commit', '-qm', 'First records');
  git('2026-03-01T09:00:00-05:00', 'tag', '-a', 'audit-2026-03', '-m', 'Audit of March');
  cpSync(fixture, folder, { recursive: true });
  git('2026-05-01T09:00:00-04:00', 'add', '-A');
  git('2026-05-01T09:00:00-04:00', 'commit', '-qm', 'Record the database engine');
  return folder;
}

async function drag(workbench: Workbench, from: Locator, to: Locator): Promise<void> {
  const { page } = workbench;
  const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(a.x + 60, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + 80, a.y + a.height / 2 + 4, { steps: 4 });
  await page.mouse.move(b.x + 60, b.y + b.height / 2, { steps: 12 });
  // Another view is asked whether it takes what hovers: the answer has to come before the drop.
  await page.locator('.monaco-list-row.drop-target').first().waitFor();
  await page.mouse.move(b.x + 64, b.y + b.height / 2, { steps: 2 });
  await page.mouse.up();
}

/** Unfolds a row until one below it is there: a view that is being drawn anew may fold it again. */
async function unfolded(tree: Tree, name: string, child: string): Promise<void> {
  await until(`"${child}" is shown`, async () => {
    const rows = await tree.rows();
    if (rows.some((r) => r.name === child)) return true;
    if (rows.find((r) => r.name === name)?.expanded === false) await tree.toggle(name);
    return false;
  });
}

describe('The CMDB at work', () => {
  const workbench = useWorkbench({ folder: fixture, settings: { 'gitsm.mine': 'alice.tremblay', 'gitsm.cmdb.autoReveal': false }, height: 1200 });

  it('turns around: what stands on each, and back', async () => {
    await workbench().openContainer('Gitsm');
    const cmdb = workbench().tree('CMDB');
    await cmdb.showAlone();
    await cmdb.rowsWhen('lists the services', (rows) => rows.some(({ name }) => name === 'Client portal'));
    await cmdb.titleAction('Show What Stands on Each');
    await cmdb.rowsWhen('begins with what nothing carries', (rows) => rows.some(({ text }) => text === 'In no chain 4'));
    await cmdb.toggle('Power supply of host 1');
    await cmdb.rowsWhen('shows the host above it', (rows) => rows.some(({ text }) => text === 'Host 1 part of · CI-00003'));
    await workbench().takeScreenshot('cmdb-up-dark-en');
    await cmdb.titleAction('Show What Each Stands On');
    await cmdb.rowsWhen('lists the services again', (rows) => rows.some(({ name }) => name === 'Client portal'));
  });

  it('shows one item alone with what stands on it', async () => {
    const cmdb = workbench().tree('CMDB');
    await cmdb.toggle('Client portal');
    const entries = await cmdb.contextMenu('Web server A');
    await entries.filter({ hasText: 'What Stands on This' }).click();
    const rows = await cmdb.rowsWhen('shows the server alone', (all) => all.length === 2);
    assert.deepEqual(rows.map(({ text }) => text), ['Web server A CI-00001', 'Client portal supports · SVC-0001']);
    await cmdb.titleAction('Show the Whole CMDB Again');
    await cmdb.rowsWhen('lists the services again', (all) => all.some(({ name }) => name === 'Backup'));
  });

  it('relates an item that is dropped on another, and one undo takes it back', async () => {
    const cmdb = workbench().tree('CMDB');
    await cmdb.toggle('Client portal');
    await cmdb.toggle('Reached by no service');
    await cmdb.rowsWhen('shows the printer', (rows) => rows.some(({ name }) => name === 'Old printer'));
    await drag(workbench(), cmdb.row('Old printer'), cmdb.row('Web server B'));
    await workbench().palette.rows.first().waitFor();
    await workbench().takeScreenshot('cmdb-relate-dark-en');
    assert.ok((await workbench().palette.texts()).some((text) => text.startsWith('Old printer depends on Web server B')), 'it offers relations of both directions');
    await workbench().palette.pick('Old printer hosts Web server B');
    await until('it is written', () => /runs_on: \[CI-00003, CI-00008\]|- CI-00008/.test(workbench().read('cmdb/CI-00002.md')));
    await cmdb.rowsWhen('moves the printer below the server', (rows) => rows.every(({ name }) => name !== 'Reached by no service'));
    await workbench().editor.open('cmdb/CI-00002.md');
    await workbench().page.keyboard.press('ControlOrMeta+Z');
    await workbench().palette.run('File: Save All Files');
    await cmdb.rowsWhen('shows it apart again', (rows) => rows.some(({ name }) => name === 'Reached by no service'));
  });

  it('copies the ids of all that are selected', async () => {
    const cmdb = workbench().tree('CMDB');
    await cmdb.row('Backup').click();
    await cmdb.row('Client portal').click({ modifiers: ['ControlOrMeta'] });
    const entries = await cmdb.contextMenu('Client portal');
    const offered = await entries.allInnerTexts();
    assert.ok(offered.includes('Move the Selected Records…') && offered.includes('Relate to a CI or Service…'), offered.join(', '));
    assert.equal(offered.includes('Move to a Status…'), false);
    await workbench().takeScreenshot('cmdb-several-dark-en');
    await entries.filter({ hasText: 'Copy the ID' }).click();
    await workbench().palette.run('File: New Untitled Text File');
    await workbench().page.keyboard.press('ControlOrMeta+V');
    await until('both ids are pasted', async () => (await workbench().editor.lines()).some((line) => line.includes('SVC-0002, SVC-0001')));
    await workbench().palette.run('File: Revert File');
  });

  it('moves several records at once', async () => {
    const cmdb = workbench().tree('CMDB');
    await cmdb.rowsWhen('shows the servers', (rows) => rows.some(({ name }) => name === 'Web server A'));
    await cmdb.row('Web server A').click();
    await cmdb.row('Portal database').click({ modifiers: ['ControlOrMeta'] });
    await (await cmdb.contextMenu('Portal database')).filter({ hasText: 'Move the Selected Records…' }).click();
    await workbench().palette.pick('maintenance');
    await until('both are in maintenance', () => ['CI-00001', 'CI-00004'].every((id) => /status: maintenance/.test(workbench().read(`cmdb/${id}.md`))));
  });
});

for (const { language, theme, view, asOf, message, now, title, moved } of [
  { language: 'en', theme: 'dark', view: 'CMDB', asOf: 'Gitsm: CMDB as of a Date, Tag or Commit…', message: /As of audit-2026-03 \(commit [0-9a-f]{8}\): read-only/, now: 'Back to Now', title: 'Reached by no service', moved: 'Compare with Now' },
  { language: 'fr', theme: 'light', view: 'CMDB', asOf: 'Gitsm: CMDB à une date, une étiquette ou un commit…', message: /État « audit-2026-03 » \(commit [0-9a-f]{8}\), en lecture seule/, now: 'Revenir à maintenant', title: "Qu'aucun service n'atteint", moved: 'Comparer avec maintenant' },
] as const) {
  describe(`The CMDB as it was (${language}, ${theme})`, () => {
    const workbench = useWorkbench({ folder: withHistory(), inPlace: true, language, theme, height: 1100 });

    it('shows the whole tree at a tag, and says so', async () => {
      await workbench().openContainer('Gitsm');
      const cmdb = workbench().tree(view);
      await cmdb.showAlone();
      await cmdb.rowsWhen('lists the services', (rows) => rows.some(({ name }) => name === 'Client portal'));
      await workbench().palette.run(asOf);
      await workbench().palette.rows.filter({ hasText: 'Audit of March' }).first().waitFor();
      await workbench().takeScreenshot(`cmdb-as-of-pick-${theme}-${language}`);
      await workbench().palette.pick('Audit of March');
      await until('it says which state', async () => message.test(await cmdb.message() ?? ''));
      await unfolded(cmdb, title, 'New printer');
      await cmdb.toggle('Client portal');
      await cmdb.toggle('Portal database');
      await cmdb.rowsWhen('knows no engine yet', (rows) => rows.some(({ name }) => name === 'CI-00007'));
      await workbench().takeScreenshot(`cmdb-as-of-${theme}-${language}`);
    });

    it('opens a record as it was, read-only, and compares it with now', async () => {
      const cmdb = workbench().tree(view);
      await unfolded(cmdb, title, 'New printer');
      await cmdb.click('New printer');
      await workbench().page.locator('.tab.active', { hasText: 'CI-00008.md' }).waitFor();
      await until('it is the text of then', async () => (await workbench().editor.lines()).some((line) => line.includes('title: New printer')));
      await workbench().editor.active.locator('.view-line').first().click();
      await workbench().page.keyboard.type('x');
      assert.equal(await workbench().page.locator('.tab.active.dirty').count(), 0);
      const entries = await cmdb.contextMenu('New printer');
      assert.deepEqual((await entries.allInnerTexts()).filter((text) => /Move|Link|Relate|Déplacer|Lier/.test(text)), []);
      await entries.filter({ hasText: moved }).click();
      for (const [side, name] of [['original', 'New'], ['modified', 'Old']]) await workbench().page.locator(`.monaco-diff-editor .${side} .view-line`, { hasText: `title: ${name} printer` }).waitFor();
      await workbench().takeScreenshot(`cmdb-as-of-compare-${theme}-${language}`);
    });

    it('goes back to now', async () => {
      const cmdb = workbench().tree(view);
      await cmdb.titleAction(now);
      await cmdb.rowsWhen('shows the printer of now', (rows) => rows.some(({ name }) => name === 'Old printer') || rows.some(({ name }) => name === title));
      await until('it says no more', async () => await cmdb.message() === undefined);
    });

    it('takes a date, and says when there was nothing yet', async () => {
      await workbench().palette.run(asOf);
      await workbench().palette.widget.locator('.quick-input-title', { hasText: 'CMDB' }).waitFor();
      await workbench().palette.input.fill('2020-01-01');
      await workbench().palette.input.press('Enter');
      await until('it says so', async () => (await workbench().notifications()).some((text) => text.includes('2020-01-01')));
      await workbench().palette.run(asOf);
      await workbench().palette.widget.locator('.quick-input-title', { hasText: 'CMDB' }).waitFor();
      await workbench().palette.input.fill('2026-04-01');
      await workbench().palette.input.press('Enter');
      await until('it shows that date', async () => (await workbench().tree(view).message() ?? '').includes('2026-04-01'));
    });
  });
}
