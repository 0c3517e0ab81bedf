/**
 * Speed and size, measured: growth over 1,000, 10,000 and 100,000 records, and ratios within one run.
 *
 *   npm run bench                     1,000 and 10,000 records
 *   npm run bench -- 1000 10000 100000
 *   GITSM_PEER="mdsmith check --no-color -q" npm run bench     the same files given to a peer; see docs/benchmarks.md
 *
 * Physical limit: reading every file once. Times are seconds with a hot page cache: the median of several runs, and in
 * parentheses the least and the seconds of processors, which say what the work costs where other programs take time too.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../src/node/file-store';
import { edits } from './edits';
import { write } from './generate.mjs';
import { seconds, timed } from './timed';
import type { Times } from './timed';

const root = join(__dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');

interface Row { readonly what: string; readonly value: string }

/** One repository of records, with the ways of running the program over it. */
class Subject {
  readonly folder: string;
  readonly records: number;
  /** Bytes, at most, of the runs so far. */
  memory = 0;

  constructor(count: number) {
    this.folder = mkdtempSync(join(tmpdir(), `gitsm-bench-${count}-`));
    this.records = write(count, this.folder, { wrong: true });
    this.#run('git', ['init', '--quiet']);
    const peersSettings = join(__dirname, 'mdsmith.yml');
    if (process.env['GITSM_PEER']?.includes('mdsmith')) copyFileSync(peersSettings, join(this.folder, '.mdsmith.yml'));
  }

  validate = (...words: readonly string[]): number | undefined => {
    const { stderr, processor } = this.#run(process.execPath, ['--require', join(__dirname, 'peak-memory.cjs'), cli, 'validate', '--cwd', this.folder, '--as-of', '2026-11-22', ...words]);
    this.memory = Math.max(this.memory, Number(/peak-memory (\d+)/.exec(stderr)?.[1] ?? 0));
    return processor;
  };

  forget = (): void => rmSync(join(this.folder, '.git', 'gitsm'), { recursive: true, force: true });

  /** Rewords the title of one record, each time another. */
  edit(files: readonly string[], turn: number): void {
    const path = join(this.folder, files[(turn * 7919) % files.length]!);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: Titre ${turn}`));
  }

  peer(line: string): number | undefined {
    const [program = '', ...words] = line.split(' ');
    return this.#run(program, [...words, '.']).processor;
  }

  /** Runs a program to its end, whatever its status. A shell, where there is one, says what it took of the processors. */
  #run(program: string, words: readonly string[]): { readonly stderr: string; readonly processor: number | undefined } {
    const [name, all] = process.platform === 'win32' ? [program, words] : ['sh', ['-c', '"$@" >/dev/null; times', 'sh', program, ...words]] as const;
    const { stdout, stderr, error } = spawnSync(name, all, { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    const children = stdout.trim().split('\n').at(-1)?.match(/^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/)?.slice(1).map(Number);
    return { stderr, processor: children && children[0]! * 60 + children[1]! + children[2]! * 60 + children[3]! };
  }
}

function measure(count: number): readonly Row[] {
  const subject = new Subject(count);
  try {
    const runs = count > 20_000 ? 3 : 7;
    const files = new FileStore(subject.folder).list().filter((f) => f.endsWith('.md'));
    const cold = timed(runs, () => subject.validate(), subject.forget);
    const coldMemory = subject.memory;
    const without = timed(runs, () => subject.validate('--no-cache'));
    subject.validate();
    subject.memory = 0;
    const again = timed(runs, () => subject.validate());
    let turn = 0;
    const edited = timed(runs, () => subject.validate(), () => subject.edit(files, ++turn));
    const read = timed(runs, () => { for (const file of files) readFileSync(join(subject.folder, file)); });
    const rows: Row[] = [
      { what: 'records', value: String(subject.records) },
      { what: 'validate, cold', value: seconds(cold) },
      { what: 'validate, cold, --no-cache', value: seconds(without) },
      { what: 'validate again, nothing changed', value: seconds(again) },
      { what: 'validate again, one record edited', value: seconds(edited) },
      { what: 'peak memory, cold / again', value: `${megabytes(coldMemory)} / ${megabytes(subject.memory)}` },
      { what: 'reading every file once', value: `${seconds(read)}; cold takes ${ratio(cold, read)}` },
    ];
    const peer = process.env['GITSM_PEER'];
    if (peer !== undefined) {
      const theirs = timed(Math.min(runs, 5), () => subject.peer(peer));
      rows.push({ what: peer.slice(peer.split(' ')[0]!.lastIndexOf('/') + 1), value: `${seconds(theirs)}; gitsm cold takes ${ratio(cold, theirs)}, again after an edit ${ratio(edited, theirs)}` });
    }
    return [...rows, ...edits(subject.folder, files)];
  } finally {
    rmSync(subject.folder, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function ratio(ours: Times, theirs: Times): string {
  const processors = ours.processor !== undefined && theirs.processor ? `; ${(ours.processor / theirs.processor).toFixed(2)}` : '';
  return `${(ours.median / theirs.median).toFixed(2)} × (${(ours.least / theirs.least).toFixed(2)}${processors})`;
}

if (!existsSync(cli)) throw new Error('Build first: npm run build -- --production');
console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Seconds: median (least; of processors).\n`);
const asked = process.argv.slice(2).map(Number).filter((n) => n > 0);
for (const count of asked.length > 0 ? asked : [1000, 10_000]) {
  for (const { what, value } of measure(count)) console.log(`${what.padEnd(55)}${value}`);
  console.log('');
}
