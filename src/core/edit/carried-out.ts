import { changesOfPlan, isBefore, isCarriedOut, isImplemented } from '../query/change-plan';
import { driftOf, shows, targetsOf, valueAt } from '../query/drift';
import type { Target } from '../query/drift';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Desk } from './desk';
import type { Draft } from './draft';
import { refusal } from './plan';
import type { Refusal } from './plan';

/** Whether a move says that the CMDB shows what a configuration plan aims at. */
function claims(plan: Rec, to: string): boolean {
  return plan.type === 'configuration-plan' && (to === 'applied' || to === 'verified');
}

/**
 * Why a configuration plan is not said to be applied or verified: its change has not begun, or the CMDB, as the draft leaves
 * it, does not show the target. Of a change that was rolled back, what is verified is that the CMDB no longer shows it.
 */
export function notCarriedOut(draft: Draft, plan: Rec, to: string): Refusal | undefined {
  if (!claims(plan, to)) return undefined;
  const [change] = changesOfPlan(plan, draft.desk.catalog);
  if (!change) return refusal('illegal', `${plan.id} n'est le plan d'aucun changement qui existe : rien ne dit qu'il est appliqué.`, `${plan.id} is the plan of no change that there is: nothing says that it is applied.`);
  if (to === 'verified' && isTakenBack(draft.desk, change)) return notTakenBack(draft, plan, change);
  const early = tooEarly(draft.desk, change);
  if (early) return early;
  const [first, ...others] = lacking(draft.desk, plan, change).filter(({ ci, path, wanted }) => !shows(valueAt(draft.dataOf(ci), path), wanted));
  if (!first) return undefined;
  const found = valueAt(first.ci.data, first.path) ?? null;
  const more = others.length === 0 ? { fr: '', en: '' } : { fr: ` (et ${others.length} de plus)`, en: ` (and ${others.length} more)` };
  return refusal('illegal',
    `La CMDB ne montre pas ce que ${plan.id} vise : ${first.ci.id} « ${first.path} » est ${say(found, 'absent')}, et non ${say(first.wanted, 'absent')}${more.fr}. « gitsm apply-configuration ${plan.id} » l'écrit${to === 'applied' ? ' et fait passer le plan' : ''}.`,
    `The CMDB does not show what ${plan.id} aims at: ${first.ci.id} "${first.path}" is ${say(found, 'absent')}, not ${say(first.wanted, 'absent')}${more.en}. "gitsm apply-configuration ${plan.id}" writes it${to === 'applied' ? ' and moves the plan' : ''}.`);
}

/** A refusal where a change has not begun, or came to nothing: the CMDB tells what is, not what was meant. */
export function tooEarly(desk: Desk, change: Rec): Refusal | undefined {
  if (isCarriedOut(change, desk.model)) return undefined;
  const type = desk.model.types.get('change')!;
  const { fr, en } = type.statusLabel(change.status), next = type.statusLabel('implementing');
  const coming = isBefore(change, 'implementing', desk.model);
  return refusal('illegal',
    `${change.id} est à « ${fr} » : la CMDB ne reçoit que ce qui est mis en œuvre. ${coming ? `Menez d'abord le changement à « ${next.fr} » (implementing), par ses approbations.` : "Son plan de configuration ne s'applique plus."}`,
    `${change.id} is at "${en}": the CMDB takes only what is carried out. ${coming ? 'Move the change to implementing first, through its approvals.' : 'Its configuration plan no longer applies.'}`);
}

/** What the CMDB does not show of a plan; what a change implemented later decided is not held against it. */
export function lacking({ catalog, model }: Desk, plan: Rec, change: Rec): readonly Target[] {
  if (isImplemented(change, model)) return driftOf(catalog, model, new Set([change])).filter((drift) => drift.plan === plan);
  return targetsOf(change, plan, catalog).filter((t) => !shows(valueAt(t.ci.data, t.path), t.wanted));
}

/** Whether a change began and came to nothing. */
function isTakenBack({ model }: Desk, change: Rec): boolean {
  return change.status !== 'rejected' && change.status !== 'cancelled' && !isBefore(change, 'implementing', model) && !isCarriedOut(change, model);
}

function notTakenBack(draft: Draft, plan: Rec, change: Rec): Refusal | undefined {
  const left = targetsOf(change, plan, draft.desk.catalog).find(({ ci, path, wanted }) => shows(valueAt(draft.dataOf(ci), path), wanted));
  return left && refusal('illegal',
    `${change.id} a connu un retour arrière, et la CMDB montre encore ce qu'il visait : ${left.ci.id} « ${left.path} » est ${say(left.wanted, 'absent')}. Remettez-y l'état d'avant d'abord.`,
    `${change.id} was rolled back, and the CMDB still shows what it aimed at: ${left.ci.id} "${left.path}" is ${say(left.wanted, 'absent')}. Put the state before back first.`);
}

function say(value: Target['wanted'], absent: string): string {
  return value === null ? absent : (text(value) ?? JSON.stringify(value)).slice(0, 80);
}
