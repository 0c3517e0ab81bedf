import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { themes } from './workbench/workbench';
import { useWorkbench } from './workbench/use-workbench';

const path = 'cmdb/CI-00003.md';

describe('A diagram in use', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting'), settings: { 'gitsm.mine': 'marc.gagnon' } });
  const drawing = () => workbench().webview().frame;
  const node = (text: string) => drawing().locator('#content [data-node]', { hasText: text }).first();
  const focused = () => workbench().webview().document().then((page) => page.evaluate(() => (document.activeElement instanceof SVGElement ? document.activeElement.textContent : document.activeElement?.id)));
  const place = () => drawing().locator('#content').evaluate((e) => e.style.transform);

  async function show(command: string, file = path): Promise<void> {
    await workbench().palette.run('View: Close All Editors');
    await workbench().editor.open(file);
    // The palette offers what fits the record, once it is known.
    await workbench().page.locator('.editor-actions .action-label[aria-label^="Move to a Status"]').first().waitFor();
    await workbench().palette.run(command);
    await drawing().locator('#content svg [data-node]').first().waitFor({ timeout: 30_000 });
  }

  before(async () => {
    await workbench().openContainer('Gitsm');
    await workbench().tree('Queue').rowsWhen('lists open work', (rows) => rows.length > 0);
  });

  it('makes the move whose node is clicked', async () => {
    await show('Gitsm: Record Diagram');
    await drawing().locator('#content .next', { hasText: 'In maintenance' }).click();
    await workbench().page.locator('.quick-input-title', { hasText: 'CI-00003' }).waitFor();
    await workbench().page.keyboard.press('Enter');
    await drawing().locator('#content .current', { hasText: 'In maintenance' }).waitFor({ timeout: 30_000 });
    await until('the move is written', () => /\nstatus: maintenance\n[^]*by: marc\.gagnon, note: live → maintenance/.test(workbench().read(path)));
  });

  it("has the editor's own context menu on its nodes", async () => {
    await show('Gitsm: Impact Graph');
    await node('Client portal').click({ button: 'right' });
    const entries = workbench().page.locator('.monaco-menu .action-item:not(.disabled) .action-label[aria-label]');
    await entries.first().waitFor();
    await workbench().page.waitForTimeout(300);
    const offered = await entries.evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')!));
    assert.deepEqual(offered.map((o) => o.replace(/…$/, '')), ['Open a Record', 'Move to a Status', 'Record Diagram', 'History as a Sequence', 'Impact Graph', 'Copy the ID']);
    await workbench().page.locator('.monaco-menu .action-label[aria-label="Record Diagram"]').click();
    await workbench().page.locator('.tab.active', { hasText: 'SVC-0001' }).waitFor();
    await node('In maintenance').waitFor({ timeout: 30_000 });
  });

  /** The scale, and whether all nodes, the one asked for, and what the diagram is about are in the frame. */
  const seen = (id = '') => drawing().locator('#content').evaluate((content, wanted) => {
    const space = content.parentElement!.getBoundingClientRect();
    const isIn = (e: Element): boolean => { const b = e.getBoundingClientRect(); return b.left >= space.left && b.right <= space.right && b.top >= space.top && b.bottom <= space.bottom; };
    const all = [...content.querySelectorAll('[data-node]')];
    const svg = content.querySelector('svg')!;
    const gaps = (['left', 'top'] as const).map((side) => svg.getBoundingClientRect()[side] - space[side]);
    return {
      scale: new DOMMatrix(getComputedStyle(content).transform).a, whole: all.every(isIn), first: isIn(content.querySelector(`[data-node="${wanted}"]`) ?? all[0]!), about: content.querySelector('.current') ? isIn(content.querySelector('.current')!) : undefined, gaps,
    };
  }, id);

  it('opens whole where it can be read so, and follows the size of its tab until somebody moves it', async () => {
    await show('Gitsm: Impact Graph');
    const wide = await seen();
    assert.ok(wide.whole && wide.scale <= 1 && wide.scale * 14 >= 9, JSON.stringify(wide));
    const { page } = workbench();
    await page.setViewportSize({ width: 1100, height: 620 });
    await until('it is placed anew', async () => (await seen()).scale !== wide.scale);
    const narrow = await seen();
    assert.ok(narrow.about && narrow.scale * 14 >= 9, JSON.stringify(narrow));
    await drawing().locator('#frame').focus();
    await page.keyboard.press('+');
    const moved = await place();
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.waitForTimeout(300);
    assert.equal(await place(), moved, 'what a reader placed stays');
    await page.keyboard.press('0');
    assert.ok((await seen()).whole && (await seen()).scale <= 1);
  });

  it('opens at its beginning where it is too large to be read whole', async () => {
    for (const [name, id] of [['Incident management', 'incident_new'], ['Change management', 'change_draft']] as const) {
      await workbench().palette.run('View: Close All Editors');
      await workbench().palette.run('Gitsm: Process Diagram…');
      await workbench().palette.pick(name);
      await drawing().locator('#content svg [data-node]').first().waitFor({ timeout: 30_000 });
      const { scale, first, whole, gaps } = await seen(id);
      assert.ok(first && !whole && scale <= 1 && scale * 14 >= 9, `${name}: ${scale}`);
      assert.ok(gaps.every((gap) => gap <= 20), `${name} leaves a blank at its top or left: ${gaps.join()}`);
    }
  });

  it('has an icon that is seen on the theme of its tab', async () => {
    await show('Gitsm: Impact Graph');
    const icon = workbench().page.locator('.tab.active .monaco-icon-label-iconpath');
    assert.match(await icon.evaluate((e) => getComputedStyle(e).backgroundImage), /diagram-dark\.svg/);
  });

  it('is read by the keyboard alone: zoom, pan, fit, nodes, search, table, record', async () => {
    await show('Gitsm: Impact Graph');
    const { keyboard } = workbench().page;
    await drawing().locator('#frame').focus();
    const start = await place();
    for (const key of ['+', 'ArrowRight', 'ArrowDown']) {
      const before = await place();
      await keyboard.press(key);
      assert.notEqual(await place(), before, key);
    }
    await keyboard.press('0');
    assert.notEqual(await place(), '');
    assert.match(start, /scale/);
    await keyboard.press('Tab');
    const first = await focused();
    await keyboard.press('ArrowRight');
    assert.notEqual(await focused(), first, 'an arrow goes to the nearest node');
    await keyboard.press('Tab');
    assert.doesNotMatch(String(await focused()), /CI-|SVC-/, 'the nodes are one stop of the Tab key');
    await drawing().locator('#search').focus();
    await keyboard.type('portal');
    await until('the matches are told', async () => /^Matches: \d/.test(await drawing().locator('#matches').innerText()));
    await keyboard.press('Shift+Enter');
    assert.match(String(await focused()), /portal/i);
    await drawing().locator('#toggle').focus();
    await keyboard.press('Enter');
    await drawing().locator('#table td button', { hasText: 'SVC-0001' }).first().focus();
    await keyboard.press('Enter');
    await workbench().page.locator('.tab', { hasText: 'SVC-0001.md' }).waitFor();
  });

  it('is redrawn without a blink: zoom, place, search and keyboard stay', async () => {
    await show('Gitsm: Impact Graph');
    await drawing().locator('#search').fill('host');
    await drawing().locator('#frame').focus();
    for (const key of ['+', '+', 'ArrowDown']) await workbench().page.keyboard.press(key);
    await node('Client portal').focus();
    const [before, held] = [await place(), await focused()];
    const page = await workbench().webview().document();
    await page.evaluate(() => {
      const content = document.getElementById('content')!;
      const seen = ((globalThis as { seen?: number[] }).seen = [] as number[]);
      new MutationObserver(() => seen.push(content.childElementCount)).observe(content, { childList: true });
    });
    writeFileSync(join(workbench().folder, path), workbench().read(path).replace('title: Host 1', 'title: Host number one'));
    await node('Host number one').waitFor({ timeout: 30_000 });
    const seen = await page.evaluate(() => (globalThis as { seen?: number[] }).seen!);
    assert.ok(seen.length > 0 && seen.every((n) => n === 1), `children at each change: ${seen.join()}`);
    assert.deepEqual([await place(), await focused()], [before, held]);
    await drawing().locator('#content .found', { hasText: 'Host number one' }).waitFor();
    await drawing().locator('#content .faded').first().waitFor();
  });

  it('is saved as SVG and PNG, and copied as Mermaid text', async () => {
    await workbench().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await show('Gitsm: Impact Graph');
    for (const format of ['svg', 'png']) {
      await drawing().locator(`#${format}`).click();
      await until('a place is proposed', async () => (await workbench().palette.input.inputValue()).endsWith(`.${format}`));
      const file = (await workbench().palette.input.inputValue()).split('/').at(-1)!;
      await workbench().page.keyboard.press('Enter');
      await until(`${file} is written to its end`, () => existsSync(join(workbench().folder, file)) && /(?:<\/svg>|IEND.{4})$/s.test(readFileSync(join(workbench().folder, file), 'latin1')));
      const bytes = readFileSync(join(workbench().folder, file));
      if (format === 'png') assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
      // Mermaid writes each word apart: what a reader sees is the text without its tags.
      else assert.match(bytes.toString().replace(/<style>[^]*?<\/style>|<(?!\/?svg)[^>]*>/g, ''), /^<svg [^]*Client portal[^]*<\/svg>$/);
      assert.doesNotMatch(bytes.toString('latin1'), /data-vscode-context|<script|<foreignObject/);
    }
    await drawing().locator('#copy').click();
    await until('it is on the clipboard', async () => (await workbench().page.evaluate(() => navigator.clipboard.readText())).startsWith('flowchart LR\n'));
  });

  it('is there again after the window was loaded anew, as it was left', async () => {
    await show('Gitsm: Impact Graph');
    await drawing().locator('#frame').focus();
    for (const key of ['+', 'ArrowDown', 'ArrowDown']) await workbench().page.keyboard.press(key);
    const before = await place();
    await Promise.all([workbench().page.waitForEvent('load'), workbench().palette.run('Developer: Reload Window')]);
    await workbench().page.locator('.tab.active', { hasText: 'Impact of CI-00003' }).waitFor({ timeout: 60_000 });
    await node('Client portal').waitFor({ timeout: 60_000 });
    assert.equal(await place(), before);
  });
});

