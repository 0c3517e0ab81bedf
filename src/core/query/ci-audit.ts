/**
 * What an audit of the CMDB looks at (integrity and accuracy of the CIs): who answers for each CI, whose it is, what nothing
 * reaches, what has expired, what an import or a change says otherwise, and what nobody has looked at for long.
 */
import type { Catalog } from '../catalog/catalog';
import { isLive } from '../catalog/relations';
import { isFinal } from '../model/lifecycle';
import type { Model } from '../model/model';
import { fields, historyOf, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { DAY, parseDateTime } from '../util/time';
import { driftOf } from './drift';
import type { Drift } from './drift';
import { daysSince } from './moments';
import { connectedToServices } from './neighbours';
import { clientsReached } from './reach';

export interface AuditWorld {
  readonly catalog: Catalog;
  readonly model: Model;
  readonly now: number;
}

export interface AuditQuestion {
  /** After how many days an imported CI is to be confirmed by its tool. */
  readonly days: number;
  /** How many CIs are drawn to be checked on site. */
  readonly sample: number;
}

/** A day that a CI names and that has passed, or comes soon. */
export interface CiEnd {
  readonly rec: Rec;
  readonly field: 'expires' | 'warranty_until';
  readonly date: string;
  /** Days since; below zero where the day is to come. */
  readonly days: number;
}

/** When a CI was last said to be as it is, and by what. */
export interface Confirmation {
  readonly rec: Rec;
  /** Epoch ms; undefined where no date of it can be read. */
  readonly at: number | undefined;
  readonly by: 'source' | 'history' | 'created';
}

export interface CiAudit {
  /** Every CI that is neither retired nor cancelled, by id: what the audit judges. */
  readonly judged: readonly Rec[];
  readonly noOwner: readonly Rec[];
  /** Live, with no client of its own and under no client's service: the organisation's own, or a relation is missing. */
  readonly noClient: readonly Rec[];
  readonly orphans: readonly Rec[];
  readonly ended: readonly CiEnd[];
  readonly ending: readonly CiEnd[];
  readonly unconfirmed: readonly Confirmation[];
  readonly drifts: readonly Drift[];
  readonly sample: readonly Confirmation[];
}

/** How many days ahead an end is announced, as `ci/expired` does. */
const AHEAD = 30;

export function auditCis(world: AuditWorld, { days, sample }: AuditQuestion): CiAudit {
  const { catalog, model, now } = world;
  const zone = model.config.organisation.timezone;
  const cycle = model.types.get('ci')!.lifecycle;
  const judged = [...catalog.ofType('ci')].filter((rec) => !isFinal(cycle, rec.status)).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1));
  const live = judged.filter(isLive);
  const reached = connectedToServices(catalog, model), clients = clientsReached(world);
  const ends = live.flatMap((rec) => (['expires', 'warranty_until'] as const).flatMap((field): CiEnd[] => {
    const date = text(rec.data[field]), since = daysSince(date, now, zone);
    return date !== undefined && since !== undefined && since >= -AHEAD ? [{ rec, field, date, days: since }] : [];
  })).toSorted((a, b) => b.days - a.days);
  const confirmed = live.map((rec) => confirmationOf(rec, now)).toSorted((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity) || 0);
  return {
    judged,
    noOwner: judged.filter((rec) => text(rec.data['owner']) === undefined),
    noClient: live.filter((rec) => text(rec.data['client']) === undefined && !clients.has(rec)),
    orphans: live.filter((rec) => !reached.has(rec)),
    ended: ends.filter((e) => e.days > 0), ending: ends.filter((e) => e.days <= 0).toReversed(),
    unconfirmed: live.flatMap((rec) => {
      if (rec.data['source'] === undefined) return [];
      const at = sourceAt(rec);
      return at === undefined || at < now - days * DAY ? [{ rec, at, by: 'source' as const }] : [];
    }).toSorted((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity) || 0),
    drifts: driftOf(catalog, model).toSorted((a, b) => (a.ci.id < b.ci.id ? -1 : a.ci.id > b.ci.id ? 1 : a.path < b.path ? -1 : 1)),
    sample: toCheck(confirmed, sample),
  };
}

/** The CIs confirmed longest ago of those that stand somewhere; where no CI says where it stands, of all. */
function toCheck(confirmed: readonly Confirmation[], count: number): readonly Confirmation[] {
  const placed = confirmed.filter(({ rec }) => (text(rec.data['location']) ?? '').trim() !== '');
  return (placed.length > 0 ? placed : confirmed).slice(0, count);
}

function sourceAt(rec: Rec): number | undefined {
  return parseDateTime(text(fields(rec.data['source'])['at']) ?? '');
}

/** The latest of what the importing tool, the history and the creation say, up to now. */
function confirmationOf(rec: Rec, now: number): Confirmation {
  const history = Math.max(-Infinity, ...historyOf(rec.data).slice(-100).map((e) => parseDateTime(e.at) ?? -Infinity).filter((at) => at <= now));
  const said = [
    { at: sourceAt(rec) ?? -Infinity, by: 'source' as const }, { at: history, by: 'history' as const },
    { at: parseDateTime(text(rec.data['created']) ?? '') ?? -Infinity, by: 'created' as const },
  ].reduce((last, one) => (one.at <= now && one.at > last.at ? one : last), { at: -Infinity, by: 'created' as Confirmation['by'] });
  return { rec, at: said.at === -Infinity ? undefined : said.at, by: said.by };
}
