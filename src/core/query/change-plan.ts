/** What rules, pickers and commands ask of a change: its windows, how far it is, what it owes, its configuration plans. */
import type { Catalog } from '../catalog/catalog';
import { isFinal, rank } from '../model/lifecycle';
import type { Model } from '../model/model';
import type { Fields } from '../record/node';
import { isLater, movesOf } from '../record/progress';
import { fieldOf, fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import type { Interval } from './intervals';
import { movedTo } from './moments';

export type Phase = 'build' | 'test' | 'implement';
export const phases: readonly Phase[] = ['build', 'test', 'implement'];

/** A planned window with both its ends; undefined where one is missing or cannot be read. It may end before it starts. */
export function plannedWindow(data: Fields, phase: Phase = 'implement'): Interval | undefined {
  const window = fields(fields(data['planned'])[phase]);
  const from = parseDateTime(text(window['start']) ?? '');
  const to = parseDateTime(text(window['end']) ?? '');
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * Whether a change owes what a status asks for. An emergency goes from submitted to implementing and owes nothing of the
 * statuses that it skips; without history it is taken to have skipped them.
 */
export function owes(change: { readonly status: string; readonly data: Fields }, status: string, model: Model): boolean {
  const cycle = model.types.get('change')!.lifecycle;
  if (!isLater(cycle, change, status)) return false;
  if (change.data['class'] !== 'emergency' || movesOf(change.data).length > 0) return true;
  const began = rank(cycle, 'implementing');
  return rank(cycle, status) <= rank(cycle, 'submitted') || rank(cycle, status) >= began || rank(cycle, change.status) < began;
}

/** Whether a change is open and stands before a status: its work is still to come, or under way. */
export function isBefore(change: Rec, status: string, model: Model): boolean {
  const cycle = model.types.get('change')!.lifecycle;
  const at = rank(cycle, change.status);
  return at >= 0 && at < rank(cycle, status) && !isFinal(cycle, change.status);
}

/** Whether a change was implemented, and not rolled back since: see "Implemented" in records.md §3. */
export function isImplemented(change: Rec, model: Model): boolean {
  const end = movesOf(change.data).findLast((status) => status === 'implemented' || status === 'rolled-back');
  return end === undefined ? isLater(model.types.get('change')!.lifecycle, change, 'implemented') : end === 'implemented';
}

/** Whether the CMDB may show what a change aims at: its implementation has begun, and nothing took it back. */
export function isCarriedOut(change: Rec, model: Model): boolean {
  const last = movesOf(change.data).findLast((status) => status === 'implementing' || status === 'implemented' || status === 'rolled-back');
  return change.status !== 'rolled-back' && last !== 'rolled-back' && isLater(model.types.get('change')!.lifecycle, change, 'implementing');
}

/** When a change was implemented, epoch ms: its last move there, else what `actual` or `planned` says. */
export function implementedAt(change: Rec): number | undefined {
  const actual = fields(fields(change.data['actual'])['implement']);
  return parseDateTime(movedTo(change, 'implemented') ?? text(actual['end']) ?? '') ?? plannedWindow(change.data)?.to;
}

/** The configuration plans of a change, named on either side, without the cancelled ones; in the order of their ids. */
export function configurationPlansOf(change: Rec, catalog: Catalog): readonly Rec[] {
  const named = change.links.filter((l) => fieldOf(l) === 'configuration_plan').flatMap((l) => catalog.get(l.to) ?? []);
  const naming = change.id === '' ? [] : [...catalog.naming(change.id, 'configuration-plan', 'change')];
  return [...new Set([...named, ...naming])].filter((rec) => rec.type === 'configuration-plan' && rec.status !== 'cancelled').toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether a configuration plan says of a CI what it is to be. */
export function aims(plan: Rec): boolean {
  return list(plan.data['items']).some((item) => Object.keys(fields(fields(item)['to'])).length > 0);
}

/** The changes that a configuration plan serves, named on either side. */
export function changesOfPlan(plan: Rec, catalog: Catalog): readonly Rec[] {
  const named = plan.links.filter((l) => fieldOf(l) === 'change').flatMap((l) => catalog.get(l.to) ?? []);
  const naming = plan.id === '' ? [] : [...catalog.naming(plan.id, 'change', 'configuration_plan')];
  return [...new Set([...named, ...naming])].filter((rec) => rec.type === 'change');
}
