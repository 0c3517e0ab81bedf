import assert from 'node:assert/strict';
import { readForeignMarkdown } from '../../src/node/foreign-markdown';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const ran = globalThis as { foreignMarkdownRan?: boolean };
const CODE = '(globalThis.foreignMarkdownRan = true, { title: 1 })';

describe('readForeignMarkdown', () => {
  it('reads facts and text, and keeps dates as text', () => {
    const { data, body, problems } = readForeignMarkdown('\uFEFF---\r\ntitle: Guide\r\ndate: 2024-01-05\r\nn: 010\r\ntags: [a, b]\r\n---\r\n# Guide\r\n');
    assert.deepEqual([plain(data), body, problems], [{ title: 'Guide', date: '2024-01-05', n: 10, tags: ['a', 'b'] }, '# Guide\r\n', []]);
  });

  it('gives the whole text where there is no front matter', () => {
    for (const text of ['', '# Title\n', '----\n# Title\n', '--- js and more\nx\n---\n']) assert.deepEqual(plain(readForeignMarkdown(text)), { data: {}, body: text, problems: [] });
  });

  const first = ['---js', '---javascript', '--- js', '---JS', '---\tJavaScript ', '---js\r', '---\rjs', '---\r\r javascript', '---json', '---coffee', '---toml', '---constructor', '---__proto__', '---toString', '---  js'];
  for (const line of first) {
    it(`never runs a block that begins with ${JSON.stringify(line)}`, () => {
      delete ran.foreignMarkdownRan;
      const { data, problems } = readForeignMarkdown(`${line}\n${CODE}\n---\nbody\n`);
      assert.equal(ran.foreignMarkdownRan, undefined);
      assert.deepEqual([plain(data), problems.length > 0], [{}, true]);
    });
  }

  it('does not share what it gives: the second reading knows nothing of the first', () => {
    const text = '---\na: 1\n---\n';
    (readForeignMarkdown(text).data as Record<string, unknown>)['a'] = 2;
    assert.equal(readForeignMarkdown(text).data['a'], 1);
    assert.equal(readForeignMarkdown('---\na: [\n---\n').problems.length > 0 && readForeignMarkdown('---\na: [\n---\n').problems.length > 0, true);
  });

  it('reports broken YAML at its place', () => {
    const text = '---\na: 1\nb: x: y\n---\n';
    const problem = readForeignMarkdown(text).problems[0];
    assert.equal(problem?.reason, 'syntax');
    assert.ok(problem.start >= text.indexOf('b:') && problem.end <= text.indexOf('\n---\n') + 1);
  });

  it('keeps __proto__ as data, and refuses what would take gray-matter long', () => {
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
    assert.deepEqual(Object.keys(readForeignMarkdown('---\n__proto__: { x: 1 }\n---\n').data), ['__proto__']);
    assert.equal(readForeignMarkdown(`---\n${'\n'.repeat(60_000)}---\n`).problems[0]?.reason, 'too-large');
    assert.equal(readForeignMarkdown(`---\na: ${'x'.repeat(70_000)}\n---\n`).problems[0]?.reason, 'too-large');
  });
});
