import type { IdPattern } from '../model/id-pattern';
import type { PlainDate } from '../util/time';

/**
 * The id that comes after those taken: one more than the greatest sequence number of the day's prefix. Ids of other
 * prefixes (a former year, another pattern) do not count. `random` gives lower-case letters and digits for `{rand:N}`.
 */
export function nextId(pattern: IdPattern, day: PlainDate, taken: Iterable<string>, random: (digits: number) => string = () => ''): string {
  const prefix = pattern.prefix(day);
  const all = new Set(taken);
  let greatest = 0;
  for (const id of all) {
    const found = pattern.sequence(id);
    if (found?.prefix === prefix && found.number < Number.MAX_SAFE_INTEGER) greatest = Math.max(greatest, found.number);
  }
  let id = pattern.make(day, greatest + 1, random);
  // A pattern of random digits alone may meet one that is taken.
  for (let tries = 0; all.has(id) && tries < 1000; tries++) id = pattern.make(day, greatest + 2 + tries, random);
  return id;
}

/**
 * The folder of a new record: `incidents/{year}`, `cmdb/{class}`. A hole that has no plain value is left out with its slash,
 * and nothing leads out of the repository.
 */
export function folderFor(pattern: string, day: PlainDate, valueOf: (field: string) => unknown): string {
  const dates: Readonly<Record<string, number>> = { year: day.y, month: day.m, day: day.d };
  return pattern.split('/').map((step) => step.replace(/\{(\w+)(?::\d+)?\}/g, (_, name: string) => {
    const value = dates[name] !== undefined ? String(dates[name]).padStart(2, '0') : valueOf(name);
    return typeof value === 'string' && /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(value) ? value : '';
  })).filter((step) => step !== '' && step !== '.' && step !== '..').join('/');
}
