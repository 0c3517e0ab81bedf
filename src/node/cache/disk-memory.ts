import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Kept, KeptFile, Memory, Recalled } from '../../core/kept';
import { buildId } from './build-id';
import { CacheFolder } from './folder';
import { gitDirOf } from './git-dir';
import { decodeShard, encodeShard } from './shard';
import type { Entry } from './shard';
import { isSame, isTrusted, signatureOf, unknown } from './signature';
import type { Signature } from './signature';
import { decodeState, digestOf, encodeState } from './state';
import type { State } from './state';

const STATE = 'state';
/** Files in a shard, about: an edit writes one shard anew. */
const SHARD_FILES = 400;
const MOST_SHARDS = 256;

interface Old {
  readonly state: State;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface DiskMemoryOptions {
  readonly build?: string;
  /** Reads what others kept, and writes nothing. */
  readonly readOnly?: boolean;
}

/**
 * What a load found, kept under git's own folder (`gitsm/cache/`), so that the next load reads only what changed. A file is
 * known again by its size, times and inode; whatever cannot be told so is read. Anything wrong with the cache, its folder or
 * the disk means to go on without it: it is never needed, and may be deleted at any time.
 */
export class DiskMemory implements Memory {
  #old: Old | undefined;
  /** The file system's time before anything was looked at; undefined where nothing may be written. */
  #before: number | undefined;
  #signatures = new Map<string, Signature>();
  #differ: ReadonlySet<string> = new Set();
  #folder: CacheFolder | undefined;

  private constructor(readonly root: string, readonly gitFolder: string, readonly name: string, readonly options: DiskMemoryOptions & { readonly build: string }) {}

  /** Undefined where there is nothing to keep in: outside of git, or when the program runs from its sources. `root` without links. */
  static of(root: string, options: DiskMemoryOptions = {}): DiskMemory | undefined {
    const build = options.build ?? buildId;
    const git = build === undefined ? undefined : gitDirOf(root);
    return git && build !== undefined ? new DiskMemory(root, git.folder, digestOf(git.prefix).slice(0, 16), { ...options, build }) : undefined;
  }

  recall(settings: string, listed: readonly string[]): Recalled | undefined {
    this.#before = this.#startWriting();
    const old = (this.#old = this.#read(this.#keyOf(settings)));
    this.#signatures = new Map();
    const differ = new Set<string>();
    const seen = new Set<string>();
    for (const file of listed) {
      seen.add(file);
      if (!isMarkdown(file)) continue;
      const now = signatureOf(`${this.root}/${file}`);
      const entry = old?.entries.get(file);
      if (entry && isSame(entry.signature, now)) continue;
      differ.add(file);
      this.#signatures.set(file, now);
    }
    this.#differ = differ;
    if (!old) return undefined;
    const { others, links } = old.state;
    const before = new Set(others);
    for (const file of listed) if (!isMarkdown(file) && !before.has(file)) differ.add(file);
    for (const file of [...others, ...old.entries.keys()]) if (!seen.has(file)) differ.add(file);
    return { markdown: [...old.entries.keys()].toSorted(), others, links, differ, fileOf: (file) => old.entries.get(file)?.kept };
  }

  keep(settings: string, kept: Kept): void {
    if (this.#before === undefined || !this.#folder || !this.#isWorthWriting(kept)) return;
    const key = this.#keyOf(settings);
    const count = this.#old?.state.shards.length ?? Math.min(MOST_SHARDS, Math.max(1, Math.ceil(kept.markdown.length / SHARD_FILES)));
    const dirty = new Set([...this.#differ].map((file) => shardOf(file, count)));
    const entries: Entry[][] = Array.from({ length: count }, () => []);
    for (const file of kept.markdown) {
      const shard = shardOf(file, count);
      if (this.#old && !dirty.has(shard)) continue;
      const known = kept.fileOf(file);
      entries[shard]!.push({ file, signature: known ? this.#signatureOf(file) : unknown, kept: known ?? nothing });
    }
    try {
      const shards = entries.map((of, i) => (this.#old && !dirty.has(i) ? this.#old.state.shards[i]! : this.#writeShard(of)));
      this.#folder.write(STATE, encodeState({ key, shards, others: kept.others, links: kept.links }));
      this.#folder.sweep(new Set([STATE, ...shards]));
    } catch (error) {
      // A full disk, or a folder that is gone meanwhile: the next load reads more than it would have.
      if (!isSystemError(error)) throw error;
    }
    this.#before = undefined;
  }

  #writeShard(entries: readonly Entry[]): string {
    const bytes = encodeShard(entries);
    const name = digestOf(bytes);
    this.#folder!.write(name, bytes);
    return name;
  }

  /** Whether the next load would read less: what can never be told by its looks is no reason to write. */
  #isWorthWriting({ links }: Kept): boolean {
    // From an instant that lies ahead, each run would have to go back again.
    if (!this.#old || links.asOf < this.#old.state.links.asOf) return true;
    for (const file of this.#differ) {
      const signature = this.#signatures.get(file);
      if (!signature || !this.#old.entries.has(file) || isTrusted(signature, this.#before!)) return true;
    }
    return false;
  }

  #signatureOf(file: string): Signature {
    const now = this.#signatures.get(file);
    if (now) return isTrusted(now, this.#before!) ? now : unknown;
    return this.#old?.entries.get(file)?.signature ?? unknown;
  }

  #keyOf(settings: string): string {
    const { icu, tz } = process.versions;
    return digestOf([this.options.build, icu, tz, endianness(), digestOf(settings)].join('\n'));
  }

  #startWriting(): number | undefined {
    if (this.options.readOnly) return undefined;
    try {
      this.#folder = CacheFolder.make(this.gitFolder, ['gitsm', 'cache', this.name]);
      return this.#folder?.now();
    } catch (error) {
      // A folder of git that may not be written, or a full disk.
      if (isSystemError(error)) return undefined;
      throw error;
    }
  }

  #read(key: string): Old | undefined {
    const folder = new CacheFolder(join(this.gitFolder, 'gitsm', 'cache', this.name));
    try {
      const state = decodeState(folder.read(STATE));
      if (state.key !== key) return undefined;
      const entries = new Map<string, Entry>();
      for (const name of state.shards) {
        const bytes = folder.read(name);
        if (digestOf(bytes) !== name) return undefined;
        for (const entry of decodeShard(bytes)) entries.set(entry.file, entry);
      }
      return { state, entries };
    } catch {
      // Absent, damaged, or made by somebody else: whatever is wrong with a cache, the files are there to be read.
      return undefined;
    }
  }
}

const nothing: KeptFile = { findings: [] };

function isMarkdown(file: string): boolean {
  return /\.md$/i.test(file);
}

function isSystemError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** FNV-1a of the path, by the number of shards. */
function shardOf(file: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < file.length; i++) hash = Math.imul(hash ^ file.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
