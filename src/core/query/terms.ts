/**
 * From a record to what its clocks need: under which hours, targets and pauses each part of its life stands (records.md
 * §3, Clocks). An incident or a request stands under the SLA of its client for its service, instant by instant; without
 * one, under the hours of the service. A target that the SLA does not give is the priority grid's. A problem has no client:
 * it stands under the hours of its services.
 */
import type { Catalog } from '../catalog/catalog';
import type { EscalationLevel as LevelSetting } from '../model/config/config';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import { fields, historyOf, text, texts } from '../record/rec';
import type { HistoryEntry, Rec } from '../record/rec';
import type { Duration } from '../util/duration';
import { parseDateTime } from '../util/time';
import { slasOver, termsRevision } from './agreements';
import type { Calendar } from './calendar';
import { calendarOf } from './calendars';
import { type Clock, readClock } from './clock';
import { type ClockInput, type ClockKind, DEFAULT_PAUSES, type Terms, type TermsSpan } from './clock-course';
import { type EscalationDue, type EscalationLevel, escalationsDue, levelOf } from './escalation';
import { durationOf } from './moments';

/** What clocks are read from. `now` may be any instant: what the history says of later counts for nothing. */
export interface ClockWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly now: number;
}

/** Changes of terms within one record's life that are followed; one more is beyond any ticket. */
const MOST_SPANS = 100;

let asked: { readonly rec: Rec; readonly now: number; readonly terms: number; readonly model: Model; readonly catalog: Catalog; readonly input: ClockInput | undefined } | undefined;

/**
 * What `readClock` and `explainClock` take; undefined for other types, and where `created` cannot be read. Three rules and
 * every list ask about one record in a row: the last answer is kept while nothing that it stands on has changed.
 */
export function clockInputOf(rec: Rec, world: ClockWorld): ClockInput | undefined {
  const { now, model, catalog } = world;
  const terms = termsRevision(catalog);
  if (asked?.rec !== rec || asked.now !== now || asked.model !== model || asked.catalog !== catalog || asked.terms !== terms) {
    asked = { rec, now, model, catalog, terms, input: makeInput(rec, world) };
  }
  return asked.input;
}

function makeInput(rec: Rec, world: ClockWorld): ClockInput | undefined {
  if (rec.type !== 'incident' && rec.type !== 'request' && rec.type !== 'problem') return undefined;
  const created = parseDateTime(text(rec.data['created']) ?? '');
  if (created === undefined) return undefined;
  return {
    created, status: rec.status, now: world.now, terms: during(termsOf(rec, world), created),
    initial: world.model.types.get(rec.type)!.lifecycle.statuses[0] ?? 'new',
    history: datedHistory(rec),
  };
}

export function clockOf(rec: Rec, world: ClockWorld, kind: ClockKind): Clock | undefined {
  const input = clockInputOf(rec, world);
  return input && readClock(input, kind);
}

/** Response and resolution of an incident, request or problem. Without a target a clock tells the time and judges nothing. */
export function clocksOf(rec: Rec, world: ClockWorld): { readonly response: Clock; readonly resolution: Clock } | undefined {
  const input = clockInputOf(rec, world);
  return input && { response: readClock(input, 'response'), resolution: readClock(input, 'resolution') };
}

/**
 * The levels that an incident or a problem is owed by its age, the lowest first: those that passed (`overdue`), or the one
 * that comes next. Empty when no level above the present one has a delay, and when it is resolved, closed or withdrawn.
 */
export function escalationsOf(rec: Rec, world: ClockWorld): readonly EscalationDue[] {
  if (rec.type !== 'incident' && rec.type !== 'problem') return [];
  if (rec.status === 'resolved' || !isOpen(world.model.types.get(rec.type)!, rec.status)) return [];
  const input = clockInputOf(rec, world);
  return !input ? [] : escalationsDue({ ...input, levels: levelsFor(rec, world.model), currentLevel: escalationLevelOf(rec, world.now) });
}

/** Where the escalation of an incident or a problem stands at an instant: what was written for later does not count yet. */
export function escalationLevelOf(rec: Rec, now: number): number {
  const field = rec.data[rec.type === 'problem' ? 'escalation' : 'level'];
  return levelOf(datedHistory(rec).filter((e) => e.at <= now), typeof field === 'number' ? field : undefined);
}

