import assert from 'node:assert/strict';
import { editsOf, editsOfAll } from '../../../src/core/edit/apply-fix';
import type { FileEdits } from '../../../src/core/edit/apply-fix';
import type { Fix } from '../../../src/core/edit/fix';
import { applyEdits } from '../../../src/core/edit/text-edit';
import { readConfig } from '../../../src/core/model/config/read';
import { buildModel } from '../../../src/core/model/model';

const model = buildModel(readConfig({ version: 1, organisation: { name: 'A', language: 'fr' } }));
const fix = (step: Fix['do'], safe = true): Fix => ({ title: { fr: 'Corriger', en: 'Mend' }, safe, do: step });
const record = (fields: string, body = ''): string => `---\nid: CI-00001\ntype: ci\n${fields}---\n${body}`;

function after(texts: Readonly<Record<string, string>>, { edits }: FileEdits): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, applyEdits(text, edits.get(file) ?? [])]));
}

const context = (texts: Readonly<Record<string, string>>) => ({ model, textOf: (file: string) => texts[file] });

describe('A quick fix', () => {
  const one: readonly { readonly says: string; readonly text: string; readonly step: Fix['do']; readonly gives: string }[] = [
    { says: 'sets a field that is not there where the type has it', text: record('title: A\nstatus: live\n'), step: { op: 'set', path: ['class'], value: 'hardware' }, gives: record('title: A\nstatus: live\nclass: hardware\n') },
    { says: 'keeps Windows line ends', text: record('title: A\nrelations:\n  runs_on: [CI-00002]\n').replaceAll('\n', '\r\n'), step: { op: 'append', path: ['relations', 'runs_on'], value: 'CI-00003' }, gives: record('title: A\nrelations:\n  runs_on: [CI-00002, CI-00003]\n').replaceAll('\n', '\r\n') },
    { says: 'removes an item of a list', text: record('tags: [a, b, c]\n'), step: { op: 'remove', path: ['tags', 1] }, gives: record('tags: [a, c]\n') },
    { says: 'removes a field', text: record('title: A\nserial: X\n'), step: { op: 'remove', path: ['serial'] }, gives: record('title: A\n') },
    { says: 'renames a key and leaves its value', text: record('titel: A # why\n'), step: { op: 'rename-key', path: ['titel'], to: 'title' }, gives: record('title: A # why\n') },
    { says: 'adds a section before the one that follows it, at its level', text: record('', '\n# A\n\n### Physical description\nA box.\n'), step: { op: 'add-section', section: 'functional' }, gives: record('', '\n# A\n\n### Functional description\n\n### Physical description\nA box.\n') },
    { says: 'adds a section at the end in the organisation\'s language when nothing tells another', text: record('', '\n# A\n'), step: { op: 'add-section', section: 'physical' }, gives: record('', '\n# A\n\n## Description physique\n') },
  ];
  for (const { says, text, step, gives } of one) {
    it(says, () => {
      const result = editsOf(fix(step), { file: 'a.md' }, context({ 'a.md': text }));
      assert.ok(result.ok);
      assert.equal(after({ 'a.md': text }, result)['a.md'], gives);
    });
  }

  const refused: readonly { readonly says: string; readonly step: Fix['do']; readonly refusal: string }[] = [
    { says: 'opens a command for a person', step: { op: 'command', command: 'gitsm.new', arguments: [] }, refusal: 'needs-a-person' },
    { says: 'takes no name of another file', step: { op: 'rename-file', to: 'b.md' }, refusal: 'taken' },
    { says: 'takes no key that is there', step: { op: 'rename-key', path: ['titel'], to: 'title' }, refusal: 'taken' },
    { says: 'edits no file that is gone', step: { op: 'set', path: ['title'], value: 'A', file: 'gone.md' }, refusal: 'no-file' },
    { says: 'replaces nothing beyond the end of the text', step: { op: 'replace', start: 0, end: 9999, text: '' }, refusal: 'no-such-place' },
    { says: 'adds no section that the type has not', step: { op: 'add-section', section: 'backout' }, refusal: 'no-such-section' },
  ];
  for (const { says, step, refusal } of refused) {
    it(says, () => assert.deepEqual(editsOf(fix(step), { file: 'a.md' }, context({ 'a.md': record('titel: A\ntitle: B\n'), 'b.md': '' })), { ok: false, refusal }));
  }
});

describe('Fix all', () => {
  const findings = (file: string, ...steps: readonly Fix['do'][]) => steps.map((step) => ({ file, fixes: [fix(step)] }));

  it('replaces, sets and removes in one, whatever the order, though removals move positions', () => {
    const text = record('version: 1.10\ntags: [a, b, c]\n');
    const at = text.indexOf('1.10');
    const all = editsOfAll(findings('a.md', { op: 'remove', path: ['tags', 0] }, { op: 'set', path: ['serial'], value: 'X' }, { op: 'remove', path: ['tags', 2] }, { op: 'replace', start: at, end: at + 4, text: '"1.10"' }), context({ 'a.md': text }));
    assert.equal(after({ 'a.md': text }, all)['a.md'], record('version: "1.10"\nserial: X\ntags: [b]\n'));
  });

  it('writes links in another record, each once though it is asked twice', () => {
    const texts = { 'a.md': record(''), 'b.md': record('title: B\n') };
    const all = editsOfAll(findings('a.md', { op: 'append', file: 'b.md', path: ['tags'], value: 'left' }, { op: 'append', file: 'b.md', path: ['tags'], value: 'right' }, { op: 'append', file: 'b.md', path: ['tags'], value: 'left' }), context(texts));
    assert.equal(after(texts, all)['b.md'], record('title: B\ntags: [left, right]\n'));
  });

  it('takes the safe fixes alone, and leaves out what is refused or meets another', () => {
    const text = record('title: abc\n');
    const at = text.indexOf('abc');
    const all = editsOfAll([
      { file: 'a.md', fixes: [fix({ op: 'set', path: ['title'], value: 'never' }, false)] },
      ...findings('a.md', { op: 'replace', start: at, end: at + 2, text: 'AB' }, { op: 'replace', start: at + 1, end: at + 3, text: 'BC' }, { op: 'rename-key', path: ['gone'], to: 'x' }),
    ], context({ 'a.md': text }));
    assert.equal(after({ 'a.md': text }, all)['a.md'], record('title: ABc\n'));
  });

  it('renames a file once', () => {
    const all = editsOfAll(findings('a.md', { op: 'rename-file', to: 'b.md' }, { op: 'rename-file', to: 'c.md' }), context({ 'a.md': record('') }));
    assert.deepEqual(all.renames, [{ from: 'a.md', to: 'b.md' }]);
  });
});
