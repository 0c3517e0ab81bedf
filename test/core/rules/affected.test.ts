import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import type { Finding } from '../../../src/core/rules/finding';
import { rules } from '../../../src/core/rules/registry';
import type { RepositoryRule } from '../../../src/core/rules/rule';
import { fixturesByRule, layOver, readFixture, readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

/**
 * A repository rule says of which records alone its answer may differ after one of them changed. Here every field of
 * every record of its fixtures is altered in turn, in the text that an editor holds, and what the rule then says is held
 * to what it says of the same text read anew.
 */
const few = rules.filter((rule): rule is RepositoryRule => rule.scope === 'repository' && rule.affected !== undefined);
const base = readTree('test/fixtures/rules/base');
/** Of the alterations, one in this many: others each time that a fixture is added, the same in each run. */
const ONE_IN = 9;

function* alterations(text: string): Generator<string> {
  const end = text.indexOf('\n---', 4);
  const front = text.slice(0, end), rest = text.slice(end);
  const keys = [...front.matchAll(/^([a-z_]+):.*(?:\n[ -].*)*$/gm)];
  for (const { 0: whole, 1: key, index } of keys) {
    if (key === 'id' || key === 'type') continue;
    const without = front.slice(0, index) + front.slice(index + whole.length + 1);
    yield `${without}${rest}`;
    if (key !== 'status') continue;
    for (const status of ['planned', 'live', 'retired', 'cancelled', 'implemented', 'in-force', 'duplicate']) yield `${front.replace(whole, `status: ${status}`)}${rest}`;
  }
  const ids = [...front.matchAll(/\b[A-Z]{2,4}(?:-\d{4})?-\d{3,5}\b/g)].slice(1);
  for (const { 0: id, index } of ids) yield `${front.slice(0, index)}${id.slice(0, -1)}${(Number(id.at(-1)) + 1) % 10}${front.slice(index + id.length)}${rest}`;
}

/** Without the places beside: lines that move in another file, while nothing that is read of it changes, are found again when it is opened. */
const shown = (workspace: Workspace, rule: string): readonly unknown[] => workspace.findings().filter((f) => f.rule === rule).map(({ related, ...rest }: Finding) => ({ ...rest, beside: related?.length }));

describe('A repository rule after one record changed', function () {
  this.timeout(120_000);
  for (const rule of few) {
    it(`${rule.id} says what it says of the whole`, () => {
      let tried = 0, told = 0, n = 0;
      for (const path of fixturesByRule('test/fixtures/rules').get(rule.id) ?? []) {
        const fixture = readFixture(path);
        const files = layOver(base, fixture);
        const now = fixture.asOf;
        const edited = new Workspace(new MemoryStore(files), { now }).loadAll();
        for (const file of [...edited.files()].filter((f) => edited.catalog.atFile(f))) {
          for (const text of alterations(edited.textOf(file)!)) {
            if (n++ % ONE_IN !== 0) continue;
            edited.edited(file, text);
            const anew = new Workspace(new MemoryStore(new Map([...files, [file, text]])), { now }).loadAll();
            const expected = shown(anew, rule.id);
            assert.deepEqual(shown(edited, rule.id), expected, `${path}: ${file}\n${text}`);
            edited.edited(file, undefined);
            tried++;
            told += expected.length;
          }
        }
      }
      assert.ok(tried > 20 && told > 0, `${tried} alterations, ${told} findings`);
    });
  }
});
