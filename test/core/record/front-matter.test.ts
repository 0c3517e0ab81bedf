import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/record/front-matter';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('readFrontMatter', () => {
  it('reads the facts of a record', () => {
    const { data, problems } = readFrontMatter('---\nid: CI-00012\nlevel: 2\ncis: [A, B]\nhistory:\n  - { at: 2026-11-20, by: a.b }\n---\n# Title\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(data), { id: 'CI-00012', level: 2, cis: ['A', 'B'], history: [{ at: '2026-11-20', by: 'a.b' }] });
  });

  const cases: readonly [name: string, text: string, reasons: readonly string[], at: string | undefined, data: unknown][] = [
    ['has nothing to say about a text without front matter', '# Title', [], undefined, {}],
    ['takes an empty block as an empty map', '---\n# nothing\n---\n', [], undefined, {}],
    ['refuses another language without reading it', '---js\nid: 1\n---\n', ['language'], '---js', {}],
    ['says that a block is not closed, and reads it', '---\nid: X\n', ['unclosed'], '---', { id: 'X' }],
    ['says that the facts are a list', '---\n- a\n---\n', ['not-a-map'], '- a', {}],
    ['says that the facts are a sentence', '---\njust prose\n---\n', ['not-a-map'], 'just prose', {}],
    ['finds a NUL', '---\nid: a\0b\n---\n', ['binary'], '\0', {}],
    ['finds an unknown tag and keeps the value', '---\nid: !!js/function x\nb: 1\n---\n', ['tag'], '!!js/function', { id: 'x', b: 1 }],
    ['follows a small alias', '---\na: &x [1, 2]\nb: *x\n---\n', [], undefined, { a: [1, 2], b: [1, 2] }],
    ['refuses an alias without an anchor', '---\na: *x\nb: 1\n---\n', ['alias'], '*x', { a: null, b: 1 }],
    ['refuses an alias inside its own anchor', '---\na: &x [1, *x]\n---\n', ['alias'], '*x', { a: [1, null] }],
    ['keeps what stands around a merge conflict', '---\nid: X\n<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> b\n---\n', ['merge-conflict'], '<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> b', undefined],
    ['keeps __proto__ as data', '---\n__proto__: { polluted: true }\nconstructor: 1\n---\n', [], undefined, undefined],
  ];
  for (const [name, text, reasons, at, data] of cases) {
    it(name, () => {
      const read = readFrontMatter(text);
      assert.deepEqual(read.problems.map((p) => p.reason), reasons);
      if (at !== undefined) assert.equal(text.slice(read.problems[0]?.start, read.problems[0]?.end), at);
      if (data !== undefined) assert.deepEqual(plain(read.data), data);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });
  }
});
