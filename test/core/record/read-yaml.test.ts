import assert from 'node:assert/strict';
import { toValue } from '../../../src/core/record/node';
import { readYaml, readYamlNode } from '../../../src/core/record/read-yaml';
import { yamlSuite } from '../../support/yaml-suite';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const BIG = 10_000_000;

describe('readYaml', () => {
  it('gives the YAML test suite its values', () => {
    let compared = 0;
    for (const { id, yaml, json, fail } of yamlSuite) {
      const { node, problems } = readYamlNode(yaml);
      if (fail || !json || !node || problems.length > 0) continue;
      assert.deepEqual(plain(toValue(node)), JSON.parse(json), id);
      compared++;
    }
    assert.ok(compared > 200, String(compared));
  });

  it('finds a problem in nearly every document that the YAML test suite calls wrong', () => {
    const missed = yamlSuite.filter((c) => c.fail && readYamlNode(c.yaml).problems.length === 0).map((c) => c.id);
    assert.ok(missed.length <= 3, missed.join(' '));
  });

  const broken: readonly [name: string, text: string, reason: string, at: string, data: unknown][] = [
    ['a second colon', 'a: 1\ntitle: Fix: the thing\nb: 2\n', 'syntax', 'Fix: the thing', undefined],
    ['a reserved character', 'a: 1\nowner: @alice\nb: 2\n', 'syntax', '@', { a: 1, owner: '@alice', b: 2 }],
    ['a tab', 'a:\n\tb: 1\nc: 2\n', 'syntax', '\t', undefined],
    ['an unclosed list', 'a: 1\nb: [1, 2\nc: 3\n', 'syntax', '', undefined],
    ['an unknown tag', 'a: !secret x\nb: 2\n', 'tag', '!secret', { a: 'x', b: 2 }],
    ['a binary', 'a: !!binary aGk=\nb: 2\n', 'tag', '!!binary', { a: 'aGk=', b: 2 }],
    ['an ordered map', 'a: !!omap [x: 1]\n', 'tag', '!!omap', { a: [{ x: 1 }] }],
    ['two documents', 'a: 1\n--- # two\nb: 2\n', 'multiple-documents', '--- # two\nb: 2\n', { a: 1 }],
    ['a collection as key', '? [x, y]\n: 1\nb: 2\n', 'syntax', '[x, y]', { b: 2 }],
    ['a list', '- a\n', 'not-a-map', '- a', undefined],
    ['a control character', 'a: \x1f\n', 'binary', '\x1f', undefined],
  ];
  for (const [name, text, reason, at, data] of broken) {
    it(`names ${name}, at its place, and reads the rest`, () => {
      const prefix = '---\n';
      const { node, problems } = readYaml(prefix + text, prefix.length);
      const problem = problems[0];
      assert.equal(problem?.reason, reason);
      const found = (prefix + text).slice(problem.start, problem.end);
      assert.ok(found.startsWith(at.slice(0, 1)) && problem.start >= prefix.length, JSON.stringify(found));
      if (data !== undefined) assert.deepEqual(node && plain(toValue(node)), data);
    });
  }

  it('keeps what the user has not touched while a line is half typed', () => {
    for (const half of ['pri', 'priority', 'priority: "P', 'cis: [CI-1, ', 'x: {', '- ', 'a: b: ', '\t']) {
      const { node } = readYaml(`id: INC-1\ntype: incident\n${half}\nstatus: new\n`);
      const keys = node?.entries.map((e) => e.key) ?? [];
      assert.deepEqual(keys.slice(0, 2), ['id', 'type'], half);
    }
  });

  it('bounds aliases: a few are followed, a bomb is refused', () => {
    assert.deepEqual(plain(toValue(readYaml('a: &x { b: [1] }\nc: *x\nd: *x\n').node!)), { a: { b: [1] }, c: { b: [1] }, d: { b: [1] } });
    const levels = Array.from({ length: 9 }, (_, i) => `l${i}: &l${i} [${new Array(9).fill(i === 0 ? 'lol' : `*l${i - 1}`).join(', ')}]`);
    const { node, problems } = readYaml(levels.join('\n'));
    assert.equal(problems[0]?.reason, 'alias');
    assert.ok(JSON.stringify(toValue(node!)).length < 100_000);
  });

  it('takes a lone CR for a line end, as YAML does', () => {
    assert.deepEqual(plain(toValue(readYaml('a: 1\rb: 2\r').node!)), { a: 1, b: 2 });
  });

  const deep: readonly [name: string, text: string][] = [
    ['lists in lists', '['.repeat(30_000) + ']'.repeat(30_000)], ['maps in maps', '{a: '.repeat(30_000) + '}'.repeat(30_000)], ['block lists', '- '.repeat(30_000) + 'x'], ['unclosed lists', '['.repeat(30_000)], ['complex keys', '? '.repeat(30_000) + 'x'],
    ['block maps', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ];
  for (const [name, text] of deep) {
    it(`names ${name} thirty thousand deep`, () => {
      const { problems } = readYamlNode(text, 0, text.length, BIG);
      assert.deepEqual(problems.map((p) => p.reason), ['too-deep']);
    });
  }

  it('reads twenty thousand keys in one go, and refuses them as front matter', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join('\n');
    assert.equal(readYaml(text).problems[0]?.reason, 'too-large');
    assert.equal(readYaml(text, 0, text.length, BIG).node?.entries.length, 20_000);
  });

  it('reads sixty levels, and names no more than a hundred problems', () => {
    assert.deepEqual(readYamlNode('['.repeat(60) + ']'.repeat(60)).problems, []);
    assert.equal(readYamlNode(`[${',!x'.repeat(5000)}]`).problems.length, 100);
  });

  it('prints no warning of its own', () => {
    const warnings: unknown[] = [];
    const note = (warning: unknown) => warnings.push(warning);
    process.on('warning', note);
    readYaml('a: !x 1\n? {a: 1}\n: 2\n%FOO\n');
    return new Promise<void>((done) => setImmediate(() => {
      process.off('warning', note);
      assert.deepEqual(warnings, []);
      done();
    }));
  });
});
