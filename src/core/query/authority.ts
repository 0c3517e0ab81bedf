/**
 * Who must approve a record, who has, and what is missing (records.md §3, Authority). The answer is worked out from the
 * list of approvals each time and never stored.
 *
 * - A decision counts when its person held its role on its day, when that day has come, when its digest still fits, and,
 *   for `CL`, when the person belongs to a client of the record.
 * - Of the decisions of a role that count, the last stands: by `at`, and where one has none, by its place in the list. Two
 *   holders of a role who disagree are settled by who spoke last; a refusal undoes the approvals of its role before it.
 * - A stale decision counts for nothing, a refusal included: what was refused is no longer what is asked.
 * - A change that no row of the grid fits is owed the approval of nobody that can be named: it is not approved for that
 *   (`uncovered`).
 */
import type { Catalog } from '../catalog/catalog';
import type { AuthorityRow, Config } from '../model/config/config';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import { holdsRole } from '../model/people';
import { fieldOf, fields, historyOf, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDuration, parseDuration } from '../util/duration';
import { parseDateTime } from '../util/time';

/** An entry of `approvals`, judged. */
export interface Decision {
  /** Its place in the list. */
  readonly index: number;
  readonly role: string;
  readonly by: string;
  readonly approved: boolean;
  /** Epoch ms; absent where the entry has no time that can be read. */
  readonly at?: number;
  /** Its digest is of another content. One written without a digest is never stale. */
  readonly stale: boolean;
  /** Why it counts for nothing. */
  readonly void?: 'role' | 'client' | 'future' | 'stale';
}

export interface Authority {
  /** No row of `change_authority` says who decides this change: nobody can approve it until one does. */
  readonly uncovered?: true;
  /** The roles whose approval is owed. */
  readonly required: readonly string[];
  /** Roles that may sign beside them. */
  readonly welcome: readonly string[];
  /** Every decision, in the order of the list. */
  readonly decisions: readonly Decision[];
  /** Of each role the decision that stands: the last one that counts. */
  readonly standing: ReadonlyMap<string, Decision>;
  /** The standing approval of each role that is owed and given. */
  readonly given: readonly Decision[];
  /** The roles that are owed and not given, those that refused among them. */
  readonly missing: readonly string[];
  /** The standing refusals, of roles that are owed or not. */
  readonly rejected: readonly Decision[];
  /** Approvals of a former content that no decision on the present one replaces; the last of each role. */
  readonly stale: readonly Decision[];
  /** What an emergency owes afterwards; absent for everything else. */
  readonly confirmation?: Confirmation;
}

/** Approvals that are owed within a time of the move to `implementing`. */
export interface Confirmation {
  readonly required: readonly string[];
  readonly given: readonly Decision[];
  readonly missing: readonly string[];
  /** When implementation began, epoch ms; absent before it. */
  readonly since?: number;
  /** Until when, epoch ms; absent before it begins, and where no time is set. */
  readonly due?: number;
}

export interface AuthorityWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  /** The instant of judgement, epoch ms: a decision that is dated later is none yet. */
  readonly now: number;
}

/** The roles of types whose approval does not depend on the record (records.md §3). */
const standing: Partial<Record<TypeName, { readonly required: readonly string[]; readonly welcome?: readonly string[] }>> = {
  release: { required: ['RGS/AC'] },
  'configuration-plan': { required: ['RGS/AC'] },
  'recovery-plan': { required: ['D', 'RGS/AC'] },
  sla: { required: ['RGS/RC'], welcome: ['CL'] },
  policy: { required: ['D'] },
  procedure: { required: ['RGS/AC'] },
};

/** The authority over a record; undefined for a type that nobody approves. */
export function authorityOf(rec: Rec, world: AuthorityWorld): Authority | undefined {
  const { config } = world.model;
  const row = rec.type === 'change' ? authorityRow(config, rec.data) : undefined;
  const owed = rec.type === 'change' ? { required: row?.approvers ?? [], welcome: [] } : standing[rec.type];
  if (!owed) return undefined;
  const decisions = decisionsOf(rec, world);
  const last = lastByRole(decisions.filter((d) => d.void === undefined));
  return {
    ...(rec.type === 'change' && !row ? { uncovered: true as const } : {}),
    required: owed.required, welcome: owed.welcome ?? [], decisions, standing: last, ...settle(owed.required, last),
    rejected: [...last.values()].filter((d) => !d.approved),
    stale: [...lastByRole(decisions.filter((d) => d.void === 'stale' && d.approved)).values()].filter((d) => !last.has(d.role)),
    ...(row && row.confirmedBy.length > 0 ? { confirmation: confirmationOf(rec, row, last, config) } : {}),
  };
}

