import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { CONFIG_FILE } from '../core/gitsm';
import { FILE_LIMIT } from '../core/ports';
import type { FileReading, RecordStore } from '../core/ports';
import { ReadAhead } from './read-ahead';

/**
 * A repository's files on disk, read synchronously (for many small files eight times faster than
 * promises). Files that git ignores, other repositories inside this one, and links that leave it
 * are not listed; a device or a pipe is never opened.
 */
export class FileStore implements RecordStore {
  readonly root: string;
  readonly #buffer = Buffer.allocUnsafe(64 * 1024);
  /** What the last listing saw as plain files under plain folders: opened without asking again where they lead. */
  #plain: ReadonlySet<string> = new Set();
  #ahead: ReadAhead | undefined;

  constructor(root: string) {
    this.root = realpathSync(root);
  }

  /** Says which files are about to be read, in order: with many, a thread reads ahead. */
  expect(files: readonly string[]): void {
    this.#ahead = ReadAhead.start(this.root, files.filter((f) => this.#plain.has(f)));
  }

  list(): readonly string[] {
    const found: string[] = [];
    const plain = new Set<string>();
    this.#walk('', [], found, plain);
    this.#plain = plain;
    return found;
  }

  /** What `list` would give of a path, a file or a folder: nothing when it does not exist or git ignores it. */
  listUnder(path: string): readonly string[] {
    const found: string[] = [];
    const rules = this.#rulesAbove(path);
    const stat = statOf(join(this.root, path));
    if (!rules || !stat || isIgnored(rules, stat.isDirectory() ? `${path}/` : path)) return found;
    if (stat.isDirectory() && !/(?:^|\/)node_modules$/.test(path) && !existsSync(join(this.root, path, '.git'))) this.#walk(path, rules, found, new Set());
    else if (stat.isFile() || stat.isSymbolicLink()) found.push(path);
    return found;
  }

  isIgnored(file: string): boolean {
    const rules = this.#rulesAbove(file);
    return !rules || isIgnored(rules, file);
  }

  /** The rules that hold for a path, of its folders from the root; undefined when a folder on the way is left out whole. */
  #rulesAbove(path: string): readonly Rules[] | undefined {
    const names = path.split('/');
    if (names.includes('..') || names.includes('.git')) return undefined;
    let rules = this.#rulesOf('');
    for (let n = 1; n < names.length; n++) {
      const folder = names.slice(0, n).join('/');
      if (names[n - 1] === 'node_modules' || isIgnored(rules, `${folder}/`) || existsSync(join(this.root, folder, '.git'))) return undefined;
      rules = [...rules, ...this.#rulesOf(folder)];
    }
    return rules;
  }

  #rulesOf(folder: string): readonly Rules[] {
    const file = join(this.root, folder, '.gitignore');
    return statOf(file)?.isFile() ? [{ at: folder, ignore: ignore({ ignorecase: false }).add(readFileSync(file, 'utf8')) }] : [];
  }

  read(file: string): FileReading {
    const early = this.#ahead?.take(file);
    if (early) return textOf(early);
    const plain = this.#plain.has(file);
    const path = plain ? `${this.root}/${file}` : this.#inside(file);
    if (path === undefined) return { ok: false, reason: 'outside' };
    let handle: number;
    try {
      // A plain file that became a link since it was listed is refused by the system itself.
      handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (plain ? (constants.O_NOFOLLOW ?? 0) : 0));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP' && plain) return { ok: false, reason: 'outside' };
      return code === 'ENOENT' || code === 'ENOTDIR' ? { ok: false, reason: 'missing' } : { ok: false, reason: 'unreadable', detail: code };
    }
    try {
      return this.#readHandle(handle, file);
    } catch (error) {
      return { ok: false, reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code };
    } finally {
      closeSync(handle);
    }
  }

  #readHandle(handle: number, file: string): FileReading {
    // One read is enough for nearly every record; only what fills the buffer is asked for its size.
    let length = readSync(handle, this.#buffer, 0, this.#buffer.length, null);
    if (length === this.#buffer.length) {
      const stat = fstatSync(handle);
      const limit = /\.(md|ya?ml)$/i.test(file) ? FILE_LIMIT : OTHER_LIMIT;
      if (!stat.isFile()) return { ok: false, reason: 'unreadable', detail: 'not a file' };
      if (stat.size > limit) return { ok: false, reason: 'too-large', detail: String(stat.size) };
      const larger = Buffer.allocUnsafe(stat.size + 64 * 1024);
      this.#buffer.copy(larger);
      for (let n = -1; n !== 0 && length < larger.length; length += n) n = readSync(handle, larger, length, larger.length - length, null);
      return textOf(larger.subarray(0, length));
    }
    return textOf(this.#buffer.subarray(0, length));
  }

  /** The path on disk, when it stays in the repository whatever links are on the way. */
  #inside(file: string): string | undefined {
    if (file === '' || file.includes('\0') || file.split('/').includes('..')) return undefined;
    const path = join(this.root, file);
    try {
      const real = realpathSync.native(path);
      return real.startsWith(this.root + sep) ? real : undefined;
    } catch {
      // What is missing or cannot be seen leads nowhere; opening it says why.
      return path;
    }
  }

  #walk(folder: string, above: readonly Rules[], found: string[], plain: Set<string>): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      // A folder that may not be listed hides its files; the rest goes on.
      if ((error as NodeJS.ErrnoException).code === 'EACCES' || (error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    const rules = entries.some((e) => e.name === '.gitignore' && e.isFile()) ? [...above, ...this.#rulesOf(folder)] : above;
    for (const entry of entries) {
      const { name } = entry;
      if (name === '.git') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) {
        if (name === 'node_modules' || isIgnored(rules, `${path}/`) || existsSync(join(this.root, path, '.git'))) continue;
        this.#walk(path, rules, found, plain);
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !isIgnored(rules, path)) {
        found.push(path);
        if (entry.isFile()) plain.add(path);
      }
    }
  }
}

/** Undefined when there is nothing, or nothing that may be seen. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return undefined;
    throw error;
  }
}

/** Most records are ASCII: one-byte strings take half the memory and are quicker to scan. */
function textOf(bytes: Buffer): FileReading {
  if (isAscii(bytes)) return { ok: true, text: bytes.toString('latin1') };
  return isUtf8(bytes) ? { ok: true, text: bytes.toString('utf8') } : { ok: false, reason: 'not-utf8' };
}

/** Files that are no Markdown are read for their headings only. Bytes. */
const OTHER_LIMIT = 1024 * 1024;

interface Rules {
  /** The folder of the .gitignore, from the root. */
  readonly at: string;
  readonly ignore: Ignore;
}

/** As git: the nearest .gitignore that says anything decides. */
function isIgnored(rules: readonly Rules[], path: string): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { at, ignore: patterns } = rules[i]!;
    const { ignored, unignored } = patterns.test(at === '' ? path : path.slice(at.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The folder that holds gitsm.yaml: this one, or the nearest above it. */
export function findRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      if (statSync(join(folder, CONFIG_FILE)).isFile()) return folder;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A link that leads back to itself is there: reading it says what is wrong.
      if (code === 'ELOOP') return folder;
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error;
    }
    if (dirname(folder) === folder) return undefined;
  }
}
