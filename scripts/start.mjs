#!/usr/bin/env node
// @ts-check
/** Shows the product: the example repository in VS Code with the extension, from a fresh clone: `npm start`. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findDesktop } from './lib/desktop.mjs';
import { ensureExample } from './lib/example.mjs';
import { packVsix } from './lib/package.mjs';
import { Advice, must, root, runMain, say, temporaryFolder } from './lib/process.mjs';
import { offerFrench } from './lib/vscode-french.mjs';
import { ensureServer, installVsix, startServer } from './lib/vscode-server.mjs';
import { ensureDependencies } from './setup.mjs';

const usage = `npm start [-- OPTIONS]

Installs what is missing, builds, makes the example repository in build/ and opens it in VS Code with the
extension: in an installed desktop VS Code, else in one that is served to your browser.

  --lang fr|en   the example repository and the served VS Code: French (the whole one, the default) or English
  --fresh        make the example repository anew, without your changes
  --browser      serve VS Code even though a desktop one is installed
  --port N       the port to serve on (8123 when it is free, else any free one)
  --host ADDR    the address to serve on (127.0.0.1); 0.0.0.0 inside a container
  --check        serve, ask the page for itself, and end: exit code 0 when all is well

GITSM_VSCODE=PATH names the desktop VS Code to use.`;

const preferredPort = 8123;

/** True when nobody listens there. @param {number} port @param {string} host @returns {Promise<boolean>} */
const isFree = (port, host) =>
  new Promise((ok) => {
    const probe = createServer();
    probe.once('error', () => ok(false));
    probe.listen(port, host, () => probe.close(() => ok(true)));
  });

/** Opens the folder in a desktop VS Code, which runs the extension from this checkout. @param {string} code @param {string} folder */
async function openDesktop(code, folder) {
  await build();
  await must(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder]);
  say(`VS Code opens ${folder} with the extension of this checkout. After a change: npm run build, then "Developer: Reload Window".`);
  return 0;
}

/** Asks the served page for itself as a browser would, which keeps the token in a cookie. @param {string} address */
async function probe(address) {
  const first = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';');
  const answer = await fetch(new URL(first.headers.get('location') ?? address, address), { headers: { cookie } });
  const page = await answer.text();
  if (!answer.ok || !page.includes('workbench')) throw new Error(`${address} answers ${answer.status}:\n${page.slice(0, 500)}`);
  const { origin } = new URL(address);
  if ((await fetch(origin)).ok) throw new Error(`${origin} answers without its token.`);
  say('The page is served, and with its token only.');
}

/** Serves VS Code with the packed extension until it is stopped. @param {string} folder @param {{ host: string, port: number | undefined, check: boolean, lang: 'fr' | 'en' }} options */
async function serve(folder, { host, port, check, lang }) {
  await ensureServer();
  const vsix = await packVsix();
  const dataDir = temporaryFolder('vscode');
  const extensionsDir = temporaryFolder('extensions');
  await installVsix({ vsix, extensionsDir, dataDir });
  if (lang === 'fr') await offerFrench(dataDir);
  // Whoever reaches the port could run programs as this user: the address carries a secret.
  const token = randomBytes(16).toString('hex');
  const wanted = port ?? ((await isFree(preferredPort, host)) ? preferredPort : 0);
  const server = await startServer({ dataDir, extensionsDir, host, port: wanted, token, locale: lang });
  try {
    const address = new URL(`http://${host === '0.0.0.0' ? 'localhost' : host}:${server.port}/`);
    address.searchParams.set('tkn', token);
    address.searchParams.set('folder', folder);
    console.log(`\nGitsm runs in VS Code at\n\n  ${address.href}\n\nOpen that address in a browser. Ctrl+C stops it; what you change in ${folder} stays.`);
    if (check) await probe(address.href);
    else await server.exited;
    return 0;
  } finally {
    await server.stop();
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'fr' }, fresh: { type: 'boolean', default: false }, browser: { type: 'boolean', default: false }, port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' }, check: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return say(usage), 0;
  const { lang, host, check } = values;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (lang !== 'fr' && lang !== 'en') throw new Advice(`--lang is fr or en, not ${lang}.`);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Advice(`--port is a number from 0 to 65535, not ${values.port}.`);
  await ensureDependencies();
  const folder = await ensureExample({ lang, fresh: values.fresh, asOf: new Date().toISOString().slice(0, 10) });
  const desktop = values.browser || check ? undefined : findDesktop();
  return desktop ? openDesktop(desktop, folder) : serve(folder, { host, port, check, lang });
}

runMain(main);