describe('Diagrams in four themes', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting') });
  const drawing = () => workbench().webview().frame;

  before(async () => {
    await workbench().openContainer('Gitsm');
    await workbench().tree('Queue').rowsWhen('lists open work', (rows) => rows.length > 0);
  });

  const named = { 'Dark High Contrast': themes['high-contrast'], 'Light High Contrast': themes['high-contrast-light'], 'Light 2026': themes.light, 'Dark 2026': themes.dark };

  async function choose(theme: keyof typeof named): Promise<void> {
    await workbench().palette.run('Preferences: Color Theme');
    await workbench().palette.input.fill(theme);
    await workbench().palette.rows.filter({ hasText: theme }).first().click();
    await workbench().page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await drawing().locator(`body[data-vscode-theme-id="${named[theme]}"]`).waitFor();
  }

  for (const [command, name] of [['Gitsm: Record Diagram', 'record'], ['Gitsm: Impact Graph', 'impact'], ['Gitsm: Change Calendar', 'calendar'], ['Gitsm: Process Diagram…', 'process']] as const) {
    it(`are accessible: ${name}`, async () => {
      await workbench().palette.run('View: Close All Editors');
      await workbench().editor.open('incidents/INC-2026-0001.md');
      await workbench().page.locator('.editor-actions .action-label[aria-label^="Move to a Status"]').first().waitFor();
      await workbench().palette.run(command);
      if (name === 'process') await workbench().palette.pick('Incident management');
      await drawing().locator('#content svg').first().waitFor({ timeout: 30_000 });
      for (const theme of ['Dark High Contrast', 'Light High Contrast', 'Light 2026', 'Dark 2026'] as const) {
        await choose(theme);
        for (const as of ['drawing', 'table']) {
          assert.deepEqual(await workbench().webview().accessibilityProblems(), [], `${theme}, ${as}`);
          if (as === 'drawing') await workbench().takeScreenshot(`axe-${name}-${theme.replace(/ /g, '-').toLowerCase()}`);
          await drawing().locator('#toggle').click();
        }
      }
    });
  }
});
