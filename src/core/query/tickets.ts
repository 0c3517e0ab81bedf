import { isUnder } from '../catalog/catalog';
import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import { isLater } from '../record/progress';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { isImplemented } from './change-plan';

/**
 * How incidents, problems and changes hang together. A link counts on whichever side it is written; each record is given
 * once, those that the record names itself first, in its order.
 */

/** The problems of an incident. An id that no record has still counts as a link: the record may stand on another branch. */
export function* problemsOf(incident: Rec, catalog: Catalog): Generator<string> {
  const own = text(incident.data['problem'])?.trim();
  if (own) yield own;
  if (incident.id !== '') for (const problem of catalog.naming(incident.id, 'problem', 'incidents')) if (problem.id !== own) yield problem.id;
}

export function incidentsOf(problem: Rec, catalog: Catalog): Generator<Rec> {
  return bothSides(problem, catalog, { field: 'incidents', type: 'incident', back: 'problem' });
}

/** The changes of a problem or an incident. */
export function changesOf(rec: Rec, catalog: Catalog): Generator<Rec> {
  return bothSides(rec, catalog, { field: 'changes', type: 'change', back: rec.type === 'problem' ? 'problems' : 'incidents' });
}

function* bothSides(rec: Rec, catalog: Catalog, { field, type, back }: { readonly field: string; readonly type: TypeName; readonly back: string }): Generator<Rec> {
  const seen = new Set<Rec>();
  for (const link of rec.links) {
    const target = isUnder(link, field) ? catalog.get(link.to) : undefined;
    if (target?.type !== type || seen.has(target)) continue;
    seen.add(target);
    yield target;
  }
  if (rec.id === '') return;
  for (const other of catalog.naming(rec.id, type, back)) {
    if (seen.has(other)) continue;
    seen.add(other);
    yield other;
  }
}

/** Resolved, or closed: also where the history begins later than the resolution. */
export function isResolved(rec: Rec, model: Model): boolean {
  return rec.status === 'resolved' || rec.status === 'closed' || isLater(model.types.get(rec.type)!.lifecycle, rec, 'resolved');
}

/** Whether a change still holds its problem open: not implemented, and not given up either. */
export function holdsOpen(change: Rec, model: Model): boolean {
  return change.status !== 'rejected' && change.status !== 'cancelled' && !isImplemented(change, model);
}
