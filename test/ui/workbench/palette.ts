import { errors } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/vscode/until';

/** The command palette and every other list or box that VS Code asks something with (quick picks, input boxes). */
export class Palette {
  readonly widget: Locator;
  readonly input: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens the palette with a text: ">" before it for commands, ":" for a line, none for files. */
  async open(text: string): Promise<void> {
    // A context menu that closes takes keys until it is gone.
    await this.page.locator('.monaco-menu-container').first().waitFor({ state: 'hidden' });
    await until('the palette opens', async () => {
      await this.page.keyboard.press('F1');
      // An editor that takes the keyboard as it opens closes the palette.
      await this.input.waitFor({ timeout: 3000 });
      await this.input.fill(text, { timeout: 3000 });
      return true;
    });
  }

  /** The rows on screen, each as one line of text. */
  async texts(): Promise<string[]> {
    return (await this.rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** The commands that the palette offers for a text, each with category and keys; waits until one fits, and closes it. */
  async commands(text: string): Promise<string[]> {
    await this.open(`>${text}`);
    const found = await until(`the palette offers "${text}"`, async () => {
      const texts = (await this.texts()).filter((row) => row.toLowerCase().includes(text.trim().toLowerCase()));
      return texts.length > 0 ? texts : undefined;
    });
    await this.dismiss();
    return found;
  }

  /** Runs a command by its whole title, with its category: `run('Gitsm: New Record…')`. */
  async run(title: string): Promise<void> {
    const row = this.rows.filter({ hasText: title }).first();
    await until(`the palette offers "${title}"`, async () => {
      // The palette lists what applies when it opens: where a record was just opened, VS Code may not know of it yet.
      await this.open(`>${title}`);
      if (await shows(row)) return true;
      await this.dismiss();
      return undefined;
    });
    await row.click();
  }

  /** Takes a row of the list now open, waiting for it. */
  async pick(text: string | RegExp): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click();
  }

  /** Answers the input box now open. */
  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** The title of the list or box now open, with its step, as in "New record (1/3)". */
  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').innerText()).trim();
  }

  /** What stands below the input box: the prompt, or why the answer is refused. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }
}

/** Whether a row comes within a moment. */
async function shows(row: Locator): Promise<boolean> {
  return row.waitFor({ timeout: 3000 }).then(() => true, (error: unknown) => {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  });
}
