import type { Gates } from '../../edit/said';
import { neverLater } from '../../model/lifecycle';
import { declaredTypes } from '../../model/types/all';

/** Statuses that put a record aside, or say that it is over for good: it gets there whatever it lacks. */
const aside: ReadonlySet<string> = new Set([...neverLater, 'rolled-back', 'stock', 'retired', 'former', 'expired', 'terminated']);

/**
 * The statuses of every type that work goes on to: what a record must say by its type stands at each of them, since grids,
 * clocks and reports read it there. The first status is no gate, nor is one that interrupts another.
 */
export const onward: Gates = Object.fromEntries(declaredTypes.map(({ name, lifecycle: { statuses, interrupts } }) => [name, statuses.slice(1).filter((s) => !aside.has(s) && !(s in interrupts))]));
