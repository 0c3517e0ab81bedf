import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { DAY, addDays, dateIn, formatDateTime, startOfDate, weekday } from '../util/time';
import { calendarItems } from './calendar-items';
import type { CalendarItem } from './calendar-items';
import { collisions } from './collisions';
import { freezesFor, meets } from './freezes';
import { rowRecord } from './rows';
import type { LazyRow, Row, RowPath } from './rows';

export interface CalendarWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly language: Language;
  /** The instant of judgement, epoch ms. */
  readonly now: number;
}

const words = {
  today: { fr: "Aujourd'hui", en: 'Today' },
  week: { fr: 'Cette semaine', en: 'This week' },
  next: { fr: 'Les quatre semaines suivantes', en: 'The four weeks after' },
  later: { fr: 'Plus tard', en: 'Later' },
  freeze: { fr: 'Gel', en: 'Freeze' },
  conflict: { fr: 'conflit', en: 'conflict' },
  conflicts: { fr: '{n} conflits', en: '{n} conflicts' },
  with: { fr: 'en conflit avec', en: 'conflicts with' },
  under: { fr: 'pendant le gel', en: 'during the freeze' },
  build: { fr: 'construction', en: 'build' },
  test: { fr: 'test', en: 'test' },
} satisfies Record<string, Text>;

const periods = ['today', 'week', 'next', 'later'] as const;
type Period = (typeof periods)[number];

/** A window on its way into the tree. `met` are the changes and the freezes that it must not meet. */
interface Entry {
  readonly step: string;
  readonly item: CalendarItem;
  readonly met: readonly Meeting[];
}

type Meeting = { readonly change: Rec } | { readonly freeze: number };

/** How far ahead windows are looked for, and how far repetitions of a maintenance are worth showing, in ms. */
const far = 100 * 366 * DAY;
const yearAhead = 366 * DAY;

/** What is planned from today on, by period: windows of changes and releases, maintenances at each occurrence, freezes; conflicts below what has them. */
export class CalendarTree {
  readonly #periods: ReadonlyMap<Period, readonly Entry[]>;

