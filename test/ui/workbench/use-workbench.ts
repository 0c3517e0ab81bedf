import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

/**
 * Opens one window for all tests of the surrounding `describe`, and closes it after them. A failed test leaves
 * a picture in build/screenshots. Call the result inside tests: `const workbench = useWorkbench(); … workbench().tree('CMDB')`.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let opened: Workbench | undefined;
  before('open VS Code', async () => {
    opened = await openWorkbench(options);
  });
  afterEach('keep a picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed' || !opened) return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
    console.log(`      picture: ${await opened.takeScreenshot(`failed-${name}`)}`);
  });
  after('close VS Code', () => opened?.close());
  return () => {
    if (!opened) throw new Error('The window is open inside tests and hooks only.');
    return opened;
  };
}
