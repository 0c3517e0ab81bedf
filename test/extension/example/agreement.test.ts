import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { folder, shownByVscode } from '../../support/vscode/judged';
import { until } from '../../support/vscode/until';

interface Told {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly file: string; readonly message: string; readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }> }[];
  readonly counts: Readonly<Record<'error' | 'warning' | 'information', number>>;
}

/** What the command line says of the folder at an instant, in ms: it ends with 1 where there are errors. */
function toldByCommandLine(asOf: number): Promise<Told> {
  const cli = join(vscode.extensions.getExtension('gitsm.gitsm')!.extensionPath, 'dist', 'cli.js');
  const args = [cli, 'validate', '--cwd', folder().fsPath, '--format', 'json', '--lang', 'en', '--as-of', new Date(asOf).toISOString().replace(/\.\d+Z$/, 'Z')];
  return new Promise((resolve, reject) => execFile(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1 << 26 }, (error, stdout) => {
    if (error && error.code !== 1) reject(error);
    else resolve(JSON.parse(stdout) as Told);
  }));
}

const lines = ({ findings }: Told): readonly string[] => findings.map(({ file, rule, severity, message, range: { start, end } }) =>
  `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`).toSorted();
/** What VS Code shows, without the places that a finding relates to: the command line has none. */
const shown = (): readonly string[] => shownByVscode().map((line) => line.replace(/(?: <- \S+:\d+)+$/, '')).toSorted();

describe('The example in VS Code', () => {
  it('is judged as the command line judges it at the same instant: the same files, places, rules, severities and words', async () => {
    let told: Told | undefined;
    // The editor judges anew as minutes go by: both are asked at one instant, and asked again if it passed between them.
    const same = async (): Promise<boolean> => JSON.stringify(lines(told = await toldByCommandLine(Date.now()))) === JSON.stringify(shown());
    await until('both say the same', same, 45_000).catch(() => undefined);
    assert.ok(told);
    assert.deepEqual(shown(), lines(told));
    assert.ok(told.counts.error > 0 && told.counts.warning > 5 && told.counts.information > 0, 'the example has findings of each severity');
    assert.ok(new Set(told.findings.map((f) => f.rule)).size > 8, 'of many rules');
  });

  it('loses a baseline of a release as soon as its tag is gone, in both', async () => {
    const git = (...args: readonly string[]): Promise<string> => new Promise((resolve, reject) => execFile('git', ['-C', folder().fsPath, ...args], (error, stdout) => (error ? reject(error) : resolve(stdout))));
    const [tag] = (await git('tag', '--list')).trim().split('\n');
    assert.ok(tag);
    const commit = (await git('rev-parse', `refs/tags/${tag}`)).trim();
    const missing = (all: readonly string[]): boolean => all.some((line) => line.includes(' release/baseline ') && line.includes(tag));
    assert.equal(missing(shown()), false);
    await git('tag', '--delete', tag);
    try {
      await until('VS Code misses the tag', () => missing(shown()));
      assert.equal(missing(lines(await toldByCommandLine(Date.now()))), true);
    } finally {
      await git('update-ref', `refs/tags/${tag}`, commit);
    }
  });
});
