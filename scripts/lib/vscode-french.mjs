// @ts-check
/**
 * VS Code's own texts in French, for the VS Code that `npm start` serves: its language packs come from the marketplace
 * alone, and their texts, by module and key, from npm too. What is newer than they are stays English.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { must, root, say } from './process.mjs';

const recipe = join(root, 'scripts', 'vscode-french');
const home = join(root, '.tools', 'vscode-french');
const texts = join(home, 'node_modules', '@codingame', 'monaco-vscode-language-pack-fr', 'translations');
const workbench = join(home, 'main.i18n.json');

const hashOf = (/** @type {string} */ file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Installs the texts unless they are there (3 MB, some seconds, once). */
async function ensureTexts() {
  const stamp = join(home, 'installed');
  const wanted = hashOf(join(recipe, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the French texts of VS Code (3 MB, some seconds, once) …');
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(recipe, file), join(home, file));
  await must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: home, quiet: true });
  const { default: contents } = await import(pathToFileURL(join(texts, 'main.i18n.json.js')).href);
  writeFileSync(workbench, JSON.stringify({ version: '1.0.0', contents }));
  writeFileSync(stamp, wanted);
}

/** Puts the French texts where a server with this data folder finds them; it is to be started with `locale: 'fr'`. @param {string} dataDir */
export async function offerFrench(dataDir) {
  await ensureTexts();
  const extensions = join(texts, 'extensions');
  const translations = Object.fromEntries(readdirSync(extensions).map((file) => [file.replace(/\.i18n\.json$/, ''), join(extensions, file)]));
  const pack = { hash: hashOf(workbench).slice(0, 32), extensions: [{ extensionIdentifier: { id: 'gitsm.vscode-french' }, version: '1.0.0' }], translations: { vscode: workbench, ...translations }, label: 'français' };
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  writeFileSync(join(dataDir, 'data', 'languagepacks.json'), JSON.stringify({ fr: pack }));
}
