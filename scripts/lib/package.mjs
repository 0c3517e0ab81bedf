// @ts-check
/** Packs the extension, and says what may be in the package and how large it may become. */
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, run, temporaryFolder } from './process.mjs';

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');

/** Everything that may ship. Whatever else `vsce` would pack is a mistake in .vscodeignore. */
const allowed = [
  /^package\.json$/, /^package\.nls(\.\w+)?\.json$/, /^readme(\.fr)?\.md$/i, /^changelog\.md$/i, /^LICENSE(\.txt|\.md)?$/,
  /^l10n\/bundle\.l10n\.\w+\.json$/,
  /^dist\/[\w.-]+\.js$/, /^dist\/webview\/[\w./-]+\.(mjs|css|ttf|woff2)$/, /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^media\/[\w./-]+\.(svg|png|md|css|js)$/, /^syntaxes\/[\w.-]+\.json$/, /^schemas\/[\w./-]+\.json$/, /^snippets\/[\w.-]+\.json$/,
  /^templates\/[\w./-]+\.(md|yaml|yml|json)$/, /^skills\/[\w./-]+\.md$/,
];

/** Largest sizes, in bytes: of the package, and of what the extension host reads to start the extension. */
export const limits = { vsix: 1_500_000, entry: 250_000, scripts: 100 };

/** Packs the extension (which builds it for release first) and gives the path of the .vsix. */
export async function packVsix() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(join(root, 'build'), { recursive: true });
  const vsix = join(root, 'build', `${name}-${version}.vsix`);
  await must(process.execPath, [vsce, 'package', '--out', vsix], { quiet: true });
  return vsix;
}

/**
 * What is wrong with the package: one line per finding, by check.
 * @param {string} vsix
 * @returns {Promise<{ size: number, files: string[], checks: { title: string, problems: string[] }[] }>}
 */
export async function inspectPackage(vsix) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const shipped = (await listFiles({ cwd: root, packageManager: PackageManager.None })).sort();
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const size = statSync(vsix).size;
  const entry = statSync(join(root, manifest.main)).size;
  const scripts = shipped.filter((file) => file.endsWith('.js')).length;
  const over = (/** @type {string} */ what, /** @type {number} */ is, /** @type {number} */ limit) => (is > limit ? [`${what} is ${is}, over ${limit}`] : []);
  return {
    size,
    files: shipped,
    checks: [
      { title: 'the package holds only what the extension needs', problems: shipped.filter((file) => !allowed.some((pattern) => pattern.test(file))) },
      { title: 'the package holds its entry point and its licence', problems: [manifest.main.replace('./', ''), 'LICENSE'].filter((file) => !shipped.some((other) => other.startsWith(file))) },
      { title: `the package is at most ${limits.vsix / 1e6} MB`, problems: over('the package, in bytes,', size, limits.vsix) },
      { title: `the first chunk of the extension is at most ${limits.entry / 1000} kB`, problems: over(`${manifest.main}, in bytes,`, entry, limits.entry) },
      { title: `the package has at most ${limits.scripts} script files`, problems: over('their number', scripts, limits.scripts) },
    ],
  };
}

/**
 * What is wrong with the command line as npm would install it, tried outside the checkout: it tells the example repository
 * and judges it. Reads dist/ as `packVsix` built it.
 * @returns {Promise<string[]>}
 */
export async function tryNpmPackage() {
  const folder = temporaryFolder('npm');
  await must('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { quiet: true });
  const [archive] = readdirSync(folder);
  await must('tar', ['-xzf', String(archive)], { cwd: folder, quiet: true });
  const example = join(folder, 'example');
  mkdirSync(example);
  const gitsm = (/** @type {string[]} */ ...words) => run(process.execPath, [join(folder, 'package', 'dist', 'cli.js'), ...words, '--cwd', example], { quiet: true });
  const made = await gitsm('init', '--example', '--lang', 'en');
  if (made.code !== 0) return [`gitsm init --example ended with ${made.code}`];
  const judged = await gitsm('validate', '--lang', 'en');
  // The example holds findings on purpose.
  return judged.code === 1 ? [] : [`gitsm validate ended with ${judged.code} on the example`];
}
