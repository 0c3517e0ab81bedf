import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../src/core/gitsm';
import type { Finding } from '../../src/core/rules/finding';
import { parseDateTime } from '../../src/core/util/time';
import { readTree } from '../support/fixture';
import { MemoryStore } from '../support/memory-store';
import { shapes, wordsOf } from '../support/word-shapes';

/**
 * The oracle of the incremental judge: whatever happens to a repository, in whatever order, its findings
 * are those of a fresh load, and every file whose findings changed was named as touched.
 * GITSM_ORACLE_RUNS asks for more sequences than the usual few.
 */
const base = readTree('test/fixtures/rules/base');
const runs = Number(process.env['GITSM_ORACLE_RUNS'] ?? 12);
const start = parseDateTime('2026-11-22T12:00:00-05:00')!;

const words = wordsOf(base);

const configs = [
  (text: string) => text.replace('default_calendar: office', 'default_calendar: always'),
  (text: string) => text.replace(/^ {2}sophie\.lavoie:.*\n/m, ''),
  (text: string) => `${text}rules: { ci/orphan: error, links/one-sided: "off" }\n`,
  (text: string) => text.replace('"archive/**"', '"cmdb/**"'),
  (text: string) => text.replace('incident: "INC-{year}-{seq:4}"', 'incident: "T-{seq:4}"'),
  (text: string) => text.replace('{ k', '{{{'),
  () => base.get('gitsm.yaml')!,
];

type Step =
  | { readonly do: 'reword'; readonly file: number; readonly shape: number; readonly place: number; readonly word: number; readonly open: boolean }
  | { readonly do: 'copy'; readonly file: number; readonly to: number }
  | { readonly do: 'lines'; readonly file: number; readonly line: number; readonly twice: boolean; readonly open: boolean }
  | { readonly do: 'append'; readonly file: number; readonly text: string; readonly open: boolean }
  | { readonly do: 'delete'; readonly file: number }
  | { readonly do: 'restore'; readonly file: number }
  | { readonly do: 'close'; readonly file: number }
  | { readonly do: 'config'; readonly change: number; readonly open: boolean }
  | { readonly do: 'advance'; readonly hours: number };

const n = fc.nat(10_000);
const open = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('reword' as const), file: n, shape: fc.nat(shapes.length - 1), place: n, word: n, open }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const), file: n, to: n }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('lines' as const), file: n, line: n, twice: fc.boolean(), open }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('append' as const), file: n, text: fc.constantFrom('\nVoir CI-00008 et PRB-2026-0009.\n', '\n[a](../README.md#x) [b](../clients/CLT-0001.md#courtage-saint-laurent)\n', '\n## Analyse\n\ntexte\n', '\n<<<<<<< a\n'), open }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'close' as const), file: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('config' as const), change: fc.nat(configs.length - 1), open }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('advance' as const), hours: fc.integer({ min: -500, max: 9000 }) }) },
);

const pick = <T>(of: readonly T[], at: number): T => of[at % of.length]!;

/** A repository under edit: the store, what an editor holds, and the workspace that follows both. */
class Play {
  readonly store = new MemoryStore(base);
  readonly open = new Map<string, string>();
  readonly names = [...base.keys()];
  now = start;
  readonly workspace = new Workspace(this.store, { now: start }).loadAll();

  text(file: string): string | undefined {
    const reading = this.store.read(file);
    return this.open.get(file) ?? (reading.ok ? reading.text : undefined);
  }

  write(file: string, text: string, open: boolean): ReadonlySet<string> {
    if (open) this.open.set(file, text);
    else this.store.write(file, text);
    return open ? this.workspace.edited(file, text) : this.workspace.changed(file);
  }

  /** Does a step; gives the files that the workspace says were touched, or undefined when all may be. */
  take(step: Step): ReadonlySet<string> | undefined {
    if (step.do === 'advance') {
      this.now = start + step.hours * 3_600_000;
      this.workspace.advance(this.now);
      return undefined;
    }
    if (step.do === 'config') return this.write('gitsm.yaml', pick(configs, step.change)(this.text('gitsm.yaml') ?? ''), step.open);
    const file = pick(this.names, step.file);
    if (step.do === 'close') return this.open.delete(file) ? this.workspace.edited(file, undefined) : new Set();
    if (step.do === 'restore') return this.write(file, base.get(file) ?? '---\ntype: ci\n---\n', false);
    if (step.do === 'delete') {
      this.store.delete(file);
      return this.workspace.changed(file);
    }
    const text = this.text(file) ?? '';
    if (step.do === 'copy') {
      const to = `copies/${step.to % 4}.md`;
      if (!this.names.includes(to)) this.names.push(to);
      return this.write(to, text, false);
    }
    if (step.do === 'append') return this.write(file, text + step.text, step.open);
    if (step.do === 'lines') {
      const lines = text.split('\n');
      const at = step.line % lines.length;
      return this.write(file, (step.twice ? lines.toSpliced(at, 0, lines[at]!) : lines.toSpliced(at, 1)).join('\n'), step.open);
    }
    const places = [...text.matchAll(shapes[step.shape]!)];
    if (places.length === 0) return new Set();
    const place = pick(places, step.place);
    return this.write(file, text.slice(0, place.index) + pick(words[step.shape]!, step.word) + text.slice(place.index + place[0].length), step.open);
  }

  fresh(): Workspace {
    const fresh = new Workspace(this.store, { now: this.now });
    for (const [file, text] of this.open) fresh.edited(file, text);
    return fresh.loadAll();
  }
}

function byFile(workspace: Workspace): Map<string, string> {
  const found = new Map<string, string>();
  for (const f of workspace.findings()) found.set(f.file, `${found.get(f.file) ?? ''}${say(f)}\n`);
  return found;
}

function say(f: Finding): string {
  return `${f.file}:${f.range.start.line}:${f.range.start.column}-${f.range.end.line}:${f.range.end.column} ${f.rule} ${f.severity} ${JSON.stringify([f.record, f.text.en, f.holes, f.fixes, f.related])}`;
}

describe('The incremental judge', function () {
  this.timeout(600_000);

  it('finds what a fresh load finds, and names every file whose findings changed', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const play = new Play();
      let before = byFile(play.workspace);
      for (const step of steps) {
        const touched = play.take(step);
        const after = byFile(play.workspace);
        const fresh = play.fresh();
        assert.deepEqual([...after].toSorted(), [...byFile(fresh)].toSorted());
        assert.equal(play.workspace.fileCount, fresh.fileCount);
        assert.equal(play.workspace.catalog.size, fresh.catalog.size);
        if (touched) for (const file of new Set([...before.keys(), ...after.keys()])) if (before.get(file) !== after.get(file)) assert.ok(touched.has(file), `${file} changed and was not named`);
        before = after;
      }
    }), { numRuns: runs, ...(process.env['GITSM_ORACLE_SEED'] ? { seed: Number(process.env['GITSM_ORACLE_SEED']) } : {}) });
  });
});
