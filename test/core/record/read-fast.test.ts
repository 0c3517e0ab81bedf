import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { YamlNode } from '../../../src/core/record/node';
import { toValue } from '../../../src/core/record/node';
import { readFast } from '../../../src/core/record/read-fast';
import { readYamlNode } from '../../../src/core/record/read-yaml';
import { runs } from '../../support/runs';
import { yamlSuite } from '../../support/yaml-suite';
import { yamlDocument, yamlSoup } from '../../support/yaml-arbitrary';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The fast reader gives up, or gives what the full one gives, to the offset. Whether it did not give up. */
function agree(text: string): boolean {
  const fast = readFast(text);
  if (!fast) return false;
  const full = readYamlNode(text);
  assert.deepEqual(full.problems, [], 'the fast reader took a document that has problems');
  if (full.node) assert.deepEqual(fast, full.node);
  else assert.deepEqual([fast.kind, fast.start, fast.end], ['scalar', 0, 0]);
  return true;
}

/** Every value's own text, read alone, is that value. Block collections and block text depend on where they stand. */
function checkPlaces(text: string, node: YamlNode): void {
  if (node.kind === 'scalar') {
    const own = text.slice(node.start, node.end);
    if (own !== '' && !/^[|>]/.test(own)) assert.ok(Object.is(readFast(own)?.kind === 'scalar' ? toValue(readFast(own)!) : undefined, node.value), own);
    return;
  }
  if (node.kind === 'map') for (const { key, keyStart, keyEnd } of node.entries) {
    const own = text.slice(keyStart, keyEnd);
    assert.equal(/^["']/.test(own) ? toValue(readFast(own)!) : own, key);
  }
  for (const child of node.kind === 'map' ? node.entries.map((e) => e.value) : node.items) checkPlaces(text, child);
}

describe('readFast', () => {
  it('reads a record whole', () => {
    const text = 'id: INC-2026-0042\nlevel: 2\nmajor: false\nparent:\ncis: [CI-1, "CI-2"]\nplanned:\n  implement: { start: 2026-11-20, end: }\nhistory:\n- at: 2026-11-20T09:05:00-05:00 # first\n  by: a.b\n\n- { at: x }\nnote: |\n  two\n  lines\n';
    assert.deepEqual(plain(toValue(readFast(text)!)), {
      id: 'INC-2026-0042', level: 2, major: false, parent: null, cis: ['CI-1', 'CI-2'], planned: { implement: { start: '2026-11-20', end: null } },
      history: [{ at: '2026-11-20T09:05:00-05:00', by: 'a.b' }, { at: 'x' }], note: 'two\nlines\n',
    });
  });

  it('keeps a key that stands twice twice, and takes every key for its own text', () => {
    const node = readFast('a: 1\n1.10: x\na: 2\n"b c": 3\n__proto__: 4\n');
    assert.deepEqual(node?.kind === 'map' && node.entries.map((e) => e.key), ['a', '1.10', 'a', 'b c', '__proto__']);
    assert.deepEqual(Object.keys(toValue(node as YamlNode) as object), ['a', '1.10', 'b c', '__proto__']);
  });

  const left: readonly [name: string, text: string][] = [
    ['an anchor', 'a: &x 1'], ['an alias', 'a: *x'], ['a tag', 'a: !!str 1'], ['a directive', '%YAML 1.2'], ['a document marker', 'a: 1\n--- b'], ['a complex key', '? a\n: b'], ['a merge key', '<<: x'], ['a tab before content', 'a:\n\tb: 1'],
    ['a plain scalar over two lines', 'a: b\n  c'], ['a quoted scalar over two lines', 'a: "b\n  c"'], ['a second colon', 'title: Fix: the thing'], ['a reserved character', 'owner: @alice'], ['an unclosed list', 'a: [1, 2'], ['an unclosed quote', 'a: "b'],
    ['a list entry among keys', 'a: 1\n- b'], ['a deeper key', 'a: 1\n  b: 2'], ['a key that stands out', '  a: 1\nb: 2'], ['a bracket at the wrong column', 'a: [1,\n2]'], ['a comment without a blank', 'a: "b"#c'], ['a comma too many', 'a: [1,,2]'], ['a pair in a list', 'a: [b: c]'], ['a lone CR', 'a: 1\rb: 2'], ['a NUL', 'a: b\0'],
    ['an unknown escape', 'a: "\\q"'], ['sixty-four lists in lists', '['.repeat(64) + ']'.repeat(64)],
  ];
  for (const [name, text] of left) it(`leaves ${name} to the full reader`, () => assert.equal(readFast(text), undefined));

  it('agrees with the full reader on documents in every style that people write, and takes nearly all of them', () => {
    let taken = 0, all = 0;
    fc.assert(fc.property(yamlDocument, (text) => {
      all++;
      if (!agree(text)) return;
      taken++;
      checkPlaces(text, readFast(text)!);
    }), runs(400));
    assert.ok(taken / all > 0.9, `${taken} of ${all}`);
  });

  it('agrees with the full reader on pieces of YAML in any order', () => {
    fc.assert(fc.property(yamlSoup, (text) => void agree(text)), runs(1500));
  });

  it('agrees with the full reader on the YAML test suite, and takes no document that the suite calls wrong', () => {
    for (const { id, yaml, fail } of yamlSuite) assert.ok(!(agree(yaml) && fail), id);
  });

  it('reads within its bounds alone', () => {
    const text = 'x: 0\na: 1\nb: 2\n';
    assert.deepEqual(plain(toValue(readFast(text, 5, 10)!)), { a: 1 });
    assert.deepEqual(plain(toValue(readFast(text, 5, 9)!)), { a: 1 });
  });
});
