import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { WriteFailed, writeNew } from '../../src/node/write';
import type { NewFile } from '../../src/node/write';
import { folderOf } from '../support/repository';

const failure = (root: string, files: readonly NewFile[]): WriteFailed => {
  try {
    writeNew(root, files);
  } catch (error) {
    assert.ok(error instanceof WriteFailed, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'it wrote' });
};

describe('Writing new files', () => {
  it('writes them whole, with their folders, and leaves nothing else', () => {
    const root = folderOf();
    writeNew(root, [{ path: 'a/b/c.md', text: 'é\n' }, { path: 'd.md', text: '' }]);
    assert.equal(readFileSync(join(root, 'a/b/c.md'), 'utf8'), 'é\n');
    assert.deepEqual(readdirSync(root, { recursive: true }).toSorted(), ['a', 'a/b', 'a/b/c.md', 'd.md']);
  });

  it('overwrites nothing, and then writes nothing', () => {
    const root = folderOf({ 'z.md': 'mine' });
    const { reason, path } = failure(root, [{ path: 'new/a.md', text: '1' }, { path: 'z.md', text: '2' }]);
    assert.deepEqual([reason, path], ['exists', 'z.md']);
    assert.equal(readFileSync(join(root, 'z.md'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(root), ['z.md']);
  });

  it('overwrites no link that leads nowhere', () => {
    const root = folderOf();
    symlinkSync(join(root, 'nowhere'), join(root, 'a.md'));
    assert.equal(failure(root, [{ path: 'a.md', text: '1' }]).reason, 'exists');
    assert.equal(existsSync(join(root, 'nowhere')), false);
  });

  it('takes back what it wrote when two of its files claim one name', () => {
    const root = folderOf();
    assert.equal(failure(root, [{ path: 'a.md', text: '1' }, { path: 'a.md', text: '2' }]).reason, 'exists');
    assert.deepEqual(readdirSync(root), []);
  });

  for (const path of ['../a.md', 'a/../../b.md', '/a.md', 'a\\..\\b.md', '', 'a//b.md', 'a\0b.md', '.git/hooks/pre-commit']) {
    it(`refuses ${JSON.stringify(path)}`, () => assert.equal(failure(folderOf(), [{ path, text: '' }]).reason, 'outside'));
  }

  it('refuses a folder that is a link out of the root', () => {
    const outside = folderOf();
    const root = folderOf();
    symlinkSync(outside, join(root, 'cmdb'));
    assert.equal(failure(root, [{ path: 'cmdb/x/CI-00001.md', text: '' }]).reason, 'outside');
    assert.deepEqual(readdirSync(outside), []);
  });

  it('follows a folder that is a link within the root', () => {
    const root = folderOf();
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'cmdb'));
    writeNew(root, [{ path: 'cmdb/a.md', text: 'x' }]);
    assert.equal(readFileSync(join(root, 'real/a.md'), 'utf8'), 'x');
  });
});
