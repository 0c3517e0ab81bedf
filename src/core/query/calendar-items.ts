import type { Catalog } from '../catalog/catalog';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import { fields, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDays, parseDate, parseDateTime, startOfDate } from '../util/time';
import { occurrences } from './recurrence';

export type CalendarKind = 'change' | 'release' | 'maintenance' | 'freeze';

/** Something with a beginning and an end on the change calendar. Instants are epoch ms, the end is exclusive. */
export interface CalendarItem {
  readonly kind: CalendarKind;
  readonly start: number;
  readonly end: number;
  /** Absent for a freeze, which gitsm.yaml declares. */
  readonly record?: string;
  readonly title: string;
  readonly status?: string;
  /** Which window of the record: `build`, `test`, `implement`. */
  readonly phase?: string;
  /** It happened, or is happening: from `actual`. */
  readonly actual?: boolean;
  readonly services: readonly string[];
  readonly cis: readonly string[];
}

export interface CalendarSpan {
  readonly from: number;
  readonly to: number;
}

/** The most windows that one repeating maintenance may add to a calendar. */
const LIMIT = 400;

/** What meets [from, to): windows of changes and releases, agreed and planned maintenances, freezes. By start, then by record. */
export function calendarItems(catalog: Catalog, model: Model, span: CalendarSpan): readonly CalendarItem[] {
  const found: CalendarItem[] = [];
  for (const kind of ['change', 'release'] as const) for (const rec of catalog.ofType(kind)) found.push(...windowsOf(rec, kind));
  for (const rec of catalog.ofType('maintenance')) found.push(...maintenanceWindows(rec, model, span));
  for (const freeze of model.config.freezes) {
    const from = parseDate(freeze.from);
    const to = parseDate(freeze.to);
    const zone = model.config.organisation.timezone;
    if (from && to) found.push({ kind: 'freeze', title: freeze.name, start: startOfDate(zone, from), end: startOfDate(zone, addDays(to, 1)), services: [], cis: [] });
  }
  return found.filter((item) => item.start < span.to && item.end > span.from).toSorted((a, b) => a.start - b.start || a.end - b.end || ((a.record ?? '') < (b.record ?? '') ? -1 : 1));
}

function windowsOf(rec: Rec, kind: 'change' | 'release'): readonly CalendarItem[] {
  if (rec.status === 'cancelled' || rec.status === 'rejected') return [];
  const planned = fields(rec.data['planned']);
  const actual = fields(rec.data['actual']);
  return ['build', 'test', 'implement'].flatMap((phase) => {
    const done = windowOf(actual[phase]);
    const window = done ?? windowOf(planned[phase]);
    return window ? [{ kind, ...window, phase, record: rec.id, title: rec.title, status: rec.status, services: texts(rec.data['services']), cis: texts(rec.data['cis']), ...(done ? { actual: true } : {}) }] : [];
  });
}

function windowOf(value: Parameters<typeof fields>[0]): { readonly start: number; readonly end: number } | undefined {
  const window = fields(value);
  const start = parseDateTime(text(window['start']) ?? '');
  const end = parseDateTime(text(window['end']) ?? '');
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The windows of a maintenance that meet a span, with its repetitions; a rule that cannot be read gives the first window alone. */
export function maintenanceWindows(rec: Rec, model: Model, span: CalendarSpan): readonly CalendarItem[] {
  const first = windowOf({ start: rec.data['start'] ?? null, end: rec.data['end'] ?? null });
  if (!first || rec.status === 'cancelled') return [];
  const over = !isOpen(model.types.get('maintenance')!, rec.status);
  const rrule = text(rec.data['repeat']);
  const repeated = rrule === undefined ? undefined : occurrences({ ...first, rrule, zone: model.config.organisation.timezone, ...span, limit: LIMIT });
  const windows = repeated?.ok ? repeated.windows : [{ from: first.start, to: first.end }];
  return windows.map((w) => ({ kind: 'maintenance', start: w.from, end: w.to, record: rec.id, title: rec.title, status: rec.status, services: texts(rec.data['services']), cis: texts(rec.data['cis']), ...(over ? { actual: true } : {}) }));
}
