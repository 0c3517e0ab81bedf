import { newFields } from '../record/node';
import type { Fields, Path, Value } from '../record/node';
import { entriesOf, isFields, isList } from './yaml-write';

/** Whether two values are the same data. The order of a map's keys says nothing; an undefined entry is an absent one. */
export function sameValue(a: Value, b: Value): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i] as Value));
  if (!isFields(a)) return a === b || (a !== a && b !== b);
  if (!isFields(b)) return false;
  const entries = entriesOf(a);
  return entries.length === entriesOf(b).length && entries.every(([key, value]) => Object.hasOwn(b, key) && b[key] !== undefined && sameValue(value, b[key]));
}

/** The data with a value at a path, maps made where they are missing; undefined where the path cannot be. */
export function valueSet(data: Value | undefined, path: Path, value: Value): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'string') {
    if (data !== undefined && data !== null && !isFields(data)) return undefined;
    const own = data && isFields(data) && Object.hasOwn(data, step) ? data[step] : undefined;
    const child = valueSet(own, rest, value);
    return child === undefined ? undefined : withEntry(isFields(data ?? null) ? data as Fields : {}, step, child);
  }
  if (!isList(data ?? null) || step >= (data as readonly Value[]).length) return undefined;
  const child = valueSet((data as readonly Value[])[step], rest, value);
  return child === undefined ? undefined : (data as readonly Value[]).with(step, child);
}

/** The data without what stands at a path. */
export function without(data: Value, path: Path): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (isList(data) && typeof step === 'number') {
    if (rest.length === 0) return data.toSpliced(step, 1);
    const child = data[step] === undefined ? undefined : without(data[step], rest);
    return child === undefined ? undefined : data.with(step, child);
  }
  if (!isFields(data) || typeof step !== 'string') return undefined;
  const own = data[step];
  if (rest.length === 0) return withEntry(data, step, undefined);
  const child = own === undefined ? undefined : without(own, rest);
  return child === undefined ? undefined : withEntry(data, step, child);
}

/** The data with an item more in the list at a path, at a position or at the end; an absent list begins with it. */
export function itemInserted(data: Fields, path: Path, index: number | undefined, value: Value): Value | undefined {
  const old = path.reduce<Value | undefined>((at, step) => {
    if (isList(at ?? null) && typeof step === 'number') return (at as readonly Value[])[step];
    return isFields(at ?? null) && Object.hasOwn(at as Fields, step) ? (at as Fields)[step] : undefined;
  }, data);
  const list = old === undefined || old === null ? [] : old;
  return isList(list) ? valueSet(data, path, list.toSpliced(index ?? list.length, 0, value)) : undefined;
}

function withEntry(fields: Fields, key: string, value: Value | undefined): Fields {
  const copy = newFields();
  for (const [own, child] of Object.entries(fields)) if (own !== key && child !== undefined) copy[own] = child;
  if (value !== undefined) copy[key] = value;
  return copy;
}
