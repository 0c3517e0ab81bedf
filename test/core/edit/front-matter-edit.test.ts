import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { appendItem, inOrder, removeField, removeItem, setField } from '../../../src/core/edit/front-matter-edit';
import type { EditResult } from '../../../src/core/edit/edit-result';
import { applyEdits } from '../../../src/core/edit/text-edit';
import { itemInserted, sameValue, valueSet, without } from '../../../src/core/edit/value-change';
import { afterColon } from '../../../src/core/edit/yaml-place';
import { isFields, isList } from '../../../src/core/edit/yaml-write';
import { readFrontMatter } from '../../../src/core/record/front-matter';
import { nodeAt } from '../../../src/core/record/node';
import type { Fields, Path, Value } from '../../../src/core/record/node';
import { runs } from '../../support/runs';
import { trickyValue } from '../../support/value-arbitrary';
import { yamlDocument } from '../../support/yaml-arbitrary';

const RECORD = `---
id: INC-2026-0042   # the number
title: 'Portail client indisponible'
status: resolved
cis: [CI-00012, CI-00013]
planned:
  # the window
  implement: { start: 2026-11-20, end: 2026-11-21 }
empty: []
absent:
history:
  - { at: 2026-11-20T09:05:00-05:00, by: alice.tremblay, status: new }
  - { at: 2026-11-20T09:10:00-05:00, by: alice.tremblay, status: classified }   # by phone
contacts:
- name: Alice
  phone: "514"   # home
note: |
  Two
  lines
---

# Portail
`;

function apply(text: string, result: EditResult): string {
  assert.ok(result.ok, result.ok ? '' : result.refusal);
  return applyEdits(text, result.edits);
}

/** The lines that differ, as `-old` and `+new`, from a common head and tail. */
function difference(before: string, after: string): string[] {
  const a = before.split('\n'), b = after.split('\n');
  let head = 0, tail = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [...a.slice(head, a.length - tail).map((l) => `-${l}`), ...b.slice(head, b.length - tail).map((l) => `+${l}`)];
}

const entry = { at: '2026-11-20T10:20:00-05:00', by: 'marc.gagnon', status: 'resolved' };

