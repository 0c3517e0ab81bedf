import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/vscode/until';

export interface TreeRow {
  /** What is read aloud for the row. */
  readonly label: string;
  /** The label as shown, and the paler text after it. */
  readonly name: string;
  readonly description: string;
  /** Both, on one line. */
  readonly text: string;
  /** 1 for the top. */
  readonly level: number;
  /** Undefined when the row has no children. */
  readonly expanded: boolean | undefined;
}

/** The pointer brings the buttons of a view into its header, one of which reaches the middle of a narrow one. */
const titleOfHeader = { x: 30, y: 10 };

/** A tree view. Only rows on screen exist in the page: scroll, or make the window higher, for long lists. */
export class Tree {
  readonly pane: Locator;

  constructor(private readonly page: Page, private readonly title: string) {
    this.pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) });
  }

  /** Unfolds the view when it is folded. */
  async show(): Promise<void> {
    const header = this.pane.locator('.pane-header');
    await header.waitFor({ state: 'attached' });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** Unfolds the view and folds its neighbours, so that its rows are on screen. */
  async showAlone(): Promise<void> {
    await this.show();
    const headers = this.page.locator('.sidebar .pane-header[aria-expanded="true"]');
    for (const label of await headers.evaluateAll((all) => all.map((h) => h.getAttribute('aria-label') ?? ''))) {
      if (!label.startsWith(this.title)) await this.page.locator(`.sidebar .pane-header[aria-label="${label}"]`).click({ position: titleOfHeader });
    }
  }

  /** The rows now on screen; does not wait. */
  rows(): Promise<TreeRow[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll((elements) =>
      elements.map((element) => {
        const expanded = element.getAttribute('aria-expanded');
        const name = element.querySelector('.label-name')?.textContent?.trim() ?? '';
        const description = element.querySelector('.label-description')?.textContent?.trim() ?? '';
        return {
          label: element.getAttribute('aria-label') ?? '',
          name,
          description,
          text: `${name} ${description}`.trim(),
          level: Number(element.getAttribute('aria-level')),
          expanded: expanded === null ? undefined : expanded === 'true',
        };
      }),
    );
  }

  /** Waits until the rows are as asked, and gives them. */
  async rowsWhen(what: string, condition: (rows: readonly TreeRow[]) => boolean): Promise<TreeRow[]> {
    await this.show();
    return until(`the view "${this.title}" ${what}`, async () => {
      const rows = await this.rows();
      return condition(rows) ? rows : undefined;
    });
  }

  /** The row that shows `text`, for `hover`, `dragTo`, and whatever else Playwright does. */
  row(text: string | RegExp): Locator {
    return this.pane.locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  async click(text: string | RegExp): Promise<void> {
    await this.show();
    await this.row(text).click();
  }

  /** Unfolds (or folds) a row and waits until it is done. */
  async toggle(text: string | RegExp): Promise<void> {
    await this.show();
    const row = this.row(text);
    await this.#settled(row);
    const before = await row.getAttribute('aria-expanded');
    await row.locator('.monaco-tl-twistie').click();
    await until(`"${text}" is unfolded or folded`, async () => (await row.getAttribute('aria-expanded')) !== before);
  }

  /** Waits until a row stays in its place: a message above the rows, or a row that comes, moves it from under the pointer. */
  async #settled(row: Locator): Promise<void> {
    let last: string | undefined;
    await until('the row stays in its place', async () => {
      const box = JSON.stringify(await row.boundingBox());
      const same = box === last;
      last = box;
      if (!same) await this.page.waitForTimeout(250);
      return same;
    });
  }

  /** Clicks one of the small buttons of a row, by its title. */
  async action(row: string | RegExp, title: string): Promise<void> {
    await this.row(row).hover();
    await this.row(row).locator(`.actions a.action-label[aria-label^="${title}"]`).click();
  }

  /** Clicks a button in the view's title, by its title. */
  async titleAction(title: string): Promise<void> {
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .actions a.action-label[aria-label^="${title}"]`).click();
  }

  /** Opens a row's context menu and gives its entries; VS Code draws it in a shadow root, which locators pierce. */
  async contextMenu(row: string | RegExp): Promise<Locator> {
    await this.#settled(this.row(row));
    await this.row(row).click({ button: 'right' });
    const entries = this.page.locator('.monaco-menu .action-item:not(.disabled) .action-label[aria-label]');
    await entries.first().waitFor();
    // For its first tenth of a second a menu heeds no click, so that the one that opened it is not taken for a choice.
    await this.page.waitForTimeout(300);
    return entries;
  }

  /** What the tooltip of a row says, made when the pointer comes to rest on it. */
  async tooltip(row: string | RegExp): Promise<string> {
    await this.row(row).hover();
    const hover = this.page.locator('.monaco-hover:visible').last();
    return until('the tooltip is there', async () => {
      const text = (await hover.innerText()).trim();
      return text === 'Loading...' ? undefined : text;
    });
  }

  /** The line above the rows (`TreeView.message`), undefined when there is none. */
  async message(): Promise<string | undefined> {
    const message = this.pane.locator('.message');
    return (await message.isVisible()) ? (await message.innerText()).trim() : undefined;
  }

  /** The buttons and the text shown while the view is empty. */
  welcome(): Locator {
    return this.pane.locator('.welcome-view-content');
  }
}
