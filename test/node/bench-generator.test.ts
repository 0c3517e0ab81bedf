import assert from 'node:assert/strict';
import { generate } from '../../scripts/bench/generate.mjs';
import { Workspace } from '../../src/core/gitsm';
import { declaredTypes } from '../../src/core/model/types/all';
import { messageOf } from '../../src/core/rules/finding';
import { MemoryStore } from '../support/memory-store';

const now = Date.parse('2026-11-22T17:00:00Z');

describe('The repository that benchmarks measure', () => {
  for (const count of [50, 400]) {
    it(`of ${count} records has every type, most of them incidents and CIs, and nothing wrong`, () => {
      const files = new Map(generate(count));
      const workspace = new Workspace(new MemoryStore(files), { now }).loadAll();
      const found = workspace.findings().filter((f) => f.severity !== 'information').map((f) => `${f.file} ${f.rule}: ${messageOf(f, 'en')}`);
      assert.deepEqual(found, []);
      const counts = declaredTypes.map(({ name }) => [name, [...workspace.catalog.ofType(name)].length] as const);
      assert.deepEqual(counts.filter(([, n]) => n === 0), []);
      assert.deepEqual(counts.toSorted((a, b) => b[1] - a[1]).slice(0, 3).map(([name]) => name), ['incident', 'ci', 'change']);
    });
  }

  it('is the same each time, and wrong in places where that is asked for', () => {
    assert.deepEqual([...generate(250)], [...generate(250)]);
    const workspace = new Workspace(new MemoryStore(new Map(generate(250, { wrong: true }))), { now }).loadAll();
    assert.deepEqual([...new Set(workspace.findings().filter((f) => f.severity === 'error').map((f) => f.rule))], ['links/unknown-record']);
  });
});
