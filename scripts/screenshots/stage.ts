import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureExample } from '../lib/example.mjs';
import { root, temporaryFolder } from '../lib/process.mjs';
import { openWorkbench } from '../../test/ui/workbench/workbench';
import type { Theme, Workbench } from '../../test/ui/workbench/workbench';

/** What a window is opened on: the example, a branch of it with work that is not committed, or a folder that is no repository yet. */
export type Ground = 'example' | 'branch' | 'empty';
export type Language = 'fr' | 'en';

const titles: Record<Language, Readonly<Record<string, string>>> = {
  fr: JSON.parse(readFileSync(join(root, 'package.nls.fr.json'), 'utf8')) as Record<string, string>,
  en: JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>,
};

/** A window in which pictures are taken, and the words of its language. */
export class Stage {
  constructor(readonly workbench: Workbench, readonly language: Language) {}

  /** The words for this language. */
  words<T>(fr: T, en: T): T {
    return this.language === 'fr' ? fr : en;
  }

  /** Runs a command of Gitsm by its id, through the palette. */
  async run(id: string): Promise<void> {
    await this.workbench.palette.run(`Gitsm: ${titles[this.language][id]!}`);
  }

  view(name: 'queue' | 'cmdb' | 'kit' | 'calendar' | 'review') {
    return this.workbench.tree(titles[this.language][`view.${name}`]!);
  }

  async only(name: Parameters<Stage['view']>[0]): Promise<ReturnType<Stage['view']>> {
    await this.workbench.openContainer('Gitsm');
    await this.view(name).showAlone();
    return this.view(name);
  }

  /** Opens the record of a title. */
  async open(title: string): Promise<void> {
    const { palette, page } = this.workbench;
    await this.run('gitsm.find');
    await palette.input.fill(title);
    await palette.pick(title);
    await page.locator('.tab.active', { hasText: '.md' }).waitFor();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits for a diagram in the page that is shown. */
  async drawn(): Promise<void> {
    await this.workbench.webview().frame.locator('#content svg g.node').first().waitFor({ timeout: 30_000 });
  }

  /** Closes what the last scene left open. */
  async tidy(): Promise<void> {
    const { palette, page } = this.workbench;
    await page.keyboard.press('Escape');
    await palette.run('View: Close All Editors');
    if (await page.locator('.part.panel').isVisible()) await palette.run('View: Toggle Panel Visibility');
    for (const toast of await page.locator('.notifications-toasts .codicon-notifications-clear').all()) await toast.click();
  }

  async picture(name: string): Promise<string> {
    await this.workbench.page.mouse.move(700, 870);
    return this.workbench.takeScreenshot(name);
  }
}

export async function openStage({ language, theme, on }: { readonly language: Language; readonly theme: Theme; readonly on: Ground }): Promise<Stage> {
  const folder = await ground(on, language);
  const workbench = await openWorkbench({ folder, inPlace: true, language, theme, settings: { 'editor.wordWrap': 'off', 'workbench.startupEditor': 'none' } });
  await workbench.openContainer('Gitsm');
  return new Stage(workbench, language);
}

async function ground(on: Ground, language: Language): Promise<string> {
  const folder = temporaryFolder('pictures');
  if (on === 'empty') return folder;
  const git = (...words: readonly string[]): string => execFileSync('git', words, { encoding: 'utf8' });
  git('clone', '--quiet', await ensureExample({ lang: language }), folder);
  if (on === 'branch') {
    const [branch] = git('-C', folder, 'branch', '-r', '--format=%(refname:lstrip=3)', '--list', 'origin/propositions/*').trim().split('\n');
    git('-C', folder, 'switch', '--quiet', ...(branch ? [branch] : ['--create', 'proposals/urgencies']));
    const [incident, ...others] = git('-C', folder, 'grep', '-l', '^status: in-progress', '--', 'incidents').trim().split('\n');
    const alter = (file: string, from: RegExp, to: string): void => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
    alter(incident!, /^urgency: .*$/m, 'urgency: low');
    for (const file of others) alter(file, /^level: .*$/m, 'level: 3');
  }
  return folder;
}
