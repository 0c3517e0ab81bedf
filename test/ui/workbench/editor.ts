import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/vscode/until';
import type { Palette } from './palette';

/** The text editors. */
export class EditorArea {
  /** The active editor's text area and surroundings. */
  readonly active: Locator;

  constructor(private readonly page: Page, private readonly palette: Palette) {
    this.active = page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Opens a file of the repository by its path, and puts the keyboard there. */
  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.palette.open(path);
    await this.palette.rows.filter({ hasText: name }).first().waitFor();
    await this.palette.input.press('Enter');
    await this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$="${path}"]`).waitFor();
    await until(`the tab ${name} is active`, async () => (await this.tabs()).some((tab) => tab.startsWith(name)));
  }

  /** Puts the cursor at a place; lines and columns count from 1, as on screen. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.palette.open(`:${line}:${column}`);
    await this.palette.input.press('Enter');
    await this.palette.widget.waitFor({ state: 'hidden' });
  }

  /** What the tabs announce, in order. */
  tabs(): Promise<string[]> {
    return this.page.locator('.tabs-container .tab').evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('aria-label') ?? ''));
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
  }

  /** The lines on screen, with ordinary spaces. */
  async lines(): Promise<string[]> {
    return this.active.locator('.view-line').evaluateAll((lines) =>
      lines
        .map((line) => ({ top: (line as HTMLElement).offsetTop, text: (line as HTMLElement).innerText.replace(/\u00a0/g, ' ') }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
  }

  /** The quick fixes offered at the cursor, waiting for the first; leaves the menu open for `takeFix`. */
  async quickFixes(): Promise<string[]> {
    const menu = this.page.locator('.action-widget .monaco-list-row.action');
    return until('a quick fix is offered', async () => {
      await this.page.keyboard.press('Control+.');
      await menu.first().waitFor({ timeout: 3000 });
      return (await menu.allInnerTexts()).map((text) => text.trim());
    });
  }

  /** Takes a quick fix of the menu that `quickFixes` opened. */
  async takeFix(text: string | RegExp): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: text }).first().click();
  }

  /** What completion offers at the cursor. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget .monaco-list-row');
    return until('completion offers something', async () => {
      await this.page.keyboard.press('Control+Space');
      await rows.first().waitFor({ timeout: 3000 });
      return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    });
  }

  /** What the hover at the cursor says, once it says `expected`: VS Code adds the parts as they come. */
  async hover(expected: string): Promise<string> {
    await this.palette.run('Show or Focus Hover');
    const hover = this.page.locator('.monaco-hover:visible');
    return until(`the hover says "${expected}"`, async () => {
      const text = (await hover.allInnerTexts()).join('\n').trim();
      return text.includes(expected) ? text : undefined;
    });
  }

  /** The lenses above lines, each as it reads. */
  lenses(): Promise<string[]> {
    return this.active.locator('.codelens-decoration').allInnerTexts();
  }
}
