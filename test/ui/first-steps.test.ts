import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, temporaryFolder } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

const texts = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(join(root, file), 'utf8'));
const steps = ['queue', 'fix', 'new', 'move', 'impact', 'review'] as const;

const languages = [
  { language: 'en', theme: 'light', nls: texts('package.nls.json'), queue: 'Queue', notCommitted: 'Not committed yet', redundant: { service: 'Appointments', group: '1 of 2', process: 'Change management' } },
  { language: 'fr', theme: 'dark', nls: texts('package.nls.fr.json'), queue: 'File', notCommitted: 'Pas encore commis', redundant: { service: 'Dossiers cliniques', group: '1 sur 2', process: 'Gestion du changement' } },
] as const;

for (const { language, theme, nls, queue, notCommitted, redundant } of languages) {
  describe(`The first steps on the example, in ${language === 'fr' ? 'French' : 'English'}`, () => {
    const folder = join(temporaryFolder('example'), 'records');
    before('make the example', () => must(process.execPath, [join(root, 'scripts', 'make-example.mjs'), '--lang', language, '--as-of', new Date().toISOString().slice(0, 10), folder], { quiet: true }));
    const workbench = useWorkbench({ folder, inPlace: true, language, theme, width: 1600, height: 1000 });
    const page = () => workbench().page;
    const command = (key: string): string => `Gitsm: ${nls[key]}`;
    const stepOf = (step: string) => page().locator(`[data-step-id$="gitsm.firstSteps.${step}"]`);
    /** What the buttons of a step say. */
    const buttons = (step: string): readonly string[] => [...nls[`firstSteps.${step}.text`]!.matchAll(/\[([^\]]+)\]\(command:/g)].map((m) => m[1]!);

    /** Shows the walkthrough, with a step unfolded. */
    async function show(step: string): Promise<void> {
      if (!(await stepOf(step).isVisible())) await workbench().palette.run(command('gitsm.firstSteps'));
      await stepOf(step).waitFor();
      // The page that has just opened unfolds a step of its own choice, once it is drawn.
      await until(`the step ${step} is unfolded`, async () => {
        if ((await stepOf(step).getAttribute('aria-expanded')) === 'true') return true;
        await stepOf(step).locator('.step-title').click({ timeout: 2000 });
        return false;
      });
    }
    async function press(step: string, button = 0): Promise<void> {
      await show(step);
      await stepOf(step).locator('.button-container').getByText(buttons(step)[button]!, { exact: true }).click();
    }
    const ticked = async (step: string): Promise<void> => {
      await show(step);
      await page().locator(`[data-done-step-id$="gitsm.firstSteps.${step}"][aria-checked="true"]`).waitFor();
    };
    /** Answers every question of a guided form: the first choice, or the words given. */
    async function answerAll(words: string): Promise<void> {
      const { widget, rows, input } = workbench().palette;
      await widget.waitFor();
      let hidden = 0;
      await until('every question is answered', async () => {
        // It is away for a moment between two questions.
        hidden = (await widget.isVisible()) ? 0 : hidden + 1;
        if (hidden > 0) return hidden > 20;
        if ((await rows.count()) === 0) await input.fill(words, { timeout: 1000 });
        // Into the box itself: should it close meanwhile, the key must not reach the record.
        await input.press('Enter', { timeout: 1000 });
        return false;
      });
    }
    const incidents = (): readonly string[] => readdirSync(join(folder, 'incidents'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.md'));

    it('open from the palette, with six steps to do, each with its picture', async () => {
      await page().locator('.statusbar-item', { hasText: /Gitsm \d+$/ }).waitFor({ timeout: 60_000 });
      await show('queue');
      const titles = await page().locator('.getting-started-step .step-title').allInnerTexts();
      assert.deepEqual(titles, steps.map((step) => nls[`firstSteps.${step}.title`]));
      for (const step of steps) {
        await show(step);
        const picture = page().frameLocator('.getting-started-media iframe.webview.ready, iframe.webview.ready').frameLocator('#active-frame').locator('svg');
        await picture.waitFor();
        await workbench().takeScreenshot(`first-steps-${step}-${language}`);
      }
    });

    it('start from the findings that the command line tells, one for one', async () => {
      const { stdout } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'validate', '--cwd', folder, '--format', 'json', '--lang', language], { encoding: 'utf8' });
      const told = (JSON.parse(stdout) as { readonly findings: readonly { readonly rule: string; readonly file: string; readonly message: string; readonly severity: string; readonly range: { readonly start: { readonly line: number; readonly column: number } } }[] }).findings;
      const kinds: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', information: 'Info' };
      await workbench().problems.show();
      await workbench().palette.run('View: Toggle Maximized Panel');
      const rows = await workbench().problems.rowsWhen('lists as many', (all) => all.length === told.length);
      const lineOf = (file: string, severity: string, rule: string, line: string, column: string): string => [file, severity, rule, line, column].join(' ');
      assert.deepEqual(rows.map(({ file, severity, text }) => lineOf(file, severity, / gitsm \(?([a-z-]+\/[a-z-]+)\)? \[/.exec(text)?.[1] ?? text, .../\[Ln (\d+), Col (\d+)\]/.exec(text)!.slice(1, 3) as [string, string])).toSorted(),
        told.map(({ file, severity, rule, range }) => lineOf(file.split('/').at(-1)!, kinds[severity]!, rule, String(range.start.line), String(range.start.column))).toSorted());
      assert.deepEqual(told.map(({ message }) => message.replace(/\s+/g, ' ')).filter((message) => !rows.some(({ text }) => text.startsWith(message))), []);
      await workbench().takeScreenshot(`problems-${language}`);
      await workbench().palette.run('View: Toggle Panel Visibility');
    });

    it('open the queue', async () => {
      await press('queue');
      await workbench().tree(queue).rowsWhen('lists open work', (rows) => rows.length > 0);
      await ticked('queue');
    });

    it('go to a finding, and take its fix', async () => {
      const count = async (): Promise<number> => Number(/\/(\d+)|Gitsm (\d+)/.exec(await workbench().statusItem('Gitsm').innerText())?.slice(1).find(Boolean));
      const before = await count();
      await press('fix');
      await page().locator('.zone-widget .marker-widget, .peekview-widget.marker-widget').first().waitFor();
      await workbench().takeScreenshot(`first-steps-finding-${language}`);
      await workbench().editor.quickFixes();
      await workbench().editor.takeFix(/priorit/);
      await until('a finding is gone', async () => (await count()) < before);
      await ticked('fix');
    });

    it('make an incident', async () => {
      const before = incidents();
      await press('new');
      await answerAll('Courriel lent');
      const made = await until('there is one more', () => incidents().find((file) => !before.includes(file)));
      await page().locator('.tab.active', { hasText: made.split(/[\\/]/).at(-1)! }).waitFor();
      await ticked('new');
    });

    it('move the record that was made', async () => {
      const made = incidents().find((file) => readFileSync(join(folder, 'incidents', file), 'utf8').includes('Courriel lent'))!;
      assert.ok(existsSync(join(folder, 'incidents', made)));
      const status = (): string => /^status: (.*)$/m.exec(readFileSync(join(folder, 'incidents', made), 'utf8'))![1]!;
      const before = status();
      await press('move');
      await answerAll('Vu');
      await until('it stands elsewhere', () => status() !== before);
      await ticked('move');
    });

    it('show the impact graph', async () => {
      await press('impact');
      await workbench().webview().frame.locator('#content svg g.node').first().waitFor();
      await workbench().takeScreenshot(`first-steps-impact-graph-${language}`);
      await ticked('impact');
    });

    it('review what was done', async () => {
      await press('review');
      await ticked('review');
      await press('review', 1);
      await workbench().palette.pick(notCommitted);
      await workbench().tree(nls['view.review']!).rowsWhen('shows the new record', (rows) => rows.some(({ text }) => text.includes('Courriel lent')));
      await workbench().takeScreenshot(`first-steps-review-${language}`);
    });

    it('leave the five minutes of the README true: redundancy in the CMDB, the impact of a row, a process with its numbers', async () => {
      const cmdb = workbench().tree('CMDB');
      await cmdb.toggle(redundant.service);
      await cmdb.rowsWhen('shows the group', (rows) => rows.some(({ text }) => text.includes(redundant.group)));
      const entries = await cmdb.contextMenu(/CI-\d{5}/);
      await entries.filter({ hasText: nls['gitsm.diagram.impact']! }).first().click();
      await workbench().webview().frame.locator('#content svg g.node').first().waitFor();
      await workbench().palette.run(command('gitsm.diagram.process'));
      await workbench().palette.pick(redundant.process);
      await page().locator('.tab.active', { hasText: redundant.process }).waitFor();
    });

    it('leave every command line of the README true', () => {
      const readme = readFileSync(join(root, language === 'fr' ? 'README.fr.md' : 'README.md'), 'utf8');
      const commands = [...readme.matchAll(/`(?:node dist\/cli\.js|…) ([a-z]+(?: [^`…]*)?)`/g)].map((m) => m[1]!.replace(/ --cwd build\/example-\w\w/, '').split(' '));
      assert.ok(commands.length >= 4, `${commands.length} commands`);
      for (const args of commands) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args, '--cwd', folder], { encoding: 'utf8' });
        assert.ok(status !== 2 && stdout.trim() !== '', `${args.join(' ')}: ${stderr}`);
      }
    });
  });
}
