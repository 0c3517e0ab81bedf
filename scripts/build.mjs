#!/usr/bin/env node
// @ts-check
/**
 * Bundles everything that runs: dist/ for the product, out/test/ for the tests inside VS Code.
 * Types are checked elsewhere (`npm run types`).
 *
 * A module named `*.lazy.ts` becomes a bundle of its own, read only when its `import('./x.lazy')` runs:
 * that is where heavy things go. It shares no module state with its importer.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeNotices } from './lib/notices.mjs';
import { root, runMain, say } from './lib/process.mjs';
import { ensureDependencies } from './setup.mjs';

const usage = `node scripts/build.mjs [--production] [--watch] [--tests]

  --production   minified, without source maps, as it ships
  --watch        builds again at each change
  --tests        also the tests that run inside VS Code (out/test)`;

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** Files below a folder whose path ends as asked, relative to the root, with "/". @param {string} folder @param {string} end */
function filesBelow(folder, end) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const found = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));
  return found.map((file) => join(folder, file).split('\\').join('/')).sort();
}

/** Keeps `import('./x.lazy')` out of the importing bundle. @type {import('esbuild').Plugin} */
const lazyModules = {
  name: 'lazy-modules',
  setup(build) {
    build.onResolve({ filter: /\.lazy(\.ts)?$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path).replace(/\.ts$/, '')}.js`, external: true } : undefined,
    );
  },
};

/** One bundle for Node. @param {string} from @param {string} to @param {Partial<BuildOptions>} [more] @returns {BuildOptions[]} */
function nodeBundle(from, to, more = {}) {
  if (!existsSync(join(root, from))) return [];
  return [{
    entryPoints: [from], outfile: to, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    plugins: [lazyModules],
    // `import()` becomes a deferred require, which the extension host serves like any other.
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    ...more,
  }];
}

/** What the example takes from the core, from source where there is a checkout: the command line's own copy. @type {import('esbuild').Plugin} */
const sharedCore = {
  name: 'shared-core',
  setup(build) {
    build.onResolve({ filter: /^tsx\/esm\/api$/ }, () => ({ path: 'core', namespace: 'shared-core' }));
    build.onResolve({ filter: /program\.lazy\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'shared-core' }, () => ({
      contents: "const { exampleCore } = require('./program.lazy.js');\nexports.tsImport = async (path) => exampleCore[path.slice('../../src/core/'.length)];", loader: 'js',
    }));
  },
};

/** The maker of the example repository, for `gitsm init --example` of an installed package. Its own address leads to the package's templates. @returns {BuildOptions[]} */
function exampleBundle() {
  return nodeBundle('scripts/example/make.mjs', 'dist/example.js', {
    plugins: [sharedCore], define: { 'import.meta.url': 'exampleAddress' },
    banner: { js: "const exampleAddress = require('node:url').pathToFileURL(require('node:path').join(__dirname, 'example', 'make.mjs')).href;" },
  });
}

/** The webviews: one module each, with shared and late chunks. @returns {BuildOptions[]} */
function webviewBundles() {
  const entries = filesBelow('src/webview', '/main.ts').map((file) => [basename(dirname(file)), file]);
  if (entries.length === 0) return [];
  return [{
    entryPoints: Object.fromEntries(entries), outdir: 'dist/webview', bundle: true, platform: 'browser', format: 'esm', target: 'es2022',
    splitting: true, chunkNames: 'chunks/[name]-[hash]', outExtension: { '.js': '.mjs' }, loader: { '.ttf': 'file', '.svg': 'text' },
    tsconfig: 'tsconfig.webview.json', plugins: [onlyOurDiagrams],
  }];
}

/** The kinds of diagram that Gitsm draws, and the layout that they use. The other kinds, and the setting of formulas, stay out of the package. */
const drawn = /^(flowDiagram|ganttDiagram|sequenceDiagram|xychartDiagram|dagre|chunk)-/;

/** @type {import('esbuild').Plugin} */
const onlyOurDiagrams = {
  name: 'only-our-diagrams',
  setup(build) {
    const without = { contents: "throw new Error('This kind of diagram is not part of Gitsm.');", loader: /** @type {const} */ ('js') };
    build.onLoad({ filter: /[\\/]mermaid[\\/]dist[\\/]chunks[\\/]mermaid\.core[\\/][^\\/]+\.mjs$/ }, ({ path }) => (drawn.test(basename(path)) ? undefined : without));
    build.onLoad({ filter: /[\\/]node_modules[\\/](katex|@mermaid-js[\\/]parser|cytoscape[^\\/]*)[\\/]/ }, ({ path }) => (/\.m?js$/.test(path) ? { contents: 'export default {}; export const parse = () => { throw new Error(\'not part of Gitsm\'); };', loader: 'js' } : undefined));
  },
};

/** Every bundle of the product. */
function productBundles() {
  const withVscode = { external: ['vscode'] };
  const lazy = filesBelow('src', '.lazy.ts');
  return [
    ...nodeBundle('src/extension/extension.ts', 'dist/extension.js', withVscode),
    ...nodeBundle('src/cli/bin.ts', 'dist/cli.js', { banner: { js: '#!/usr/bin/env node' } }),
    ...nodeBundle('src/node/engine-worker.ts', 'dist/engine.js'),
    ...nodeBundle('src/node/read-ahead-worker.ts', 'dist/read-ahead.js'),
    ...lazy.flatMap((file) => nodeBundle(file, `dist/${basename(file, '.ts')}.js`, file.startsWith('src/extension/') ? withVscode : {})),
    ...exampleBundle(),
    ...webviewBundles(),
  ];
}

/** The tests that run in the extension host, one bundle per file. @returns {BuildOptions[]} */
function testBundles() {
  const files = [...filesBelow('test/extension', '.test.ts'), 'test/extension/index.ts'];
  return files.flatMap((file) =>
    nodeBundle(file, join('out', 'test', relative('test', file)).replace(/\.ts$/, '.js'), {
      external: ['vscode', 'mocha'],
      // Mocha is an ES module: its import() stays one.
      supported: {},
      sourcemap: 'inline',
    }),
  );
}

/**
 * Builds the product (and the tests, when asked) once.
 * @param {{ production?: boolean, tests?: boolean }} [options]
 */
export async function build({ production = false, tests = false } = {}) {
  const esbuild = await import('esbuild');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all(bundles({ production, tests }).map((options) => esbuild.build(options)));
  if (existsSync(join(root, 'dist', 'cli.js'))) chmodSync(join(root, 'dist', 'cli.js'), 0o755);
  if (production) writeNotices(results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})));
}

/** Names the code that judges, for the cache: what other code kept is void. */
function sourcesDigest() {
  const digest = createHash('sha256');
  for (const file of ['package-lock.json', ...filesBelow('src/core', '.ts'), ...filesBelow('src/node', '.ts')]) digest.update(`${file}\n`).update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

/** @param {{ production?: boolean, tests?: boolean }} options @returns {BuildOptions[]} */
function bundles({ production = false, tests = false }) {
  const common = /** @type {BuildOptions} */ ({
    absWorkingDir: root, logLevel: 'warning', metafile: true, minify: production, sourcemap: production ? false : 'linked', legalComments: 'none',
    define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"', GITSM_BUILD: JSON.stringify(sourcesDigest()) },
  });
  return [...productBundles().map((options) => ({ ...common, ...options })), ...(tests ? testBundles() : []).map((options) => ({ ...common, minify: false, ...options }))];
}

/** Builds now and again at each change, until the process is ended. @param {{ production?: boolean, tests?: boolean }} options */
async function watch(options) {
  const esbuild = await import('esbuild');
  for (const one of bundles(options)) await (await esbuild.context({ ...one, logLevel: 'info' })).watch();
  say('Watching; Ctrl+C to stop. A new entry file needs a new start.');
  await new Promise(() => undefined);
}

async function main() {
  const { values } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(usage), 0;
  await ensureDependencies();
  if (values.watch) await watch(values);
  const started = Date.now();
  await build(values);
  say(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runMain(main);
