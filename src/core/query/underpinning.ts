/**
 * Whether underpinning contracts hold up what an SLA promises (records.md §3, Unsupported): each contract in force that is
 * reached through a service, its CIs and their relations, outside a group that survives, must promise at least the SLA's
 * availability, targets and hours. What a contract leaves unsaid it does not promise. Without a contract there is nothing
 * to compare.
 */
import { isUnder } from '../catalog/catalog';
import type { Model } from '../model/model';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { dateIn, dateOfDayNumber, dayNumber, weekday } from '../util/time';
import { servicesOf } from './agreement-links';
import type { Calendar } from './calendar';
import { calendarOf } from './calendars';
import type { ImpactWorld } from './impact';
import { failuresOf, impactGraph } from './impact-graph';
import type { ImpactGraph, Need } from './impact-graph';
import { isInForce } from './in-force';
import { subtractIntervals } from './intervals';
import { durationOf } from './moments';

/** A contract in force on which a service stands. */
export interface Underpinning {
  readonly contract: Rec;
  /** Ids from the service to what the contract covers, both among them; the first path that was found. */
  readonly via: readonly string[];
}

/** What a contract does not hold up. `promised` is the contract's text for it, undefined when it says nothing. */
export interface Shortfall extends Underpinning {
  /** Where the SLA promises it: `['availability']`, `['targets', 'P1', 'response']`, `['hours']`. */
  readonly path: readonly string[];
  readonly asked: string;
  readonly promised: string | undefined;
}

/** Needs that trials of single failures may look at in all; beyond it a group is taken to survive. */
const STEPS = 300_000;

/**
 * For each service the contracts in force that it cannot do without, by id. Asked from the contracts' side: what fails with
 * something that a contract covers stands on that contract. Linear for each contract, whatever the number of services; only
 * where a redundant group is met is each covered thing tried by itself, since it may be what all members stand on.
 */
export function underpinnings(world: ImpactWorld, now: number): ReadonlyMap<Rec, readonly Underpinning[]> {
  const { catalog, model } = world;
  const graph = remembering(impactGraph(catalog, model));
  const zone = model.config.organisation.timezone;
  const covered = coveredBy(world, graph);
  const found = new Map<Rec, Underpinning[]>();
  const steps = { left: STEPS };
  for (const contract of [...catalog.ofType('contract')].filter((c) => isInForce(c, zone, now)).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const [service, via] of servicesOn(covered.get(contract) ?? [], graph, steps)) {
      const known = found.get(service);
      if (known) known.push({ contract, via });
      else found.set(service, [{ contract, via }]);
    }
  }
  return found;
}

/** The CIs and services of each contract that are neither retired nor cancelled, links of either side counting. */
function coveredBy({ catalog }: ImpactWorld, graph: ImpactGraph): ReadonlyMap<Rec, readonly Rec[]> {
  const found = new Map<Rec, Rec[]>();
  for (const contract of catalog.ofType('contract')) {
    const named = contract.links.filter((link) => isUnder(link, 'cis') || isUnder(link, 'services')).map((link) => link.to);
    const naming = [...catalog.naming(contract.id, 'ci', 'contract')].map((rec) => rec.id);
    found.set(contract, [...new Set([...named, ...naming])].flatMap((id) => graph.node(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return found;
}

/** The services that fail with any of these, each with a path down to it. */
function servicesOn(starts: readonly Rec[], graph: ImpactGraph, steps: { left: number }): ReadonlyMap<Rec, readonly string[]> {
  const below = new Map<Rec, Rec | undefined>(starts.map((rec) => [rec, undefined]));
  let groups = false;
  // A map gives what is added while it is walked.
  for (const rec of below.keys()) {
    for (const need of graph.serves(rec)) {
      if (need.spare > 0) groups = true;
      else if (!below.has(need.of)) below.set(need.of, rec);
    }
  }
  const found = new Map<Rec, readonly string[]>();
  for (const rec of below.keys()) if (rec.type === 'service') found.set(rec, pathDown(rec, below));
  if (!groups) return found;
  for (const start of starts) {
    const failed = failuresOf(graph, [start], { steps });
    if (steps.left < 0) break;
    for (const rec of failed) if (rec.type === 'service' && !found.has(rec)) found.set(rec, [rec.id, start.id]);
  }
  return found;
}

/** The ids that a path names; one that is longer is cut in its middle. */
const LONGEST = 8;

function pathDown(from: Rec, below: ReadonlyMap<Rec, Rec | undefined>): readonly string[] {
  const path: string[] = [];
  for (let rec: Rec | undefined = from; rec; rec = below.get(rec)) path.push(rec.id);
  return path.length <= LONGEST ? path : [...path.slice(0, LONGEST - 2), '…', path.at(-1)!];
}

/** The same graph, each neighbourhood read once. */
function remembering(graph: ImpactGraph): ImpactGraph {
  const known = new Map<Rec, readonly Need[]>();
  return {
    ...graph,
    serves: (rec) => {
      let found = known.get(rec);
      if (!found) known.set(rec, (found = graph.serves(rec)));
      return found;
    },
  };
}

/** What the contracts behind an SLA's services do not hold up; a contract is compared once, however many services stand on it. */
export function shortfallsOf(sla: Rec, standing: ReadonlyMap<Rec, readonly Underpinning[]>, world: ImpactWorld, now: number): readonly Shortfall[] {
  const contracts = new Map<Rec, Underpinning>();
  for (const service of servicesOf(sla, world.catalog)) {
    if (service.status === 'retired') continue;
    for (const one of standing.get(service) ?? []) if (!contracts.has(one.contract)) contracts.set(one.contract, one);
  }
  return [...contracts.values()].flatMap((one) => compare(sla, one, world.model, now));
}

function compare(sla: Rec, one: Underpinning, model: Model, now: number): readonly Shortfall[] {
  const { contract } = one;
  const found: Shortfall[] = [];
  const asked = sla.data['availability'], given = contract.data['availability'];
  if (typeof asked === 'number' && !(typeof given === 'number' && given >= asked)) found.push({ ...one, path: ['availability'], asked: String(asked), promised: text(given) });
  for (const [priority, target] of Object.entries(fields(sla.data['targets']))) {
    for (const kind of ['response', 'resolution']) {
      const wanted = text(fields(target)[kind]), offered = text(fields(fields(contract.data['targets'])[priority])[kind]);
      const limit = durationOf(wanted), length = durationOf(offered);
      if (wanted !== undefined && limit && !(length && length.totalMs <= limit.totalMs)) found.push({ ...one, path: ['targets', priority, kind], asked: wanted, promised: offered });
    }
  }
  const hours = text(sla.data['hours']), open = text(contract.data['hours']);
  if (hours !== undefined && !(open !== undefined && covers(calendarOf(model, open), calendarOf(model, hours), now))) found.push({ ...one, path: ['hours'], asked: hours, promised: open });
  return found;
}

/** Whether one calendar is open whenever the other is, from a day on: by weekday, and on the holidays to come. Both have one zone. */
export function covers(outer: Calendar, inner: Calendar, since: number): boolean {
  if (inner.week.some((ranges, day) => subtractRanges(ranges, outer.week[day]!))) return false;
  const today = dayNumber(dateIn(outer.zone, since));
  return ![...outer.holidays].some((day) => day >= today && !inner.holidays.has(day) && inner.week[weekday(dateOfDayNumber(day)) - 1]!.length > 0);
}

function subtractRanges(ranges: Calendar['week'][number], from: Calendar['week'][number]): boolean {
  return subtractIntervals(ranges, from).length > 0;
}
