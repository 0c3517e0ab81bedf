import type { TypeName } from '../model/kind';
import type { Said } from './said';

/** What work that is still to come rests on: statuses, and the rules whose errors stop a move to them, new or old. */
interface Gate {
  readonly to: readonly string[];
  readonly rules: readonly string[];
}

/**
 * Where an error stops a move though it stood before the move: a change altered after its approval is not built, a release
 * whose approval went stale is not deployed. Only rules that speak of what these statuses owe, so that an old fault
 * elsewhere in the file stops no work; and no status that says what was done or ends the work, so that it can be recorded.
 */
const gates: Partial<Readonly<Record<TypeName, Gate>>> = {
  change: { to: ['approved', 'scheduled', 'building', 'testing', 'implementing'], rules: ['change/authority'] },
  release: { to: ['approved', 'building', 'verifying', 'accepted', 'deploying'], rules: ['release/change-not-approved', 'release/plan', 'release/control', 'release/documentation'] },
};

/** A record that an action moves, and where to. */
export interface Moved {
  readonly file: string;
  readonly type: TypeName;
  readonly to: string;
}

/** Whether an error that stands already stops one of these moves. */
export function stops(said: Said, moves: readonly Moved[]): boolean {
  return said.severity === 'error' && moves.some(({ file, type, to }) => {
    const gate = gates[type];
    return file === said.file && gate !== undefined && gate.to.includes(to) && gate.rules.includes(said.rule);
  });
}

/**
 * Whether an error that a move brings to light is told and does not stop it: the deed is done, and nothing that could be
 * given with the move would mend it. A confirmation that came late is late whenever the beginning is recorded; who drops a
 * change tells its release so.
 */
export function isTold(said: Said, moves: readonly Moved[]): boolean {
  if (said.rule === 'change/late-approval') return moves.some(({ file, to }) => file === said.file && to === 'implementing');
  return said.rule === 'release/change-not-approved' && moves.some(({ type, to }) => type === 'change' && to === 'cancelled');
}
