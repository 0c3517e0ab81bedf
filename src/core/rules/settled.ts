import { DONE } from '../query/clock-course';
import { latestMoment } from '../record/progress';
import type { Rec } from '../record/rec';
import type { LinkedWorld } from './rule';

/** Once nothing is owed and no move lies ahead, clocks and levels say the same for ever. */
export function untilSettled(rec: Rec, { now }: LinkedWorld): number {
  return DONE.has(rec.status) && latestMoment(rec.data) <= now ? Infinity : now;
}
