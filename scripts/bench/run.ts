/**
 * Speed and size, measured: growth over 1,000, 10,000 and 100,000 records, and ratios within one run.
 *
 *   npm run bench                     1,000 and 10,000 records
 *   npm run bench -- 1000 10000 100000
 *   GITSM_PEER="mdsmith check --no-color -q" npm run bench     the same files given to a peer, which the line must end with
 *
 * Physical limit: reading every file once. Times are wall seconds, the median of five runs with a hot page cache.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '../../src/core/gitsm';
import { FileStore } from '../../src/node/file-store';
import { write } from './generate.mjs';

const root = join(__dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');
const now = Date.parse('2026-11-22T17:00:00Z');
const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
const at = (numbers: readonly number[], share: number): number => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;

function timed(times: number, work: () => void): number {
  work();
  return at(Array.from({ length: times }, () => { const start = performance.now(); work(); return (performance.now() - start) / 1000; }), 0.5);
}

interface Row { readonly what: string; readonly value: string }

function measure(count: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), `gitsm-bench-${count}-`));
  try {
    const records = write(count, folder);
    const runs = count > 20_000 ? 3 : 5;
    let memory = 0;
    const validate = timed(runs, () => {
      const { stderr, error } = spawnSync(process.execPath, ['--require', join(__dirname, 'peak-memory.cjs'), cli, 'validate', '--cwd', folder, '--as-of', '2026-11-22'], { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (error) throw error;
      memory = Math.max(memory, Number(/peak-memory (\d+)/.exec(stderr)?.[1] ?? 0));
    });
    const store = new FileStore(folder);
    const files = store.list().filter((f) => f.endsWith('.md'));
    const read = timed(runs, () => { for (const file of files) readFileSync(join(folder, file)); });
    const rows: Row[] = [
      { what: 'records', value: String(records) },
      { what: 'gitsm validate, cold', value: `${validate.toFixed(2)} s` },
      { what: 'peak memory', value: `${Math.round(memory / 1e6)} MB` },
      { what: 'reading every file once', value: `${read.toFixed(2)} s (${(validate / read).toFixed(1)} × that)` },
    ];
    const peer = process.env['GITSM_PEER'];
    if (peer !== undefined) {
      const [program = '', ...words] = peer.split(' ');
      const theirs = timed(Math.min(runs, 3), () => { const { error } = spawnSync(program, [...words, '.'], { cwd: folder, maxBuffer: 1 << 28 }); if (error) throw error; });
      rows.push({ what: peer, value: `${theirs.toFixed(2)} s (gitsm takes ${(validate / theirs).toFixed(2)} × that)` });
    }
    return [...rows, ...edits(store, files)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Typing in one record to the findings of it and all that depends on it; and who names a record. In one process, as the editor has it. */
function edits(store: FileStore, files: readonly string[]): readonly Row[] {
  const workspace = new Workspace(store, { now }).loadAll();
  const typed: number[] = [];
  const links: number[] = [];
  const chosen = files.filter((_, i) => i % Math.max(1, Math.floor(files.length / 300)) === 0);
  chosen.forEach((file, i) => {
    const text = workspace.textOf(file)!;
    const edited = [text.replace('\n---\n\n', '\n---\n\nx'), text.replace(/^title: .*$/m, 'title: y'), text.replace(/^status: .*$/m, 'status: new'), text.replace(/^service: .*$/m, 'service: SVC-0001')][i % 4]!;
    const start = performance.now();
    for (const touched of workspace.edited(file, edited)) workspace.findingsOf(touched);
    typed.push(performance.now() - start);
    workspace.edited(file, undefined);
    const id = workspace.catalog.atFile(file)?.id ?? '';
    const asked = performance.now();
    void [...workspace.catalog.namedBy(id)].length;
    links.push(performance.now() - asked);
  });
  return [
    { what: 'an edit to its findings, median and 95th percentile', value: `${at(typed, 0.5).toFixed(1)} / ${at(typed, 0.95).toFixed(1)} ms` },
    { what: 'who names a record, 95th percentile', value: `${at(links, 0.95).toFixed(3)} ms` },
  ];
}

if (!existsSync(cli)) throw new Error('Build first: npm run build -- --production');
for (const count of process.argv.slice(2).map(Number).filter((n) => n > 0).concat(process.argv.length > 2 ? [] : [1000, 10_000])) {
  for (const { what, value } of measure(count)) console.log(`${what.padEnd(55)}${value}`);
  console.log('');
}