  constructor(readonly world: CalendarWorld) {
    const { model, catalog, now } = world;
    const zone = model.config.organisation.timezone;
    const day = dateIn(zone, now);
    const monday = addDays(day, 8 - weekday(day));
    const starts = { today: startOfDate(zone, day), week: startOfDate(zone, addDays(day, 1)), next: startOfDate(zone, monday), later: startOfDate(zone, addDays(monday, 28)) };
    const met = collisions(catalog, model);
    const found = new Map<Period, Entry[]>(periods.map((p) => [p, []]));
    const steps = new Map<string, number>();
    for (const item of calendarItems(catalog, model, { from: starts.today, to: starts.today + far })) {
      if (item.kind === 'maintenance' && item.start > now + yearAhead) continue;
      const period = periods.findLast((p) => starts[p] <= Math.max(item.start, starts.today))!;
      const step = `${item.kind}:${item.record ?? item.title}:${item.phase ?? ''}:${item.start}`;
      const seen = steps.get(step) ?? 0;
      steps.set(step, seen + 1);
      found.get(period)!.push({ step: seen === 0 ? step : `${step}:${seen}`, item, met: this.#meetings(item, met) });
    }
    this.#periods = found;
  }

  list(path: RowPath): readonly LazyRow[] {
    if (path.length === 0) return periods.filter((p) => this.#periods.get(p)!.length > 0).map((p) => ({ step: p, row: () => this.#period(p) }));
    const entries = this.#periods.get(path[0] as Period) ?? [];
    if (path.length === 1) return entries.map((entry) => ({ step: entry.step, row: () => this.#entry(entry, path[0] as Period) }));
    const entry = path.length === 2 ? entries.find((e) => e.step === path[1]) : undefined;
    return (entry?.met ?? []).map((meeting) => this.#meeting(meeting, path));
  }

  /** Only what is still to come can be moved; building and testing touch nothing in service. */
  #meetings(item: CalendarItem, met: ReturnType<typeof collisions>): readonly Meeting[] {
    const rec = item.kind === 'change' && item.phase === 'implement' && !item.actual && item.record !== undefined ? this.world.catalog.get(item.record) : undefined;
    if (!rec) return [];
    const { config } = this.world.model;
    const frozen = freezesFor(config, text(rec.data['class'])).filter((f) => meets({ from: item.start, to: item.end }, f));
    return [...(met.get(rec) ?? []).map(({ other }) => ({ change: other })), ...frozen.map(({ freeze }) => ({ freeze: config.freezes.indexOf(freeze) }))];
  }

  #period(period: Period): Row {
    const entries = this.#periods.get(period)!;
    const label = words[period][this.world.language];
    const conflicts = this.#conflicts(entries.filter((e) => e.met.length > 0).length);
    const near = period === 'today' || period === 'week';
    return {
      path: [period], label, description: [String(entries.length), conflicts].filter(Boolean).join(' · '), icon: near ? 'calendar' : 'history',
      ...(conflicts === '' ? {} : { tint: 'warning' as const }), spoken: [label, entries.length, conflicts].filter(Boolean).join(', '), children: near ? 'open' : 'folded',
    };
  }

  #entry({ step, item, met }: Entry, period: Period): Row {
    const { model, catalog, language, now } = this.world;
    const rec = item.record === undefined ? undefined : catalog.get(item.record);
    const type = rec && model.types.get(rec.type)!;
    const when = this.#when(item);
    const phase = item.phase === 'build' || item.phase === 'test' ? words[item.phase][language] : '';
    const kind = type ? type.label[language] : words.freeze[language];
    const status = type && item.status ? type.statusLabel(item.status)[language] : '';
    const conflicts = this.#conflicts(met.length);
    const label = item.title || item.record || kind;
    return {
      path: [period, step], label, description: [when, item.record ?? kind, phase, status, conflicts].filter(Boolean).join(' · '), icon: type?.icon ?? 'lock',
      ...(met.length > 0 ? { tint: 'warning' as const } : item.end <= now ? { tint: 'muted' as const } : {}),
      spoken: [label, kind, item.record, phase, when, status, conflicts].filter(Boolean).join(', '), children: met.length > 0 ? 'folded' : 'none',
      ...(rec ? { record: rowRecord(rec, model) } : item.kind === 'freeze' ? { opens: { to: 'setting' as const, path: ['freezes', model.config.freezes.findIndex((f) => f.name === item.title)] } } : {}),
    };
  }

  #meeting(meeting: Meeting, above: RowPath): LazyRow {
    const { model, language } = this.world;
    if ('freeze' in meeting) {
      const step = `z:${meeting.freeze}`;
      const freeze = model.config.freezes[meeting.freeze]!;
      const description = `${words.under[language]} · ${freeze.from} – ${freeze.to}`;
      return { step, row: () => ({ path: [...above, step], label: freeze.name, description, icon: 'lock', tint: 'warning', spoken: `${words.under[language]} ${freeze.name}`, children: 'none', opens: { to: 'setting', path: ['freezes', meeting.freeze] } }) };
    }
    const { change } = meeting;
    const step = `c:${change.file}`;
    return { step, row: () => ({
      path: [...above, step], label: change.title || change.id, description: `${words.with[language]} · ${change.id}`, icon: 'warning', tint: 'warning',
      spoken: `${words.with[language]} ${change.id}, ${change.title}`, children: 'none', record: rowRecord(change, model),
    }) };
  }

  #conflicts(n: number): string {
    const { language } = this.world;
    return n === 0 ? '' : n === 1 ? words.conflict[language] : words.conflicts[language].replace('{n}', String(n));
  }

  /** Day and hours on the organisation's wall clock; days alone for what lasts from midnight to midnight. */
  #when({ start, end }: CalendarItem): string {
    const from = this.#wall(start);
    const to = this.#wall(end);
    const wholeDays = from.time === '00:00' && to.time === '00:00';
    const last = wholeDays ? this.#wall(end - 1) : to;
    if (wholeDays) return from.day === last.day ? from.day : `${from.day} – ${last.day}`;
    return from.day === to.day ? `${from.day} ${from.time}–${to.time}` : `${from.day} ${from.time} – ${to.day} ${to.time}`;
  }

  #wall(ms: number): { readonly day: string; readonly time: string } {
    const { model, language, now } = this.world;
    const zone = model.config.organisation.timezone;
    const local = formatDateTime(ms, zone);
    // A wall time read as UTC, so that Intl is never asked for a zone that it may not know.
    const year = local.slice(0, 4) === formatDateTime(now, zone).slice(0, 4) ? {} : { year: 'numeric' as const };
    const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', ...year }).format(Date.parse(`${local.slice(0, 10)}T00:00:00Z`));
    return { day, time: local.slice(11, 16) };
  }
}
