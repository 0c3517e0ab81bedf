import type { TypeName } from '../model/kind';
import { nextDue } from './due';
import type { ClockWorld } from './terms';

export interface Count {
  readonly total: number;
  readonly late: number;
}

/** How many records of a type stand in a status, and how many of them are overdue, as `gitsm due` has it. Each type is counted once, on demand. */
export function countsOf(world: ClockWorld): (type: TypeName, status: string) => Count {
  const counted = new Map<TypeName, Map<string, { total: number; late: number }>>();
  return (type, status) => {
    let byStatus = counted.get(type);
    if (!byStatus) {
      counted.set(type, (byStatus = new Map()));
      for (const rec of world.catalog.ofType(type)) {
        const count = byStatus.get(rec.status) ?? { total: 0, late: 0 };
        count.total++;
        if (nextDue(rec, world)?.overdue) count.late++;
        byStatus.set(rec.status, count);
      }
    }
    return byStatus.get(status) ?? { total: 0, late: 0 };
  };
}
