import { createHash } from 'node:crypto';
import type { Text } from '../../core/model/text';
import type { Finding } from '../../core/rules/finding';
import type { JudgedLinks } from '../../core/rules/judge';
import { BadCache, findingsFrom, isMap } from './findings';

/** What binds the shards together: which they are, and what was judged from more than one file. */
export interface State {
  /** Of the program, the settings and the system: any other makes the whole cache void. */
  readonly key: string;
  /** The name of each shard, which is the digest of its bytes. A file's shard is the one of its path's number. */
  readonly shards: readonly string[];
  readonly others: readonly string[];
  readonly links: JudgedLinks;
}

const DIGEST = 64;
const isDigest = /^[0-9a-f]{64}$/;

export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A line with the digest of the rest, then JSON. The words of findings, which repeat, are written once. */
export function encodeState({ key, shards, others, links }: State): Buffer {
  const texts = new Map<string, number>();
  const brief = (f: Finding): unknown => {
    const said = JSON.stringify(f.text);
    const n = texts.get(said) ?? texts.size;
    texts.set(said, n);
    return { ...f, text: n };
  };
  const files = (of: ReadonlyMap<string, readonly Finding[]>): unknown[] => [...of].map(([file, findings]) => [file, findings.map(brief)]);
  const linked = files(links.linked);
  const repository = [...links.repository].map(([rule, of]) => [rule, files(of)]);
  const body = Buffer.from(JSON.stringify({ key, shards, others, asOf: links.asOf, until: [...links.until], linked, repository, texts: [...texts.keys()].map((t) => JSON.parse(t) as Text) }));
  return Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]);
}

/** Throws BadCache for what no `encodeState` made. */
export function decodeState(bytes: Buffer): State {
  const body = bytes.subarray(DIGEST + 1);
  if (bytes.toString('latin1', 0, DIGEST) !== digestOf(body)) throw new BadCache('digest');
  const state = JSON.parse(body.toString('utf8')) as unknown;
  if (!isMap(state)) throw new BadCache('state');
  const { key, shards, others, asOf, until, linked, repository, texts } = state;
  if (typeof key !== 'string' || typeof asOf !== 'number' || !isStrings(shards) || !shards.every((s) => isDigest.test(s)) || !isStrings(others) || !Array.isArray(texts)) throw new BadCache('state');
  const full = (f: unknown): unknown => (isMap(f) && typeof f['text'] === 'number' ? { ...f, text: texts[f['text']] as unknown } : f);
  const files = (of: unknown): Map<string, readonly Finding[]> => new Map(pairs(of).map(([file, findings]) => [file, findingsFrom(Array.isArray(findings) ? findings.map(full) : findings)]));
  return {
    key, shards, others,
    links: { asOf, until: new Map(pairs(until).map(([file, at]) => [file, Number(at)])), linked: files(linked), repository: new Map(pairs(repository).map(([rule, of]) => [rule, files(of)])) },
  };
}

function pairs(value: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value) || !value.every((v) => Array.isArray(v) && typeof v[0] === 'string')) throw new BadCache('pairs');
  return value as readonly (readonly [string, unknown])[];
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((v) => typeof v === 'string');
}
