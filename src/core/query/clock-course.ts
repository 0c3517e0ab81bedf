/**
 * The course of a clock: from a record's dated history to stretches of time during which it runs or stands still, each
 * under the terms (SLA, calendar, pauses) in force then. Nothing is stored anywhere; this is computed from what is dated.
 */
import type { Duration } from '../util/duration';
import type { Calendar } from './calendar';

/** What an SLA, or without one the priority grid, says to a record of one priority. */
export interface Terms {
  readonly calendar: Calendar;
  /** Reasons of `pending` that stop the clock; records.md §3 defaults to `[client]`: see DEFAULT_PAUSES. */
  readonly pauses: readonly string[];
  readonly response?: Duration | undefined;
  readonly resolution?: Duration | undefined;
  /** The id of the SLA, or `grid`. */
  readonly source: string;
  /** Where each target comes from when that may differ from `source`: an SLA that leaves one out leaves it to the grid. */
  readonly targetSource?: Readonly<Record<ClockKind, string>>;
}

/** Terms that hold from an instant until the next entry's. */
export interface TermsSpan {
  readonly from: number;
  readonly terms: Terms;
}

export const DEFAULT_PAUSES: readonly string[] = ['client'];

/** An entry of `history` whose `at` could be read. Entries without a status move no clock. */
export interface ClockEvent {
  readonly at: number;
  readonly status?: string | undefined;
  readonly reason?: string | undefined;
}

export interface ClockInput {
  readonly created: number;
  readonly history: readonly ClockEvent[];
  /** The record's `status` field. History is believed before it; see `courseOf`. */
  readonly status: string;
  /** The first status of the lifecycle; `new` when absent. */
  readonly initial?: string;
  readonly now: number;
  /** At least one, in order of time. The first also holds before its own `from`. */
  readonly terms: readonly [TermsSpan, ...TermsSpan[]];
}

export type ClockKind = 'response' | 'resolution';

export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly terms: Terms;
  /** Why the clock stands still: `paused:client`, or the status that stopped it before a reopening. Absent while it runs. */
  readonly halt?: string | undefined;
}

export interface Course {
  /** Without gaps from `created` to the stop, or to now. Empty for a record created in the future. */
  readonly segments: readonly Segment[];
  readonly end: number;
  /** The status that ended it. Absent while the clock is open. */
  readonly stop?: { readonly at: number; readonly status: string } | undefined;
  /** Why an open clock stands still at `now`: as `halt` of a segment, but there even when that segment has no length yet. */
  readonly halt?: string | undefined;
  /** Whether an open clock would stand still under some terms, its status staying what it is. */
  readonly haltsUnder: (terms: Terms) => boolean;
  /** The status says that it stopped and no entry says when: nothing can be judged. `end` is then the last dated move. */
  readonly undated: boolean;
}

/** Statuses in which no work is owed to the client; the clock goes on when the record leaves them (a reopening). */
export const DONE: ReadonlySet<string> = new Set(['resolved', 'fulfilled', 'closed', 'cancelled', 'rejected', 'duplicate']);
/** Of those, the ones that withdraw the record: no success for the target. */
export const WITHDRAWN: ReadonlySet<string> = new Set(['cancelled', 'rejected', 'duplicate']);

interface Move {
  readonly at: number;
  readonly status: string;
  readonly reason?: string | undefined;
}

/** The moves up to now in order of time, from the creation on. What was written as earlier than the creation counts from it. */
function movesOf({ created, history, status, initial = 'new', now }: ClockInput): Move[] {
  const moves: Move[] = [];
  for (const { at, status, reason } of history) {
    if (status !== undefined && at <= now) moves.push({ at: Math.max(at, created), status, reason });
  }
  moves.sort((a, b) => a.at - b.at);
  // A record without history keeps its lone status, unless that status stopped the clock at an instant that nobody knows.
  const first = moves.length === 0 && !DONE.has(status) ? status : initial;
  return [{ at: created, status: first }, ...moves];
}

/**
 * Response runs to the first move out of the initial status. Resolution runs to the first move into a status in which
 * nothing is owed, and goes on when the record is reopened; in between it stands still. A status field that differs
 * from the last move is an error of its own (`history/status`); here it matters only when it says that the clock stopped.
 */
export function courseOf(input: ClockInput, kind: ClockKind): Course {
  const { created, now, status, initial = 'new' } = input;
  if (now < created) return { segments: [], end: created, undated: false, haltsUnder: () => false };
  const moves = movesOf(input);
  const halts = (move: Move) => (kind === 'response' ? move.status !== initial : DONE.has(move.status));
  let stopIndex = -1;
  if (kind === 'response') stopIndex = moves.findIndex((move, i) => i > 0 && halts(move));
  else for (let i = moves.length - 1; i >= 0 && halts(moves[i]!); i--) stopIndex = i;
  const stopMove = stopIndex < 0 ? undefined : moves[stopIndex];
  const undated = !stopMove && (kind === 'response' ? status !== initial : DONE.has(status));
  const end = stopMove?.at ?? (undated ? moves[moves.length - 1]!.at : now);
  const segments = moves.slice(0, stopIndex < 0 ? undefined : stopIndex).flatMap((move, i) =>
    segmentsOfMove(input.terms, { move, to: Math.min(moves[i + 1]?.at ?? end, end), halt: kind === 'resolution' && halts(move) ? move.status : undefined }));
  const open = !stopMove && !undated;
  const present = moves[moves.length - 1]!;
  return {
    segments, end, undated,
    stop: stopMove && { at: stopMove.at, status: stopMove.status },
    halt: open ? pauseOf(present, termsAt(input.terms, now)) : undefined,
    haltsUnder: (terms) => open && pauseOf(present, terms) !== undefined,
  };
}

function segmentsOfMove(timeline: ClockInput['terms'], { move, to, halt }: { readonly move: Move; readonly to: number; readonly halt: string | undefined }): Segment[] {
  return termsBetween(timeline, move.at, to).map(({ from, to, terms }) => ({ from, to, terms, halt: halt ?? pauseOf(move, terms) }));
}

/** A `pending` without a reason pauses nothing: the promise to the client holds until somebody says why it should not. */
function pauseOf({ status, reason }: Move, { pauses }: Terms): string | undefined {
  return status === 'pending' && reason !== undefined && pauses.includes(reason) ? `paused:${reason}` : undefined;
}

/** The terms in force, piece by piece, from one instant to another. */
export function termsBetween(timeline: ClockInput['terms'], from: number, to: number): { readonly from: number; readonly to: number; readonly terms: Terms }[] {
  const pieces: { from: number; to: number; terms: Terms }[] = [];
  for (const [i, { from: since, terms }] of timeline.entries()) {
    const start = Math.max(from, i === 0 ? -Infinity : since);
    const end = Math.min(to, timeline[i + 1]?.from ?? Infinity);
    if (start < end) pieces.push({ from: start, to: end, terms });
  }
  return pieces;
}

export function termsAt(timeline: ClockInput['terms'], ms: number): Terms {
  let found = timeline[0].terms;
  for (const { from, terms } of timeline) if (from <= ms) found = terms;
  return found;
}
