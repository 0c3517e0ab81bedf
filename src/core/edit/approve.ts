import type { TypeName } from '../model/kind';
import { holdersOf, holdsRole, outOfOffice } from '../model/people';
import { contentDigest } from '../query/digest';
import { authorityOf, clientsOf, isApproved } from '../query/authority';
import type { Authority } from '../query/authority';
import { aims, isBefore, plannedWindow } from '../query/change-plan';
import type { Value } from '../record/node';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
import { parseDateTime } from '../util/time';
import { refusal } from './plan';
import type { Planned, Refusal } from './plan';

export interface ApproveInput extends Act {
  readonly role: string;
  readonly decision: 'approved' | 'rejected';
}

/** Approvals from here on decide nothing more. */
const settled: Partial<Readonly<Record<TypeName, readonly string[]>>> = {
  change: ['reviewed', 'closed', 'rejected', 'cancelled'], release: ['closed', 'cancelled'], 'configuration-plan': ['verified', 'cancelled'],
};

/**
 * Adds a decision to `approvals`, with the digest of what was decided on. Refused when the person does not hold the role
 * at that instant, or, for `CL`, belongs to no client of the record; when the instant is still to come, or before the record was created; and when the
 * decision of that role stands so already.
 */
export function approve(desk: Desk, id: string, input: ApproveInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const wrong = strangerIn(desk, input.by) ?? notDecidable(desk, rec) ?? notThen(desk, rec, input) ?? notHeld(desk, rec, input);
  if (wrong) return wrong;
  const source = draft.sourceOf(rec);
  const content = source && contentDigest(source);
  const again = decidedAlready(desk, rec, input, content);
  if (again) return again;
  const entry: Record<string, Value> = { role: input.role, by: input.by, decision: input.decision, at: input.at };
  if (input.note) entry['note'] = input.note;
  if (content !== undefined) entry['content'] = content;
  draft.append(rec, ['approvals'], entry);
  if (rec.type === 'change' && input.decision === 'approved') noteNext(draft, rec);
  if (rec.type === 'configuration-plan' && input.decision === 'approved' && !aims(rec)) noteAimless(draft, rec);
  return draft.finish({ tolerate: told });
}

function noteAimless(draft: Draft, { id }: Rec): void {
  draft.note({
    fr: `${id} ne dit encore d'aucun CI l'état visé, et il fait partie de ce qui est approuvé : donné plus tard (« gitsm plan-configuration ${id} --to CI:champ=valeur »), il demandera une nouvelle approbation.`,
    en: `${id} says of no CI yet what it is to be, which is part of what is approved: given later ("gitsm plan-configuration ${id} --to CI:FIELD=VALUE"), it asks for a new approval.`,
  });
}

/** What a decision may bring to light and is no reason to keep it silent: a refusal that comes late, a confirmation past its time. */
const told = ['change/authority', 'change/late-approval', 'change/approval-stale', 'release/plan', 'release/change-not-approved', 'documents/not-approved'];

/** What an approval leads to: the move that it was lacking for, or, before a window is known, that a later one is to be approved too. */
function noteNext(draft: Draft, rec: Rec): void {
  const now = draft.sourceOf(rec)?.rec;
  const authority = now && authorityOf(now, draft.desk);
  const window = plannedWindow(rec.data);
  if (authority && isApproved(authority) && rec.status === 'approved' && window) draft.note({ fr: `Rien ne manque plus : « gitsm move ${rec.id} scheduled ».`, en: `Nothing is missing any more: "gitsm move ${rec.id} scheduled".` });
  else if (!window && rec.data['class'] !== 'emergency' && isBefore(rec, 'scheduled', draft.desk.model)) {
    draft.note({
      fr: `${rec.id} n'a pas encore de fenêtre, et elle fait partie de ce qui est approuvé : donnée plus tard (« gitsm schedule ${rec.id} »), elle demandera une nouvelle approbation.`,
      en: `${rec.id} has no window yet, and it is part of what is approved: given later ("gitsm schedule ${rec.id}"), it will ask for a new approval.`,
    });
  }
}

