import assert from 'node:assert/strict';
import { caretAt } from '../../../src/core/language/context';

/** `|` marks the caret. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  return caretAt(marked.replace('|', ''), offset);
};
const cases: readonly [string, string, object][] = [
  ['a new key at the top', '---\ntype: incident\n|\n---\n', { in: 'key', path: [], keys: ['type'] }],
  ['a key that is begun', '---\ntype: incident\nst|\nid: x\n---\n', { in: 'key', path: [], keys: ['type', 'id'] }],
  ['a value with nothing yet', '---\nstatus: |\n---\n', { in: 'value', path: ['status'], item: false }],
  ['a value without the blank', '---\nstatus:|\n---\n', { in: 'value', path: ['status'] }],
  ['a value that is begun, with a comment behind', '---\nstatus: ne| # why\n---\n', { in: 'value', path: ['status'], start: 12, end: 14 }],
  ['an item of a flow list', '---\ncis: [CI-00001, |]\n---\n', { in: 'value', path: ['cis'], item: true, flow: true }],
  ['an item of a flow list that never closes', '---\ncis: [CI-00001, CI|\ntitle: x\n---\n', { in: 'value', path: ['cis'], item: true, flow: true }],
  ['an item of a block list', '---\ncis:\n  - CI-00001\n  - |\n---\n', { in: 'value', path: ['cis'], item: true }],
  ['an item of a block list at the column of its key', '---\ncis:\n- CI|\n---\n', { in: 'value', path: ['cis'], item: true }],
  ['a key inside a map', '---\nrelations:\n  |\n---\n', { in: 'key', path: ['relations'], keys: [] }],
  ['a value inside maps', '---\nplanned:\n  implement:\n    start: |\n    end: x\n---\n', { in: 'value', path: ['planned', 'implement', 'start'] }],
  ['a key of a flow map in a list', '---\nhistory:\n  - { at: x, by: y }\n  - { at: x, | }\n---\n', { in: 'key', path: ['history', '*'], keys: ['at'], flow: true }],
  ['a value of a flow map in a list', '---\nhistory:\n  - { at: x, status: | }\n---\n', { in: 'value', path: ['history', '*', 'status'], flow: true }],
  ['a key of a block map in a list', '---\nhistory:\n  - at: x\n    by: y\n    |\n---\n', { in: 'key', path: ['history', '*'], keys: ['by', 'at'] }],
  ['a list in a flow map', '---\noutages:\n  - { start: x, services: [|] }\n---\n', { in: 'value', path: ['outages', '*', 'services'], item: true }],
  ['a group of a relation', '---\nrelations:\n  depends_on:\n    - { any: 1, of: [CI-1, |] }\n---\n', { in: 'value', path: ['relations', 'depends_on', '*', 'of'], item: true }],
  ['front matter that never closes', '---\ntype: incident\nstatus: |', { in: 'value', path: ['status'] }],
  ['a title with brackets and quotes', "---\ntitle: l'été [x\nstatus: |\n---\n", { in: 'value', path: ['status'] }],
  ['after a nested map', '---\nplanned:\n  implement: { start: x, end: y }\n|\n---\n', { in: 'key', path: [], keys: ['planned'] }],
  ['a value below a list that never closes', '---\ncis: [CI-00007\nservice: SVC-0001\nproblem: |\n---\n', { in: 'value', path: ['problem'], item: false }],
  ['a list below a list that never closes, deeper down', '---\nrelations:\n  depends_on: [CI-1\n  runs_on: [|]\n---\n', { in: 'value', path: ['relations', 'runs_on'], item: true }],
  ['an item below one that never closes', '---\noutages:\n  - { start: x, services: [SVC-1\n  - { start: x, |\n---\n', { in: 'key', path: ['outages', '*'], keys: ['start'] }],
  ['an item of a list that goes on below', '---\ncis: [\n  CI-00001,\n  |\n]\n---\n', { in: 'value', path: ['cis'], item: true }],
  ['prose', '---\ntype: incident\n---\n\nVoir INC-2|', { in: 'body', heading: false }],
  ['a heading', '---\ntype: incident\n---\n\n## Sy|', { in: 'body', heading: true }],
  ['no front matter', '# Titre|', { in: 'nothing' }],
];

describe('Where a caret stands', () => {
  for (const [name, text, expected] of cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const found = at(text.replaceAll('\n', eol)) as Record<string, unknown>;
        const shown = Object.fromEntries(Object.keys(expected).filter((k) => eol === '\n' || (k !== 'start' && k !== 'end')).map((k) => [k, found[k]]));
        const wanted = Object.fromEntries(Object.entries(expected).filter(([k]) => k in shown));
        assert.deepEqual(shown, wanted);
      });
    }
  }

  it('of gitsm.yaml, which is YAML from end to end', () => {
    const text = 'version: 1\npeople:\n  marc: { name: M, roles: [] }\n';
    assert.deepEqual({ ...caretAt(text, text.indexOf(']'), true) }, { in: 'value', path: ['people', 'marc', 'roles'], item: true, start: 46, end: 46, siblings: new Map(), flow: true });
  });

  it('never fails, at any place of any broken text', () => {
    const texts = ['---\n{[}]"\'\n:- - :\n---', '---\n- - a: {b: [c, "d\n', '---\n\t- x:\n# c\n"', '---\r\na:\r\n  b: |\r\n    t\r\n---'];
    for (const text of texts) for (let i = 0; i <= text.length; i++) assert.ok(caretAt(text, i).in);
  });
});