/** Whether everybody who must approve a record has: nothing is missing, and the grid says who they are. */
export function isApproved(authority: Authority): boolean {
  return authority.uncovered !== true && authority.missing.length === 0;
}

/** The first instant to come at which a decision of a record begins to count, epoch ms; Infinity without any. */
export function nextDecision(rec: Rec, now: number): number {
  let next = Infinity;
  for (const entry of list(rec.data['approvals'])) {
    const at = parseDateTime(text(fields(entry)['at']) ?? '');
    if (at !== undefined && at > now && at < next) next = at;
  }
  return next;
}

/** The row that decides a change: one of its class, whatever the order; else the first of its gravity and impact. */
export function authorityRow(config: Config, data: Rec['data']): AuthorityRow | undefined {
  const fits = (row: AuthorityRow): boolean => has(row.gravity, data['gravity']) && has(row.impact, data['impact']);
  const wanted = text(data['class']);
  return config.changeAuthority.find((row) => row.class !== undefined && row.class === wanted && fits(row))
    ?? config.changeAuthority.find((row) => row.class === undefined && fits(row));
}

function has(values: readonly string[] | undefined, value: unknown): boolean {
  return values === undefined || (typeof value === 'string' && values.includes(value));
}

/** When implementation began: the first move to it, else what `actual` says. Epoch ms. */
export function implementationStart(data: Rec['data']): number | undefined {
  const move = historyOf(data).find((e) => e.status === 'implementing');
  return parseDateTime(move?.at ?? text(fields(fields(data['actual'])['implement'])['start']) ?? '');
}

/** The clients whose people may sign as `CL`: those of the record and of its services. */
export function clientsOf(rec: Rec, catalog: Catalog): ReadonlySet<string> {
  const clients = new Set<string>();
  for (const link of rec.links) {
    const field = fieldOf(link);
    if (field === 'client' || field === 'clients') clients.add(link.to);
    if (field !== 'services') continue;
    for (const of of catalog.get(link.to)?.links ?? []) if (fieldOf(of) === 'clients') clients.add(of.to);
  }
  return clients;
}

function decisionsOf(rec: Rec, { model, catalog, now }: AuthorityWorld): readonly Decision[] {
  const clients = clientsOf(rec, catalog);
  return list(rec.data['approvals']).flatMap((value, index): Decision[] => {
    const entry = fields(value);
    const role = text(entry['role']);
    const by = text(entry['by']);
    const decision = text(entry['decision']);
    if (role === undefined || by === undefined || (decision !== 'approved' && decision !== 'rejected')) return [];
    const content = text(entry['content'])?.trim().toLowerCase();
    const stale = content !== undefined && content !== '' && content !== rec.digest;
    const client = role === 'CL' ? model.config.people.get(by)?.client : undefined;
    const at = parseDateTime(text(entry['at']) ?? '');
    const reason = !holdsRole(model.config, by, role, text(entry['at'])) ? 'role'
      : role === 'CL' && (client === undefined || !clients.has(client)) ? 'client' : at !== undefined && at > now ? 'future' : stale ? 'stale' : undefined;
    return [{ index, role, by, approved: decision === 'approved', stale, ...(at === undefined ? {} : { at }), ...(reason ? { void: reason } : {}) }];
  });
}

function lastByRole(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const before = last.get(decision.role);
    if (before?.at === undefined || decision.at === undefined || decision.at >= before.at) last.set(decision.role, decision);
  }
  return last;
}

function settle(required: readonly string[], last: ReadonlyMap<string, Decision>): Pick<Authority, 'given' | 'missing'> {
  const given = required.flatMap((role) => last.get(role) ?? []).filter((d) => d.approved);
  return { given, missing: required.filter((role) => !given.some((d) => d.role === role)) };
}

function confirmationOf(rec: Rec, row: AuthorityRow, last: ReadonlyMap<string, Decision>, config: Config): Confirmation {
  const since = implementationStart(rec.data);
  const within = parseDuration(row.within ?? '');
  return {
    required: row.confirmedBy, ...settle(row.confirmedBy, last), ...(since === undefined ? {} : { since }),
    ...(since === undefined || !within ? {} : { due: addDuration(since, within, config.organisation.timezone) }),
  };
}
