import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FILE_LIMIT } from '../../src/core/ports';
import type { RecordStore } from '../../src/core/ports';
import { FileStore } from '../../src/node/file-store';
import { MemoryStore } from '../support/memory-store';
import type { MemoryFile } from '../support/memory-store';

type Tree = Readonly<Record<string, MemoryFile>>;

/** Every store of the product, made from a tree. A new one joins the table and is held to the same contract. */
const stores: readonly { readonly name: string; readonly make: (tree: Tree) => RecordStore }[] = [
  { name: 'The store on disk', make: (tree) => new FileStore(onDisk(tree)) },
  { name: 'The store in memory', make: (tree) => new MemoryStore(tree) },
];

const folders: string[] = [];
after(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });

function onDisk(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'gitsm-store-'));
  folders.push(root);
  for (const [file, content] of Object.entries(tree)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
  return root;
}

/** What `list` gives, for trees whose point is what is left out. */
const lists: readonly { readonly says: string; readonly tree: Tree; readonly listed: readonly string[] }[] = [
  { says: 'lists every file, whatever its kind', tree: { 'a.md': '', 'b/c/d.png': new Uint8Array([0xff]), 'gitsm.yaml': '' }, listed: ['a.md', 'b/c/d.png', 'gitsm.yaml'] },
  { says: 'leaves out what git ignores, but for what it takes back', tree: { '.gitignore': '*.tmp.md\n/build/\n!keep.tmp.md\n', 'a.tmp.md': '', 'keep.tmp.md': '', 'build/a.md': '', 'sub/build/a.md': '' }, listed: ['.gitignore', 'keep.tmp.md', 'sub/build/a.md'] },
  { says: 'obeys a .gitignore inside a folder, which wins over those above', tree: { '.gitignore': '*.log\n', 'sub/.gitignore': '!*.log\n/only-here.md\n', 'sub/a.log': '', 'sub/only-here.md': '', 'only-here.md': '', 'other/a.log': '' }, listed: ['.gitignore', 'only-here.md', 'sub/.gitignore', 'sub/a.log'] },
  { says: 'takes back nothing from a folder that is ignored whole', tree: { '.gitignore': 'out/\n', 'out/.gitignore': '!a.md\n', 'out/a.md': '' }, listed: ['.gitignore'] },
  { says: 'goes into neither .git, node_modules nor another repository', tree: { '.git/config': '', 'node_modules/p/README.md': '', 'module/.git': 'gitdir: ../.git/modules/m', 'module/a.md': '', 'clone/.git/HEAD': '', 'clone/deep/a.md': '', 'a.md': '' }, listed: ['a.md'] },
  { says: 'lists a link as one file, and follows none to list what is behind', tree: { 'folder/a.md': '', 'link': { link: 'folder' }, 'b.md': { link: 'folder/a.md' } }, listed: ['b.md', 'folder/a.md', 'link'] },
];

const latin1 = new Uint8Array([0x65, 0xe9, 0x0a]);

/** What `read` gives for a file: its text, or `!` and the reason. */
const reads: readonly { readonly says: string; readonly tree: Tree; readonly file: string; readonly gives: string }[] = [
  { says: 'reads text as it is, byte order mark and line ends included', tree: { 'a.md': '\uFEFFélan\r\n日本\n' }, file: 'a.md', gives: '\uFEFFélan\r\n日本\n' },
  { says: 'reads an empty file', tree: { 'a.md': '' }, file: 'a.md', gives: '' },
  { says: 'says that a file is missing', tree: {}, file: 'a.md', gives: '!missing' },
  { says: 'says that a file is missing when its folder is a file', tree: { 'a': '' }, file: 'a/b.md', gives: '!missing' },
  { says: 'reads Markdown up to the limit', tree: { 'a.md': 'x'.repeat(FILE_LIMIT) }, file: 'a.md', gives: 'x'.repeat(FILE_LIMIT) },
  { says: 'refuses Markdown above the limit', tree: { 'a.md': 'x'.repeat(FILE_LIMIT + 1) }, file: 'a.md', gives: '!too-large' },
  { says: 'refuses any other file above one mebibyte', tree: { 'a.csv': 'x'.repeat(1024 * 1024 + 1) }, file: 'a.csv', gives: '!too-large' },
  { says: 'refuses what is not UTF-8', tree: { 'a.md': latin1 }, file: 'a.md', gives: '!not-utf8' },
  { says: 'follows a link that stays inside', tree: { 'x/a.md': 'text', 'y/b.md': { link: '../x/a.md' } }, file: 'y/b.md', gives: 'text' },
  { says: 'refuses a link that leaves the repository', tree: { 'a.md': { link: '/etc/hostname' } }, file: 'a.md', gives: '!outside' },
  { says: 'says that what a link names is missing', tree: { 'a.md': { link: 'gone.md' } }, file: 'a.md', gives: '!missing' },
  { says: 'refuses a path that climbs out', tree: { 'a.md': '' }, file: '../a.md', gives: '!outside' },
  { says: 'refuses a path that climbs, though it would come back', tree: { 'a.md': '' }, file: 'x/../a.md', gives: '!outside' },
  { says: 'refuses an empty path', tree: {}, file: '', gives: '!outside' },
  { says: 'refuses a path with a zero', tree: {}, file: 'a\0.md', gives: '!outside' },
];

for (const { name, make } of stores) {
  describe(name, () => {
    for (const { says, tree, listed } of lists) {
      it(says, () => {
        const store = make(tree);
        assert.deepEqual(store.list().toSorted(), listed.toSorted());
        assert.deepEqual(Object.keys(tree).filter((file) => !store.isIgnored!(file)).toSorted(), listed.toSorted());
      });
    }
    for (const { says, tree, file, gives } of reads) {
      it(says, () => {
        const store = make(tree);
        for (const moment of ['before it is listed', 'after']) {
          const reading = store.read(file);
          assert.ok((reading.ok ? reading.text : `!${reading.reason}`) === gives, moment);
          store.list();
        }
      });
    }
    it('reads a small file rightly after a large one', () => {
      const store = make({ 'large.md': 'x'.repeat(300_000), 'small.md': 'small', 'large.csv': 'x'.repeat(1024 * 1024 + 1) });
      const answers = ['large.md', 'small.md', 'large.csv'].map((file) => store.read(file));
      assert.deepEqual(answers.map((r) => (r.ok ? r.text.length : r.reason)), [300_000, 5, 'too-large']);
    });
  });
}

describe('Links on disk', () => {
  it('a folder that is a link out of the repository hides what is behind it', () => {
    const outside = onDisk({ 'secret.md': 'secret' });
    const root = onDisk({ 'a.md': '' });
    symlinkSync(outside, join(root, 'linked'));
    const store = new FileStore(root);
    assert.deepEqual(store.read('linked/secret.md'), { ok: false, reason: 'outside' });
    assert.deepEqual(store.list().toSorted(), ['a.md', 'linked']);
  });

  it('a plain file that became a link out after it was listed is refused', () => {
    const outside = onDisk({ 'secret.md': 'secret' });
    const root = onDisk({ 'a.md': 'text' });
    const store = new FileStore(root);
    store.list();
    rmSync(join(root, 'a.md'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'a.md'));
    assert.deepEqual(store.read('a.md'), { ok: false, reason: 'outside' });
  });
});
