import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';

describe('npm start', () => {
  let start: ChildProcess;
  let browser: Browser | undefined;
  let said = '';

  before(() => {
    start = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--browser', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    start.stdout?.on('data', (chunk) => (said += chunk));
    start.stderr?.on('data', (chunk) => (said += chunk));
  });

  after(async () => {
    await browser?.close();
    if (start.exitCode === null) start.kill('SIGKILL');
  });

  it('prints the address of a VS Code where the extension runs on the example repository', async () => {
    const address = await until('it prints an address', () => {
      assert.equal(start.exitCode, null, said);
      return /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
    }, 90_000);
    browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.statusbar-item').filter({ hasText: 'Gitsm' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view').getByText('gitsm.yaml').waitFor();
  });

  it('speaks French, like the example: the extension and VS Code itself', async () => {
    const [page] = browser!.contexts().flatMap((context) => context.pages());
    assert.ok(page);
    await page.locator('.part.sidebar .title', { hasText: /^Explorateur/i }).first().waitFor();
    await page.locator('.activitybar a[aria-label^="Gitsm"]').click();
    for (const view of ['File', 'CMDB', 'Trousse', 'Révision', 'Calendrier']) await page.locator('.pane-header', { hasText: view }).first().waitFor();
  });

  it('stops its server when it is stopped', async () => {
    const { origin } = new URL(/http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0] ?? '');
    start.kill('SIGTERM');
    await once(start, 'exit');
    await until('nobody answers there', () => fetch(origin).then(() => false, () => true));
  });
});
