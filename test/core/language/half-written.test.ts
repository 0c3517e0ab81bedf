import assert from 'node:assert/strict';
import { idList, insertionOf } from '../../../src/core/language/insert-ids';
import { Carry, isHalfWritten, LastGood } from '../../../src/core/language/last-good';
import { hoverAt } from '../../../src/core/language/hover';
import { Workspace } from '../../../src/core/gitsm';
import { bookOf, proposals } from '../../support/book';
import { readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const base = readTree('test/fixtures/rules/base');
const FILE = 'incidents/2026/INC-2026-0001.md';
const { reader, model } = new Workspace(new MemoryStore(base), { now: Date.parse('2026-11-22T17:00:00Z') }).loadAll();
const whole = base.get(FILE)!;

describe('A text that is being typed', () => {
  it('keeps the places around what changed, and loses those within', () => {
    const carry = new Carry('abc 123 xyz', 'abc 4567 xyz');
    assert.deepEqual([0, 4, 5, 7, 11].map((o) => carry.forward(o)), [0, 4, undefined, 8, 12]);
    assert.deepEqual([0, 4, 6, 8, 12].map((o) => carry.backward(o)), [0, 4, undefined, 7, 11]);
  });

  it('keeps every place of equal texts, and both ends of texts with nothing in common', () => {
    assert.deepEqual([0, 1, 2].map((o) => new Carry('ab', 'ab').forward(o)), [0, 1, 2]);
    assert.deepEqual([0, 1, 2].map((o) => new Carry('ab', 'xyz').forward(o)), [0, undefined, 3]);
  });

  it('is answered from its last whole reading, else from the disk, else from what can be read of it', () => {
    const broken = reader.read(FILE, whole.replace(/^title: .*$/m, 'title: "abc'))!;
    const good = reader.read(FILE, whole)!;
    assert.ok(isHalfWritten(broken) && !isHalfWritten(good));
    const kept = new LastGood(2);
    assert.equal(kept.of(broken, () => undefined), broken);
    assert.equal(kept.of(broken, () => good), good);
    const newer = reader.read(FILE, whole.replace('status: closed', 'status: resolved'))!;
    assert.equal(kept.of(newer, () => good), newer);
    assert.equal(kept.of(broken, () => good), newer);
    kept.forget();
    assert.equal(kept.of(broken, () => undefined), broken);
  });

  it('is forgotten once others were asked for', () => {
    const kept = new LastGood(1);
    const good = reader.read(FILE, whole)!;
    kept.of(good, () => undefined);
    kept.of(reader.read('incidents/2026/INC-2026-0002.md', whole)!, () => undefined);
    const broken = reader.read(FILE, whole.replace(/^title: .*$/m, 'title: "abc'))!;
    assert.equal(kept.of(broken, () => undefined), broken);
  });
});

describe('A record that was never whole', () => {
  const head = '---\nid: INC-2026-0002\ntype: incident\ntitle: "never closed\ncis: [CI-00002\n';
  const tail = 'service: SVC-0001\nclient: CLT-0001\nimpact: high\n';

  it('keeps every key but for the value that is open: its own text ends at the next key', () => {
    const source = reader.read('incidents/2026/INC-2026-0002.md', `${head}${tail}---\n`)!;
    assert.deepEqual(Object.keys(source.data), ['id', 'type', 'title', 'cis', 'service', 'client', 'impact']);
    assert.deepEqual(source.data['cis'], ['CI-00002']);
    assert.ok(source.front.problems.length > 0, 'and says that it cannot be read');
  });

  it('completes and explains what stands below the slip', () => {
    assert.deepEqual(proposals(`${head}${tail}problem: |\n---\n`).map((c) => c.label), ['PRB-2026-0001']);
    assert.ok(!proposals(`${head}${tail}|\n---\n`).some((c) => c.label === 'client'));
    const file = 'incidents/2026/INC-2026-0002.md';
    const text = `${head}${tail}---\n`;
    assert.match(hoverAt(bookOf({ [file]: text }, 'en'), file, text.indexOf('SVC-0001') + 1)!.markdown, /SVC-0001 · Service/);
    assert.match(hoverAt(bookOf({ [file]: text }, 'en'), file, text.indexOf('high') + 1)!.markdown, /^\*\*High\*\*/);
  });
});

describe('Ids that are dropped or pasted', () => {
  const cases: readonly [string, string, readonly string[], string][] = [
    ['the first of a list', 'cis: [|]', ['CI-00001', 'CI-00002'], 'cis: [CI-00001, CI-00002]'],
    ['after another', 'cis: [CI-00009|]', ['CI-00001'], 'cis: [CI-00009, CI-00001]'],
    ['after a comma', 'cis: [CI-00009,|]', ['CI-00001'], 'cis: [CI-00009, CI-00001]'],
    ['before another', 'cis: [|CI-00009]', ['CI-00001'], 'cis: [CI-00001, CI-00009]'],
    ['items of a block list', 'cis:\n  - |', ['CI-00001', 'CI-00002'], 'cis:\n  - CI-00001\n  - CI-00002'],
    ['a value', 'service: |', ['SVC-0001'], 'service: SVC-0001'],
    ['a value without the blank', 'service:|', ['SVC-0001'], 'service: SVC-0001'],
    ['several for a field that has nothing yet', 'cis: |', ['CI-00001', 'CI-00002'], 'cis: [CI-00001, CI-00002]'],
  ];
  for (const [name, marked, ids, expected] of cases) {
    it(`become ${name}`, () => {
      const text = `---\ntype: incident\n${marked.replace('|', '')}\n---\n`;
      const offset = `---\ntype: incident\n${marked}`.indexOf('|');
      const inserted = insertionOf(ids, FILE, text, offset);
      assert.equal(text.slice(0, offset) + inserted + text.slice(offset), `---\ntype: incident\n${expected}\n---\n`);
    });
  }

  it('become words in prose', () => {
    const text = '---\ntype: incident\n---\n\nSee ';
    assert.equal(insertionOf(['CI-00001', 'CI-00002'], FILE, text, text.length), 'CI-00001, CI-00002');
  });

  it('are told from any other text', () => {
    assert.deepEqual(idList('CI-00001\nCI-00002, INC-2026-0001', model), ['CI-00001', 'CI-00002', 'INC-2026-0001']);
    assert.deepEqual(idList('- CI-00001\r\n- CI-00002\r\n', model), ['CI-00001', 'CI-00002']);
    for (const text of ['', '  ', 'see CI-00001', 'CI-1', '[command](x)']) assert.equal(idList(text, model), undefined);
  });
});
