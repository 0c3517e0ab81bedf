#!/usr/bin/env node
// @ts-check
/** Everything that proves the product works, from its first line to its last: `npm test`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { inspectPackage, packVsix, tryNpmPackage } from './lib/package.mjs';
import { Advice, must, root, run, runMain, say, temporaryFolder } from './lib/process.mjs';
import { ensureServer } from './lib/vscode-server.mjs';
import { ensureDependencies } from './setup.mjs';

const usage = `npm test [-- --only STAGE[,STAGE…]] [-- --grep TEXT]

Stages, in this order:
  types      TypeScript, layer by layer
  lint       eslint: style, and who may import whom
  unit       the library and the command line (mocha)
  extension  the extension inside a real VS Code
  example    the same, with the whole French example open
  package    what the packed extension holds, and its size
  ui         the packed extension in a real VS Code, driven through a browser

Surroundings:
  GITSM_VSCODE=PATH         run the extension stage in this desktop VS Code
  GITSM_VSCODE_DOWNLOAD=1   … or in one that is downloaded
  GITSM_CHROMIUM=PATH       the Chromium to use
  GITSM_VERBOSE=1           show VS Code's own log too`;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Where a mocha run leaves its counts. @param {string} stage */
const reportFile = (stage) => join(reports, `${stage}.json`);
const reports = temporaryFolder('reports');

/** The counts that a mocha run left; one failure when it ended without leaving any, or says it failed. @param {string} stage @param {number} code @returns {Counts} */
function readReport(stage, code) {
  if (!existsSync(reportFile(stage))) return { passed: 0, failed: 1, skipped: 0 };
  const counts = /** @type {Counts} */ (JSON.parse(readFileSync(reportFile(stage), 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Prints one check by name with what is wrong, and counts it. @param {string} title @param {readonly string[]} problems @returns {Counts} */
function check(title, problems) {
  const good = problems.length === 0;
  console.log(`  ${good ? '✔' : '✖'} ${title}`);
  for (const problem of problems) console.log(`      ${problem}`);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/** @param {readonly Counts[]} all @returns {Counts} */
const sum = (all) => all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), { passed: 0, failed: 0, skipped: 0 });

const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path);

/** Runs mocha with our counting reporter. @param {string} stage @param {readonly string[]} args */
async function mocha(stage, args) {
  const { code } = await run(process.execPath, [bin('mocha', 'bin', 'mocha.js'), '--reporter', join(root, 'scripts', 'lib', 'reporter.mjs'), ...args], { env: { GITSM_TEST_REPORT: reportFile(stage) } });
  return readReport(stage, code);
}

/** True when the folder, where there is one, holds TypeScript. @param {string} folder */
const hasTypeScript = (folder) => existsSync(join(root, folder)) && readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.ts'));

/** Every TypeScript project: what it is called, its file, and the folder without which it is empty. */
const projects = /** @type {const} */ ([
  ['the product and its tests', 'tsconfig.json', 'src'],
  ['the core, with neither Node nor a browser', 'tsconfig.core.json', 'src/core'],
  ['the webviews', 'tsconfig.webview.json', 'src/webview'],
  ['the tests in a browser, and the scripts', 'tsconfig.ui.json', 'test/ui'],
]);

/** Every stage by name, in the order in which they run. @type {Record<string, (grep: readonly string[]) => Promise<Counts>>} */
const stages = {
  types: async () => {
    const all = [];
    for (const [title, file] of projects.filter(([, , folder]) => hasTypeScript(folder))) {
      const { code, output } = await run(process.execPath, [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', file], { quiet: true });
      all.push(check(`types: ${title}`, code === 0 ? [] : output.trim().split('\n')));
    }
    return sum(all);
  },
  lint: async () => {
    const { code, output } = await run(process.execPath, [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', 'src', 'test', 'scripts'], { quiet: true });
    return check('lint: style and layers', code === 0 ? [] : output.trim().split('\n'));
  },
  unit: (grep) => mocha('unit', ['test/{core,node,cli,tidy}/**/*.test.ts', ...grep]),
  extension: async (grep) => {
    await build({ tests: true });
    const { runExtensionSuite } = await import('./lib/extension-suite.mjs');
    return readReport('extension', await runExtensionSuite({ report: reportFile('extension'), grep: grep[1] }));
  },
  example: async (grep) => {
    await build({ tests: true });
    const { runExtensionSuite } = await import('./lib/extension-suite.mjs');
    const folder = join(temporaryFolder('example'), 'records');
    await must(process.execPath, [join(root, 'scripts', 'make-example.mjs'), '--lang', 'fr', '--as-of', new Date().toISOString().slice(0, 10), folder], { quiet: true });
    return readReport('example', await runExtensionSuite({ report: reportFile('example'), grep: grep[1], suite: 'example', folder }));
  },
  package: async () => {
    const { checks, files, size } = await inspectPackage(await packVsix());
    const tried = { title: 'the command line works from the package of npm', problems: await tryNpmPackage() };
    const counts = sum([...checks, tried].map(({ title, problems }) => check(title, problems)));
    console.log(`  ${files.length} files, ${(size / 1000).toFixed(0)} kB`);
    return counts;
  },
  ui: async (grep) => {
    await ensureServer();
    await ensureChromium();
    process.env.GITSM_VSIX = await packVsix();
    return mocha('ui', ['--config', join(root, 'test', 'ui', '.mocharc.json'), ...grep]);
  },
};

/** The names asked for, in the order of the stages. @param {string | undefined} only */
function chosenStages(only) {
  const names = only?.split(',') ?? Object.keys(stages);
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0) throw new Advice(`No stage is called ${unknown.join(', ')}.\n\n${usage}`);
  return Object.keys(stages).filter((name) => names.includes(name));
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(usage), 0;
  const names = chosenStages(values.only);
  await ensureDependencies();
  /** @type {Counts[]} */
  const all = [];
  for (const name of names) {
    const started = Date.now();
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    try {
      const counts = await /** @type {NonNullable<typeof stages[string]>} */ (stages[name])(values.grep ? ['--grep', values.grep] : []);
      all.push(counts);
      if (counts.passed + counts.failed + counts.skipped === 0) console.log('  (nothing to run)');
    } catch (error) {
      // A stage that cannot run is a failure of its own; the others still run.
      all.push(check(`${name}: runs`, [error instanceof Advice ? error.message : String(/** @type {Error} */ (error).stack)]));
    }
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  const { passed, failed, skipped } = sum(all);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

runMain(main);
