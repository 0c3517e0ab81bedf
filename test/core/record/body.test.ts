import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBody } from '../../../src/core/record/body';
import type { Body } from '../../../src/core/record/body';
import { headingSlugs, slug } from '../../../src/core/record/body-sections';
import { parseBody } from '../../support/body-tree';
import { runs } from '../../support/runs';
import { markdown } from '../../support/markdown-arbitrary';

const ids = () => /(?:INC|CHG|CI|PRB)-(?:\d{4}-)?\d+/g;
const scan = (text: string, start = 0): Body => scanBody(text, start, ids());

describe('scanBody', () => {
  it('finds headings of both styles, and where their sections end', () => {
    const text = '# Titre\n\n## Impact ##\ntext\n### Détail\nx\n\nRisques\n-------\ny\n# Autre';
    assert.deepEqual(scan(text).headings.map((h) => [h.level, h.text, text.slice(h.start, h.end), text.slice(h.end, h.sectionEnd)]), [
      [1, 'Titre', '# Titre', '\n\n## Impact ##\ntext\n### Détail\nx\n\nRisques\n-------\ny\n'],
      [2, 'Impact', '## Impact ##', '\ntext\n### Détail\nx\n\n'],
      [3, 'Détail', '### Détail', '\nx\n\n'],
      [2, 'Risques', 'Risques\n-------', '\ny\n'],
      [1, 'Autre', '# Autre', ''],
    ]);
  });

  const noHeading: readonly [name: string, text: string][] = [
    ['a fenced block', '```\n# no\n```'], ['a fence of tildes that never closes', '~~~ sh\n# no'], ['a fence closed by a longer one', '```\n# no\n`````'],
    ['an indented block', '    # no'], ['an HTML comment', '<!--\n# no\n-->'], ['an HTML block', '<div>\n# no\n</div>'], ['a quote', '> # no'], ['a list item', '- x\n\n  # no'],
    ['seven marks', '####### no'], ['a mark without a blank', '#no'], ['an escaped mark', '\\# no'], ['a table followed by a rule', '| a |\n|---|\n| b |\n---'],
  ];
  for (const [name, text] of noHeading) it(`takes nothing in ${name} for a section's heading`, () => assert.deepEqual(scan(text).headings, []));

  const sections: readonly [text: string, hasText: boolean, why: string][] = [
    ['Un fait.', true, 'a sentence'], ['', false, 'nothing'], ['   \n\n', false, 'blanks'], ['<!-- to do -->', false, 'a comment'], ['<!--\n\nto do\n\n-->', false, 'a comment over several lines'],
    ['<!-- a --> b', true, 'a word after a comment'], ['<!-- never closed\n\ntext', false, 'a comment that never closes'], ['_(Who was hit?)_', false, 'a placeholder'], ['*(Qui ?)*', false, 'a placeholder with stars'],
    ['_(a)_\n_(b)_', false, 'placeholders on two lines'], ['_(wrapped\nover two)_', false, 'a placeholder over two lines'], ['_(a)_ but b _(c)_', true, 'a remark inside a sentence'], ['_emphasis_', true, 'emphasis'],
    ['| a |\n|---|', true, 'a table'], ['- x', true, 'a list'], ['-\n- [ ]', false, 'empty items and check boxes'], ['- [ ] do it', true, 'a task'], ['```\ncode\n```', true, 'code'], ['```\n```', false, 'an empty code block'],
    ['![](a.png)', true, 'an image'], ['***', false, 'a rule'], ['[a]: b.md', false, 'a definition'], ['### Sub\n\ntext', true, 'a subsection with text'], ['### Sub\n\n### Sub 2\n', false, 'empty subsections'],
    ['### Sub\n\ntext\n\n### Sub 2\n', true, 'a subsection with text before an empty one'], ['## Next\n\ntext', false, 'text of the next section'], ['> quoted', true, 'a quote'], ['<br>', true, 'other HTML'],
  ];
  for (const [text, hasText, why] of sections) {
    it(`${hasText ? 'counts' : 'does not count'} ${why} as text`, () => {
      for (const eol of ['\n', '\r\n', '\r']) assert.equal(scan(`## Impact\n\n${text}`.replaceAll('\n', eol)).headings[0]?.hasText, hasText, JSON.stringify(eol));
    });
  }

  it('finds ids in prose, headings, links, tables and inline code, not in code blocks and comments', () => {
    const text = '# CI-1\nCI-2 `CI-3` [CI-4](../CI-5.md) <!-- CI-6 -->\n\n| CI-7 |\n|---|\n\n```\nCI-8\n```\n\n    CI-9\n\n- « CI-10 », l\'CI-11, l’CI-12';
    assert.deepEqual(scan(text).ids.map((i) => i.id), ['CI-1', 'CI-2', 'CI-3', 'CI-4', 'CI-5', 'CI-7', 'CI-10', 'CI-11', 'CI-12']);
    for (const { id, start, end } of scan(text).ids) assert.equal(text.slice(start, end), id);
  });

  it('takes no id out of the middle of a word or of a longer number', () => {
    assert.deepEqual(scan('XCI-1 éCI-2 CI-3x a-CI-4 _CI-5_ CI-6_b').ids, []);
    assert.deepEqual(scan('CI-1, (CI-2) CI-3.md CI-4-portail').ids.map((i) => i.id), ['CI-1', 'CI-2', 'CI-3', 'CI-4']);
  });

  it('finds no id in an address of the web, however it is written, and finds the one beside it', () => {
    const text = 'https://x.org/CI-1 <https://x.org/a/CI-2> [CI-3](https://x.org/?id=CI-4 "CI-5") https://x.org/browse/CI-6#CI-7, CI-8 `git+ssh://x.org/CI-9` (https://x.org/a), CI-10 ../a/CI-11.md http: //CI-12';
    assert.deepEqual(scan(text).ids.map((i) => i.id), ['CI-3', 'CI-5', 'CI-8', 'CI-10', 'CI-11', 'CI-12']);
    assert.deepEqual(parseBody(text, 0, ids()).ids.map((i) => i.id), ['CI-3', 'CI-5', 'CI-8', 'CI-10', 'CI-11', 'CI-12']);
  });

  it('marks an id of another repository', () => {
    assert.deepEqual(scan('see boreal/ops#CI-1 and #CI-2').ids.map((i) => [i.id, i.external]), [['CI-1', 'boreal/ops'], ['CI-2', undefined]]);
  });

  it('gives the target of links, images and definitions, with its place', () => {
    const text = '[a](b.md) ![c](<d e.png> "t") [f](g(h).md#i \'t\') [![j](k.png)](l)\n\n[m]: ../n.md "o"\n[p]:\n  q\n> [r](\n> s.md)\n';
    const { links } = scan(text);
    assert.deepEqual(links.map((l) => [l.kind, l.target]), [
      ['link', 'b.md'], ['image', 'd e.png'], ['link', 'g(h).md#i'], ['image', 'k.png'], ['link', 'l'], ['definition', '../n.md'], ['definition', 'q'], ['link', 's.md'],
    ]);
    for (const link of links) assert.equal(text.slice(link.start, link.end), link.target);
  });

  it('sees no link in code, comments, tags and escapes, and no link inside a link', () => {
    assert.deepEqual(scan('`[a](b)` <!-- [a](b) --> \\[a](b) <i title="[a](b)"> [a] (b) [a](b c)').links, []);
    assert.deepEqual(scan('[x [a](b) y](c)').links.map((l) => l.target), ['b']);
  });

  it('begins where it is told, and gives places in the whole text', () => {
    const text = '---\nid: CI-1\n---\n# CI-2\n';
    assert.deepEqual(scan(text, 17).ids.map((i) => [i.id, i.start]), [['CI-2', 19]]);
    assert.equal(scan(text, 17).headings[0]?.start, 17);
  });

  it('finds a merge conflict outside code', () => {
    const conflict = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other';
    const text = `x\n${conflict}\ny`;
    const found = scan(text).conflict;
    assert.equal(text.slice(found?.start, found?.end), conflict);
    assert.equal(scan(`\`\`\`\n${conflict}\n\`\`\``).conflict, undefined);
  });

  it('sees what a Markdown parser sees, on Markdown of every kind', () => {
    fc.assert(fc.property(markdown, (text) => {
      const { conflict, ...found } = scan(text);
      assert.deepEqual(found, parseBody(text, 0, ids()));
    }), runs(300));
  });

  const hostile: readonly [name: string, text: string][] = [
    ['nested quotes', '>'.repeat(50_000) + ' # a\n'], ['nested lists', '- '.repeat(30_000) + '\n\n\n'.repeat(1000)], ['open brackets', '['.repeat(100_000)], ['links that never close', '[a](b'.repeat(30_000)],
    ['images that never close', '![a](<b'.repeat(30_000)], ['code spans of every length', Array.from({ length: 400 }, (_, i) => '`'.repeat(i + 1)).join(' ')], ['open comments', '<!-- '.repeat(40_000)], ['open tags', '<a b="'.repeat(40_000)],
    ['definitions', '[a]: b\n'.repeat(30_000)], ['open definitions', '[a]: <b\n'.repeat(30_000)], ['NULs', '\0# a\0\n'.repeat(20_000)], ['half surrogates', '# \ud800 [\udc00](\ud800)\n'.repeat(10_000)], ['fences', '```\n~~~\n'.repeat(20_000)],
    ['conflict markers in code', '    <<<<<<< a\n'.repeat(20_000)], ['headings', '# a\n'.repeat(50_000)], ['parentheses', '[a](' + '('.repeat(100_000)], ['titles', '[a](b "'.repeat(30_000)], ['table rows', '|a|\n|-|\n'.repeat(30_000)], ['quotes in quotes', '> a\n> > b\n'.repeat(20_000)],
  ];
  for (const [name, text] of hostile) it(`passes a hostile text of ${name}`, () => void scan(text));
});

describe('headingSlugs', () => {
  it('makes the anchors that GitHub makes', () => {
    const cases = [['Post-incident review', 'post-incident-review'], ['Résolution à chaud', 'résolution-à-chaud'], ['What? Why!', 'what-why'], ['A & B', 'a--b'], ['`code` and **bold**', 'code-and-bold'],
      ['[text](url.md)', 'text'], ['_Impact_ snake_case', 'impact-snake_case'], ['1.2 Portée', '12-portée']] as const;
    for (const [heading, anchor] of cases) assert.equal(slug(heading), anchor);
  });

  it('numbers anchors that stand twice', () => {
    assert.deepEqual(headingSlugs(scan('# A\n# A\n# A-1\n# A').headings), ['a', 'a-1', 'a-1-1', 'a-2']);
  });
});
