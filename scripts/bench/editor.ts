/**
 * The editor under load: opens a generated repository in a real VS Code with the packed extension, drives it as a user
 * does, and prints what it took. A probe beside the extension looks at the extension host from inside.
 *
 *   npm run bench:editor                 10,000 records
 *   npm run bench:editor -- 100000
 *
 * Times of one run on whatever machine this is; the page is drawn by a headless Chromium beside the server.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, temporaryFolder } from '../lib/process.mjs';
import { commitAll } from '../lib/repository.mjs';
import { until } from '../../test/support/vscode/until';
import { openWorkbench } from '../../test/ui/workbench/workbench';
import type { Workbench } from '../../test/ui/workbench/workbench';
import { write } from './generate.mjs';
import type { ProbeAnswers } from './probe/answers';

const at = (numbers: readonly number[], share: number): number => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
const print = (what: string, value: string): void => console.log(`${what.padEnd(82)}${value}`);
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const spread = (times: readonly number[]): string => `${ms(at(times, 0.5))} / ${ms(at(times, 0.95))}`;

/** Bundles the probe into a folder that VS Code takes as an extension. */
async function makeProbe(): Promise<string> {
  const folder = temporaryFolder('probe');
  const source = join(root, 'scripts', 'bench', 'probe');
  await build({ entryPoints: [join(source, 'extension.ts')], outfile: join(folder, 'extension.js'), bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  copyFileSync(join(source, 'package.json'), join(folder, 'package.json'));
  return folder;
}

type Ask = <Name extends keyof ProbeAnswers>(name: Name, argument: ProbeAnswers[Name]['asks']) => Promise<ProbeAnswers[Name]['gets']>;

/** Once the probe has said on which port it listens, what it is asked. */
async function probeAt(portFile: string): Promise<Ask> {
  const port = await until('the probe listens', () => existsSync(portFile) && readFileSync(portFile, 'utf8'), 120_000);
  return async (name, argument) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${name}?argument=${encodeURIComponent(JSON.stringify(argument))}`);
    const { result, error } = (await answer.json()) as { readonly result: never; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return result;
  };
}

/** Paths of the generated repository whose number fits. */
const incident = (n: number): string => `incidents/${String(Math.floor(n / 500)).padStart(3, '0')}/INC-2026-${String(n).padStart(4, '0')}.md`;
const item = (n: number): string => `cmdb/${String(Math.floor(n / 500)).padStart(3, '0')}/CI-${String(n).padStart(5, '0')}.md`;

/** Edits that change a finding: wrong priorities, and states of items that half the CMDB stands on. */
function edits(count: number, folder: string): ProbeAnswers['typing']['asks']['edits'] {
  const incidents = Array.from({ length: 12 }, (_, i) => incident(1 + Math.floor((i * count * 0.42) / 12))).map((path) => {
    const [from = ''] = /^priority: P\d$/m.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
    return { path, from, to: from === 'priority: P4' ? 'priority: P2' : 'priority: P4' };
  });
  const items = Array.from({ length: 8 }, (_, i) => ({ path: item(2 ** i), from: '\nstatus: live', to: '\nstatus: planned' }));
  return [...incidents, ...items];
}

/** Ms from the click on a row's arrow to the rows below it, in the page. */
async function unfold(workbench: Workbench, view: string, row: string): Promise<number> {
  const pane = workbench.tree(view).pane;
  const arrow = pane.locator('.monaco-list-row', { hasText: row }).first().locator('.monaco-tl-twistie');
  const taken = arrow.evaluate((element: HTMLElement) => new Promise<number>((resolve) => {
    const clicked = element.closest('.monaco-list-row')!;
    const [level, index] = [Number(clicked.getAttribute('aria-level')), Number(clicked.getAttribute('data-index'))];
    const list = element.closest('.monaco-list')!;
    document.addEventListener('mousedown', () => {
      const started = performance.now();
      const look = (): unknown => (list.querySelector(`.monaco-list-row[data-index="${index + 1}"][aria-level="${level + 1}"]`) ? resolve(performance.now() - started) : requestAnimationFrame(look));
      look();
    }, { once: true, capture: true });
  }));
  await arrow.click();
  return Promise.race([taken, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${row} of ${view} did not unfold.`)), 30_000))]);
}

async function measure(count: number): Promise<void> {
  const folder = join(temporaryFolder('load'), 'records');
  mkdirSync(folder);
  print('records', String(write(count, folder, { wrong: true })));
  await commitAll(folder);
  const portFile = join(temporaryFolder('port'), 'port');
  const opened = performance.now();
  const workbench = await openWorkbench({ folder, inPlace: true, height: 1100, beside: await makeProbe(), env: { GITSM_PROBE: portFile } });
  try {
    const drawn = performance.now();
    print('VS Code itself is drawn', ms(drawn - opened));
    const ask = await probeAt(portFile);
    await workbench.openContainer('Gitsm');
    await workbench.page.locator('.statusbar-item', { hasText: /Gitsm \d+$/ }).waitFor({ timeout: 300_000 });
    await workbench.tree('CMDB').pane.locator('.monaco-list-row', { hasText: 'SVC-' }).first().waitFor({ timeout: 60_000 });
    await workbench.tree('Queue').pane.locator('.monaco-list-row').first().waitFor({ timeout: 60_000 });
    print('… and then all is read and judged, and the trees are filled', ms(performance.now() - drawn));
    print('reading and judging, as the log says', /records in (\d+) ms/.exec(workbench.log())?.[1]?.concat(' ms') ?? 'not said');
    const loading = await ask('blocks', {});
    const { load, call } = await ask('activation', {});
    print('activation: load and call', `${load} + ${call} ms`);
    await ask('blocks', {});
    print('a process of the Queue unfolds', ms(await unfold(workbench, 'Queue', '')));
    print('a branch of the CMDB unfolds', ms(await unfold(workbench, 'CMDB', 'SVC-')));
    const trees = await ask('blocks', {});
    print('typing to findings, median and 95th percentile', spread(await ask('typing', { edits: edits(count, folder) })));
    const typing = await ask('blocks', {});
    const { times, offered } = await ask('completion', { path: incident(1), from: 'cis: [', to: 'cis: [CI-000', times: 20 });
    print(`completion of an id (${offered} offered), median and 95th percentile`, spread(times));
    const completion = await ask('blocks', {});
    for (const [what, { gitsm, own, over }] of Object.entries({ 'while loading': loading, 'by the trees': trees, 'while typing': typing, 'by completion': completion })) print(`longest block of the extension host ${what}: Gitsm's; anybody's (> 50 ms)`, `${ms(gitsm)}; ${ms(own)} (${over})`);
    print('the extension host, all extensions, holds', `${Math.round(completion.memory / 1e6)} MB`);
  } finally {
    await workbench.close();
    // VS Code's git may still be looking at it.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number).filter((n) => n > 0);
  for (const count of asked.length > 0 ? asked : [10_000]) {
    await measure(count);
    console.log('');
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
