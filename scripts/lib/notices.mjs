// @ts-check
/** The licences of the packages that are bundled: they ask to travel with their code. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

/** The package folder of a bundled file, undefined for our own. @param {string} input */
function packageFolder(input) {
  const at = input.lastIndexOf('node_modules/');
  const match = at < 0 ? null : /^((?:@[^/]+\/)?[^/]+)\//.exec(input.slice(at + 'node_modules/'.length));
  return match ? join(root, input.slice(0, at), 'node_modules', match[1] ?? '') : undefined;
}

/**
 * Writes dist/THIRD-PARTY-NOTICES.txt for the files that went into the bundles.
 * @param {readonly string[]} inputs paths as esbuild's metafile gives them, relative to the root
 */
export function writeNotices(inputs) {
  const folders = [...new Set(inputs.map(packageFolder))].filter((folder) => folder !== undefined && existsSync(join(folder, 'package.json')));
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(String(folder), 'package.json'), 'utf8'));
    const file = readdirSync(String(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(String(folder), file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  if (notices.length > 0) writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`));
}
