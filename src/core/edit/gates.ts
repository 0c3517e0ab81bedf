import type { TypeName } from '../model/kind';
import type { Said } from './said';

/** A record that an action moves, and where to. */
export interface Moved {
  readonly id: string;
  readonly file: string;
  readonly type: TypeName;
  readonly to: string;
}

/** Whether an error that stands already stops one of these moves: which rules do so, they say themselves (`gates`). */
export function stops(said: Said, moves: readonly Moved[]): boolean {
  return said.severity === 'error' && moves.some((move) => isGate(said, move));
}

/** Whether what stands already, short of an error, is told with one of these moves. */
export function isTold(said: Said, moves: readonly Moved[]): boolean {
  return said.severity === 'warning' && moves.some((move) => isGate(said, move) || (said.reminds === true && said.file === move.file));
}

/** A finding stands on the record that is moved, or names it: an incident that stays open, of its parent. */
function isGate(said: Said, { id, file, type, to }: Moved): boolean {
  return said.gates?.[type]?.includes(to) === true && (said.file === file || Object.values(said.holes ?? {}).includes(id));
}

/**
 * Whether an error that a move brings to light is told and does not stop it: the deed is done, and nothing that could be
 * given with the move would mend it. A confirmation that came late is late whenever the beginning is recorded; who drops a
 * change tells its release so.
 */
export function isDone(said: Said, moves: readonly Moved[]): boolean {
  if (said.rule === 'change/late-approval') return moves.some(({ file, to }) => file === said.file && to === 'implementing');
  return said.rule === 'release/change-not-approved' && moves.some(({ type, to }) => type === 'change' && to === 'cancelled');
}
