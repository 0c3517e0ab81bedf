import { posix } from 'node:path';
import ignore from 'ignore';
import { FILE_LIMIT } from '../../src/core/ports';
import type { FileReading, RecordStore } from '../../src/core/ports';

/** What a path holds: text, bytes that may be no text, or a symbolic link. */
export type MemoryFile = string | Uint8Array | { readonly link: string };

/** The twin of `src/node/file-store.ts` for tests: the same answers, from a map. One contract test holds the two together. */
export class MemoryStore implements RecordStore {
  readonly #files: Map<string, MemoryFile>;

  constructor(files: Readonly<Record<string, MemoryFile>> | ReadonlyMap<string, MemoryFile> = {}) {
    this.#files = new Map(files instanceof Map ? files : Object.entries(files));
  }

  write(file: string, content: MemoryFile): void {
    this.#files.set(file, content);
  }

  delete(file: string): void {
    this.#files.delete(file);
  }

  list(): readonly string[] {
    return [...this.#files.keys()].filter((file) => !this.isIgnored(file));
  }

  read(file: string): FileReading {
    if (file === '' || file.includes('\0') || file.split('/').includes('..')) return { ok: false, reason: 'outside' };
    const content = this.#files.get(file);
    if (content === undefined) return { ok: false, reason: 'missing' };
    if (typeof content === 'object' && 'link' in content) return this.#follow(file, content.link);
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    const limit = /\.(md|ya?ml)$/i.test(file) ? FILE_LIMIT : 1024 * 1024;
    if (bytes > limit) return { ok: false, reason: 'too-large', detail: String(bytes) };
    if (typeof content === 'string') return { ok: true, text: content };
    try {
      return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content) };
    } catch {
      return { ok: false, reason: 'not-utf8' };
    }
  }

  #follow(file: string, link: string): FileReading {
    const target = posix.isAbsolute(link) ? undefined : posix.normalize(posix.join(posix.dirname(file), link));
    return target === undefined || target.startsWith('../') ? { ok: false, reason: 'outside' } : this.read(target);
  }

  /** Ignored by a .gitignore of its folder or one above, in `.git` or `node_modules`, or in another repository. */
  isIgnored(file: string): boolean {
    const folders = file.split('/').slice(0, -1);
    if (folders.includes('.git') || folders.includes('node_modules')) return true;
    for (let depth = 1; depth <= folders.length; depth++) {
      const folder = folders.slice(0, depth).join('/');
      if (this.#files.has(`${folder}/.git`) || [...this.#files.keys()].some((f) => f.startsWith(`${folder}/.git/`))) return true;
      if (this.#isIgnored(`${folder}/`, depth)) return true;
    }
    return this.#isIgnored(file, folders.length + 1);
  }

  /** As git: the nearest .gitignore that says anything of a path decides. */
  #isIgnored(path: string, depth: number): boolean {
    const folders = path.split('/').slice(0, depth - 1);
    for (let above = folders.length; above >= 0; above--) {
      const at = folders.slice(0, above).map((f) => `${f}/`).join('');
      const rules = this.#files.get(`${at}.gitignore`);
      if (typeof rules !== 'string') continue;
      const { ignored, unignored } = ignore({ ignorecase: false }).add(rules).test(path.slice(at.length));
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}