describe('editing front matter', () => {
  const cases: readonly [name: string, edit: (text: string) => EditResult, lines: readonly string[]][] = [
    ['sets a plain value', (t) => setField(t, ['status'], 'closed'), ['-status: resolved', '+status: closed']],
    ['keeps single quotes', (t) => setField(t, ['title'], 'L\'état'), ['-title: \'Portail client indisponible\'', '+title: \'L\'\'état\'']],
    ['keeps a comment on the line', (t) => setField(t, ['id'], 'INC-2026-0043'), ['-id: INC-2026-0042   # the number', '+id: INC-2026-0043   # the number']],
    ['keeps double quotes and the comment behind them', (t) => setField(t, ['contacts', 0, 'phone'], '010'), ['-  phone: "514"   # home', '+  phone: "010"   # home']],
    ['quotes what other readers would not take for text', (t) => setField(t, ['status'], 'yes'), ['-status: resolved', '+status: "yes"']],
    ['changes one item of a list', (t) => setField(t, ['cis'], ['CI-00012', 'CI-00014']), ['-cis: [CI-00012, CI-00013]', '+cis: [CI-00012, CI-00014]']],
    ['changes one entry of a nested map', (t) => setField(t, ['planned', 'implement'], { start: '2026-11-20', end: '2026-11-22' }), ['-  implement: { start: 2026-11-20, end: 2026-11-21 }', '+  implement: { start: 2026-11-20, end: 2026-11-22 }']],
    ['fills an absent value', (t) => setField(t, ['absent'], 'x'), ['-absent:', '+absent: x']],
    ['rewrites a text of several lines', (t) => setField(t, ['note'], 'Three\n\nlines\nnow\n'), ['-  Two', '-  lines', '+  Three', '+', '+  lines', '+  now']],
    ['adds a key at its place in the canonical order', (t) => setField(t, ['priority'], 'P2', { order: ['id', 'status', 'priority', 'history'] }), ['+priority: P2']],
    ['adds a key at the end without an order', (t) => setField(t, ['owner'], 'marc.gagnon'), ['+owner: marc.gagnon']],
    ['makes the maps on the way', (t) => setField(t, ['actual', 'build', 'start'], '2026-11-20'), ['+actual:', '+  build: { start: 2026-11-20 }']],
    ['adds an entry to a nested block', (t) => setField(t, ['planned', 'review'], '2026-12-01'), ['+  review: 2026-12-01']],
    ['removes a key with its comment', (t) => removeField(t, ['id']), ['-id: INC-2026-0042   # the number']],
    ['removes a block', (t) => removeField(t, ['history']), ['-history:', '-  - { at: 2026-11-20T09:05:00-05:00, by: alice.tremblay, status: new }', '-  - { at: 2026-11-20T09:10:00-05:00, by: alice.tremblay, status: classified }   # by phone']],
    ['removes the first key behind a dash', (t) => removeField(t, ['contacts', 0, 'name']), ['-- name: Alice', '-  phone: "514"   # home', '+- phone: "514"   # home']],
    ['removes an entry in braces', (t) => removeField(t, ['planned', 'implement', 'end']), ['-  implement: { start: 2026-11-20, end: 2026-11-21 }', '+  implement: { start: 2026-11-20 }']],
    ['appends a flow map below flow maps', (t) => appendItem(t, ['history'], entry), ['+  - { at: 2026-11-20T10:20:00-05:00, by: marc.gagnon, status: resolved }']],
    ['appends a block map below a block map', (t) => appendItem(t, ['contacts'], { name: 'Marc', phone: '418' }), ['+- name: Marc', '+  phone: "418"']],
    ['appends to a list in brackets', (t) => appendItem(t, ['cis'], 'CI-00014'), ['-cis: [CI-00012, CI-00013]', '+cis: [CI-00012, CI-00013, CI-00014]']],
    ['begins an empty list', (t) => appendItem(t, ['empty'], entry), ['-empty: []', '+empty:', '+  - { at: 2026-11-20T10:20:00-05:00, by: marc.gagnon, status: resolved }']],
    ['begins an absent list', (t) => appendItem(t, ['absent'], 'CI-1'), ['-absent:', '+absent: [CI-1]']],
    ['begins a list whose key is missing', (t) => appendItem(t, ['outages'], { start: 'x' }, { order: ['status', 'outages', 'history'] }), ['+outages:', '+  - { start: x }']],
    ['removes an item', (t) => removeItem(t, ['history', 0]), ['-  - { at: 2026-11-20T09:05:00-05:00, by: alice.tremblay, status: new }']],
    ['removes the only item', (t) => removeItem(t, ['contacts', 0]), ['-contacts:', '-- name: Alice', '-  phone: "514"   # home', '+contacts: []']],
    ['does nothing where the value is the same', (t) => setField(t, ['cis'], ['CI-00012', 'CI-00013']), []],
    ['does several things as one', (t) => inOrder(t, [(s) => setField(s, ['status'], 'closed'), (s) => setField(s, ['status'], 'new')]), ['-status: resolved', '+status: new']],
  ];
  for (const [name, edit, lines] of cases) {
    it(name, () => assert.deepEqual(difference(RECORD, apply(RECORD, edit(RECORD))), lines));
    it(`${name}, with CRLF and a byte order mark`, () => {
      const text = `\uFEFF${RECORD.replaceAll('\n', '\r\n')}`;
      const after = apply(text, edit(text));
      assert.deepEqual(difference(RECORD, after.slice(1).replaceAll('\r\n', '\n')), lines);
      assert.ok(after.startsWith('\uFEFF') && !/[^\r]\n/.test(after));
    });
  }

  const refused: readonly [name: string, text: string, edit: (text: string) => EditResult, refusal: string][] = [
    ['a text without front matter', '# Title\n', (t) => setField(t, ['a'], 1), 'no-front-matter'],
    ['a block that never closes', '---\na: 1\n', (t) => setField(t, ['a'], 2), 'no-front-matter'],
    ['broken YAML', '---\na: [1\n---\n', (t) => setField(t, ['b'], 2), 'unreadable'],
    ['a merge conflict', '---\n<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n---\n', (t) => setField(t, ['a'], 2), 'unreadable'],
    ['another language', '---js\n1\n---\n', (t) => setField(t, ['a'], 2), 'unreadable'],
    ['an anchored value', '---\na: &x 1\nb: *x\n---\n', (t) => setField(t, ['a'], 2), 'anchor'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', (t) => setField(t, ['b'], 2), 'anchor'],
    ['a value inside an alias', '---\na: &x { c: 1 }\nb: *x\n---\n', (t) => setField(t, ['b', 'c'], 2), 'anchor'],
    ['a value under an anchor', '---\na: &x\n  c: 1\nb: *x\n---\n', (t) => removeField(t, ['a', 'c']), 'anchor'],
    ['a list with a tag', '---\na: !!seq [1]\n---\n', (t) => appendItem(t, ['a'], 2), 'anchor'],
    ['a scalar as list', '---\na: 1\n---\n', (t) => appendItem(t, ['a'], 2), 'not-a-list'],
    ['a scalar as map', '---\na: 1\n---\n', (t) => setField(t, ['a', 'b'], 2), 'not-a-map'],
    ['an item that is not there', '---\na: [1]\n---\n', (t) => removeItem(t, ['a', 1]), 'no-such-place'],
    ['a key that is not there', '---\na: [1]\n---\n', (t) => removeField(t, ['b']), 'no-such-place'],
  ];
  for (const [name, text, edit, refusal] of refused) it(`refuses ${name}`, () => assert.deepEqual(edit(text), { ok: false, refusal }));

  it('keeps an anchor that no alias takes up before the new value', () => {
    const text = '---\nstatus: &s new # now\nat: { by: &b alice, on: 1 }\nlist:\n  - &i one\n---\n';
    const paths: readonly Path[] = [['status'], ['at', 'by'], ['list', 0]];
    const edited = paths.reduce((t, path) => { const r = setField(t, path, 'x: y'); assert.ok(r.ok); return applyEdits(t, r.edits); }, text);
    assert.equal(edited, '---\nstatus: &s "x: y" # now\nat: { by: &b "x: y", on: 1 }\nlist:\n  - &i "x: y"\n---\n');
  });

  const anchored: readonly [name: string, before: string, edit: (text: string) => EditResult, after: string][] = [
    ['a list gains an item', 'history: &h\n  - { at: 1 }\n', (t) => appendItem(t, ['history'], { at: 2 }), 'history: &h\n  - { at: 1 }\n  - { at: 2 }\n'],
    ['a list that is absent begins', 'history: &h # none\n', (t) => appendItem(t, ['history'], { at: 2 }), 'history: &h # none\n  - { at: 2 }\n'],
    ['an empty list begins', 'history: &h [] # none\n', (t) => appendItem(t, ['history'], { at: 2 }), 'history: &h # none\n  - { at: 2 }\n'],
    ['a list loses its last item', 'history: &h # all\n  - { at: 1 }\n', (t) => removeItem(t, ['history', 0]), 'history: &h [] # all\n'],
    ['an entry of a map in brackets', 'risk_answers: &ra { backout: yes }\n', (t) => setField(t, ['risk_answers', 'tested'], true), 'risk_answers: &ra { backout: yes, tested: true }\n'],
    ['an entry of a map on lines', 'm: &m\n  a: &a 1\n  b: &b\n    - 1\n', (t) => setField(t, ['m', 'b', 0], 2), 'm: &m\n  a: &a 1\n  b: &b\n    - 2\n'],
    ['an entry that is taken away', 'm: &m { a: &a 1, b: 2 }\n', (t) => removeField(t, ['m', 'a']), 'm: &m { b: 2 }\n'],
    ['a field whose anchor goes with it', 'm: &m\n  a: 1\nb: 2\n', (t) => removeField(t, ['m']), 'b: 2\n'],
    ['a list in place of a value', 'cis: &c CI-00001 # one\n', (t) => setField(t, ['cis'], ['a', 'b']), 'cis: &c [a, b] # one\n'],
    ['beside one that an alias takes up', 'a: &x 1\nb: *x\nh: &h [1]\n', (t) => appendItem(t, ['h'], 2), 'a: &x 1\nb: *x\nh: &h [1, 2]\n'],
    ['where text only looks like an alias', 'a: R *h\nb: "*h" # *h\nh: &h [1]\n', (t) => appendItem(t, ['h'], 2), 'a: R *h\nb: "*h" # *h\nh: &h [1, 2]\n'],
  ];
  for (const [name, before, edit, after] of anchored) it(`keeps an anchor that nothing takes up: ${name}`, () => assert.equal(apply(`---\n${before}---\n`, edit(`---\n${before}---\n`)), `---\n${after}---\n`));

  it('edits beside anchors and aliases that it does not touch', () => {
    const text = '---\na: &x 1\nb: *x\nc: 1\n---\n';
    assert.equal(apply(text, setField(text, ['c'], 2)), '---\na: &x 1\nb: *x\nc: 2\n---\n');
  });

  it('writes into empty front matter', () => {
    assert.equal(apply('---\n---\n', setField('---\n---\n', ['a'], 1)), '---\na: 1\n---\n');
    assert.equal(apply('---\r\n# c\r\n---', setField('---\r\n# c\r\n---', ['a'], 1)), '---\r\n# c\r\na: 1\r\n---');
  });

  it('makes exactly the intended difference in front matter of every style, and touches no line outside the value', () => {
    let done = 0, unsafe = 0;
    fc.assert(fc.property(yamlDocument, fc.constantFrom('set', 'add', 'remove', 'append', 'removeItem'), fc.nat(), trickyValue, (document, kind, pick, value) => {
      const text = `---\n${document}---\n\n# Body\n`;
      const { data, node, problems } = readFrontMatter(text);
      const paths = pathsOf(data).filter((path) => fits(kind, path, data));
      const at = paths[pick % paths.length];
      if (!node || !at || problems.length > 0) return;
      const path = kind === 'add' ? [...at, 'added'] : at;
      const [result, intended] = run(kind, text, data, path, value);
      if (!result.ok) {
        assert.equal(result.refusal, 'unsafe');
        unsafe++;
        return;
      }
      done++;
      const after = applyEdits(text, result.edits);
      const block = after.slice(4, after.indexOf('---\n\n# Body'));
      assert.ok(sameValue((parse(block, { uniqueKeys: false, stringKeys: true }) ?? {}) as Value, intended ?? {}), after);
      const touched = nodeAt(node, kind === 'add' ? at : path.slice(0, 1)).node;
      const keyLine = text.lastIndexOf('\n', (nodeAt(node, path.slice(0, 1)).entry?.keyStart ?? 4) - 1) + 1;
      if (kind === 'set') for (const edit of result.edits) assert.ok(edit.start >= keyLine && edit.end <= lineEndOf(text, touched.end) + 1, JSON.stringify(edit));
    }), runs(600));
    assert.ok(unsafe <= done / 100, `${unsafe} refused of ${done}`);
  });

  it('edits what stands under an anchor that nothing takes up as it edits the same without, and keeps the anchor', () => {
    let done = 0, refusedOnes = 0;
    fc.assert(fc.property(yamlDocument, fc.constantFrom('set', 'add', 'remove', 'append', 'removeItem'), fc.nat(), fc.nat(), trickyValue, (document, kind, pick, above, value) => {
      const plain = `---\n${document}---\n\n# Body\n`;
      const { data, node, problems } = readFrontMatter(plain);
      const paths = pathsOf(data).filter((path) => path.length > 0 && fits(kind, path, data));
      const at = paths[pick % paths.length];
      if (!node || !at || problems.length > 0) return;
      const anchorOn = at.slice(0, 1 + (above % at.length));
      const { entry } = nodeAt(node, anchorOn);
      if (!entry || typeof anchorOn.at(-1) !== 'string') return;
      const colon = afterColon(plain, entry);
      const text = `${plain.slice(0, colon)} &kept${/\s/.test(plain[colon]!) ? '' : ' '}${plain.slice(colon)}`;
      const read = readFrontMatter(text);
      const path = kind === 'add' ? [...at, 'added'] : at;
      const [without, intended] = run(kind, plain, data, path, value);
      if (read.problems.length > 0 || !sameValue(read.data, data) || !without.ok) return;
      const [result] = run(kind, text, data, path, value);
      if (!result.ok) {
        assert.ok(result.refusal === 'unsafe' || result.refusal === 'anchor');
        refusedOnes++;
        return;
      }
      done++;
      const after = applyEdits(text, result.edits);
      assert.ok(sameValue(readFrontMatter(after).data, intended ?? {}), after);
      if (kind !== 'remove' && kind !== 'removeItem' || anchorOn.length < at.length) assert.ok(after.includes(' &kept'), after);
    }), runs(600));
    assert.ok(done > 100, `${done} done`);
    assert.ok(refusedOnes <= done / 20, `${refusedOnes} refused of ${done}`);
  });
});

function lineEndOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

type Kind = 'set' | 'add' | 'remove' | 'append' | 'removeItem';

function run(kind: Kind, text: string, data: Fields, path: Path, value: Value): [EditResult, Value | undefined] {
  switch (kind) {
    case 'set': case 'add': return [setField(text, path, value), valueSet(data, path, value)];
    case 'remove': return [removeField(text, path), without(data, path)];
    case 'append': return [appendItem(text, path, value), itemInserted(data, path, undefined, value)];
    case 'removeItem': return [removeItem(text, path), without(data, path)];
  }
}

function fits(kind: Kind, path: Path, data: Fields): boolean {
  const value = at(data, path);
  if (kind === 'add') return isFields(value);
  if (path.length === 0) return false;
  if (kind === 'remove') return typeof path.at(-1) === 'string';
  if (kind === 'removeItem') return typeof path.at(-1) === 'number';
  return kind === 'set' || value === null || isList(value);
}

function at(data: Value, path: Path): Value {
  return path.reduce<Value>((value, step) => (value as Record<string | number, Value>)[step] as Value, data);
}

function pathsOf(value: Value, path: Path = []): Path[] {
  const children: [string | number, Value][] = isList(value) ? value.map((item, i) => [i, item]) : isFields(value) ? Object.entries(value) as [string, Value][] : [];
  return [path, ...children.flatMap(([step, child]) => pathsOf(child, [...path, step]))];
}
