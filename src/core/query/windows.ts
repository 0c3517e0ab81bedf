/**
 * Where a change may be placed: windows of the days to come with what stands in their way, for the command that schedules.
 * A person chooses; this says what they would run into.
 */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { HOUR, addDays, dateIn, startOfDate } from '../util/time';
import { agreedMaintenances } from './agreed-maintenance';
import { maintenanceWindows } from './calendar-items';
import { calendarOf } from './calendars';
import { collidingSlots, openSlots } from './collisions';
import type { Collision } from './collisions';
import { freezesFor } from './freezes';
import { closure } from './impact';
import { impactGraph } from './impact-graph';
import type { Interval } from './intervals';
import { intervalsWithin } from './service-time';

/** What stands in the way of a window. */
export type WindowConflict = Interval & (
  | { readonly kind: 'freeze'; readonly name: string }
  /** A change that collides, as `change/collision` would say it. */
  | { readonly kind: 'change'; readonly record: string; readonly why: Collision['why'] }
  /** A maintenance of what the change touches or stands on: not agreed for all its services, or shorter than the window. */
  | { readonly kind: 'maintenance'; readonly record: string }
  /** The busy hours of a service (`peak`). */
  | { readonly kind: 'peak'; readonly record: string }
);

interface WindowWorld {
  readonly model: Model;
  readonly catalog: Catalog;
}

export interface CandidateWindow extends Interval {
  /** In the order of gravity: freezes, changes, maintenances, busy hours. */
  readonly conflicts: readonly WindowConflict[];
  /** Agreed maintenances of its services that hold the whole window. */
  readonly within: readonly string[];
}

export interface WindowQuestion {
  readonly change: Rec;
  /** The length of the window, in milliseconds. */
  readonly duration: number;
  /** Nothing starts before this instant, epoch ms. */
  readonly after: number;
  /** How many days are looked at, the first one among them; at most 60. */
  readonly days: number;
}

const gravity: Readonly<Record<WindowConflict['kind'], number>> = { freeze: 1000, change: 100, maintenance: 10, peak: 1 };

/**
 * For each of the days to come its best window, the best of all first: fewest conflicts by gravity, then within an agreed
 * maintenance of the services, then the earliest. Windows start on the hour of the organisation's wall clock, or where an
 * agreed maintenance starts.
 */
export function candidateWindows(question: WindowQuestion, world: WindowWorld): readonly CandidateWindow[] {
  const { duration, after } = question;
  const zone = world.model.config.organisation.timezone;
  const days = Math.max(1, Math.min(60, Math.floor(question.days)));
  const today = dateIn(zone, after);
  const until = startOfDate(zone, addDays(today, days));
  const course = new Course(question.change, { from: after, to: until + duration }, world);
  const best: CandidateWindow[] = [];
  for (let day = 0; day < days; day++) {
    const span = { from: startOfDate(zone, addDays(today, day)), to: startOfDate(zone, addDays(today, day + 1)) };
    const starts = [...hoursOf(span), ...course.maintenanceStarts(span)].filter((at) => at >= after);
    const windows = starts.map((from) => course.judge({ from, to: from + duration }));
    const first = windows.toSorted(byPreference)[0];
    if (first) best.push(first);
  }
  return best.toSorted(byPreference);
}

/** What stands in the way of one window that a person has in mind. */
export function judgeWindow(change: Rec, window: Interval, world: WindowWorld): CandidateWindow {
  return new Course(change, window, world).judge(window);
}

function hoursOf({ from, to }: Interval): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / HOUR) }, (_, i) => from + i * HOUR);
}

function byPreference(a: CandidateWindow, b: CandidateWindow): number {
  return weigh(a) - weigh(b) || Number(b.within.length > 0) - Number(a.within.length > 0) || a.from - b.from;
}

function weigh({ conflicts }: CandidateWindow): number {
  return conflicts.reduce((sum, { kind }) => sum + gravity[kind], 0);
}

