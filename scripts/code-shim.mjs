#!/usr/bin/env node
// @ts-check
/**
 * Stands in for the `code` executable that @vscode/test-electron starts: the same VS Code, from npm, as a server
 * with a headless Chromium in front. Takes the same arguments, runs the same suite in a real extension host and
 * ends with its exit code.
 */
import { format } from 'node:util';
import { launchBrowser } from './lib/chromium.mjs';
import { runMain, say, temporaryFolder } from './lib/process.mjs';
import { ensureServer, serverVersion, startServer } from './lib/vscode-server.mjs';

const args = process.argv.slice(2);
const option = (/** @type {string} */ name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Longest time for a whole suite, in milliseconds. */
const suiteLimit = 600_000;

/** The address that opens `folder` with an extension under development and runs its tests. @param {string} base @param {string} folder @param {string} extension @param {string} tests */
function testAddress(base, folder, extension, tests) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(base).host}${path}`;
  const address = new URL(base);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ['extensionDevelopmentPath', remote(extension)], ['extensionTestsPath', remote(tests)]]));
  return address.href;
}

/** Starts each line of the tests' own listing; see test/extension/index.ts. */
const mark = '\u2063';

/** Passes the listing on; VS Code's own log is long, and shown only when asked. @param {string} line */
function tell(line) {
  if (line.startsWith(mark)) process.stdout.write(`${line.slice(mark.length)}\n`);
  else if (process.env.GITSM_VERBOSE) process.stderr.write(`${line}\n`);
}

async function main() {
  await ensureServer();
  if (args.includes('--version')) return process.stdout.write(await serverVersion()), 0;
  const folder = args.find((arg) => !arg.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (!folder || !extension || !tests) return say('code-shim: needs a folder, --extensionDevelopmentPath= and --extensionTestsPath='), 2;

  const server = await startServer({ dataDir: temporaryFolder('vscode'), trusted: args.includes('--disable-workspace-trust'), driver: true });
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) => tell(format(...parts)));
    const suite = new Promise((done) => void page.exposeFunction('codeAutomationExit', done));
    const late = new Promise((done) => setTimeout(() => done('late'), suiteLimit).unref());
    await page.goto(testAddress(server.url, folder, extension, tests));
    const code = await Promise.race([suite, late, page.waitForEvent('crash', { timeout: 0 }).then(() => 'crash'), server.exited.then(() => 'server')]);
    if (typeof code === 'number') return code;
    say(`code-shim: the suite gave no result (${code}). The server said:\n${server.output().slice(-4000)}`);
    return 3;
  } finally {
    await browser?.close();
    await server.stop();
  }
}

runMain(main);
