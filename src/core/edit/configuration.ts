import { changesOfPlan, isBefore, isCarriedOut } from '../query/change-plan';
import { shows, targetsOf, valueAt } from '../query/drift';
import type { Target } from '../query/drift';
import { fields, list } from '../record/rec';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf } from './desk';
import type { Act, Desk } from './desk';
import { Draft, owing } from './draft';
import { moveIn } from './move';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';

export interface ApplyInput extends Act {
  /** Also moves the change to `implemented`, so that the CMDB and the change agree at every moment. */
  readonly implemented?: boolean;
}

/**
 * Writes the target state of a configuration plan into the CMDB and moves the plan to `applied`, once its change is being
 * implemented. A CI that shows it
 * already is left; one that shows neither the state before nor the target was altered by something else, which a person
 * settles first. A status moves along the CI's lifecycle, with a history entry.
 */
export function applyConfiguration(desk: Desk, id: string, act: ApplyInput): Planned {
  const plan = recordOf(desk, id);
  if (isRefusal(plan)) return plan;
  if (plan.type !== 'configuration-plan') return refusal('illegal', `${id} n'est pas un plan de configuration.`, `${id} is no configuration plan.`);
  const [change] = changesOfPlan(plan, desk.catalog);
  const targets = change ? targetsOf(change, plan, desk.catalog) : [];
  const early = change && tooEarly(desk, change);
  if (early) return early;
  const owed = surprises(plan, targets);
  if (targets.length === 0) return refusal('owed', `${id} ne dit d'aucun CI l'état visé (items[].to).`, `${id} says of no CI what it is to be (items[].to).`);
  if (owed.length > 0) return owing(owed);
  const draft = new Draft(desk);
  owed.push(...moveIn(draft, plan, { ...act, to: 'applied' }));
  for (const [ci, own] of byCi(targets.filter((t) => !shows(valueAt(t.ci.data, t.path), t.wanted)))) {
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

/** A refusal where a change has not begun, or came to nothing: the CMDB tells what is, not what was meant. */
function tooEarly(desk: Desk, change: Rec): Refusal | undefined {
  if (isCarriedOut(change, desk.model)) return undefined;
  const { fr, en } = desk.model.types.get('change')!.statusLabel(change.status);
  const coming = isBefore(change, 'implementing', desk.model);
  return refusal('illegal',
    `${change.id} est à « ${fr} » : la CMDB ne reçoit que ce qui est mis en œuvre. ${coming ? "Menez d'abord le changement à implementing, par ses approbations." : "Son plan de configuration ne s'applique plus."}`,
    `${change.id} is at "${en}": the CMDB takes only what is carried out. ${coming ? 'Move the change to implementing first, through its approvals.' : 'Its configuration plan no longer applies.'}`);
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

