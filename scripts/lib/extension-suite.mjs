// @ts-check
/** Runs test/extension inside a real VS Code: the served one, or a desktop one when asked. */
import { join } from 'node:path';
import { root, say } from './process.mjs';
import { repositoryCopy } from './repository.mjs';
import { ensureServer } from './vscode-server.mjs';
import { ensureChromium } from './chromium.mjs';

/** The executable to run: GITSM_VSCODE, or (undefined) a download, or the shim. */
async function executable() {
  if (process.env.GITSM_VSCODE) return process.env.GITSM_VSCODE;
  if (process.env.GITSM_VSCODE_DOWNLOAD) return undefined;
  await ensureServer();
  await ensureChromium();
  return join(root, 'scripts', 'code-shim.mjs');
}

/**
 * Runs a suite of test/extension in a window that shows one folder.
 * @param {{ report: string, grep?: string | undefined, suite?: string, folder?: string }} what report: where the counts go · grep: only
 *   tests whose name holds this · suite: the tests of this folder of test/extension, not those beside it · folder: what to open; a throw-away small repository unless given
 * @returns {Promise<number>} 0 when every test passed
 */
export async function runExtensionSuite({ report, grep, suite, folder }) {
  const { runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await executable();
  try {
    return await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'test', 'extension', 'index.js'),
      launchArgs: [folder ?? (await repositoryCopy())],
      extensionTestsEnv: { GITSM_TEST_REPORT: report, GITSM_TEST_GREP: grep, GITSM_TEST_SUITE: suite, GITSM_COLOR: process.stdout.isTTY && !process.env.NO_COLOR ? '1' : '' },
    });
  } catch (error) {
    // It rejects on any other exit code; a failed test has been listed by then.
    say(String(/** @type {Error} */ (error).message));
    return 1;
  }
}
