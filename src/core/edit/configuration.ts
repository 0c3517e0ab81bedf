import { changesOfPlan } from '../query/change-plan';
import { shows, targetsOf, valueAt } from '../query/drift';
import type { Target } from '../query/drift';
import { fields, list } from '../record/rec';
import type { Rec } from '../record/rec';
import { lacking, tooEarly } from './carried-out';
import { isRefusal, recordOf } from './desk';
import type { Act, Desk } from './desk';
import { Draft, owing } from './draft';
import { moveIn, stepTo } from './move';
import { refusal } from './plan';
import type { Owed, Planned } from './plan';

export interface ApplyInput extends Act {
  /** Also moves the change to `implemented`, so that the CMDB and the change agree at every moment. */
  readonly implemented?: boolean;
}

/**
 * Writes the target state of a configuration plan into the CMDB and moves the plan to `applied`, once its change is being
 * implemented. A CI that shows it
 * already is left; one that shows neither the state before nor the target was altered by something else, which a person
 * settles first. A status moves along the CI's lifecycle, with a history entry. A plan that is applied already, and that the
 * CMDB does not show all the same, is written again and stays where it is.
 */
export function applyConfiguration(desk: Desk, id: string, act: ApplyInput): Planned {
  const plan = recordOf(desk, id);
  if (isRefusal(plan)) return plan;
  if (plan.type !== 'configuration-plan') return refusal('illegal', `${id} n'est pas un plan de configuration.`, `${id} is no configuration plan.`);
  const [change] = changesOfPlan(plan, desk.catalog);
  const targets = change ? targetsOf(change, plan, desk.catalog) : [];
  const early = change && tooEarly(desk, change);
  if (early) return early;
  const missing = change ? lacking(desk, plan, change) : [];
  const owed = surprises(plan, missing);
  if (targets.length === 0) return refusal('owed', `${id} ne dit d'aucun CI l'état visé (items[].to).`, `${id} says of no CI what it is to be (items[].to).`);
  if (owed.length > 0) return owing(owed);
  const draft = new Draft(desk);
  if (plan.status === 'applied' && missing.length > 0) draft.history(plan, act);
  else owed.push(...stepTo(draft, plan, { ...act, to: 'applied' }));
  for (const [ci, own] of byCi(missing)) {
    for (const { path, wanted } of own) {
      if (path === 'status') owed.push(...moveIn(draft, ci, { by: act.by, at: act.at, to: String(wanted), note: id }));
      else draft.set(ci, path.split('.'), wanted === null ? undefined : wanted);
    }
    // A note says which change the facts come from; a move has it already.
    if (!own.some((t) => t.path === 'status')) draft.history(ci, { by: act.by, at: act.at, note: `${id} (${change!.id})` });
  }
  if (act.implemented && !draft.refused) owed.push(...moveIn(draft, change!, { ...act, to: 'implemented' }));
  // Until this change is implemented, the one before it is still what the CMDB is held to.
  return draft.finish({ owed, tolerate: ['change/cmdb'] });
}

/** Fields that show neither what the plan found nor what it wants. */
function surprises(plan: Rec, targets: readonly Target[]): Owed[] {
  return targets.flatMap(({ item, ci, path, wanted }): Owed[] => {
    const from = fields(fields(list(plan.data['items'])[item])['from']);
    const found = valueAt(ci.data, path);
    if (!Object.hasOwn(from, path) || shows(found, wanted) || shows(found, from[path] ?? null)) return [];
    const words = [ci.id, path, String(found ?? '–'), String(from[path] ?? '–')] as const;
    return [{ path: ['items', item, 'from', path], text: {
      fr: `${words[0]} « ${words[1]} » vaut ${words[2]}, et non ${words[3]} comme le plan l'a trouvé : réglez l'écart`, en: `${words[0]} "${words[1]}" is ${words[2]}, not ${words[3]} as the plan found it: settle the difference`,
    } }];
  });
}

function byCi(targets: readonly Target[]): ReadonlyMap<Rec, readonly Target[]> {
  const found = new Map<Rec, Target[]>();
  for (const target of targets) found.set(target.ci, [...(found.get(target.ci) ?? []), target]);
  return found;
}

