import type { KeptFile } from '../../core/kept';
import { isTypeName } from '../../core/model/types/all';
import type { Link } from '../../core/record/rec';
import { BadCache, findingsFrom } from './findings';
import { KeptRec, restBytes } from './kept-rec';
import { unknown } from './signature';
import type { Signature } from './signature';

/**
 * A shard: what is known of some files from their own text. Four 32-bit counts, then four doubles a file (its signature),
 * then integers, then the texts that they number (JSON), then bytes that are read when they are asked for. Offsets are
 * checked, because a cache is a file like any other; the integers are in the machine's own order, which the magic shows.
 */
export interface Entry {
  readonly file: string;
  readonly signature: Signature;
  readonly kept: KeptFile;
}

const MAGIC = 0x4d534731;
const COUNTS = 5;

export function encodeShard(entries: readonly Entry[]): Buffer {
  const strings = new Map<string, number>();
  const number = (text: string): number => {
    let n = strings.get(text);
    if (n === undefined) strings.set(text, (n = strings.size));
    return n;
  };
  const signatures = new Float64Array(entries.length * 4);
  const ints: number[] = [];
  const blobs: Buffer[] = [];
  entries.forEach(({ file, signature, kept: { rec, findings } }, i) => {
    const rest = rec && restBytes(rec);
    const told = findings.length > 0 ? Buffer.from(JSON.stringify(findings)) : undefined;
    // A record that JSON cannot hold is read anew each time.
    const { size, modified, changed, inode } = rec && !rest ? unknown : signature;
    signatures.set([size, modified, changed, inode], i * 4);
    ints.push(number(file), told?.length ?? 0, rec && rest ? rest.length : -1);
    if (told) blobs.push(told);
    if (!rec || !rest) return;
    blobs.push(rest);
    ints.push(number(rec.id), number(rec.type), number(rec.status), rec.links.length, rec.mentions.length, rec.targets.length);
    for (const { at, to } of rec.links) ints.push(number(at), number(to));
    for (const id of rec.mentions) ints.push(number(id));
    for (const target of rec.targets) ints.push(number(target));
  });
  const table = Buffer.from(JSON.stringify([...strings.keys()]));
  const counts = Int32Array.of(MAGIC, entries.length, ints.length, table.length, 0, 0);
  return Buffer.concat([bytesOf(counts), bytesOf(signatures), bytesOf(Int32Array.from(ints)), table, ...blobs]);
}

function bytesOf(array: Int32Array | Float64Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** The entries of a shard. Throws BadCache for what no `encodeShard` made. */
export function decodeShard(bytes: Buffer): Entry[] {
  const reader = new ShardReader(bytes);
  const entries: Entry[] = [];
  for (let i = 0; i < reader.count; i++) entries.push(reader.entry(i));
  return entries;
}

class ShardReader {
  readonly count: number;
  readonly #signatures: Float64Array;
  readonly #ints: Int32Array;
  readonly #strings: readonly string[];
  #at = 0;
  #blob: number;

  constructor(readonly bytes: Buffer) {
    const header = (COUNTS + 1) * 4;
    if (bytes.length < header) throw new BadCache('short');
    // A copy of its own: views of doubles need an aligned start, which a buffer of the pool has not.
    const own = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    const [magic, count = -1, ints = -1, table = -1] = new Int32Array(own.buffer, own.byteOffset, COUNTS);
    const start = header + count * 32;
    this.#blob = start + ints * 4 + table;
    if (magic !== MAGIC || count < 0 || ints < 0 || table < 0 || this.#blob > bytes.length) throw new BadCache('counts');
    this.count = count;
    this.#signatures = new Float64Array(own.buffer, own.byteOffset + header, count * 4);
    this.#ints = new Int32Array(own.buffer, own.byteOffset + start, ints);
    const strings = JSON.parse(own.toString('utf8', start + ints * 4, this.#blob)) as unknown;
    if (!Array.isArray(strings) || !strings.every((s) => typeof s === 'string')) throw new BadCache('texts');
    this.#strings = strings as string[];
  }

  entry(i: number): Entry {
    const file = this.#text();
    const told = this.#int();
    const rest = this.#int();
    const [size, modified, changed, inode] = this.#signatures.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number];
    const findings = told > 0 ? findingsFrom(JSON.parse(this.#bytes(told).toString('utf8'))) : none;
    return { file, signature: { size, modified, changed, inode }, kept: { findings, rec: rest < 0 ? undefined : this.#rec(file, this.#bytes(rest)) } };
  }

  #rec(file: string, rest: Buffer): KeptRec {
    const id = this.#text();
    const type = this.#text();
    const status = this.#text();
    if (!isTypeName(type)) throw new BadCache('type');
    const counts = [this.#int(), this.#int(), this.#int()] as const;
    const links: Link[] = [];
    for (let n = counts[0]; n > 0; n--) links.push({ at: this.#text(), to: this.#text() });
    return new KeptRec({ file, id, type, status, links, mentions: this.#texts(counts[1]), targets: this.#texts(counts[2]) }, rest);
  }

  #texts(count: number): readonly string[] {
    if (count === 0) return none;
    const found: string[] = [];
    for (let n = count; n > 0; n--) found.push(this.#text());
    return found;
  }

  #text(): string {
    const text = this.#strings[this.#int()];
    if (text === undefined) throw new BadCache('text');
    return text;
  }

  #int(): number {
    const value = this.#ints[this.#at++];
    if (value === undefined) throw new BadCache('end');
    return value;
  }

  #bytes(length: number): Buffer {
    const from = this.#blob;
    this.#blob += length;
    if (this.#blob > this.bytes.length) throw new BadCache('bytes');
    return this.bytes.subarray(from, this.#blob);
  }
}

const none: readonly never[] = [];
