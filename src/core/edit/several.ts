import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { linkIn } from './link';
import { moveIn } from './move';
import type { MoveInput } from './move';
import type { Owed, Planned } from './plan';

/** Moves several records to one status as one step: all of them or none. What two of them owe alike is asked once. */
export function moveAll(desk: Desk, ids: readonly string[], input: MoveInput): Planned {
  const draft = new Draft(desk);
  const owed = new Map<string, Owed>();
  for (const id of new Set(ids)) {
    const rec = recordOf(desk, id);
    if (isRefusal(rec)) return rec;
    for (const one of moveIn(draft, rec, input)) owed.set(one.path?.join('.') ?? one.text.en, one);
  }
  return draft.finish({ owed: [...owed.values()] });
}

/** Links several records to one, in the fields that the model has for it, as one step. */
export function linkAll(desk: Desk, ids: readonly string[], to: string): Planned {
  const target = recordOf(desk, to);
  if (isRefusal(target)) return target;
  const draft = new Draft(desk);
  for (const id of new Set(ids)) {
    const rec = recordOf(desk, id);
    if (isRefusal(rec)) return rec;
    if (rec !== target) linkIn(draft, rec, target);
  }
  return draft.finish();
}
