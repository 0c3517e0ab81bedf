import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../../src/core/model/config/config';
import { parseDateTime } from '../../src/core/util/time';

/** A finding that a fixture expects: where, of which rule, how severe. Lines and columns from 1, end column exclusive. */
export interface Expected {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Fixture {
  readonly path: string;
  /** The sentence that names the test. */
  readonly title: string;
  /** Epoch ms. */
  readonly asOf: number;
  /** Other rules whose findings are expected and not listed. */
  readonly also: readonly string[];
  /** Judged without the base. */
  readonly alone: boolean;
  /** The git tags of the repository; absent: not known. */
  readonly tags: ReadonlySet<string> | undefined;
  /** Files of the base that are taken away. */
  readonly without: readonly string[];
  /** The fixture's own files, markers taken out, in order. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expected[];
}

const DEFAULT_AS_OF = '2026-11-22T12:00:00-05:00';
const carets = /^\s*#\s*?(\^+)\s+(\S+)\s+(error|warning|information)\s*$/;
const columns = /^\s*(?:#@|<!-- @)\s+(\d+)-(\d+)(?:\+(\d+))?\s+(\S+)\s+(error|warning|information)\s*(?:-->)?\s*$/;

/**
 * Reads a fixture: a sentence and headers, then files behind `=== path` lines. A marker line says what
 * stands on the line above it and is taken out before the text is read:
 * `#   ^^^^ rule severity` by carets, `#@ 1-9 rule severity` by columns (`1-9+2` ends two lines
 * further), and `<!-- @ 1-9 rule severity -->` in a body.
 */
export function parseFixture(path: string, text: string): Fixture {
  const [head = '', ...parts] = text.split(/^=== /m);
  const [title = '', ...lines] = head.trim().split('\n');
  const headers = new Map(lines.map((line) => headerOf(path, line)));
  const list = (name: string): readonly string[] => headers.get(name)?.split(',').map((s) => s.trim()) ?? [];
  const asOf = parseDateTime(headers.get('as-of') ?? DEFAULT_AS_OF);
  if (title === '' || asOf === undefined) throw new Error(`${path}: a fixture starts with a sentence; as-of is a date-time`);
  const files = new Map<string, string>();
  const expected: Expected[] = [];
  for (const part of parts) {
    const end = part.indexOf('\n');
    const file = part.slice(0, end).trim();
    const kept = takeMarkers(path, file, part.slice(end + 1), expected).join(headers.get('crlf') === 'yes' ? '\r\n' : '\n');
    files.set(file, headers.get('bom') === 'yes' ? `\uFEFF${kept}` : kept);
  }
  const tags = headers.has('tags') ? new Set(list('tags').filter((tag) => tag !== 'none')) : undefined;
  return { path, title, asOf, tags, also: list('also'), alone: headers.get('alone') === 'yes', without: list('without'), files, expected };
}

const headerNames = ['as-of', 'also', 'tags', 'without', 'alone', 'crlf', 'bom'];

function headerOf(path: string, line: string): readonly [string, string] {
  const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined || !headerNames.includes(name)) throw new Error(`${path}: "${line}" is no header; headers are ${headerNames.join(', ')}`);
  return [name, value.trim()];
}

function takeMarkers(path: string, file: string, text: string, expected: Expected[]): readonly string[] {
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const drawn = carets.exec(line);
    const counted = columns.exec(line);
    if (!drawn && !counted) {
      if (/^\s*(#@|<!-- @)/.test(line)) throw new Error(`${path}: "${line}" is no marker`);
      kept.push(line);
      continue;
    }
    if (kept.length === 0) throw new Error(`${path}: a marker stands below the line that it marks`);
    const at = { file, line: kept.length };
    if (drawn) expected.push({ ...at, rule: drawn[2]!, severity: drawn[3] as Severity, column: line.indexOf('^') + 1, endLine: at.line, endColumn: line.indexOf('^') + 1 + drawn[1]!.length });
    else expected.push({ ...at, rule: counted![4]!, severity: counted![5] as Severity, column: Number(counted![1]), endLine: at.line + Number(counted![3] ?? 0), endColumn: Number(counted![2]) });
  }
  return kept;
}

export function readFixture(path: string): Fixture {
  return parseFixture(path, readFileSync(path, 'utf8'));
}

/** Every file under a folder, by its path from there with `/`, sorted. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name)).toSorted()
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** The files that a fixture is judged with: the base's, less what it takes away, under its own. */
export function layOver(base: ReadonlyMap<string, string>, fixture: Fixture): Map<string, string> {
  const files = new Map(fixture.alone ? [] : base);
  for (const file of fixture.without) if (!files.delete(file)) throw new Error(`${fixture.path}: the base has no ${file} to take away`);
  for (const [file, text] of fixture.files) files.set(file, text);
  return files;
}

/** The paths of all fixtures of rules, by rule. */
export function fixturesByRule(root = 'test/fixtures/rules'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.fixture')) continue;
    const rule = entry.parentPath.slice(root.length + 1).replaceAll('\\', '/');
    found.set(rule, [...(found.get(rule) ?? []), join(entry.parentPath, entry.name)].toSorted());
  }
  return new Map([...found].toSorted());
}
