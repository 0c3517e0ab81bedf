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
 * Runs the suite on a throw-away repository.
 * @param {string} report where the counts go
 * @param {string} [grep] only tests whose name holds this
 * @returns {Promise<number>} 0 when every test passed
 */
export async function runExtensionSuite(report, grep) {
  const { runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await executable();
  try {
    return await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'test', 'extension', 'index.js'),
      launchArgs: [await repositoryCopy()],
      extensionTestsEnv: { GITSM_TEST_REPORT: report, GITSM_TEST_GREP: grep, GITSM_COLOR: process.stdout.isTTY && !process.env.NO_COLOR ? '1' : '' },
    });
  } catch (error) {
    // It rejects on any other exit code; a failed test has been listed by then.
    say(String(/** @type {Error} */ (error).message));
    return 1;
  }
}
