import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a file that nothing names is left to a program that may still be reading it, in ms. */
const GRACE = 60_000;
/** No cache of a repository that can be held in memory is larger. Bytes. */
const LARGEST = 1024 * 1024 * 1024;

/** The folder of a cache: files appear whole or not at all. */
export class CacheFolder {
  constructor(readonly path: string) {}

  /** Makes the folder under a parent that is there. False where something else stands in its way; throws where it may not be made. */
  static make(parent: string, names: readonly string[]): CacheFolder | undefined {
    let path = parent;
    for (const name of names) {
      path = join(path, name);
      mkdirSync(path, { recursive: true });
      if (!lstatSync(path).isDirectory()) return undefined;
    }
    return new CacheFolder(path);
  }

  /** The present instant by the file system's own clock, epoch ms: a file's times are compared with it. */
  now(): number {
    const path = join(this.path, temporary());
    const handle = openSync(path, 'wx');
    try {
      return fstatSync(handle).mtimeMs;
    } finally {
      closeSync(handle);
      rmSync(path, { force: true });
    }
  }

  read(name: string): Buffer {
    const path = join(this.path, name);
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LARGEST) throw new Error(`${name} is no cache file.`);
    return readFileSync(path);
  }

  write(name: string, bytes: Buffer): void {
    const path = join(this.path, temporary());
    try {
      writeFileSync(path, bytes, { flag: 'wx' });
      renameSync(path, join(this.path, name));
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  }

  /** Takes away what nothing names any more, once nobody can be reading it. */
  sweep(named: ReadonlySet<string>): void {
    const old = Date.now() - GRACE;
    for (const name of readdirSync(this.path)) {
      if (named.has(name)) continue;
      const stat = statSync(join(this.path, name), { throwIfNoEntry: false });
      if (stat && stat.mtimeMs < old) rmSync(join(this.path, name), { force: true });
    }
  }
}

function temporary(): string {
  return `${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}
