import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/vscode/until';
import type { Palette } from './palette';

export interface Problem {
  /** The record's file name. */
  readonly file: string;
  readonly severity: 'Error' | 'Warning' | 'Info';
  /** Message, source, rule and place, as the panel shows them on one line. */
  readonly text: string;
}

/** The Problems panel. */
export class Problems {
  private readonly list: Locator;

  constructor(page: Page, private readonly palette: Palette) {
    this.list = page.locator('.markers-panel');
  }

  async show(): Promise<void> {
    if (!(await this.list.isVisible())) await this.palette.run('Problems: Focus on Problems View');
    await this.list.waitFor();
  }

  /** The problems now listed, in the panel's order; does not wait. */
  rows(): Promise<Problem[]> {
    return this.list.locator('.monaco-list-row').evaluateAll((elements) => {
      let file = '';
      const found: { file: string; severity: 'Error' | 'Warning' | 'Info'; text: string }[] = [];
      for (const element of elements) {
        const text = (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
        const icon = element.querySelector('[class*="codicon-error"], [class*="codicon-warning"], [class*="codicon-info"]');
        if (!icon) {
          file = element.querySelector('.label-name')?.textContent ?? text;
          continue;
        }
        const severity = /codicon-(error|warning|info)/.exec(icon.className)?.[1];
        found.push({ file, severity: severity === 'error' ? 'Error' : severity === 'warning' ? 'Warning' : 'Info', text });
      }
      return found;
    });
  }

  /** Waits until the problems are as asked, and gives them. */
  async rowsWhen(what: string, condition: (rows: readonly Problem[]) => boolean): Promise<Problem[]> {
    await this.show();
    return until(`the Problems panel ${what}`, async () => {
      const rows = await this.rows();
      return condition(rows) ? rows : undefined;
    });
  }
}
