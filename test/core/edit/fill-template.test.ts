import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fillTemplate, yamlScalar } from '../../../src/core/edit/fill-template';
import { parseMarkdown } from '../../support/body-tree';

function filled(template: string, values: Readonly<Record<string, string>>, syntax?: 'yaml'): string {
  const result = fillTemplate(template, values, syntax);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

describe('Filling a template', () => {
  const cases: readonly [name: string, template: string, value: string, wanted: string][] = [
    ['leaves text without holes alone', 'a { b } {{ c }} {d}', 'x', 'a { b } {{ c }} {d}'],
    ['escapes markup in prose', 'For {{x}}.', 'A|B <b> [c](d) *e* `f`', 'For A\\|B \\<b\\> \\[c\\](d) \\*e\\* \\`f\\`.'],
    ['keeps a table row on one line', '| {{x}} |', 'a\n| b', '| a \\| b |'],
    ['keeps an ampersand that is only that', 'At {{x}}', 'R&D &lt;', 'At R&D \\&lt;'],
    ['puts a block where a hole stands alone', '{{x}}', '| a |\n| - |', '| a |\n| - |'],
    ['indents a block as its hole', '1. one\n\n   {{x}}', '| a |\n\n| - |', '1. one\n\n   | a |\n\n   | - |'],
    ['reads no holes in a value', '{{x}} {{x}}', '{{y}}', '{{y}} {{y}}'],
    ['takes a value with dollar signs as it is', 'At {{x}}', '$& $1', 'At $& $1'],
    ['writes front matter as YAML', '---\nowner: {{x}}\n---\n{{x}}', 'a: b', '---\nowner: "a: b"\n---\na: b'],
    ['finishes a quoted string', '---\nt: "T – {{x}}"\n---', 'say "a"\\', '---\nt: "T – say \\"a\\"\\\\"\n---'],
  ];
  for (const [name, template, x, wanted] of cases) {
    it(name, () => assert.equal(filled(template, { x }), wanted));
  }

  it('names every unknown placeholder once, in order, and no inherited one as known', () => {
    assert.deepEqual(fillTemplate('{{b}} {{a}} {{b}} {{toString}} {{x}}', { x: '' }), { ok: false, reason: 'unknown-placeholder', names: ['b', 'a', 'toString'] });
  });

  it('gives any text back from YAML: block, flow, quoted and front matter', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('true', '12', '1e3', '0x1f', '~', 'no', '12:30', "L'Île", 'a: b', 'a #b', '- a', 'R&D, inc.', '2026-11-22')), (x) => {
        const text = filled('a: {{x}}\nb: { c: {{x}}, d: [{{x}}] }\ne: "-{{x}}-"\n# {{x}}\nf: 1\n', { x }, 'yaml');
        assert.deepEqual(parse(text), { a: x, b: { c: x, d: [x] }, e: `-${x}-`, f: 1 });
      }),
    );
  });

  it('never lets inline text become structure: a paragraph and a table keep their shape', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab|*_`[]()<>!\\~&#; \n\t-=1.') }), (x) => {
        const tree = parseMarkdown(filled('x{{x}}x\n\n| a | b |\n| - | - |\n| x{{x}}x | b |\n', { x }));
        assert.deepEqual(tree.children.map((c) => c.type), ['paragraph', 'table']);
        const paragraph = tree.children[0]!;
        const grid = tree.children[1]!;
        const shown = 'children' in paragraph ? paragraph.children.map((c) => (c.type === 'text' ? c.value : `<${c.type}>`)).join('') : '';
        assert.equal(shown, `x${x.replace(/\s+/g, ' ').trim()}x`);
        assert.ok(grid.type === 'table' && grid.children.length === 2 && grid.children[1]!.children.length === 2);
      }),
      { numRuns: 300 },
    );
  });

  it('writes what people write most as plain YAML', () => {
    for (const x of ['Boréal Services TI', 'alice.tremblay', 'America/Toronto', '2026-11-22', '2026-11-22T09:00:00-05:00', "Collège d'Alma"]) assert.equal(yamlScalar(x), x);
  });
});
