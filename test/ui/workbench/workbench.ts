/**
 * One VS Code window with the packed extension installed, as a user has it: a server of its own, a throw-away
 * copy of a record repository, a browser of its own. See docs/testing.md for how to use it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/chromium.mjs';
import { packVsix } from '../../../scripts/lib/package.mjs';
import { root, temporaryFolder } from '../../../scripts/lib/process.mjs';
import { repositoryCopy, workbenchFixture } from '../../../scripts/lib/repository.mjs';
import { ensureServer, installVsix, startServer } from '../../../scripts/lib/vscode-server.mjs';
import { addPseudoLanguage } from '../../support/pseudo';
import type { pseudoLanguage } from '../../support/pseudo';
import { EditorArea } from './editor';
import { Palette } from './palette';
import { Problems } from './problems';
import { Tree } from './tree';
import { Webview } from './webview';

/** The four kinds of theme that every surface must suit. */
export const themes = { dark: 'Dark 2026', light: 'Light 2026', 'high-contrast': 'Default High Contrast', 'high-contrast-light': 'Default High Contrast Light' } as const;
export type Theme = keyof typeof themes;

export interface WorkbenchOptions {
  /** The folder to copy and open; the small fixture repository unless given. */
  readonly folder?: string;
  /** A `.code-workspace` file of `folder` to open, for a window with several folders. */
  readonly workspace?: string;
  /** Opens `folder` itself instead of a copy: for a repository whose git history matters. Make it a throw-away one. */
  readonly inPlace?: boolean;
  /** The language of the extension's own texts; VS Code's stay English. `qps-ploc` is the one of test/support/pseudo.ts. */
  readonly language?: 'en' | 'fr' | typeof pseudoLanguage;
  readonly theme?: Theme;
  /** False opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** The folder of another extension that runs beside, from its source; VS Code then shows no toasts. */
  readonly beside?: string;
  /** More surroundings of VS Code's server. */
  readonly env?: Readonly<Record<string, string>>;
  /** More user settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The window, in CSS pixels, and how many device pixels make one. */
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}

let installed: Promise<string> | undefined;

/** The folder where the packed extension is installed: once per test process, whatever the number of windows. */
function extensionsFolder(): Promise<string> {
  installed ??= (async () => {
    await ensureServer();
    const vsix = process.env.GITSM_VSIX ?? (await packVsix());
    const extensionsDir = temporaryFolder('extensions');
    await installVsix({ vsix, extensionsDir, dataDir: temporaryFolder('install') });
    const [folder] = readdirSync(extensionsDir).filter((name) => name.startsWith('gitsm.gitsm-'));
    if (folder) addPseudoLanguage(join(extensionsDir, folder), { nls: join(root, 'package.nls.json'), bundle: join(root, 'l10n', 'bundle.l10n.fr.json') });
    return extensionsDir;
  })();
  return installed;
}

async function openPage(browser: Browser, { language = 'en', width = 1400, height = 900, scale = 1 }: WorkbenchOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale: language === 'fr' ? 'fr-CA' : 'en-CA', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  // tsx wraps functions with names in a helper, which functions sent into the page would miss there.
  await page.addInitScript({ content: 'globalThis.__name ??= (f) => f;' });
  // The French VS Code is a language pack from the marketplace; this alone makes it ask extensions for French.
  if (language !== 'en') await page.addInitScript({ content: `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { configurable: true, get: () => '${language}', set: () => undefined });` });
  return page;
}

/** Opens a window and waits until VS Code is drawn. Close it in an `after` hook; `useWorkbench` does. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const source = options.folder ?? workbenchFixture;
  const folder = options.inPlace ? source : await repositoryCopy(source);
  const dataDir = temporaryFolder('vscode');
  const settings = { 'workbench.colorTheme': themes[options.theme ?? 'dark'], 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, 'editor.minimap.enabled': false, ...options.settings };
  const server = await startServer({ dataDir, extensionsDir: await extensionsFolder(), trusted: options.trusted ?? true, settings, driver: options.beside !== undefined, env: options.env ?? {} });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await launchBrowser();
    const page = await openPage(browser, options);
    const address = new URL(server.url);
    if (options.workspace) address.searchParams.set('workspace', join(folder, options.workspace));
    else address.searchParams.set('folder', folder);
    if (options.beside) address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ['extensionDevelopmentPath', `vscode-remote://${address.host}${options.beside}`]]));
    await page.goto(address.href);
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
    return new Workbench(page, folder, dataDir, close);
  } catch (error) {
    await close();
    throw error;
  }
}

export class Workbench {
  readonly palette: Palette;
  readonly editor: EditorArea;
  readonly problems: Problems;

  constructor(
    /** The Playwright page, for what the helpers below do not cover. */
    readonly page: Page,
    /** The opened repository, an absolute path: look at it, commit into it, change a file behind the editor's back. */
    readonly folder: string,
    private readonly dataDir: string,
    readonly close: () => Promise<void>,
  ) {
    this.palette = new Palette(page);
    this.editor = new EditorArea(page, this.palette);
    this.problems = new Problems(page, this.palette);
  }

  /** Waits until the extension runs: its own item stands in the status bar. */
  async started(): Promise<void> {
    await this.statusItem('Gitsm').waitFor({ timeout: 60_000 });
  }

  /** A status-bar item that shows or announces `text`. */
  statusItem(text: string | RegExp) {
    return this.page.locator('.statusbar-item').filter({ hasText: text }).first();
  }

  /** Shows a container of the activity bar, by its title. */
  async openContainer(title: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`a[aria-label^="${title}"]`) });
    // A second click would hide it; the badge lies over the link, so the click goes to a corner.
    if (!(await item.getAttribute('class'))?.includes('checked')) await item.click({ position: { x: 10, y: 10 } });
    await this.page.locator('.part.sidebar .composite.title').waitFor();
  }

  /** A tree view of the side bar (or of the panel) by its title. */
  tree(title: string): Tree {
    return new Tree(this.page, title);
  }

  /** A webview of this extension, or of another: its document is two frames deep. */
  webview(options: { readonly extension?: string; readonly purpose?: string } = {}): Webview {
    return new Webview(this.page, options);
  }

  /** The messages of the notifications on screen. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** A modal dialog: `dialog().locator('.monaco-button', { hasText: 'Move' }).click()`. */
  dialog() {
    return this.page.locator('.monaco-dialog-box');
  }

  /** What the extension wrote to an output channel of its own; empty before it has written. */
  log(channel = 'Gitsm'): string {
    const logs = join(this.dataDir, 'data', 'logs');
    if (!existsSync(logs)) return '';
    const files = readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(join('gitsm.gitsm', `${channel}.log`)));
    return files.map((file) => readFileSync(join(logs, file), 'utf8')).join('');
  }

  /** The text of a file of the repository as it is on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Saves a picture of the window, or of one element, as build/screenshots/NAME.png; gives the path. */
  async takeScreenshot(name: string, element?: import('playwright-core').Locator): Promise<string> {
    const path = join(root, 'build', 'screenshots', `${name}.png`);
    await (element ?? this.page).screenshot({ path, animations: 'disabled' });
    return path;
  }
}
