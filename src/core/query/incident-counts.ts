/** How many incidents a period had, by what they share, beside the period of the same length before it. Nothing is inferred. */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { text, texts } from '../record/rec';
import { addMonths, dateIn, formatDate, parseDateTime, startOfDate, weekday } from '../util/time';
import type { Interval } from './intervals';

export interface Count {
  /** An id, a category, a priority, a weekday from 1 (Monday) to 7, or a month `YYYY-MM`. */
  readonly key: string;
  readonly count: number;
  readonly before: number;
}

export interface IncidentCounts {
  readonly all: Count;
  /** The most frequent first. */
  readonly category: readonly Count[];
  readonly service: readonly Count[];
  readonly ci: readonly Count[];
  readonly priority: readonly Count[];
  /** All seven days of the organisation's week. */
  readonly weekday: readonly Count[];
  /** The twelve months that end with the period, oldest first; `before` is the same month a year earlier. */
  readonly month: readonly Count[];
}

type Tally = Map<string, { count: number; before: number }>;

const MONTHS = 12;

/** Incidents created in [from, to). Those that were cancelled or are duplicates of others do not count. */
export function incidentCounts({ catalog, model }: { readonly catalog: Catalog; readonly model: Model }, { from, to }: Interval): IncidentCounts {
  const zone = model.config.organisation.timezone;
  const tallies = { all: tally(), category: tally(), service: tally(), ci: tally(), priority: tally(), weekday: tally(['1', '2', '3', '4', '5', '6', '7']), month: tally(monthsUntil(to - 1, zone)) };
  const first = startOfDate(zone, addMonths({ ...dateIn(zone, to - 1), d: 1 }, 1 - 2 * MONTHS));
  for (const rec of catalog.ofType('incident')) {
    const at = parseDateTime(text(rec.data['created']) ?? '');
    if (at === undefined || at >= to || at < Math.min(first, from - (to - from)) || rec.status === 'cancelled' || rec.status === 'duplicate') continue;
    const day = dateIn(zone, at);
    const month = formatDate(day).slice(0, 7), later = formatDate(addMonths({ ...day, d: 1 }, MONTHS)).slice(0, 7);
    if (tallies.month.has(month)) add(tallies.month, month, 'count');
    if (tallies.month.has(later)) add(tallies.month, later, 'before');
    if (at < from - (to - from)) continue;
    const when = at >= from ? 'count' : 'before';
    add(tallies.all, 'all', when);
    add(tallies.weekday, String(weekday(day)), when);
    for (const name of ['category', 'service', 'priority'] as const) {
      const key = text(rec.data[name]);
      if (key !== undefined) add(tallies[name], key, when);
    }
    for (const id of new Set(texts(rec.data['cis']))) add(tallies.ci, id, when);
  }
  return {
    all: countsOf(tallies.all)[0] ?? { key: 'all', count: 0, before: 0 },
    category: ranked(tallies.category), service: ranked(tallies.service), ci: ranked(tallies.ci), priority: countsOf(tallies.priority).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    weekday: countsOf(tallies.weekday), month: countsOf(tallies.month),
  };
}

function tally(keys: readonly string[] = []): Tally {
  return new Map(keys.map((key) => [key, { count: 0, before: 0 }]));
}

function add(to: Tally, key: string, when: 'count' | 'before'): void {
  let found = to.get(key);
  if (!found) to.set(key, (found = { count: 0, before: 0 }));
  found[when]++;
}

function countsOf(from: Tally): readonly Count[] {
  return [...from].map(([key, counts]) => ({ key, ...counts }));
}

/** What the period itself did not have is no count of it. */
function ranked(from: Tally): readonly Count[] {
  return countsOf(from).filter((c) => c.count > 0).toSorted((a, b) => b.count - a.count || b.before - a.before || (a.key < b.key ? -1 : 1));
}

function monthsUntil(at: number, zone: string): readonly string[] {
  const last = { ...dateIn(zone, at), d: 1 };
  return Array.from({ length: MONTHS }, (_, i) => formatDate(addMonths(last, i + 1 - MONTHS)).slice(0, 7));
}
