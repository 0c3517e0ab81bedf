import assert from 'node:assert/strict';
import { base, bookOf, now, proposals, taken } from '../../support/book';
import { complete } from '../../../src/core/language/completion';
import { Workspace } from '../../../src/core/gitsm';
import { MemoryStore } from '../../support/memory-store';

const open = '---\nid: INC-2026-0002\ntype: incident\ntitle: x\nstatus: classified\ncreated: 2026-11-20T09:00:00-05:00\nservice: SVC-0001\nclient: CLT-0001\n';
const labels = (marked: string): readonly string[] => proposals(marked).toSorted((a, b) => a.rank - b.rank).map((c) => c.label);

describe('Completion of ids', () => {
  it('offers first what the service stands on, nearest first, through relations of several kinds; retired ones last', () => {
    const found = labels(`${open}cis: [|]\n---\n`);
    assert.deepEqual(found.slice(0, 2), ['CI-00002', 'CI-00004'], 'what the service names');
    assert.deepEqual(found.slice(2, 4), ['CI-00003', 'CI-00005'], 'what those stand on');
    assert.ok(found.indexOf('CI-00001') < found.indexOf('CI-00007') && found.indexOf('CI-00007') < found.indexOf('CI-00009'), 'the host, then its power, then what has nothing to do with it');
    assert.equal(found.at(-1), 'CI-00008');
  });

  it('goes through groups, and prefers the client\'s to another\'s', () => {
    const service = base.get('services/SVC-0001.md')!.replace('depends_on: [CI-00002, CI-00004]', 'depends_on: [{ any: 1, of: [CI-00009, CI-00010] }]');
    const mine = base.get('cmdb/facility/CI-00007.md')!.replace('class: facility', 'class: facility\nclient: CLT-0001');
    const other = base.get('cmdb/software/CI-00002.md')!.replace('class: software', 'class: software\nclient: CLT-0002').replace(/^ {2}runs_on.*$/m, '');
    const text = `${open}cis: []\n---\n`;
    const file = 'incidents/2026/INC-2026-0002.md';
    const book = bookOf({ [file]: text, 'services/SVC-0001.md': service, 'cmdb/facility/CI-00007.md': mine, 'cmdb/software/CI-00002.md': other, 'incidents/2026/INC-2026-0001.md': '' });
    const found = complete(book, file, text, text.indexOf(']')).map((c) => c.label);
    assert.deepEqual(found.slice(0, 2), ['CI-00009', 'CI-00010']);
    assert.ok(found.indexOf('CI-00007') < found.indexOf('CI-00006') && found.indexOf('CI-00006') < found.indexOf('CI-00002'));
  });

  it('keeps to a list of few among very many, the newest of equally near ones first', () => {
    const files = new Map(base);
    for (let i = 0; i < 3000; i++) files.set(`problems/many-${i}.md`, `---\nid: PRB-2025-${String(1000 + i)}\ntype: problem\ntitle: p\nstatus: new\n---\n`);
    const workspace = new Workspace(new MemoryStore(files), { now }).loadAll();
    const file = 'incidents/2026/INC-2026-0002.md';
    const text = `${open}problem: \n---\n`;
    workspace.edited(file, text);
    const book = { ...bookOf(), model: workspace.model, catalog: workspace.catalog, sourceOf: (f: string) => workspace.sourceOf(f), textOf: (f: string) => workspace.textOf(f) };
    const found = complete(book, file, text, text.indexOf('problem: ') + 9).map((c) => c.label);
    assert.deepEqual([found.length, found[0], found[1], found[2]], [300, 'PRB-2026-0001', 'PRB-2025-3999', 'PRB-2025-3998']);
  });
});

/** What is there, the proposal taken, what becomes of it. */
const written: readonly [string, string, string, string][] = [
  ['a word between quotes, which stay', 'impact: "|"', 'medium', 'impact: "medium"'],
  ['a word that is begun between quotes', 'impact: "me|d"', 'medium', 'impact: "mediumd"'],
  ['a word after a quote that nothing closes yet', 'impact: "me|', 'medium', 'impact: "medium"'],
  ['a word between single quotes', "impact: '|'", 'medium', "impact: 'medium'"],
  ['an id between quotes in brackets', 'cis: ["|"]', 'CI-00002', 'cis: ["CI-00002"]'],
  ['an id after another, both in quotes', 'cis: ["CI-00004", "|"]', 'CI-00002', 'cis: ["CI-00004", "CI-00002"]'],
  ['an id where the quote before the next is still open', 'cis: ["|, "CI-00004"]', 'CI-00002', 'cis: ["CI-00002", "CI-00004"]'],
  ['an id by a word of its title between quotes', 'cis: ["licence|"]', 'CI-00005', 'cis: ["CI-00005"]'],
  ['what is no text, and takes the quotes away', 'major: "|"', 'true', 'major: true'],
  ['the first id of a list, in brackets', 'cis: |', 'CI-00002', 'cis: [CI-00002|]'],
  ['a list in brackets', 'cis: |', '[…]', 'cis: [|]'],
  ['a list in brackets, without the blank', 'cis:|', '[…]', 'cis: [|]'],
  ['a list with one a line', 'cis: |', '- …', 'cis:\n  - |'],
  ['a list with one a line, of a nested field', 'outages:\n  - start: x\n    services: |', '- …', 'outages:\n  - start: x\n    services:\n      - |'],
  ['an item under its key', 'cis:\n  |', 'CI-00002', 'cis:\n  - CI-00002'],
  ['an item after a dash without a blank', 'cis:\n  -|', 'CI-00002', 'cis:\n  - CI-00002'],
  ['a whole entry', 'history:\n  - |', '{ at, by, level }', 'history:\n  - { at: ${1:2026-11-22T12:00:00-05:00}, by: $2, level: $3 }'],
  ['a whole entry under its key', 'outages:\n  |', '{ start, end, services, kind }', 'outages:\n  - { start: ${1:2026-11-22T12:00:00-05:00}, end: ${2:2026-11-22T12:00:00-05:00}, services: [$3], kind: ${4|outage,degradation,planned|} }'],
  ['the first field of an entry', 'history:\n  - |', 'at', 'history:\n  - at: ${1:2026-11-22T12:00:00-05:00}'],
  ['a field of an entry in braces', 'history:\n  - { at: 2026-11-20T09:00:00-05:00, | }', 'by', 'history:\n  - { at: 2026-11-20T09:00:00-05:00, by: | }'],
];

describe('A proposal that is taken', () => {
  for (const [name, marked, label, expected] of written) {
    it(`writes ${name}`, () => assert.equal(taken(`${open}${marked}\n---\n`, label), `${open}${expected}\n---\n`));
  }

  it('writes the fields of a map one a line', () => {
    assert.equal(taken('---\nid: CI-00099\ntype: ci\nrelations: |\n---\n', 'runs_on', 'cmdb/CI-00099.md'), '---\nid: CI-00099\ntype: ci\nrelations:\n  runs_on: [|]\n---\n');
  });

  it('comes after no closed quote', () => assert.deepEqual(proposals(`${open}impact: "high"|\n---\n`), []));

  it('is the whole entry before its fields', () => {
    assert.deepEqual(labels(`${open}history:\n  - |\n---\n`).slice(0, 4), ['{ at, by, status }', '{ at, by, level }', '{ at, by, note }', 'at']);
    assert.deepEqual(labels('---\nid: CHG-2026-0009\ntype: change\napprovals:\n  - |\n---\n').slice(0, 2), ['{ role, by, decision, at }', 'role']);
  });
});
