import type { Fields, Path, Value } from '../record/node';
import { sayPath } from '../record/pointer';

/** A field that differs, by path; absent is null. */
export interface FieldChange {
  readonly path: string;
  /** The same path as steps; the place of an item that is gone is the one that it had. */
  readonly at: Path;
  readonly before: Value;
  readonly after: Value;
}

/** Keys by which an item of a list is the same item though it changed: a step of a checklist, a CI of a plan, a milestone. */
const identities = ['item', 'ci', 'name', 'person', 'text', 'start'] as const;

/** Every field in which two states of a record differ, in the order of the later one. Lists are sets: order alone is no change. */
export function diffFields(before: Fields, after: Fields, skip: ReadonlySet<string> = new Set()): readonly FieldChange[] {
  const found: FieldChange[] = [];
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) if (!skip.has(key)) compare([key], before[key] ?? null, after[key] ?? null, found);
  return found;
}

function compare(path: Path, before: Value, after: Value, found: FieldChange[]): void {
  if (sameValue(before, after)) return;
  if (isFields(before) && isFields(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) compare([...path, key], before[key] ?? null, after[key] ?? null, found);
  } else if (isList(before) && isList(after) && [...before, ...after].some(isFields)) {
    compareItems(path, before, after, found);
  } else {
    found.push(changeAt(path, before, after));
  }
}

function compareItems(path: Path, before: readonly Value[], after: readonly Value[], found: FieldChange[]): void {
  const keys = new Map<string, number>();
  for (const item of before) keys.set(canonical(item), (keys.get(canonical(item)) ?? 0) + 1);
  const added: [number, Value][] = [];
  after.forEach((item, i) => {
    const left = keys.get(canonical(item)) ?? 0;
    if (left > 0) keys.set(canonical(item), left - 1);
    else added.push([i, item]);
  });
  const removed = before.map((item, i): [number, Value] => [i, item]).filter(([, item]) => {
    const left = keys.get(canonical(item)) ?? 0;
    if (left > 0) keys.set(canonical(item), left - 1);
    return left > 0;
  });
  for (const [i, item] of added) {
    const name = identityOf(item);
    const at = name === undefined ? -1 : removed.findIndex(([, other]) => identityOf(other) === name);
    if (at >= 0) compare([...path, i], removed.splice(at, 1)[0]![1], item, found);
    else found.push(changeAt([...path, i], null, item));
  }
  for (const [i, item] of removed) found.push(changeAt([...path, i], item, null));
}

function changeAt(at: Path, before: Value, after: Value): FieldChange {
  return { path: sayPath(at), at, before, after };
}

function identityOf(item: Value): string | undefined {
  const key = identityKeyOf(item);
  return key === undefined ? undefined : `${key} ${String((item as Fields)[key])}`;
}

/** The key by which an item of a list is known, where it has one. */
export function identityKeyOf(item: Value): string | undefined {
  return isFields(item) ? identities.find((key) => typeof item[key] === 'string') : undefined;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as facts: keys in any order, items in any order. */
function sameValue(a: Value, b: Value): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** One text for equal values: keys sorted, items sorted. */
function canonical(value: Value): string {
  if (isList(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (isFields(value)) return `{${Object.keys(value).sort().filter((k) => value[k] !== null && value[k] !== undefined).map((k) => `${JSON.stringify(k)}:${canonical(value[k]!)}`).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}
