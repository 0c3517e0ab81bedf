/**
 * What is owed, and when: every dated obligation of the repository in one list, for `gitsm due`, the Queue's due grouping
 * and its badge. Records that owe nothing any more cost one look at their status, so the whole is linear in the records
 * that are open; a caller that needs few types names them, and the others are not looked at.
 */
import type { TypeName } from '../model/kind';
import { holdsRole } from '../model/people';
import type { Rec } from '../record/rec';
import { formatDateTime } from '../util/time';
import type { DueItem } from './due-kinds';
import { dueSources } from './due-sources';
import type { ClockWorld } from './terms';

export interface DueSpan {
  /** Obligations from this instant on; -Infinity takes in whatever is overdue, however old. */
  readonly from: number;
  /** And before this one. With Infinity, what repeats is told once. */
  readonly to: number;
  /** A key of `people`: what is hers, or falls to a role that she holds now. */
  readonly person?: string;
  /** Absent: every type. */
  readonly types?: readonly TypeName[];
}

/** Sorted by time, then record, then kind: the same for the same repository and instant. */
export function dueItems(world: ClockWorld, span: DueSpan): readonly DueItem[] {
  const found: DueItem[] = [];
  const mine = span.person === undefined ? undefined : mineOf(world, span.person);
  for (const type of span.types ?? (Object.keys(dueSources) as TypeName[])) {
    for (const rec of world.catalog.ofType(type)) {
      for (const item of dueOf(rec, world, span)) if (!mine || mine(item)) found.push(item);
    }
  }
  return found.sort(byTime);
}

/** The obligations of one record within a span, in no order. */
export function* dueOf(rec: Rec, world: ClockWorld, span: { readonly from: number; readonly to: number } = { from: -Infinity, to: Infinity }): Generator<DueItem> {
  // Named one by one: a workspace answers by getters, which a spread would lose.
  const within = { model: world.model, catalog: world.catalog, now: world.now, from: span.from, to: span.to };
  for (const item of dueSources[rec.type]?.(rec, within) ?? []) {
    if (item.at >= span.from && item.at < span.to) yield item;
  }
}

/**
 * The earliest of a record's obligations; undefined when it owes nothing that is dated. Of several levels of escalation that
 * were missed, the highest speaks for all: that is where one would go now.
 */
export function nextDue(rec: Rec, world: ClockWorld): DueItem | undefined {
  let first: DueItem | undefined, escalation: DueItem | undefined;
  for (const item of dueOf(rec, world)) {
    // They come the lowest level first.
    if (item.kind === 'escalation') escalation = item;
    else if (!first || byTime(item, first) < 0) first = item;
  }
  return escalation && (!first || byTime(escalation, first) < 0) ? escalation : first;
}

function mineOf({ model, now }: ClockWorld, person: string): (item: DueItem) => boolean {
  const today = formatDateTime(now, model.config.organisation.timezone);
  const held = new Map<string, boolean>();
  const holds = (role: string): boolean => {
    let answer = held.get(role);
    if (answer === undefined) held.set(role, (answer = holdsRole(model.config, person, role, today)));
    return answer;
  };
  return (item) => item.person === person || (item.roles?.some(holds) ?? false);
}

function byTime(a: DueItem, b: DueItem): number {
  return a.at - b.at || compare(a.record, b.record) || compare(a.kind, b.kind) || compare(a.label.en, b.label.en) || compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
