/**
 * Whether underpinning contracts hold up what an SLA promises (records.md §3, Unsupported): each contract in force that is
 * reached through a service, its CIs and their relations, outside a group that survives, must promise at least the SLA's
 * availability, targets and hours. What a contract leaves unsaid it does not promise. Without a contract there is nothing
 * to compare.
 */
import type { Model } from '../model/model';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { dateIn, dateOfDayNumber, dayNumber, weekday } from '../util/time';
import { contractsOf, servicesOf } from './agreement-links';
import type { Calendar } from './calendar';
import { calendarOf } from './calendars';
import { impactOf, pathTo } from './impact';
import type { ImpactWorld } from './impact';
import { isInForce } from './in-force';
import { subtractIntervals } from './intervals';
import { durationOf } from './moments';

/** A contract in force on which a service stands. */
export interface Underpinning {
  readonly contract: Rec;
  /** From the service to what the contract covers, both among them; the first path that was found. */
  readonly via: readonly string[];
}

/** What a contract does not hold up. `promised` is the contract's text for it, undefined when it says nothing. */
export interface Shortfall extends Underpinning {
  /** Where the SLA promises it: `['availability']`, `['targets', 'P1', 'response']`, `['hours']`. */
  readonly path: readonly string[];
  readonly asked: string;
  readonly promised: string | undefined;
}

/** The contracts in force that a service cannot do without, each once, by id. */
export function underpinningsOf(service: Rec, world: ImpactWorld, now: number): readonly Underpinning[] {
  const found = new Map<Rec, Underpinning>();
  const take = (rec: Rec, via: () => readonly string[]): void => {
    for (const contract of contractsOf(rec, world.catalog)) {
      if (!found.has(contract) && isInForce(contract, world.model.config.organisation.timezone, now)) found.set(contract, { contract, via: via() });
    }
  };
  take(service, () => [service.id]);
  for (const reached of impactOf(service, world).up) if (!reached.survives) take(reached.rec, () => pathTo(service, reached));
  return [...found.values()].toSorted((a, b) => (a.contract.id < b.contract.id ? -1 : 1));
}

/** What the contracts behind an SLA's services do not hold up; a contract is compared once, however many services stand on it. */
export function shortfallsOf(sla: Rec, world: ImpactWorld, now: number): readonly Shortfall[] {
  const contracts = new Map<Rec, Underpinning>();
  for (const service of servicesOf(sla, world.catalog)) {
    if (service.status === 'retired') continue;
    for (const one of underpinningsOf(service, world, now)) if (!contracts.has(one.contract)) contracts.set(one.contract, one);
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
