import { isFinal } from '../model/lifecycle';
import { isLater } from '../record/progress';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { notDecidable } from './approve';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { legalMoves } from './move';
import { refusal } from './plan';
import type { Refusal } from './plan';

/** What is done to a record besides moving it, as the commands of the editor name it. */
export type Doing =
  | 'approve' | 'reject' | 'escalate' | 'classify' | 'major' | 'convert' | 'schedule' | 'publish' | 'link' | 'outage'
  | 'plan-configuration' | 'apply-configuration' | 'checklist' | 'baseline' | 'recovery-test' | 'renumber';

/** What is done to work, and no more once it is over. */
const work: ReadonlySet<Doing> = new Set<Doing>(['escalate', 'classify', 'major', 'schedule', 'checklist', 'plan-configuration', 'apply-configuration', 'recovery-test']);

/** Why nothing of the kind can be done to a record at its status, whatever would be answered: a host asks before it asks anything else. */
export function untimely(desk: Desk, id: string, doing: Doing): Refusal | undefined {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  if (doing === 'approve' || doing === 'reject') return notDecidable(desk, rec) ?? over(desk, rec);
  if (doing === 'baseline') return baselineTooSoon(desk, rec) ?? baselineStands(desk, rec);
  if (doing === 'convert') return over(desk, rec) ?? settledAlready(desk, rec);
  if (doing === 'escalate') return over(desk, rec) ?? escalatedNoMore(desk, rec);
  if (doing === 'outage') return lastingOutage(rec) < 0 ? outageElsewhere(desk, rec) : undefined;
  return work.has(doing) ? over(desk, rec) : undefined;
}

/** Why an incident is escalated no more: its escalation and its clocks stop when it is resolved (records.md §3). */
export function escalatedNoMore({ model }: Desk, { id, type, status, data }: Rec): Refusal | undefined {
  const own = model.types.get(type)!;
  if (type !== 'incident' || !isLater(own.lifecycle, { status, data }, 'resolved')) return undefined;
  const { fr, en } = own.statusLabel(status);
  return refusal('illegal', `${id} est à « ${fr} » : son escalade est finie. Rouvrez-le d'abord (« gitsm move ${id} in-progress »).`, `${id} is at "${en}": its escalation is over. Reopen it first ("gitsm move ${id} in-progress").`);
}

/** Why an incident takes no further outage: its original counts them, or it was none. */
export function outageElsewhere({ model }: Desk, { id, type, status, data }: Rec): Refusal | undefined {
  if (type !== 'incident' || (status !== 'duplicate' && status !== 'cancelled')) return undefined;
  const of = status === 'duplicate' ? text(data['duplicate_of']) : undefined;
  if (of !== undefined) return refusal('illegal', `${id} est un doublon de ${of} : notez l'interruption dans ${of}.`, `${id} is a duplicate of ${of}: record the outage in ${of}.`);
  const { fr, en } = model.types.get(type)!.statusLabel(status);
  return refusal('illegal', `${id} est à « ${fr} » : une interruption ne s'y note plus.`, `${id} is at "${en}": no outage is recorded in it any more.`);
}

/** Where the outage stands that lasts; -1: none does. */
export function lastingOutage({ data }: Rec): number {
  return list(data['outages']).map(fields).findIndex((o) => o['end'] === undefined || o['end'] === null);
}

/** Why nothing is done to a record any more: its status is final. */
export function over({ model }: Desk, { id, type, status }: Rec): Refusal | undefined {
  const own = model.types.get(type)!;
  if (!isFinal(own.lifecycle, status)) return undefined;
  return refusal('illegal', `${id} est à « ${own.statusLabel(status).fr} » : il n'y a plus rien à y faire.`, `${id} is at "${own.statusLabel(status).en}": there is nothing left to do.`);
}

/** The record that is converted is cancelled: where its lifecycle does not allow that any more, somebody did the work. */
function settledAlready(desk: Desk, rec: Rec): Refusal | undefined {
  if (legalMoves(desk, rec).some((m) => m.to === 'cancelled')) return undefined;
  const { fr, en } = desk.model.types.get(rec.type)!.statusLabel(rec.status);
  return refusal('illegal', `${rec.id} est à « ${fr} » : il ne se convertit plus.`, `${rec.id} is at "${en}": it is converted no more.`);
}

/** A baseline is what was accepted: cut before, it would be the state to go back to of a release that may still change. */
export function baselineTooSoon({ model }: Desk, { id, type, status, data }: Rec): Refusal | undefined {
  if (type !== 'release') return refusal('illegal', `${id} n'est pas une mise en production.`, `${id} is no release.`);
  const own = model.types.get(type)!;
  if (isLater(own.lifecycle, { status, data }, 'accepted')) return undefined;
  const { fr, en } = own.statusLabel(status);
  return refusal('illegal',
    `${id} est à « ${fr} » : sa base de référence est ce qui a été accepté. Menez d'abord la mise en production jusqu'à l'acceptation (« gitsm move ${id} accepted »).`,
    `${id} is at "${en}": its baseline is what was accepted. Bring the release to acceptance first ("gitsm move ${id} accepted").`);
}

/** The tag that a release names is the state to go back to: a second one would take its place unseen. Silent where the tags are not known. */
export function baselineStands({ tags }: Desk, { id, data }: Rec): Refusal | undefined {
  const tag = text(data['baseline']);
  if (tag === undefined || !tags?.has(tag)) return undefined;
  return refusal('illegal',
    `${id} a sa base de référence : l'étiquette ${tag} existe déjà. Pour en poser une autre, retirez d'abord « baseline » de l'enregistrement, et dites pourquoi dans son historique.`,
    `${id} has its baseline: the tag ${tag} exists already. To cut another, take "baseline" out of the record first, and say why in its history.`);
}
