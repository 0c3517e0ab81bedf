// @ts-check
/**
 * A real VS Code, as the server that its own browser edition uses, without any download but npm's.
 * It is some 400 MB, so it is no part of `npm ci`: it is installed on demand into .tools/vscode-server.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Advice, must, root, say } from './process.mjs';

const recipe = join(root, 'scripts', 'vscode-server');
const home = join(root, '.tools', 'vscode-server');
const server = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
const entry = join(server, 'out', 'server-main.js');
const stampFile = join(home, 'installed');
const neededNode = 24;

/** The Node that runs the server: this one when it is recent enough, else the one installed next to the server. */
function serverNode() {
  if (Number(process.versions.node.split('.')[0]) === neededNode) return process.execPath;
  const bundled = join(home, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  throw new Advice(`VS Code's server runs on Node ${neededNode}, which npm offers for Linux alone. On this machine start again under Node ${neededNode}, or install desktop VS Code.`);
}

const wantedStamp = () => ['package-lock.json', 'spdlog.cjs'].reduce((hash, file) => hash.update(readFileSync(join(recipe, file))), createHash('sha256')).digest('hex');
const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();

/**
 * Runs `work` while no other process installs into the same folder.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  const lock = `${home}.lock`;
  mkdirSync(join(root, '.tools'), { recursive: true });
  for (let told = false; ; ) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (Date.now() - lstatSync(lock).mtimeMs > 600_000) rmSync(lock, { recursive: true, force: true });
      if (!told) say(`Another run installs VS Code; waiting for it (remove ${lock} if there is none) …`);
      told = true;
      await delay(500);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Installs VS Code's server unless it is there; the second time takes no time. */
export async function ensureServer() {
  if (isInstalled()) return;
  if (process.platform === 'win32') throw new Advice('VS Code cannot be served on Windows. Install desktop VS Code, or use WSL.');
  await alone(async () => {
    if (isInstalled()) return;
    say('Installing VS Code as a server into .tools/vscode-server (about 400 MB, a minute, once) …');
    const started = Date.now();
    const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) => must('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd, quiet: true });
    mkdirSync(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(recipe, file), join(home, file));
    say('  1/3 the server itself');
    await npm(['ci'], home);
    say('  2/3 its packages');
    // Its shrinkwrap leaves out development packages, which `npm ci` refuses; `npm install` keeps to the same versions.
    await npm(['install', '--omit=dev', '--no-save'], server);
    const asar = join(server, 'node_modules.asar');
    rmSync(asar, { force: true });
    symlinkSync('node_modules', asar);
    copyFileSync(join(recipe, 'spdlog.cjs'), join(server, 'node_modules', '@vscode', 'spdlog', 'index.js'));
    say('  3/3 its built-in extensions');
    await npm(['install', '--omit=dev', '--no-save'], join(server, 'extensions'));
    serverNode();
    writeFileSync(stampFile, wantedStamp());
    say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  });
}

/** The server's version, as `--version` prints it: three lines. */
export const serverVersion = () => must(serverNode(), [entry, '--version'], { quiet: true });

/** Settings that keep a window still: no assistant, no tips, no writing behind the test's back. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'comments.openView': 'never',
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Installs a packed extension as a user does.
 * @param {{ vsix: string, extensionsDir: string, dataDir: string }} what
 */
export async function installVsix({ vsix, extensionsDir, dataDir }) {
  const output = await must(serverNode(), [entry, '--accept-server-license-terms', '--server-data-dir', dataDir, '--extensions-dir', extensionsDir, '--install-extension', vsix, '--force'], { quiet: true });
  if (!output.includes('successfully installed')) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
}

/**
 * Starts VS Code's server and waits until it answers. Whoever starts it stops it, in a `finally`.
 * @param {{
 *   dataDir: string, extensionsDir?: string, host?: string, port?: number, token?: string,
 *   trusted?: boolean, driver?: boolean, locale?: string, settings?: Record<string, unknown>, env?: Record<string, string | undefined>,
 * }} options port: 0 = any free one · token: without one, anybody on this machine may connect · locale: of the page, else what the browser asks for · trusted: false
 *   opens folders in Restricted Mode · driver: honours an extension and tests given in the address, and hides toasts
 * @returns {Promise<{ url: string, port: number, output: () => string, exited: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startServer({ dataDir, extensionsDir, host = '127.0.0.1', port = 0, token, trusted = true, driver = false, locale, settings = {}, env = {} }) {
  const user = join(dataDir, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const args = [
    entry, '--host', host, '--port', String(port), '--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', dataDir,
    ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...(locale ? ['--locale', locale] : []),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(serverNode(), args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const kill = () => void child.kill();
  process.on('exit', kill);
  let output = '';
  /** @type {Promise<void>} */
  const exited = new Promise((ok) => child.on('exit', () => ok()));
  /** @type {number} */
  const bound = await new Promise((ok, fail) => {
    const give = setTimeout(() => fail(new Error(`VS Code's server did not start within 120 s:\n${output}`)), 120_000);
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const at = /Extension host agent listening on (\d+)/.exec(output);
      if (!at || !output.includes('Web UI available')) return;
      clearTimeout(give);
      ok(Number(at[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', fail);
    void exited.then(() => fail(new Error(`VS Code's server ended at once:\n${output}`)));
  });
  const stop = async () => {
    process.off('exit', kill);
    child.kill();
    // It waits for its extension hosts; five seconds are enough for a clean end.
    if ((await Promise.race([exited, delay(5000, 'late', { ref: false })])) === 'late') child.kill('SIGKILL');
    await exited;
  };
  return { url: `http://${host}:${bound}/`, port: bound, output: () => output, exited, stop };
}
