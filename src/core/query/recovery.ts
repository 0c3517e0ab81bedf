/** Recovery plans and their tests (records.md §3 and §4, continuity). */
import type { Catalog } from '../catalog/catalog';
import { fields, historyOf, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import type { Fields } from '../record/node';
import type { Duration } from '../util/duration';
import { durationOf, endOf, movedTo, startOf } from './moments';

/** A test that took place, and when, as the record writes it: a date or a date-time. */
export interface PerformedTest {
  readonly rec: Rec;
  readonly performed: string;
  /** Where that is or begins, epoch ms. */
  readonly from: number;
  /** The latest that it can have been, as far as the record tells: on a day without a time, the move to done of that same day. Epoch ms. */
  readonly by: number;
  readonly result: string | undefined;
}

/** Whether a test was passed: recorded so, and within the RTO and the RPO of the plan as far as they were measured. */
export function isPassed({ rec, result }: PerformedTest, plan: Rec): boolean {
  return result === 'pass' && missedBy(rec.data, plan).length === 0;
}

/** What a test measured beyond what its plan promises. */
export function missedBy(test: Fields, plan: Rec): readonly { readonly measured: 'measured_recovery' | 'data_loss'; readonly limit: 'rto' | 'rpo'; readonly was: Duration; readonly allowed: Duration }[] {
  return ([['measured_recovery', 'rto'], ['data_loss', 'rpo']] as const).flatMap(([measured, limit]) => {
    const was = durationOf(test[measured]), allowed = durationOf(plan.data[limit]);
    return was && allowed && was.totalMs > allowed.totalMs ? [{ measured, limit, was, allowed }] : [];
  });
}

/** The tests of a plan that took place by an instant, in order of time. One whose time nobody wrote is not among them. */
export function testsOf(plan: Rec, catalog: Catalog, zone: string, now: number): readonly PerformedTest[] {
  const found: PerformedTest[] = [];
  for (const rec of catalog.naming(plan.id, 'recovery-test', 'plan')) {
    if (rec.status === 'planned' || rec.status === 'cancelled') continue;
    const performed = text(rec.data['performed']) ?? movedTo(rec, 'done');
    const from = startOf(performed, zone);
    if (performed !== undefined && from !== undefined && from <= now) found.push({ rec, performed, from, by: performedBy(rec, performed, from, zone), result: text(rec.data['result']) });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** A day that was recorded later tells nothing of the hour: it counts from where it begins. */
function performedBy(test: Rec, performed: string, from: number, zone: string): number {
  const done = parseDateTime(movedTo(test, 'done') ?? '');
  const end = endOf(performed, zone);
  return done !== undefined && end !== undefined && done > from && done < end ? done : from;
}

/** When the plan last came into force, as written: by its history, else when it was created. */
export function inForceSince(plan: Rec): string | undefined {
  return movedTo(plan, 'in-force') ?? text(plan.data['created']);
}

/** When the plan was last worked on: moved, or approved anew; else when it was created. */
export function revisedAt(plan: Rec): number | undefined {
  const moves = historyOf(plan.data).flatMap((e) => (e.status === undefined ? [] : parseDateTime(e.at) ?? []));
  const approvals = list(plan.data['approvals']).flatMap((a) => parseDateTime(text(fields(a)['at']) ?? '') ?? []);
  const created = parseDateTime(text(plan.data['created']) ?? '');
  const all = [...moves, ...approvals, ...(created === undefined ? [] : [created])];
  return all.length === 0 ? undefined : Math.max(...all);
}

/** The recovery plans in force that cover a service. */
export function plansInForce(service: Rec, catalog: Catalog): readonly Rec[] {
  return [...catalog.naming(service.id, 'recovery-plan', 'services')].filter((plan) => plan.status === 'in-force');
}
