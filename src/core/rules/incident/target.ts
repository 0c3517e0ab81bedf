import { isOpen } from '../../model/model';
import type { Text } from '../../model/text';
import { formatLocal, sayElapsed, sayTarget, saySource } from '../../query/clock-words';
import { alarmOf } from '../../query/clock';
import type { ClockKind } from '../../query/clock-course';
import { clockOf } from '../../query/terms';
import type { Path } from '../../record/node';
import { fields, list, text } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { parseDateTime } from '../../util/time';
import type { LinkedWorld, Report } from '../rule';
import { untilSettled } from '../settled';

/** What the two target rules say: missed, about to be, and about to be while the clock stands still. */
export type TargetMessage = 'missed' | 'near' | 'paused';

/**
 * Judges one clock of an incident. A missed target is a warning while the incident is open and information from then on;
 * from three quarters of it on, information. It stands on the entry of history that stopped the clock, else on the status.
 */
export function judgeTarget(kind: ClockKind, rec: Rec, world: LinkedWorld): Report<TargetMessage> | undefined {
  const clock = clockOf(rec, world, kind);
  const alarm = clock ? alarmOf(clock) : 'none';
  if (!clock?.target || alarm === 'none') return undefined;
  const zone = world.model.config.organisation.timezone;
  const holes = {
    elapsed: sayElapsed(clock.elapsedMs, clock.target), target: sayTarget(clock.target), source: saySource(clock.source),
    due: clock.due === undefined ? '' : formatLocal(clock.due, zone), percent: Math.floor((clock.fraction ?? 0) * 100),
  };
  const at = { value: placeOf(rec, clock.stoppedAt) };
  if (alarm === 'missed') return { message: 'missed', holes, at, severity: isOpen(world.model.types.get('incident')!, rec.status) ? 'warning' : 'information' };
  return { message: clock.due === undefined ? 'paused' : 'near', holes, at, severity: 'information' };
}

/** The move that stopped the clock; where it moved before the creation, or nothing did, the status. */
function placeOf(rec: Rec, stoppedAt: number | undefined): Path {
  const entries = list(rec.data['history']).map(fields);
  const index = stoppedAt === undefined ? -1 : entries.findIndex((e) => text(e['status']) !== undefined && parseDateTime(text(e['at']) ?? '') === stoppedAt);
  return index < 0 ? ['status'] : ['history', index, 'at'];
}

/** What of SLAs and services a clock depends on: see `LinkedRule.reads`. */
export const clockReads = {
  reads: ['id', 'type', 'status', 'history', 'client', 'services', 'sla', 'hours', 'targets', 'pauses', 'from', 'until'],
  readsOf: ['sla', 'service'],
  hops: 2,
  clock: true,
  until: untilSettled,
} as const;

export const paused: Text = {
  fr: "{percent} % de la cible de {target} ({source}) sont écoulés; l'horloge est arrêtée.",
  en: '{percent}% of the target of {target} ({source}) has elapsed; the clock is stopped.',
};
