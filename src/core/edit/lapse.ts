import type { Text } from '../model/text';
import { authorityOf, isApproved } from '../query/authority';
import type { Decision } from '../query/authority';
import { plannedWindow } from '../query/change-plan';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Assignment } from './assign';
import type { Draft } from './draft';
import { refusal } from './plan';
import type { Refusal } from './plan';

/**
 * The approvals that are owed, stood before a draft, and fall with what it writes: they are of another content. With `given or
 * stale` also those that fell before it.
 */
export function lostApprovals(draft: Draft, rec: Rec, which: 'given' | 'given or stale' = 'given'): readonly Decision[] {
  const before = authorityOf(rec, draft.desk);
  const now = draft.sourceOf(rec)?.rec;
  const after = now && authorityOf(now, draft.desk);
  if (!before || !after || (which === 'given' && !isApproved(before))) return [];
  return after.stale.filter((d) => after.missing.includes(d.role));
}

/**
 * Why a move stops that would take away the approvals that it rests on: by what is given with it, or by the window that
 * it asks for, since a window is part of what is approved (records.md §3, Digest). It says how to go on.
 */
export function lapsing(draft: Draft, rec: Rec, to: string, given: readonly Assignment[]): Refusal | undefined {
  if (to === 'rejected' || to === 'cancelled') return undefined;
  const lost = lostApprovals(draft, rec);
  const window = rec.type === 'change' && to === 'scheduled';
  const roles = lost.length > 0 ? lost.map((d) => d.role) : window && plannedWindow(draft.dataOf(rec)) === undefined ? digestedRoles(draft, rec) : [];
  if (roles.length === 0) return undefined;
  const who = roles.join(', ');
  const next = [...roles.map((role) => `gitsm approve ${rec.id} --role ${role}`), `gitsm move ${rec.id} ${to}`];
  if (window && (lost.length === 0 || given.every((one) => 'path' in one && one.path[0] === 'planned'))) {
    const steps = inTurn([`gitsm schedule ${rec.id} --start … --end …`, ...next]);
    return refusal('illegal', `La fenêtre fait partie de ce qui est approuvé : la donner maintenant demande une nouvelle approbation (${who}). Dans l'ordre : ${steps.fr}.`, `The window is part of what is approved: to give it now asks for a new approval (${who}). In this order: ${steps.en}.`);
  }
  const names = [...new Set(given.map((one) => ('section' in one ? one.section : String(one.path[0]))))].join(', ');
  const steps = inTurn(next);
  return refusal('illegal', `Ce qui est donné avec ce passage (${names}) change ce qui est approuvé : l'approbation de ${who} ne compterait plus. Écrivez-le d'abord dans ${rec.file}, puis ${steps.fr}.`, `What is given with this move (${names}) alters what is approved: the approval of ${who} would no longer count. Write it in ${rec.file} first, then ${steps.en}.`);
}

/** Commands to run one after the other, as part of a sentence. */
export function inTurn(commands: readonly string[]): Text {
  return { fr: commands.map((c) => `« ${c} »`).join(', puis '), en: commands.map((c) => `"${c}"`).join(', then ') };
}

/** The roles whose standing approval carries a digest: one by hand without it is never stale. */
function digestedRoles(draft: Draft, rec: Rec): readonly string[] {
  const authority = authorityOf(rec, draft.desk);
  if (!authority || !isApproved(authority)) return [];
  const entries = list(rec.data['approvals']);
  return authority.given.filter((d) => text(fields(entries[d.index])['content']) !== undefined).map((d) => d.role);
}
