import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Frame, Page } from 'playwright-core';

export interface AccessibilityProblem {
  readonly rule: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/**
 * A webview. Its document is a frame inside a frame that floats above the window, so it is found by whose it is,
 * never by the view that it stands in.
 */
export class Webview {
  /** Locators inside the webview's document: `webview.frame.locator('svg .node')`. */
  readonly frame: FrameLocator;
  private readonly outer: string;

  constructor(private readonly page: Page, { extension = 'gitsm.gitsm', purpose }: { readonly extension?: string; readonly purpose?: string }) {
    this.outer = `iframe.webview.ready[src*="extensionId=${extension}"]${purpose ? `[src*="purpose=${purpose}"]` : ''}`;
    this.frame = page.frameLocator(this.outer).frameLocator('#active-frame');
  }

  /** The document itself, to run code in. */
  async document(): Promise<Frame> {
    const element = await this.page.frameLocator(this.outer).locator('#active-frame').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The webview has no document.');
    return frame;
  }

  /** What axe finds of impact serious or critical. */
  async accessibilityProblems(): Promise<AccessibilityProblem[]> {
    const frame = await this.document();
    await frame.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run());
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ rule: id, impact: impact ?? '', nodes: nodes.map(({ html }) => html) }));
  }
}
