/** Recovery plans and their tests (records.md §3 and §4, continuity). */
import type { Catalog } from '../catalog/catalog';
import { fields, historyOf, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import { movedTo, startOf } from './moments';

/** A test that took place, and when, as the record writes it: a date or a date-time. */
export interface PerformedTest {
  readonly rec: Rec;
  readonly performed: string;
  /** Where that is or begins, epoch ms. */
  readonly from: number;
  readonly result: string | undefined;
}

/** The tests of a plan that took place by an instant, in order of time. One whose time nobody wrote is not among them. */
export function testsOf(plan: Rec, catalog: Catalog, zone: string, now: number): readonly PerformedTest[] {
  const found: PerformedTest[] = [];
  for (const rec of catalog.naming(plan.id, 'recovery-test', 'plan')) {
    if (rec.status === 'planned' || rec.status === 'cancelled') continue;
    const performed = text(rec.data['performed']) ?? movedTo(rec, 'done');
    const from = startOf(performed, zone);
    if (performed !== undefined && from !== undefined && from <= now) found.push({ rec, performed, from, result: text(rec.data['result']) });
  }
  return found.toSorted((a, b) => a.from - b.from);
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
