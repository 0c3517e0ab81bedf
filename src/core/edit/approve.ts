import type { TypeName } from '../model/kind';
import { holdersOf, holdsRole } from '../model/people';
import { contentDigest } from '../query/digest';
import { authorityOf, clientsOf } from '../query/authority';
import type { Authority } from '../query/authority';
import type { Value } from '../record/node';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
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
 * at that instant, or, for `CL`, belongs to no client of the record.
 */
export function approve(desk: Desk, id: string, input: ApproveInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const wrong = strangerIn(desk, input.by) ?? notDecidable(desk, rec) ?? notHeld(desk, rec, input);
  if (wrong) return wrong;
  const source = draft.sourceOf(rec);
  const content = source && contentDigest(source);
  const entry: Record<string, Value> = { role: input.role, by: input.by, decision: input.decision, at: input.at };
  if (input.note) entry['note'] = input.note;
  if (content !== undefined) entry['content'] = content;
  draft.append(rec, ['approvals'], entry);
  return draft.finish({ tolerate: told });
}

/** What a decision may bring to light and is no reason to keep it silent: a refusal that comes late, a confirmation past its time. */
const told = ['change/authority', 'change/late-approval', 'change/approval-stale', 'release/plan', 'release/change-not-approved', 'documents/not-approved'];

function notDecidable(desk: Desk, rec: Rec): Refusal | undefined {
  const type = desk.model.types.get(rec.type)!;
  if (!type.field.has('approvals')) return refusal('illegal', `Le type ${type.label.fr} ne s'approuve pas.`, `A record of the type ${type.label.en} is not approved.`);
  return settled[rec.type]?.includes(rec.status) ? refusal('illegal', `${rec.id} est à « ${rec.status} » : il n'y a plus rien à décider.`, `${rec.id} is at "${rec.status}": there is nothing left to decide.`) : undefined;
}

function notHeld(desk: Desk, rec: Rec, { role, by, at }: ApproveInput): Refusal | undefined {
  const { config } = desk.model;
  if (!holdsRole(config, by, role, at)) {
    const holders = holdersOf(config, role, at).map((p) => p.key).join(', ') || '–';
    const own = config.people.get(by)!.roles.join(', ') || '–';
    return refusal('not-held', `${by} ne tient pas le rôle ${role} à cette date (ses rôles : ${own}). Le tiennent : ${holders}.`, `${by} does not hold the role ${role} at that date (roles held: ${own}). It is held by: ${holders}.`);
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
