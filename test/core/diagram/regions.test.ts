import assert from 'node:assert/strict';
import { findRegions } from '../../../src/core/diagram/region';
import { judgeRegions, withDiagrams } from '../../../src/core/diagram/regions';
import { records } from '../../support/records';

const world = { ...records({
  'CI-00001': 'title: "```\\n<!-- /gitsm:diagram --> --> \\"]; click x \\u2028 %%{init: {}}%%"\nclass: hardware',
  'INC-2026-0001': 'status: new\nhistory:\n  - { at: 2026-11-20T09:00:00Z, by: a, status: new }',
}), now: Date.parse('2026-11-22T12:00:00Z') };
const region = (words: string, inside = ''): string => `<!-- gitsm:diagram ${words} -->\n${inside}<!-- /gitsm:diagram -->`;
const problemsOf = (text: string): readonly (string | undefined)[] => findRegions(text).map((r) => r.problem);

describe('Diagrams in documents', () => {
  it('are filled where they are empty, and found up to date afterwards', () => {
    for (const words of ['process ITSM-RES.1', 'process incident', 'record INC-2026-0001', 'history INC-2026-0001', 'impact CI-00001', 'calendar --from 2026-11-01 --to 2026-11-30']) {
      const text = `---\nx: 1\n---\n# A\n\n${region(words)}\n\nafter\n`;
      const filled = withDiagrams(text, world);
      assert.match(filled, /-->\n```mermaid\n(?:flowchart|gantt|sequenceDiagram)[^]*\n```\n<!-- \/gitsm:diagram -->\n\nafter\n$/, words);
      assert.equal(withDiagrams(filled, world), filled, words);
      assert.ok(filled.startsWith('---\nx: 1\n---\n# A\n\n<!-- gitsm:diagram'));
    }
  });

  it('follow what is true: an old drawing is replaced, and nothing else', () => {
    const old = `a\r\n\r\n${region('process change', '```mermaid\nflowchart TB\n  old\n```\n').replaceAll('\n', '\r\n')}\r\nz`;
    const [only] = judgeRegions(old, world);
    assert.equal(old.slice(only!.edit!.start, only!.edit!.end), '```mermaid\r\nflowchart TB\r\n  old\r\n```\r\n');
    assert.doesNotMatch(only!.edit!.text, /[^\r]\n/);
  });

  it('depend on the records alone, not on the hour', () => {
    const text = ['process incident', 'record INC-2026-0001', 'history INC-2026-0001', 'impact CI-00001', 'calendar --from 2026-11-01 --to 2026-11-30'].map((w) => region(w)).join('\n\n');
    assert.equal(withDiagrams(text, world), withDiagrams(text, { ...world, now: world.now + 86_400_000 }));
    assert.notEqual(withDiagrams(region('process incident --counts'), world), withDiagrams(region('process incident'), world));
  });

  it('speak the language of the organisation, or the one that the marker names', () => {
    assert.match(withDiagrams(region('process change --lang fr'), world), /Brouillon/);
    assert.match(withDiagrams(region('process change --lang en'), world), /Draft/);
  });

  it('hold no title that could close the block, the region or a label', () => {
    const filled = withDiagrams(`${region('impact CI-00001')}\n\n${region('record CI-00001')}`, world);
    assert.deepEqual(problemsOf(filled), [undefined, undefined]);
    assert.equal(filled.match(/```/g)!.length, 4);
    assert.equal(filled.match(/<!--/g)!.length, 4);
    assert.doesNotMatch(filled, /%%|click x"/);
  });

  it('are none in code, front matter or the middle of a sentence', () => {
    for (const text of [
      `\`\`\`\n${region('process change')}\n\`\`\``, `    ${region('process change').replaceAll('\n', '\n    ')}`, `---\nx: |\n  ${region('process change').replaceAll('\n', '\n  ')}\n---\n`,
      'as `<!-- gitsm:diagram process change -->` shows', 'a <!-- gitsm:diagram process change --> b',
    ]) assert.deepEqual(findRegions(text), [], text);
  });

  for (const [text, problem] of [
    ['<!-- gitsm:diagram process change -->\n', 'unclosed'],
    [`<!-- gitsm:diagram process change -->\n${region('process incident')}`, 'unclosed'],
    ['<!-- gitsm:diagram process change -->\n```mermaid\nflowchart TB\n<!-- /gitsm:diagram -->\n', 'unclosed'],
    [`- x\n\n  ${region('process change').replaceAll('\n', '\n  ')}`, 'nested'],
    [`> ${region('process change').replaceAll('\n', '\n> ')}`, 'nested'],
    [region('process change; rm'), 'malformed'],
    ['<!-- gitsm:diagram process change --> and more\n<!-- /gitsm:diagram -->', 'malformed'],
    ['<!-- gitsm:diagram process\nchange -->', 'malformed'],
    [region('process change', 'What I wrote.\n'), 'foreign'],
    [region('process change', '---\n'), 'foreign'],
    [region('process change', '```mermaid\na\n```\n\nWhat I wrote.\n'), 'foreign'],
    [region('process change', '```js\na\n```\n'), 'foreign'],
    [region('process change', '```mermaid\na\n```\n```mermaid\nb\n```\n'), 'foreign'],
  ] as const) {
    it(`say why they are left alone (${problem}): ${JSON.stringify(text).slice(0, 90)}`, () => {
      assert.equal(problemsOf(text)[0], problem);
      assert.equal(judgeRegions(text, world)[0]!.edit, undefined);
      assert.ok(judgeRegions(text, world)[0]!.problem);
    });
  }

  for (const [words, why] of [
    ['proces change', /Say which diagram: .* Did you mean "process"\?/], ['process nothing', /There is no process "nothing"\. Processes: ITSM-RES\.1, /], ['impact CI-0001', /No record has the id "CI-0001"\. Did you mean "CI-00001"\?/],
    ['record', /No record has the id ""/], ['calendar --from 2026-02-30', /not a date/], ['calendar --from 2026-03-02 --to 2026-03-01', /--to is before --from/], ['process change --from 2026-01-01', /Only the calendar/],
    ['process change --lang de', /--lang takes fr or en/], ['process change --theme dark', /does not know --theme/], ['calendar CHG-2026-0001', /takes no id/], ['record A B', /takes one id/],
  ] as const) {
    it(`tell what is wrong with "${words}"`, () => assert.match(judgeRegions(region(words), world)[0]!.problem!.en, why));
  }

  it('are bounded: a hundred in a document, and none that hosts refuse to show', () => {
    const judged = judgeRegions(Array.from({ length: 120 }, () => region('process change')).join('\n\n'), world);
    assert.equal(judged.filter((r) => r.edit).length, 100);
    assert.match(judged.at(-1)!.problem!.en, /at most 100/);
    const long = records({ 'INC-2026-0002': `status: new\nhistory:\n${Array.from({ length: 300 }, (_, i) => `  - { at: 2026-11-20T09:00:00Z, by: p${i}, note: '${'"'.repeat(70)}' }`).join('\n')}` });
    const [only] = judgeRegions(region('history INC-2026-0002'), { ...long, now: 0 });
    assert.match(only!.problem!.en, /too large/);
  });
});
