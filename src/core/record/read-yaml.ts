import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar as YamlScalar, YAMLError } from 'yaml';
import { intern } from './intern';
import type { MapEntry, MapNode, Scalar, YamlNode, YamlProblem } from './node';
import { composeDocument, DEEPEST } from './yaml-tokens';

/** YAML longer than this many code units is refused as front matter: no record needs it. */
export const FRONT_MATTER_LIMIT = 64 * 1024;

/** One wrong character may break every line after it; nobody reads the thousandth problem of a file. */
const MOST_PROBLEMS = 100;
/** How many nodes all aliases of a document may stand for together. Nine lists of nine aliases make a billion. */
const MOST_ALIASED = 1000;

export interface YamlReading {
  /** What could be read. Beside problems it is what stands around them, never a guess at what they meant. */
  readonly node?: YamlNode;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads any YAML 1.2 (core schema) through the package `yaml`, and reports what front matter may not hold.
 * Some 25 times slower than `readFast`, so it serves what that one leaves: files outside its subset, and broken ones.
 * Never throws. Keys are their own text (`1.10: x` has the key `1.10`), and a key may stand twice.
 */
export function readYamlNode(text: string, start = 0, end = text.length, limit = FRONT_MATTER_LIMIT): YamlReading {
  if (end - start > limit) return { problems: [{ reason: 'too-large', start, end, detail: `${end - start} > ${limit}` }] };
  const source = text.slice(start, end);
  const binary = FORBIDDEN.exec(source);
  if (binary) return { problems: [{ reason: 'binary', start: start + binary.index, end: start + binary.index + 1 }] };
  const composed = composeDocument(source.replace(LONE_CR, '\n'));
  if ('tooDeep' in composed) return { problems: [{ reason: 'too-deep', start: start + composed.tooDeep, end: start + composed.tooDeep + 1 }] };
  const { document, more } = composed;
  const mapper = new Mapper(text, start);
  const node = document.contents ? mapper.node(document.contents as ParsedNode, 0).node : undefined;
  const problems = [...document.errors, ...document.warnings].map((error) => problemOf(error, start, end));
  if (more) problems.push({ reason: 'multiple-documents', start: Math.min(start + more.range[0], end), end: Math.min(start + more.range[1], end) });
  const sorted = [...problems, ...mapper.problems].sort((a, b) => a.start - b.start);
  return { ...(node ? { node } : {}), problems: sorted.slice(0, MOST_PROBLEMS) };
}

/** As `readYamlNode`, for what must be a map. Nothing at all is an empty map. */
export function readYaml(text: string, start = 0, end = text.length, limit = FRONT_MATTER_LIMIT): { node?: MapNode; problems: readonly YamlProblem[] } {
  const { node, problems } = readYamlNode(text, start, end, limit);
  return asMap(node, problems, start);
}

export function asMap(node: YamlNode | undefined, problems: readonly YamlProblem[], start: number): { node?: MapNode; problems: readonly YamlProblem[] } {
  if (node?.kind === 'map') return { node, problems };
  if (problems.length > 0) return { problems };
  if (!node || (node.kind === 'scalar' && node.start === node.end)) return { node: { kind: 'map', entries: [], start, end: start }, problems };
  return { problems: [{ reason: 'not-a-map', start: node.start, end: node.end, detail: node.kind }] };
}

/** Control characters that YAML forbids (YAML 1.2.2, §5.1). Three of them are also signals inside the package's lexer. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** YAML knows the lone CR as a line end and the package does not; the replacement has the same length. */
const LONE_CR = /\r(?!\n)/g;

function problemOf(error: YAMLError, start: number, end: number): YamlProblem {
  const [from, to] = error.pos;
  const first = Math.min(start + from, end);
  return { reason: reasonOf(error.code), start: first, end: Math.max(first, Math.min(start + to, end)), detail: `${error.code}: ${error.message}` };
}

function reasonOf(code: YAMLError['code']): YamlProblem['reason'] {
  switch (code) {
    case 'RESOURCE_EXHAUSTION': return 'too-deep';
    case 'TAG_RESOLVE_FAILED': return 'tag';
    case 'ALIAS_PROPS': case 'BAD_ALIAS': return 'alias';
    default: return 'syntax';
  }
}

/** A node and how many nodes it holds, itself included, once its aliases are followed. */
interface Weighed {
  readonly node: YamlNode;
  readonly weight: number;
}

class Mapper {
  readonly problems: YamlProblem[] = [];
  /** By anchor, the node it names so far; undefined while that node is still being read, which is how a cycle shows. */
  private readonly anchors = new Map<string, Weighed | undefined>();
  private aliased = 0;

