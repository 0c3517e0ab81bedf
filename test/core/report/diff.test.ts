import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../../src/core/catalog/catalog';
import { readConfig } from '../../../src/core/model/config/read';
import { buildModel } from '../../../src/core/model/model';
import { languages } from '../../../src/core/model/text';
import type { Language } from '../../../src/core/model/text';
import { diffRecords } from '../../../src/core/query/diff';
import { SourceReader } from '../../../src/core/record/source';
import { diffMarkdown } from '../../../src/core/report/diff';
import type { Finding } from '../../../src/core/rules/finding';
import { shapeOf, wordsOf } from '../../support/markdown-shape';
import { typography } from '../../support/text-problems';

/** A branch on which one text stands wherever a text may: titles, values, keys, names, headings, files, messages. */
function branchWith(text: string, language: Language): string {
  const said = JSON.stringify(text);
  const model = buildModel(readConfig({ people: { a: { name: text, roles: ['CS'] } } }));
  const reader = new SourceReader(model);
  const ci = (lines: string): string => `---\nid: CI-00001\ntype: ci\ntitle: ${said}\nstatus: live\nclass: hardware\n${lines}---\n\n# A\n`;
  const read = (file: string, lines: string) => reader.read(file, ci(lines));
  const before = read('cmdb/CI-00001.md', 'location: x\nlocations: [1]\ncontacts: [{ name: p, phone: "1" }]\n')!;
  const after = read(`cmdb/a${text}.md`, `location: ${said}\nlocations: [${said}, 1]\n"k ${text.replace(/[^\p{L}\p{N}|@<>*[\]!#-]/gu, '')}": 1\nhistory: [{ at: ${said}, by: a, status: live, note: ${said} }]\n`)!;
  const finding = { rule: 'ci/owner', severity: 'error', file: text, record: null, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, text: { fr: '{x}', en: '{x}' }, holes: { x: text } } as unknown as Finding;
  const records = diffRecords([{ before }, { after }, { after: reader.read('CI-00002.md', ci('').replace('CI-00001', 'CI-00002'))! }]);
  assert.deepEqual(records.map((r) => r.change), ['renamed', 'added']);
  return diffMarkdown({ base: 'base', head: 'head', records, added: [finding], solved: [finding] }, { model, catalog: new Catalog(), language });
}

const hostile = [
  'x | <img src=x onerror=1>', '@octocat broke it, tell @org/team', '![p](https://evil.example/p.png) [a](javascript:1)', '`a` | `b`', '**b** _i_ ~~s~~', '<!-- -->', '&lt;b&gt; &#64;x', 'a\n\n# b\n\n- c', 'a\\| b', '\\', '|', '||', '$x$ `', 'https://evil.example www.evil.example mailto:a@b.example a@b.example',
  '[^1] [x]', '> q', '# h', '- [ ] t', '1. n', '--- | ---', 'a  \nb', '#12 GH-12 !12', '\u202Eabc', 'a\u200bb', 'x'.repeat(300), '<https://evil.example>', 'ftp://x.example', '```', '<details>', '\u0000', 'é🔥|', 'x #', '@@a', 'a_b@c.example',
];

describe('A branch as a comment on its pull request', () => {
  for (const language of languages) {
    it(`has one shape in ${language} whatever a text in it holds, and tells nobody by name`, () => {
      const plain = shapeOf(branchWith('plain', language));
      assert.doesNotMatch(plain, /html|image|link|delete|emphasis|footnote/);
      const any = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('|', '\\', '`', '<', '@', '[', '](', '\n', '*', ' ', 'a'))).map((parts) => `z${parts.join('')}`);
      for (const text of hostile) assert.equal(shapeOf(branchWith(text.trim() === '' ? 'z' : text, language)), plain, JSON.stringify(text));
      fc.assert(fc.property(any, (text) => shapeOf(branchWith(text, language)) === plain), { numRuns: 100 });
      for (const text of hostile) assert.doesNotMatch(branchWith(text, language), /@[\w-]|(?<!\\)<|\u202e|:\/\//, text);
    });
  }

  it('shows a text as it was written', () => {
    for (const text of ['x | <b> `c` @a #1', 'a\\|b', '50 % & more', '*a* [b](c)', 'a_b@c.example, www.x.example']) assert.ok(wordsOf(branchWith(text, 'en')).includes(`CI-00002 ${text}`), text);
    assert.ok(wordsOf(branchWith('\u202Eabc', 'en')).includes('CI-00002 (U+202E)abc'), 'what turns the direction of a text is named');
  });

  it('has the spaces of its language before a colon', () => {
    for (const language of languages) {
      for (const line of branchWith('plain', language).split('\n').filter((l) => /^- /.test(l))) assert.deepEqual(typography(line.replace(/\*\*/g, ''), language), [], line);
    }
  });
});
