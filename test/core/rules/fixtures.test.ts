import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { editsOf, editsOfAll } from '../../../src/core/edit/apply-fix';
import type { FileEdits } from '../../../src/core/edit/apply-fix';
import { applyEdits } from '../../../src/core/edit/text-edit';
import { Workspace } from '../../../src/core/gitsm';
import type { HoleValue, Text } from '../../../src/core/model/text';
import { languages } from '../../../src/core/model/text';
import { messageOf } from '../../../src/core/rules/finding';
import type { Finding } from '../../../src/core/rules/finding';
import { parseDateTime } from '../../../src/core/util/time';
import { fixturesByRule, layOver, parseFixture, readFixture, readTree } from '../../support/fixture';
import type { Expected, Fixture } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const base = readTree('test/fixtures/rules/base');

function judge(files: ReadonlyMap<string, string>, now: number, tags?: ReadonlySet<string>): Workspace {
  return new Workspace(new MemoryStore(files), { now, tags }).loadAll();
}

function say(f: Finding): string {
  return `${f.file}:${f.range.start.line}:${f.range.start.column}-${f.range.end.line}:${f.range.end.column} ${f.rule} ${f.severity}: ${messageOf(f, 'en')}`;
}

/** A finding as its marker would draw it, so that a failing test shows the line to write. */
function marker(e: Expected): string {
  const lines = e.endLine > e.line ? `+${e.endLine - e.line}` : '';
  return `${e.file}:${e.line} @ ${e.column}-${e.endColumn}${lines} ${e.rule} ${e.severity}`;
}

function markerOf({ file, rule, severity, range }: Finding): string {
  return marker({ file, rule, severity, line: range.start.line, column: range.start.column, endLine: range.end.line, endColumn: range.end.column });
}

