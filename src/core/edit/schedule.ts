import { isOpen } from '../model/model';
import { authorityOf, isApproved } from '../query/authority';
import { collisionsWith, maintenancesMeeting } from '../query/schedule-conflicts';
import type { ScheduleConflict } from '../query/schedule-conflicts';
import type { Phase } from '../query/change-plan';
import { checkRule } from '../query/recurrence';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import { isRefusal, recordOf } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
import { inTurn, lostApprovals } from './lapse';
import { moveIn } from './move';
import { refusal } from './plan';
import type { Planned, Refusal } from './plan';

export interface ScheduleInput extends Act {
  /** RFC 3339 with an offset. */
  readonly start: string;
  readonly end: string;
  /** Which window of a change or a release; `implement` where none is named. */
  readonly phase?: Phase | undefined;
  /** How a maintenance repeats: an RFC 5545 rule, which must be one; empty takes the repetition away. */
  readonly repeat?: string | undefined;
}

/** What a window would meet: freezes, other changes, maintenances. For a picker to show before anything is written. */
export function scheduleConflicts(desk: Desk, id: string, window: { readonly start: string; readonly end: string }): readonly ScheduleConflict[] | Refusal {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const span = spanOf(window);
  if (isRefusal(span)) return span;
  return [...collisionsWith(rec, span, desk.catalog, desk.model), ...maintenancesMeeting(rec, span, desk.catalog, desk.model)];
}

function spanOf({ start, end }: { readonly start: string; readonly end: string }): { readonly from: number; readonly to: number } | Refusal {
  const from = parseDateTime(start), to = parseDateTime(end);
  if (from === undefined || to === undefined) {
    const wrong = from === undefined ? start : end;
    return refusal('wrong-value', `« ${wrong} » n'est pas une date et heure avec décalage, comme 2026-11-22T22:00:00-05:00.`, `"${wrong}" is no date-time with an offset, such as 2026-11-22T22:00:00-05:00.`);
  }
  return from < to ? { from, to } : refusal('wrong-value', 'La fenêtre finit avant de commencer.', 'The window ends before it starts.');
}

/**
 * Sets the window of a change, a release or a maintenance. A change that is approved moves to `scheduled` by it. Windows
 * are part of what is approved: to set another one afterwards asks for new approvals, which the remarks say, and the change
 * stays where it is until they are given.
 */
export function schedule(desk: Desk, id: string, input: ScheduleInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const span = spanOf(input);
  if (isRefusal(span)) return span;
  const never = notScheduled(desk, rec);
  if (never) return never;
  const draft = new Draft(desk);
  const { start, end, phase = 'implement', repeat } = input;
  const checked = repeat === undefined || repeat === '' ? undefined : checkRule(repeat);
  if (checked?.ok === false) return refusal('wrong-value', `« ${repeat} » n'est pas une règle RFC 5545, comme FREQ=MONTHLY;BYDAY=3SA.`, `"${repeat}" is no RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA.`);
  if (repeat !== undefined && rec.type !== 'maintenance') return refusal('illegal', `Seule une maintenance se répète; ${id} est de type ${rec.type}.`, `Only a maintenance repeats; ${id} is of the type ${rec.type}.`);
  if (rec.type === 'maintenance') {
    draft.set(rec, ['start'], start).set(rec, ['end'], end);
    return (repeat === undefined ? draft : draft.set(rec, ['repeat'], repeat === '' ? undefined : repeat)).finish();
  }
  draft.set(rec, ['planned', phase, 'start'], start).set(rec, ['planned', phase, 'end'], end);
  if (draft.refused) return draft.refused;
  const lost = lostApprovals(draft, rec, 'given or stale');
  if (lost.length > 0) noteLost(draft, rec, lost.map((d) => d.role));
  const moves = rec.type === 'change' && phase === 'implement' && text(rec.data['status']) === 'approved' && stillApproved(draft, rec);
  if (moves) draft.note({ fr: `${id} passe de « approved » à « scheduled ».`, en: `${id} moves from "approved" to "scheduled".` });
  return draft.finish({ owed: moves ? moveIn(draft, rec, { ...input, to: 'scheduled' }) : [], tolerate: undone });
}

/** Why a record has no window to be given: its type has none, or it is over. */
export function notScheduled({ model }: Desk, { id, type, status }: Rec): Refusal | undefined {
  if (type !== 'change' && type !== 'release' && type !== 'maintenance') return refusal('illegal', `Se planifient : change, release, maintenance; ${id} est de type ${type}.`, `What is scheduled: change, release, maintenance; ${id} is of the type ${type}.`);
  const own = model.types.get(type)!;
  if (isOpen(own, status)) return undefined;
  return refusal('illegal', `${id} est à « ${status} » : sa fenêtre ne se planifie plus.`, `${id} is at "${status}": its window is scheduled no more.`);
}

/** The window is part of what was approved: which approvals fall with the former one, and how to go on. */
function noteLost(draft: Draft, rec: Rec, roles: readonly string[]): void {
  const scheduled = rec.type === 'change' && text(rec.data['status']) === 'approved' ? [`gitsm move ${rec.id} scheduled`] : [];
  const { fr, en } = inTurn([...roles.map((role) => `gitsm approve ${rec.id} --role ${role}`), ...scheduled]);
  draft.note({
    fr: `La fenêtre fait partie de ce qui est approuvé : l'approbation de ${roles.join(', ')} est à redonner. Ensuite : ${fr}.`,
    en: `The window is part of what is approved: the approval of ${roles.join(', ')} is owed again. Next: ${en}.`,
  });
}

/** What a new window brings about where the former one was approved: the approvals are owed again. */
const undone = ['change/approval-stale', 'change/authority', 'release/plan'];

function stillApproved(draft: Draft, rec: Rec): boolean {
  const now = draft.sourceOf(rec)?.rec;
  const authority = now && authorityOf(now, draft.desk);
  return authority !== undefined && isApproved(authority);
}
