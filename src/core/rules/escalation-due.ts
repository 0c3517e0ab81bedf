import { formatLocal, sayElapsed, sayTarget } from '../query/clock-words';
import { escalationLevelOf, escalationOf, levelSettings } from '../query/terms';
import type { Rec } from '../record/rec';
import { formatDateTime } from '../util/time';
import type { LinkedWorld, Report } from './rule';

/** The escalation that an open incident or problem is owed and has not had. It stands on the level, else on the status. */
export function judgeEscalation(rec: Rec, world: LinkedWorld): Report<'due'> | undefined {
  const owed = escalationOf(rec, world);
  if (!owed?.overdue) return undefined;
  const zone = world.model.config.organisation.timezone;
  const { level } = owed;
  return {
    message: 'due', at: { value: [rec.type === 'problem' ? 'escalation' : 'level'] },
    holes: {
      level, current: escalationLevelOf(rec, world.now), role: levelSettings(rec, world.model).find((l) => l.level === level)?.role ?? '',
      elapsed: sayElapsed(owed.elapsedMs, owed.after), after: sayTarget(owed.after), due: owed.due === undefined ? '' : formatLocal(owed.due, zone),
    },
    fixes: [{
      title: { fr: 'Escalader au niveau {level}', en: 'Escalate to level {level}' }, holes: { level },
      do: { op: 'append', path: ['history'], value: { at: formatDateTime(world.now, zone), level } },
    }],
  };
}