/** The levels of the organisation for a type, with the role that each calls. */
export function levelSettings(rec: Rec, model: Model): readonly LevelSetting[] {
  return rec.type === 'problem' ? model.config.problemEscalation : model.config.escalationLevels;
}

function levelsFor(rec: Rec, model: Model): readonly EscalationLevel[] {
  const priority = text(rec.data['priority']) ?? '';
  return levelSettings(rec, model).map(({ level, after }) => ({ level, after: durationOf(typeof after === 'object' ? after.get(priority) : after) }));
}

/** History with its instants, oldest first whatever the order of the file. What has no readable instant is left out. */
export function datedHistory(rec: Rec): readonly (Omit<HistoryEntry, 'at'> & { readonly at: number })[] {
  return historyOf(rec.data).flatMap((e) => {
    const at = parseDateTime(e.at);
    return at === undefined ? [] : [{ ...e, at }];
  }).sort((a, b) => a.at - b.at);
}

function during(terms: ClockInput['terms'], created: number): ClockInput['terms'] {
  if (terms.length <= MOST_SPANS) return terms;
  const first = Math.max(0, terms.findLastIndex((span) => span.from <= created));
  return terms.slice(first, first + MOST_SPANS) as unknown as ClockInput['terms'];
}

function termsOf(rec: Rec, { model, catalog }: ClockWorld): ClockInput['terms'] {
  const priority = text(rec.data['priority']) ?? '';
  const own = rec.type === 'problem' ? texts(rec.data['services']) : texts([rec.data['service'] ?? null]);
  const hours = own.map((id) => catalog.get(id)).find((s) => s?.type === 'service' && text(s.data['hours']) !== undefined)?.data['hours'];
  const client = text(rec.data['client']);
  const slas = rec.type === 'problem' || client === undefined || own[0] === undefined ? undefined : slasOver(catalog, model, client, own[0]);
  const [first, ...more] = (slas ?? []).map(({ from, sla }): TermsSpan => ({ from, terms: sla ? slaTerms(sla, model, priority) : plainTerms(model, text(hours), priority) }));
  return first ? [first, ...more] : [{ from: -Infinity, terms: plainTerms(model, text(hours), priority) }];
}

const bySla = new WeakMap<Model, WeakMap<Rec, Map<string, Terms>>>();
/** A calendar belongs to one model, and with it to one grid. */
const byCalendar = new WeakMap<Calendar, Map<string, Terms>>();

/** Made once for an SLA and a priority. Priorities are those of the organisation; others, which are findings, are not kept. */
function slaTerms(sla: Rec, model: Model, priority: string): Terms {
  let slas = bySla.get(model);
  if (!slas) bySla.set(model, (slas = new WeakMap()));
  let made = slas.get(sla);
  if (!made) slas.set(sla, (made = new Map()));
  let terms = made.get(priority);
  if (terms) return terms;
  const promised = fields(fields(sla.data['targets'])[priority]);
  const grid = gridTargets(model, priority);
  const response = durationOf(promised['response']);
  const resolution = durationOf(promised['resolution']);
  terms = {
    calendar: calendarOf(model, text(sla.data['hours'])), source: sla.id,
    pauses: Array.isArray(sla.data['pauses']) ? texts(sla.data['pauses']) : DEFAULT_PAUSES,
    response: response ?? grid.response, resolution: resolution ?? grid.resolution,
    targetSource: { response: response ? sla.id : 'grid', resolution: resolution ? sla.id : 'grid' },
  };
  if (model.config.priorityGrid.targets.has(priority) || priority === '') made.set(priority, terms);
  return terms;
}

function plainTerms(model: Model, hours: string | undefined, priority: string): Terms {
  const calendar = calendarOf(model, hours);
  let made = byCalendar.get(calendar);
  if (!made) byCalendar.set(calendar, (made = new Map()));
  let terms = made.get(priority);
  if (!terms) {
    terms = { calendar, source: 'grid', pauses: DEFAULT_PAUSES, ...gridTargets(model, priority) };
    if (model.config.priorityGrid.targets.has(priority) || priority === '') made.set(priority, terms);
  }
  return terms;
}

function gridTargets(model: Model, priority: string): { readonly response: Duration | undefined; readonly resolution: Duration | undefined } {
  const row = model.config.priorityGrid.targets.get(priority);
  return { response: durationOf(row?.response), resolution: durationOf(row?.resolution) };
}
