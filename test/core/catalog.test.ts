import assert from 'node:assert/strict';
import { Catalog } from '../../src/core/catalog/catalog';
import type { Rec } from '../../src/core/record/rec';

const rec = (n: number, to: readonly string[], mentions: readonly string[] = []): Rec => ({
  file: `incidents/${n}.md`, id: `INC-${n}`, type: 'incident', title: '', status: 'new', data: {}, targets: [], headings: [], filled: [],
  links: to.map((id) => ({ at: '/cis/0', to: id })), mentions,
});

describe('The catalogue', () => {
  for (const count of [0, 1, 2, 15, 16, 17, 40]) {
    it(`knows the ${count} records that name an id, each once, as they come and go`, () => {
      const catalog = new Catalog();
      const files = (): string[] => [...catalog.namedBy('CI-1')].map((r) => r.file).toSorted();
      const expected = (from: number): string[] => Array.from({ length: count - from }, (_, i) => `incidents/${i + from}.md`).toSorted();
      for (let n = 0; n < count; n++) {
        catalog.put(rec(n, ['CI-1', 'CI-1', 'CI-2'], ['CI-1']));
        catalog.put(rec(n, ['CI-2', 'CI-1'], ['CI-1']));
      }
      assert.deepEqual(files(), expected(0));
      assert.equal(catalog.countNaming('CI-1'), count);
      for (let n = 0; n < count; n++) {
        if (n % 2) catalog.remove(`incidents/${n}.md`);
        else catalog.put(rec(n, ['CI-2']));
        assert.deepEqual(files(), expected(n + 1));
        assert.equal(catalog.countNaming('CI-1'), count - n - 1);
      }
      assert.equal(catalog.countNaming('CI-2'), Math.ceil(count / 2));
    });
  }
});
