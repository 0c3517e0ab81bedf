/**
 * Collisions of changes: two open ones, in windows that overlap, that touch the same CI, or of which one touches what the
 * other's CIs stand on, or must come after the other. Where a group makes up for the loss there is no collision, unless the
 * two together take more of the group than it can spare.
 *
 * Changes are found by the CIs that they touch, and dependencies are looked for upwards, from a CI to the few things that
 * it stands on: a change to a switch that half the CMDB hangs on is found from below.
 */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import { texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { isBefore, plannedWindow } from './change-plan';
import { closure } from './impact';
import { failuresOf, graphWithin, impactGraph } from './impact-graph';
import type { ImpactGraph } from './impact-graph';
import type { Interval } from './intervals';

/** Two changes that meet, as the one sees it: `mine` is a CI of its own. */
export interface Collision {
  readonly other: Rec;
  /** `needs`: its CI stands on the other's; `serves`: the other way round; `after`, `first`: the order that `depends_on` sets; `group`: both take of what `lost` stands on. */
  readonly why: 'same' | 'needs' | 'serves' | 'after' | 'first' | 'group';
  readonly mine?: string;
  readonly theirs?: string;
  readonly lost?: string;
  /** Both windows at once. */
  readonly overlap: Interval;
}

/** A change with its window: one that is planned, or one that is asked about. */
export interface Slot extends Interval {
  readonly change: Rec;
  readonly cis: readonly string[];
}

/** Others that one change is compared with: more say nothing more, and a hostile repository may hold thousands. */
const MOST = 10;

/** What was read of a change holds as long as its record does. */
const slots = new WeakMap<Rec, Slot | null>();

function slotOf(change: Rec): Slot | undefined {
  let slot = slots.get(change);
  if (slot === undefined) {
    const window = plannedWindow(change.data);
    slots.set(change, (slot = window && window.from < window.to ? { change, cis: [...new Set(texts(change.data['cis']))], ...window } : null));
  }
  return slot ?? undefined;
}

/** The open changes that have a window, by the start of it: what a new window may collide with. */
export function openSlots(catalog: Catalog, model: Model): readonly Slot[] {
  const open: Slot[] = [];
  for (const change of catalog.ofType('change')) {
    const slot = isBefore(change, 'implemented', model) ? slotOf(change) : undefined;
    if (slot) open.push(slot);
  }
  return open.toSorted((a, b) => a.from - b.from || (a.change.id < b.change.id ? -1 : 1));
}

/** Every collision of every open change, on both sides. */
export function collisions(catalog: Catalog, model: Model): ReadonlyMap<Rec, readonly Collision[]> {
  const slots = openSlots(catalog, model);
  const finder = new CollisionFinder(slots, catalog, model);
  const found = new Map<Rec, Collision[]>();
  for (const slot of crowded(slots)) {
    for (const { collision, of } of finder.of(slot)) {
      put(found, slot.change, collision);
      // What is found from below is told on both sides; the rest each finds by itself.
      if (collision.why === 'needs') put(found, of.change, { ...collision, other: slot.change, why: 'serves', mine: collision.theirs, theirs: collision.mine });
      if (collision.why === 'after') put(found, of.change, { ...collision, other: slot.change, why: 'first' });
    }
  }
  return new Map([...found].map(([change, all]) => [change, oncePerOther(all)]));
}

/** Those that overlap another at all; the slots come by their start. */
function crowded(slots: readonly Slot[]): readonly Slot[] {
  let latest = -Infinity;
  return slots.filter((slot, i) => {
    const meets = slot.from < latest || (slots[i + 1]?.from ?? Infinity) < slot.to;
    latest = Math.max(latest, slot.to);
    return meets;
  });
}

function put(found: Map<Rec, Collision[]>, change: Rec, collision: Collision): void {
  const all = found.get(change);
  if (all) all.push(collision);
  else found.set(change, [collision]);
}

const weight: Readonly<Record<Collision['why'], number>> = { same: 0, needs: 1, serves: 1, after: 2, first: 2, group: 3 };

/** The strongest reason for each other change, by id. */
function oncePerOther(all: readonly Collision[]): readonly Collision[] {
  const best = new Map<Rec, Collision>();
  for (const one of all) {
    const before = best.get(one.other);
    if (!before || weight[one.why] < weight[before.why]) best.set(one.other, one);
  }
  return [...best.values()].toSorted((a, b) => (a.other.id < b.other.id ? -1 : 1)).slice(0, MOST);
}

/** What a change would collide with at some time or other: the windows of open changes, with the reason. For one that is yet to be placed. */
export function collidingSlots(change: Rec, slots: readonly Slot[], catalog: Catalog, model: Model): readonly { readonly of: Slot; readonly why: Collision['why'] }[] {
  const cis = [...new Set(texts(change.data['cis']))];
  const always = { change, cis, from: -Infinity, to: Infinity };
  const found = new Map<Slot, Collision['why']>();
  for (const { of, collision } of new CollisionFinder(slots, catalog, model, Infinity).of(always)) if (!found.has(of)) found.set(of, collision.why);
  const graph = impactGraph(catalog, model);
  const failed = failuresOf(graph, cis.flatMap((id) => graph.node(id) ?? []));
  for (const of of slots) {
    const hit = of.cis.some((id) => { const rec = graph.node(id); return rec !== undefined && failed.has(rec); });
    const why = found.get(of);
    if (of.change !== change && hit && (why === undefined || weight[why] > weight.serves)) found.set(of, 'serves');
  }
  return [...found].map(([of, why]) => ({ of, why })).toSorted((a, b) => a.of.from - b.of.from || (a.of.change.id < b.of.change.id ? -1 : 1));
}

/** Finds what one window collides with, among those given. Good for one state of the catalogue. */
export class CollisionFinder {
  readonly #byCi = new Map<string, Lane>();
  readonly #byChange: ReadonlyMap<string, Slot>;
  readonly #graph: ImpactGraph;

  /** `most`: how many windows are looked at on one CI. */
  constructor(slots: readonly Slot[], catalog: Catalog, model: Model, readonly most = MOST) {
    this.#graph = impactGraph(catalog, model);
    this.#byChange = new Map(slots.map((slot) => [slot.change.id, slot]));
    for (const slot of slots) {
      for (const id of slot.cis) {
        const lane = this.#byCi.get(id);
        if (lane) lane.add(slot);
        else this.#byCi.set(id, new Lane(slot));
      }
    }
  }

  /** What a window meets on the same CIs, on what they stand on, and among the changes that it comes after. */
  *of(slot: Slot): Generator<{ readonly of: Slot; readonly collision: Collision }> {
    const met = new Set<Slot>();
    for (const id of slot.cis) {
      for (const of of this.#byCi.get(id)?.meeting(slot, this.most) ?? []) {
        if (met.has(of) || of.change === slot.change) continue;
        met.add(of);
        yield { of, collision: { other: of.change, why: 'same', mine: id, theirs: id, overlap: overlapOf(slot, of) } };
      }
    }
    yield* this.#below(slot, met);
    yield* this.#beside(slot, met);
    for (const id of texts(slot.change.data['depends_on'])) {
      const of = this.#byChange.get(id);
      if (of && of.change !== slot.change && !met.has(of) && of.from < slot.to && of.to > slot.from) yield { of, collision: { other: of.change, why: 'after', overlap: overlapOf(slot, of) } };
    }
  }

  /** Changes to what its CIs stand on, whose failure no group makes up for. */
  *#below(slot: Slot, met: Set<Slot>): Generator<{ readonly of: Slot; readonly collision: Collision }> {
    const own = slot.cis.flatMap((id) => this.#graph.node(id) ?? []);
    const until = new Set(own);
    const below = closure(own, (rec) => this.#graph.needs(rec).flatMap((need) => need.on));
    const within = graphWithin(this.#graph, below);
    for (const rec of below) {
      if (until.has(rec)) continue;
      for (const of of this.#byCi.get(rec.id)?.meeting(slot, this.most) ?? []) {
        if (met.has(of) || of.change === slot.change) continue;
        met.add(of);
        const failed = failuresOf(within, of.cis.flatMap((id) => this.#graph.node(id) ?? []), { until });
        const hit = own.find((ci) => failed.has(ci));
        if (hit) yield { of, collision: { other: of.change, why: 'needs', mine: hit.id, theirs: rec.id, overlap: overlapOf(slot, of) } };
      }
    }
  }

  /** Changes to other members of a group: the two together may take more of it than it can spare. */
  *#beside(slot: Slot, met: ReadonlySet<Slot>): Generator<{ readonly of: Slot; readonly collision: Collision }> {
    const told = new Set(met);
    for (const own of slot.cis.flatMap((id) => this.#graph.node(id) ?? [])) {
      for (const need of this.#graph.serves(own).filter((n) => n.spare > 0)) {
        for (const of of need.on.flatMap((member) => this.#byCi.get(member.id)?.meeting(slot, this.most) ?? [])) {
          const taken = need.on.filter((member) => slot.cis.includes(member.id) || of.cis.includes(member.id));
          if (told.has(of) || of.change === slot.change || taken.length <= need.spare) continue;
          told.add(of);
          const theirs = taken.find((member) => of.cis.includes(member.id))!.id;
          yield { of, collision: { other: of.change, why: 'group', mine: own.id, theirs, lost: need.of.id, overlap: overlapOf(slot, of) } };
        }
      }
    }
  }
}

function overlapOf(a: Interval, b: Interval): Interval {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** The windows on one CI, by their start, with the latest end so far, so that a search stops where nothing can reach. */
class Lane {
  readonly #slots: Slot[] = [];
  readonly #latest: number[] = [];

  constructor(first: Slot) {
    this.add(first);
  }

  /** In the order of starts. */
  add(slot: Slot): void {
    this.#latest.push(Math.max(slot.to, this.#latest.at(-1) ?? -Infinity));
    this.#slots.push(slot);
  }

  /** Those that overlap a window, the latest first and no more than asked; windows that only touch do not. */
  meeting(window: Interval, most: number): readonly Slot[] {
    const found: Slot[] = [];
    for (let i = this.#firstFrom(window.to) - 1; i >= 0 && this.#latest[i]! > window.from && found.length <= most; i--) {
      if (this.#slots[i]!.to > window.from) found.push(this.#slots[i]!);
    }
    return found;
  }

  /** The position of the first window that starts at an instant or later. */
  #firstFrom(at: number): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#slots[middle]!.from < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