  constructor(private readonly text: string, private readonly base: number) {}

  node(source: ParsedNode, depth: number): Weighed {
    if (isAlias(source)) return this.alias(source.source, this.base + source.range[0], this.base + source.range[1]);
    if (source.anchor) this.anchors.set(source.anchor, undefined);
    const weighed = this.anchored(source, depth);
    if (source.anchor) this.anchors.set(source.anchor, weighed);
    return weighed;
  }

  private anchored(source: Exclude<ParsedNode, { type: 'ALIAS' }>, depth: number): Weighed {
    const start = this.base + source.range[0];
    const end = this.base + source.range[1];
    if (depth > DEEPEST) return this.refuse('too-deep', start, end);
    if (isMap(source)) return this.map(source.items as unknown as readonly ParsedPair[], source.flow === true, start, end, depth);
    if (isSeq(source)) return this.list(source.items as unknown as readonly ParsedNode[], source.flow === true, start, end, depth);
    return isScalar(source) ? { node: this.scalar(source as YamlScalar, start, end), weight: 1 } : this.refuse('syntax', start, end);
  }

  private map(pairs: readonly ParsedPair[], flow: boolean, start: number, end: number, depth: number): Weighed {
    let weight = 1;
    const entries: MapEntry[] = [];
    for (const pair of pairs) {
      const key = this.key(pair.key);
      if (!key) continue;
      const value = pair.value ? this.node(pair.value, depth + 1) : { node: absent(key.keyEnd), weight: 1 };
      weight += value.weight;
      entries.push({ ...key, value: value.node });
    }
    const first = entries[0], last = entries.at(-1);
    if (flow || !first || !last) return { node: { kind: 'map', entries, start, end }, weight };
    return { node: { kind: 'map', entries, start: first.keyStart, end: last.value.end }, weight };
  }

  private list(sources: readonly ParsedNode[], flow: boolean, start: number, end: number, depth: number): Weighed {
    let weight = 1;
    const items: YamlNode[] = [];
    for (const source of sources) {
      const item = this.node(source, depth + 1);
      weight += item.weight;
      items.push(item.node);
    }
    const last = items.at(-1);
    return { node: { kind: 'list', items, start, end: flow || !last ? end : last.end }, weight };
  }

  private key(source: ParsedNode | null): Omit<MapEntry, 'value'> | undefined {
    if (!source) return undefined;
    const keyStart = this.base + source.range[0];
    const keyEnd = this.base + source.range[1];
    if (!isScalar(source)) {
      this.refuse(isAlias(source) ? 'alias' : 'syntax', keyStart, keyEnd, 'a key that is no scalar');
      return undefined;
    }
    const own = source.type === 'PLAIN' ? source.source ?? '' : String(source.value);
    return { key: intern(own, 0, own.length), keyStart, keyEnd };
  }

  private scalar(source: YamlScalar, start: number, end: number): YamlNode {
    if (source.type === 'PLAIN' && start === end) return absent(this.afterIndicator(start), resolved(source.value));
    const last = source.type === 'BLOCK_LITERAL' || source.type === 'BLOCK_FOLDED' ? blockEnd(this.text, start, end) : end;
    return { kind: 'scalar', value: resolved(source.value), start, end: last };
  }

  /** The package puts an absent value after the blanks that follow its colon or dash. */
  private afterIndicator(at: number): number {
    let to = at;
    while (to > this.base && this.text.charCodeAt(to - 1) === 32) to--;
    return to;
  }

  private alias(name: string, start: number, end: number): Weighed {
    const target = this.anchors.get(name);
    if (!target || this.aliased + target.weight > MOST_ALIASED) return this.refuse('alias', start, end, name);
    this.aliased += target.weight;
    return { node: { ...target.node, start, end }, weight: target.weight };
  }

  private refuse(reason: YamlProblem['reason'], start: number, end: number, detail?: string): Weighed {
    this.problems.push({ reason, start, end, ...(detail === undefined ? {} : { detail }) });
    return { node: { kind: 'scalar', value: null, start, end }, weight: 1 };
  }
}

interface ParsedPair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

function absent(at: number, value: Scalar = null): YamlNode {
  return { kind: 'scalar', value, start: at, end: at };
}

/** Only `!!int` and `!!float` by explicit tag, or a tag that failed, could give anything but a plain scalar. */
function resolved(value: unknown): Scalar {
  if (typeof value === 'string') return intern(value, 0, value.length);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The end of a block scalar: of its last line that is not blank, without the line end. At least its header's. */
export function blockEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  while (last < end && text.charCodeAt(last) !== 10 && text.charCodeAt(last) !== 13) last++;
  return last;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
