import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditPlan } from '../../src/core/edit/plan';
import { idsInBranches } from '../../src/node/git-ids';
import { ChangedUnderneath, writePlan } from '../../src/node/write-plan';
import { WriteFailed } from '../../src/node/write';
import { folderOf, git } from '../support/repository';

const plan = (over: Partial<EditPlan>): EditPlan => ({ files: [], create: [], renames: [], records: [], ...over });
const edit = (file: string, before: string) => ({ file, before, edits: [{ start: 0, end: 1, text: 'é' }] });

describe('writing a plan', () => {
  it('edits, creates and renames, and keeps permissions', () => {
    const root = folderOf({ 'a.md': 'abc', 'b.md': 'bcd', 'c.md': 'cde' });
    chmodSync(join(root, 'a.md'), 0o640);
    writePlan(root, plan({ files: [edit('a.md', 'abc'), edit('b.md', 'bcd')], create: [{ file: 'new/d.md', text: 'd' }], renames: [{ from: 'b.md', to: 'e.md' }] }));
    assert.deepEqual(['a.md', 'e.md', 'c.md', 'new/d.md'].map((f) => readFileSync(join(root, f), 'utf8')), ['ébc', 'écd', 'cde', 'd']);
    assert.equal(statSync(join(root, 'a.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(root).toSorted(), ['a.md', 'c.md', 'e.md', 'new']);
  });

  const stopped: readonly [name: string, spoil: (root: string) => void, error: typeof ChangedUnderneath | typeof WriteFailed][] = [
    ['a file changed underneath', (root) => writeFileSync(join(root, 'b.md'), 'other'), ChangedUnderneath],
    ['a file that is to be made is there', (root) => writeFileSync(join(root, 'd.md'), 'mine'), WriteFailed],
  ];
  for (const [name, spoil, error] of stopped) {
    it(`writes nothing at all when ${name}`, () => {
      const root = folderOf({ 'a.md': 'abc', 'b.md': 'bcd' });
      spoil(root);
      const before = readdirSync(root).map((f) => [f, readFileSync(join(root, f), 'utf8')]);
      assert.throws(() => writePlan(root, plan({ files: [edit('a.md', 'abc'), edit('b.md', 'bcd')], create: [{ file: 'd.md', text: 'd' }] })), error);
      assert.deepEqual(readdirSync(root).map((f) => [f, readFileSync(join(root, f), 'utf8')]), before);
    });
  }

  it('follows no link, and leaves the repository in no way', () => {
    const outside = folderOf({ 'x.md': 'abc' });
    const root = folderOf({ 'a.md': 'abc' });
    symlinkSync(join(outside, 'x.md'), join(root, 'l.md'));
    assert.throws(() => writePlan(root, plan({ files: [edit('l.md', 'abc')] })), WriteFailed);
    assert.throws(() => writePlan(root, plan({ create: [{ file: '../y.md', text: '' }] })), WriteFailed);
    assert.equal(existsSync(join(outside, 'y.md')), false);
  });
});

describe('ids in branches', () => {
  it('are those of every branch, and none without git or commits', async () => {
    assert.deepEqual([...await idsInBranches(folderOf())], []);
    const root = folderOf({ 'incidents/INC-2026-0001.md': 'x', 'notes.txt': '' });
    git(root, 'init', '-q', '-b', 'main');
    assert.deepEqual([...await idsInBranches(root)], []);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'a');
    git(root, 'switch', '-qc', 'other');
    writeFileSync(join(root, 'incidents/Éric-0002.md'), 'y');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'b');
    git(root, 'switch', '-q', 'main');
    assert.deepEqual([...await idsInBranches(root)].toSorted(), ['INC-2026-0001', 'Éric-0002']);
  });
});
