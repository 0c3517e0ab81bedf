import { formatLocal, sayElapsed, sayTarget } from '../query/clock-words';
import { escalationLevelOf, escalationsOf, levelSettings } from '../query/terms';
import type { Rec } from '../record/rec';
import { formatDateTime } from '../util/time';
import type { Text } from '../model/text';
import type { LinkedWorld, Report } from './rule';

/** The escalation that an open incident or problem is owed and has not had. It stands on the level, else on the status. */
export function judgeEscalation(rec: Rec, world: LinkedWorld): Report<'due'> | undefined {
  const all = escalationsOf(rec, world);
  const owed = all.at(-1);
  if (!owed?.overdue) return undefined;
  const zone = world.model.config.organisation.timezone;
  const roleOf = (at: number): string => levelSettings(rec, world.model).find((l) => l.level === at)?.role ?? '';
  const { level } = owed;
  return {
    message: 'due', at: { value: [rec.type === 'problem' ? 'escalation' : 'level'] },
    holes: {
      level, current: escalationLevelOf(rec, world.now), role: roleOf(level),
      elapsed: sayElapsed(owed.elapsedMs, owed.after), after: sayTarget(owed.after), due: owed.due === undefined ? '' : formatLocal(owed.due, zone),
      earlier: sayEarlier(all.slice(0, -1).map((e) => `${e.level} (${roleOf(e.level)}) ${e.due === undefined ? '' : formatLocal(e.due, zone)}`.trim())),
    },
    fixes: [{
      title: { fr: 'Escalader au niveau {level}', en: 'Escalate to level {level}' }, holes: { level },
      do: { op: 'append', path: ['history'], value: { at: formatDateTime(world.now, zone), level } },
    }],
  };
}

/** The levels that were missed on the way, each with when it was due. */
function sayEarlier(levels: readonly string[]): Text {
  if (levels.length === 0) return { fr: '', en: '' };
  const all = levels.join(', ');
  return levels.length === 1 ? { fr: ` Manqué avant : niveau ${all}.`, en: ` Missed before: level ${all}.` } : { fr: ` Manqués avant : niveaux ${all}.`, en: ` Missed before: levels ${all}.` };
}
