import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { Workspace } from '../../src/core/gitsm';
import { parseDateTime } from '../../src/core/util/time';
import { DiskMemory } from '../../src/node/cache/disk-memory';
import { FileStore } from '../../src/node/file-store';
import { readTree } from '../support/fixture';
import { shapes, wordsOf } from '../support/word-shapes';

/**
 * The oracle of the cache: whatever happens to a repository between two runs, a run that goes on from what the last one kept
 * says what a run that reads everything says. GITSM_ORACLE_RUNS asks for more sequences than the usual few.
 */
const base = readTree('test/fixtures/rules/base');
const runs = Number(process.env['GITSM_ORACLE_RUNS'] ?? 8);
const start = parseDateTime('2026-11-22T12:00:00-05:00')!;

const words = wordsOf(base);
const configs = [
  (text: string) => text.replace('default_calendar: office', 'default_calendar: always'),
  (text: string) => `${text}rules: { ci/orphan: error, links/one-sided: "off" }\n`,
  (text: string) => text.replace('"archive/**"', '"cmdb/**"'),
  () => base.get('gitsm.yaml')!,
];

interface Reword { readonly do: 'reword' | 'reword, keeping its time'; readonly file: number; readonly shape: number; readonly place: number; readonly word: number }
type Step =
  | Reword
  | { readonly do: 'delete' | 'restore' | 'touch' | 'append'; readonly file: number }
  | { readonly do: 'rename' | 'copy'; readonly file: number; readonly to: number }
  | { readonly do: 'touch all' | 'other file' | 'report' | 'ignore' }
  | { readonly do: 'config'; readonly change: number }
  | { readonly do: 'time'; readonly hours: number };

const n = fc.nat(10_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constantFrom('reword' as const, 'reword, keeping its time' as const), file: n, shape: fc.nat(shapes.length - 1), place: n, word: n }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'touch' as const, 'append' as const), file: n }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'copy' as const), file: n, to: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('touch all' as const, 'other file' as const, 'report' as const, 'ignore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('config' as const), change: fc.nat(configs.length - 1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('time' as const), hours: fc.integer({ min: -9000, max: 20_000 }) }) },
);

const pick = <T>(of: readonly T[], at: number): T => of[at % of.length]!;

/** A repository on disk, and the runs over it. */
class Play {
  readonly root = mkdtempSync(join(tmpdir(), 'gitsm-oracle-'));
  now = start;
  names = [...base.keys()];

  constructor() {
    this.write('.git/HEAD', 'ref: refs/heads/main\n');
    for (const [file, text] of base) this.write(file, text);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  text(file: string): string | undefined {
    return statSync(join(this.root, file), { throwIfNoEntry: false }) ? readFileSync(join(this.root, file), 'utf8') : undefined;
  }

  take(step: Step): void {
    const path = (file: string): string => join(this.root, file);
    const files = this.names.filter((f) => f !== 'gitsm.yaml' && this.text(f) !== undefined);
    if (step.do === 'time') this.now = start + step.hours * 3_600_000;
    else if (step.do === 'config') this.write('gitsm.yaml', pick(configs, step.change)(this.text('gitsm.yaml')!));
    else if (step.do === 'touch all') for (const file of files) utimesSync(path(file), new Date(), new Date());
    else if (step.do === 'other file') this.write('notes/plan.png', String(this.names.length));
    else if (step.do === 'report') this.write('reports/availability.md', `---\nreport: availability\nas_of: 2026-${1 + (this.now % 9)}-01\n---\n`);
    else if (step.do === 'ignore') this.write('.gitignore', this.text('.gitignore') ? '' : 'clients/\n');
    else if ('file' in step && files.length > 0) {
      const file = step.do === 'restore' ? pick([...base.keys()], step.file) : pick(files, step.file);
      if (step.do === 'restore') this.write(file, base.get(file)!);
      else if (step.do === 'delete') rmSync(path(file));
      else if (step.do === 'touch') utimesSync(path(file), new Date(), new Date());
      else if (step.do === 'append') this.write(file, `${this.text(file)!}\nVoir CI-00008 et [a](../README.md#x).\n\n## Analyse\n\ntexte\n`);
      else if ('to' in step) this.#move(file, `copies/${step.to % 4}.md`, step.do === 'copy');
      else if ('word' in step) this.#reword(file, step);
    }
  }

  #move(file: string, to: string, copy: boolean): void {
    if (!this.names.includes(to)) this.names.push(to);
    if (copy) this.write(to, this.text(file)!);
    else {
      mkdirSync(join(this.root, 'copies'), { recursive: true });
      renameSync(join(this.root, file), join(this.root, to));
    }
  }

  #reword(file: string, { do: how, shape, place, word }: Reword): void {
    const text = this.text(file)!;
    const places = [...text.matchAll(shapes[shape]!)];
    if (places.length === 0) return;
    const { index, 0: old } = pick(places, place);
    const { atime, mtime } = statSync(join(this.root, file));
    this.write(file, text.slice(0, index) + pick(words[shape]!, word) + text.slice(index + old.length));
    // At the same length, only what the system notes of the file tells.
    if (how !== 'reword') utimesSync(join(this.root, file), atime, mtime);
  }

  run(memory: boolean): string {
    const workspace = new Workspace(new FileStore(this.root), { now: this.now, memory: memory ? DiskMemory.of(this.root, { build: 'a' }) : undefined }).loadAll();
    workspace.keep();
    return JSON.stringify([workspace.catalog.size, workspace.fileCount, workspace.findings()], null, 1);
  }
}

describe('What a run keeps', function () {
  this.timeout(600_000);

  it('changes nothing of what the next run says, whatever happens in between', () => {
    fc.assert(fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 10 }), (steps) => {
      const play = new Play();
      try {
        play.run(true);
        for (const [step, look] of steps) {
          play.take(step);
          if (look) assert.equal(play.run(true), play.run(false), step.do);
        }
        assert.equal(play.run(true), play.run(false));
        assert.equal(play.run(true), play.run(false), 'and once more');
      } finally {
        rmSync(play.root, { recursive: true });
      }
    }), { numRuns: runs });
  });
});