/** A span of time with everything that a change may meet in it, gathered once. */
class Course {
  readonly #fixed: readonly WindowConflict[];
  readonly #maintenances: readonly (Interval & { readonly record: string })[];
  /** Those that were agreed for its services. */
  readonly #agreed: ReadonlySet<string>;
  readonly #changes: ReturnType<typeof collidingSlots>;
  readonly #cis: readonly string[];

  constructor(readonly change: Rec, span: Interval, { catalog, model }: WindowWorld) {
    this.#cis = texts(change.data['cis']);
    const services = texts(change.data['services']).flatMap((id) => catalog.get(id) ?? []).filter((rec) => rec.type === 'service');
    const agreed = services.map((service) => new Set(agreedMaintenances(service, catalog).map((rec) => rec.id)));
    // A window suits only where every service that it interrupts agreed to it.
    this.#agreed = new Set([...(agreed[0] ?? [])].filter((id) => agreed.every((set) => set.has(id))));
    this.#maintenances = maintenancesNear(this.#touched(services, { catalog, model }), span, { catalog, model });
    this.#changes = collidingSlots(change, openSlots(catalog, model).filter((slot) => slot.change !== change), catalog, model);
    this.#fixed = [
      ...freezesFor(model.config, text(change.data['class'])).map(({ freeze, from, to }): WindowConflict => ({ kind: 'freeze', name: freeze.name, from, to })),
      ...services.flatMap((service) => peaksOf(service, span, model)),
    ];
  }

  /** Its services, its CIs and what they stand on. */
  #touched(services: readonly Rec[], { catalog, model }: WindowWorld): ReadonlySet<string> {
    const graph = impactGraph(catalog, model);
    const own = [...services, ...this.#cis.flatMap((id) => graph.node(id) ?? [])];
    return new Set([...closure(own, (rec) => graph.needs(rec).flatMap((need) => need.on))].map((rec) => rec.id));
  }

  maintenanceStarts(span: Interval): readonly number[] {
    return this.#maintenances.filter(({ from, record }) => this.#agreed.has(record) && from >= span.from && from < span.to).map(({ from }) => from);
  }

  judge(window: Interval): CandidateWindow {
    const meets = (other: Interval): boolean => other.from < window.to && other.to > window.from;
    const holds = (other: Interval): boolean => other.from <= window.from && window.to <= other.to;
    const met = this.#maintenances.filter(meets);
    const within = met.filter((one) => this.#agreed.has(one.record) && holds(one));
    const conflicts: WindowConflict[] = [
      ...this.#fixed.filter(meets),
      // Before the end of a change that must come first is as wrong as at the same time.
      ...this.#changes.filter(({ of, why }) => (why === 'after' ? window.from < of.to : meets(of))).map(({ of, why }): WindowConflict => ({ kind: 'change', record: of.change.id, why, from: of.from, to: of.to })),
      ...met.filter((one) => !within.includes(one)).map(({ record, from, to }): WindowConflict => ({ kind: 'maintenance', record, from, to })),
    ];
    return { ...window, conflicts: conflicts.toSorted((a, b) => gravity[b.kind] - gravity[a.kind] || a.from - b.from), within: [...new Set(within.map(({ record }) => record))] };
  }
}

/** The windows, in a span, of the maintenances that name one of these CIs and services. */
function maintenancesNear(ids: ReadonlySet<string>, span: Interval, { catalog, model }: WindowWorld): (Interval & { readonly record: string })[] {
  return [...catalog.ofType('maintenance')].flatMap((rec) => {
    if (!rec.links.some((link) => ids.has(link.to))) return [];
    return maintenanceWindows(rec, model, span).map(({ start, end }) => ({ record: rec.id, from: start, to: end }));
  });
}

function peaksOf(service: Rec, span: Interval, model: Model): WindowConflict[] {
  const peak = text(service.data['peak']);
  if (peak === undefined || !model.config.calendars.has(peak)) return [];
  return [...intervalsWithin(calendarOf(model, peak), span.from, span.to)].map(({ from, to }): WindowConflict => ({ kind: 'peak', record: service.id, from, to }));
}