/** Every hole of a text has something to fill it, in both languages; a hole's own text may hold braces. */
function assertFilled(text: Text, holes: Readonly<Record<string, HoleValue>>): void {
  for (const language of languages) {
    const empty = [...text[language].matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map((m) => m[1]!).filter((name) => !Object.hasOwn(holes, name) || holes[name] === undefined);
    assert.deepEqual(empty, [], `holes without a value in "${text[language]}"`);
  }
  assert.doesNotMatch(messageOf({ text, holes }, 'fr') + messageOf({ text, holes }, 'en'), /undefined|\[object|NaN|\((?:s|es|ies)\)/);
}

/** What a fix is to solve, without its place, which edits above it may move. */
function gist(f: Finding): string {
  return `${f.file} ${f.rule} ${messageOf(f, 'en')}`;
}

function applied(files: ReadonlyMap<string, string>, { edits, renames }: FileEdits): Map<string, string> {
  const after = new Map(files);
  for (const [file, changes] of edits) after.set(file, applyEdits(after.get(file)!, changes));
  for (const { from, to } of renames) {
    after.set(to, after.get(from)!);
    after.delete(from);
  }
  return after;
}

const count = (findings: readonly Finding[], of: Finding): number => findings.filter((f) => gist(f) === gist(of)).length;

/** Every quick fix solves its finding and brings no error that was not there. One that opens a command needs a person. */
function checkFixes(rule: string, fixture: Fixture, workspace: Workspace): void {
  const files = layOver(base, fixture);
  const findings = workspace.findings();
  const context = { model: workspace.model, textOf: (file: string) => files.get(file) };
  const solves = (name: string, edits: FileEdits, solved: readonly Finding[]): void => {
    const after = judge(applied(files, edits), fixture.asOf, fixture.tags).findings();
    for (const f of solved) assert.ok(count(after, f) < count(findings, f), `${name} leaves: ${say(f)}`);
    const renamed = (file: string): string => edits.renames.find((r) => r.to === file)?.from ?? file;
    const known = new Set(findings.map((f) => `${f.file} ${f.rule}`));
    assert.deepEqual(after.filter((f) => f.severity === 'error' && !known.has(`${renamed(f.file)} ${f.rule}`)).map(say), [], `${name} brings errors`);
  };
  for (const f of findings) {
    if (f.rule !== rule) continue;
    for (const fix of f.fixes ?? []) {
      const result = editsOf(fix, f, context);
      if (!result.ok && result.refusal === 'needs-a-person') continue;
      assert.ok(result.ok, `"${fix.title.en}" of ${say(f)}: ${result.ok ? '' : result.refusal}`);
      solves(`"${fix.title.en}"`, result, [f]);
    }
  }
  const safe = findings.filter((f) => f.rule === rule && f.fixes?.some((fix) => fix.safe));
  if (safe.length > 0) solves('fix all', editsOfAll(safe, context), safe);
}

function check(rule: string, fixture: Fixture, workspace: Workspace): void {
  const findings = workspace.findings();
  const marked = new Set([rule, ...fixture.expected.map((e) => e.rule)]);
  const own = findings.filter((f) => marked.has(f.rule));
  assert.deepEqual(own.map(markerOf).toSorted(), fixture.expected.map(marker).toSorted());
  const others = findings.filter((f) => !marked.has(f.rule) && f.severity !== 'information' && !fixture.also.includes(f.rule));
  assert.deepEqual(others.map(say), [], 'findings of other rules');
  for (const f of own) {
    assertFilled(f.text, f.holes ?? {});
    for (const fix of f.fixes ?? []) assertFilled(fix.title, fix.holes ?? {});
    for (const r of f.related ?? []) assertFilled(r.text, r.holes ?? {});
  }
}

describe('Rules, by fixtures', () => {
  for (const at of ['2026-11-22T12:00:00-05:00', '2026-12-10T08:00:00-05:00']) {
    it(`the base repository is clean at ${at}`, () => {
      const findings = judge(base, parseDateTime(at)!).findings().filter((f) => f.severity !== 'information');
      assert.deepEqual(findings.map(say), []);
    });
  }

  for (const [rule, paths] of fixturesByRule()) {
    describe(rule, () => {
      for (const path of paths) {
        const fixture = readFixture(path);
        it(fixture.title, () => {
          const fails = basename(path).startsWith('fail-');
          assert.ok(fails || basename(path).startsWith('pass-'), 'a fixture is named fail-… or pass-…');
          assert.equal(fixture.expected.some((e) => e.rule === rule), fails, 'a failing fixture marks a finding of its rule, a passing one marks none');
          const workspace = judge(layOver(base, fixture), fixture.asOf, fixture.tags);
          check(rule, fixture, workspace);
          checkFixes(rule, fixture, workspace);
        });
      }
    });
  }
});

describe('The fixture format', () => {
  const parse = (text: string): Fixture => parseFixture('x.fixture', text);

  it('takes markers out and counts lines and columns without them', () => {
    const fixture = parse('A sentence\n=== a.md\n---\nid: A\n#   ^ a/b error\ntype: t\n#@ 1-5+1 c/d warning\n---\ntext\n<!-- @ 1-3 e/f information -->\n');
    assert.equal(fixture.files.get('a.md'), '---\nid: A\ntype: t\n---\ntext\n');
    assert.deepEqual(fixture.expected.map(marker), ['a.md:2 @ 5-6 a/b error', 'a.md:3 @ 1-5+1 c/d warning', 'a.md:5 @ 1-3 e/f information']);
  });

  it('writes CRLF and a byte order mark when its headers ask', () => {
    assert.equal(parse('A sentence\ncrlf: yes\nbom: yes\n=== a.md\n---\nid: A\n').files.get('a.md'), '\uFEFF---\r\nid: A\r\n');
  });

  for (const bad of ['A sentence\nas_of: x\n=== a.md\n', 'A sentence\n=== a.md\nline\n#@ 1 a/b error\n', 'A sentence\nas-of: monday\n=== a.md\n']) {
    it(`refuses ${JSON.stringify(bad)}`, () => assert.throws(() => parse(bad), /x\.fixture/));
  }
});
