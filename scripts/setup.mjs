#!/usr/bin/env node
// @ts-check
/**
 * Makes a fresh clone ready: installs the development packages of package-lock.json once.
 * Uses nothing but Node, since it runs before anything is installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Advice, root, run, runMain, say } from './lib/process.mjs';

const stampFile = join(root, 'node_modules', '.gitsm-stamp');

/** What node_modules must fit: the lock file, and the Node version since native packages depend on it. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} node-${process.versions.modules}`;
}

/** True when node_modules holds what package-lock.json asks for. */
function isReady() {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return false;
  // A linked node_modules belongs to another checkout, which keeps it up to date itself.
  if (lstatSync(modules).isSymbolicLink()) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/** Installs the development packages unless they are there already; says what it does and how long that takes. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Advice(`Gitsm is built with Node 20.19 or later; this is ${process.version}. Install a current Node and start again.`);
  if (isReady()) return;
  say('Installing the development packages of package-lock.json (about 150 MB, a minute or less, once) …');
  const started = Date.now();
  // No package here needs its install script: esbuild and vsce take their binaries from optional packages.
  const { code } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
  if (code !== 0) throw new Advice('npm ci failed (its message is above). Check the network and the npm registry, then start again.');
  writeFileSync(stampFile, wantedStamp());
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runMain(async () => (await ensureDependencies(), 0));
