// @ts-check
/** The Chromium that draws VS Code in tests: the machine's own, driven by playwright-core. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice, run, say } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The path of an installed Chromium or Chrome, undefined when there is none. */
function findChromium() {
  const asked = process.env.GITSM_CHROMIUM;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Advice(`GITSM_CHROMIUM names ${asked}, which does not exist.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find((path) => existsSync(path));
}

/** Finds Chromium, or installs it on a Debian machine that we may change (root); else says what to do. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    say('Installing Chromium with apt-get (about 100 MB, once) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const updated = await run('apt-get', ['update', '-qq'], { env, quiet: true });
    const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env, quiet: true });
    const now = findChromium();
    if (now) return now;
    say(updated.output + installed.output);
  }
  throw new Advice('The tests in a browser need Chromium or Chrome. Install it (Debian, Ubuntu: apt-get install chromium), or set GITSM_CHROMIUM to the path of one.');
}

/**
 * Starts a headless Chromium. Whoever starts it closes it, in a `finally`.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      // Chromium refuses to run as root with its sandbox; the page is our own server.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
    ],
  });
}
