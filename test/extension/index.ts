/**
 * What VS Code calls inside its extension host (`extensionTestsPath`): runs the test files next to it with Mocha, or
 * those of the folder that GITSM_TEST_SUITE names, which are for a window of their own.
 * Read as out/test/extension/index.js, made by `node scripts/build.mjs --tests`.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/** Starts each line of the listing, so that scripts/code-shim.mjs tells it from VS Code's own log. Invisible. */
const mark = '\u2063';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const reporterFile = join(__dirname, '..', '..', '..', 'scripts', 'lib', 'reporter.mjs');
  const { default: reporter } = (await import(pathToFileURL(reporterFile).href)) as { default: Mocha.ReporterConstructor };
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log('%s', mark + format(...parts));
  const grep = process.env.GITSM_TEST_GREP;
  // A loaded machine needs long to open its first editor; a test that hangs still ends.
  const mocha = new Mocha({ ui: 'bdd', color: process.env.GITSM_COLOR === '1', timeout: 60_000, reporter, ...(grep ? { grep } : {}) });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.js') && dirname(file) === (process.env.GITSM_TEST_SUITE ?? '.')).sort();
  for (const file of files) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
