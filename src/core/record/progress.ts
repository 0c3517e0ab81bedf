import { neverLater, rank } from '../model/lifecycle';
import type { Lifecycle } from '../model/lifecycle';
import { parseDateTime } from '../util/time';
import type { Fields, Value } from './node';
import { fields, text } from './rec';

/** The statuses of the moves in `history`, in the order of the file; empty without any. */
export function movesOf(data: Fields): readonly string[] {
  const history = data['history'];
  if (!Array.isArray(history)) return noMoves;
  // Read in place: this runs for every record and every rule that asks how far it has come.
  const moves: string[] = [];
  for (const entry of history as readonly Value[]) {
    const { status, at } = fields(entry);
    if (typeof status === 'string' && typeof at === 'string') moves.push(status);
  }
  return moves;
}

const noMoves: readonly string[] = [];

/**
 * The last path of a record: the statuses it went through, without those that a move back undid.
 * A status that interrupts another (`pending`) leaves the path as it is.
 */
export function lastPath(cycle: Lifecycle, moves: readonly string[]): readonly string[] {
  const path: string[] = [];
  for (const status of moves) {
    if (Object.hasOwn(cycle.interrupts, status)) continue;
    const r = rank(cycle, status);
    while (r >= 0 && path.length > 0 && rank(cycle, path.at(-1)!) >= r) path.pop();
    path.push(status);
  }
  return path;
}

/**
 * Whether a record is at a status or later: its last path went through it; without history, its status
 * ranks there and nothing came of it that was undone. `cancelled`, `rejected` and `duplicate` are never
 * later than anything.
 */
export function isLater(cycle: Lifecycle, record: { readonly status: string; readonly data: Fields }, status: string): boolean {
  if (neverLater.has(record.status)) return false;
  const path = pathOf(cycle, record.data);
  if (path.length > 0) return path.includes(status);
  const outcome = text(record.data['outcome']);
  const wanted = rank(cycle, status);
  return wanted >= 0 && rank(cycle, record.status) >= wanted && outcome !== 'rolled-back' && outcome !== 'failed';
}

let asked: { readonly data: Fields; readonly cycle: Lifecycle; readonly path: readonly string[] } | undefined;

/** The last path of a record's history. Rules ask about one record many times in a row: the last answer is kept. */
function pathOf(cycle: Lifecycle, data: Fields): readonly string[] {
  if (asked?.data !== data || asked.cycle !== cycle) asked = { data, cycle, path: lastPath(cycle, movesOf(data)) };
  return asked.path;
}

let latestAsked: { readonly data: Fields; readonly latest: number } | undefined;

/**
 * The latest instant that `created` and `history` name, epoch ms; -Infinity without any. Until then, time alone may change
 * what a record's history says. Asked many times in a row about one record: the last answer is kept.
 */
export function latestMoment(data: Fields): number {
  if (latestAsked?.data === data) return latestAsked.latest;
  let latest = -Infinity;
  const note = (at: Value | undefined): void => { if (typeof at === 'string') latest = Math.max(latest, parseDateTime(at) ?? -Infinity); };
  note(data['created']);
  const history = data['history'];
  if (Array.isArray(history)) for (const entry of history as readonly Value[]) note(fields(entry)['at']);
  latestAsked = { data, latest };
  return latest;
}