/** Why a record is not approved, or no more. */
export function notDecidable(desk: Desk, rec: Rec): Refusal | undefined {
  const type = desk.model.types.get(rec.type)!;
  if (!type.field.has('approvals')) return refusal('illegal', `Le type ${type.label.fr} ne s'approuve pas.`, `A record of the type ${type.label.en} is not approved.`);
  return settled[rec.type]?.includes(rec.status) ? refusal('illegal', `${rec.id} est à « ${rec.status} » : il n'y a plus rien à décider.`, `${rec.id} is at "${rec.status}": there is nothing left to decide.`) : undefined;
}

/** A decision is taken neither in the future nor on what did not exist yet. */
function notThen(desk: Desk, { id, data }: Rec, { at }: ApproveInput): Refusal | undefined {
  const taken = parseDateTime(at) ?? Infinity;
  if (taken > desk.now) return refusal('wrong-value', `${at} est à venir : une décision porte la date où elle est prise.`, `${at} lies in the future: a decision carries the date on which it is taken.`);
  const created = text(data['created']) ?? '';
  if (taken >= (parseDateTime(created) ?? -Infinity)) return undefined;
  return refusal('wrong-value', `${at} précède la création de ${id} (${created}) : rien n'était encore à décider. Donnez la date où la décision a été prise.`, `${at} comes before ${id} was created (${created}): there was nothing to decide yet. Give the date on which the decision was taken.`);
}

/** The standing decision of the role is this person's, the same, and on the same content. One by hand, without a digest, gains one. */
function decidedAlready(desk: Desk, rec: Rec, { role, by, decision }: ApproveInput, content: string | undefined): Refusal | undefined {
  const standing = authorityOf(rec, desk)?.standing.get(role);
  const entry = standing && fields(list(rec.data['approvals'])[standing.index]);
  if (standing?.by !== by || text(entry!['decision']) !== decision || text(entry!['content'])?.trim().toLowerCase() !== content) return undefined;
  const on = text(entry!['at']) ?? '–';
  return decision === 'approved'
    ? refusal('nothing-to-do', `${by} a déjà approuvé ${rec.id} comme ${role}, tel qu'il est (${on}) : rien n'a été écrit.`, `${by} approved ${rec.id} as ${role} already, as it is now (${on}): nothing was written.`)
    : refusal('nothing-to-do', `${by} a déjà refusé ${rec.id} comme ${role}, tel qu'il est (${on}) : rien n'a été écrit.`, `${by} rejected ${rec.id} as ${role} already, as it is now (${on}): nothing was written.`);
}

function notHeld(desk: Desk, rec: Rec, { role, by, at }: ApproveInput): Refusal | undefined {
  const { config } = desk.model;
  if (!holdsRole(config, by, role, at)) {
    const holders = holdersOf(config, role, at).map((p) => p.key).join(', ') || '–';
    const person = config.people.get(by)!;
    const out = person.roles.includes(role) ? outOfOffice(config, by, at) : undefined;
    if (out?.why === 'left') return refusal('not-held', `${by} a quitté le rôle ${role} le ${out.on}. Le tiennent : ${holders}.`, `${by} left the role ${role} on ${out.on}. It is held by: ${holders}.`);
    if (out) return refusal('not-held', `${by} ne tient le rôle ${role} qu'à partir du ${out.on}. Le tiennent : ${holders}.`, `${by} holds the role ${role} only from ${out.on} on. It is held by: ${holders}.`);
    const own = person.roles.join(', ') || '–';
    return refusal('not-held', `${by} ne tient pas le rôle ${role} (ses rôles : ${own}). Le tiennent : ${holders}.`, `${by} does not hold the role ${role} (roles held: ${own}). It is held by: ${holders}.`);
  }
  if (role !== 'CL') return undefined;
  const client = config.people.get(by)!.client;
  const clients = clientsOf(rec, desk.catalog);
  if (client !== undefined && clients.has(client)) return undefined;
  return refusal('not-held', `${by} ne représente aucun client de ${rec.id} (${[...clients].join(', ') || '–'}).`, `${by} represents no client of ${rec.id} (${[...clients].join(', ') || '–'}).`);
}

/** Who is still to approve a record, and who has: what a command shows after a decision. */
export function standingOf(desk: Desk, rec: Rec): Authority | undefined {
  return authorityOf(rec, desk);
}
