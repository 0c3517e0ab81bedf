// @ts-check
/** The example repository: made once into build/, remade when its recipe changes and nobody worked in it. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { must, root, runMain, say } from './process.mjs';
import { commitAll, workbenchFixture } from './repository.mjs';

const recipe = join(root, 'scripts', 'make-example.mjs');

/** A digest of everything that the example is made from: its story, and the week that it ends in. @param {string | undefined} asOf */
function recipeDigest(asOf) {
  const hash = createHash('sha256');
  if (asOf !== undefined) hash.update(String(Math.floor((Date.parse(asOf) / 86_400_000 + 4) / 7)));
  const folders = ['examples', 'scripts/example'].map((name) => join(root, name)).filter(existsSync);
  const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  for (const file of [recipe, ...sources.sort()]) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** True when the working tree of a repository holds nothing that is not committed. @param {string} folder */
const isClean = async (folder) => (await must('git', ['-C', folder, 'status', '--porcelain'], { quiet: true })) === '';

/**
 * Gives the path of the example repository in a language.
 * @param {{ lang: 'fr' | 'en', fresh?: boolean, asOf?: string }} options fresh: make it anew, whatever was changed in it; asOf: the day (YYYY-MM-DD) before which its story ends
 */
export async function ensureExample({ lang, fresh = false, asOf }) {
  const folder = join(root, 'build', `example-${lang}`);
  const stamp = `${folder}.made`;
  const digest = recipeDigest(asOf);
  if (!fresh && existsSync(folder) && existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === digest) return folder;
    if (!(await isClean(folder))) {
      say(`Keeping ${folder} as you changed it (--fresh makes it anew).`);
      return folder;
    }
  }
  say(`Making the example repository in ${folder} …`);
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(recipe)) await must(process.execPath, [recipe, '--lang', lang, ...(asOf === undefined ? [] : ['--as-of', asOf]), folder]);
  else {
    cpSync(workbenchFixture, folder, { recursive: true });
    await commitAll(folder);
  }
  writeFileSync(stamp, digest);
  return folder;
}

// For the debugger's task (.vscode/tasks.json).
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runMain(async () => (await ensureExample({ lang: 'fr' }), 0));
