/**
 * Where the CMDB does not show what implemented changes made of it: the target state (`to`) of their configuration plans,
 * field by field. The change that was implemented last decides a field.
 */
import { isUnder } from '../catalog/catalog';
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Fields, Value } from '../record/node';
import { same } from '../record/same';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { changesOfPlan, configurationPlansOf, implementedAt, isImplemented } from './change-plan';

/** A field that a configuration plan brings to a state. */
export interface Target {
  readonly change: Rec;
  readonly plan: Rec;
  /** The position in `items`. */
  readonly item: number;
  readonly ci: Rec;
  /** `version`, `attributes.ram_gb`. */
  readonly path: string;
  readonly wanted: Value;
}

export interface Drift extends Target {
  /** What the CI says; undefined where it says nothing. */
  readonly found: Value | undefined;
}

/** All drift; with `only`, of these changes alone. */
export function driftOf(catalog: Catalog, model: Model, only?: ReadonlySet<Rec>): readonly Drift[] {
  const last = new Map<string, Target>();
  const plans = only ? plansBeside([...only].flatMap((change) => configurationPlansOf(change, catalog)), catalog) : catalog.ofType('configuration-plan');
  for (const plan of plans) {
    if (plan.status === 'cancelled') continue;
    for (const change of changesOfPlan(plan, catalog)) {
      if (!isImplemented(change, model)) continue;
      for (const target of targetsOf(change, plan, catalog)) {
        const key = `${target.ci.id} ${target.path}`;
        const before = last.get(key);
        if (!before || isAfter(target, before)) last.set(key, target);
      }
    }
  }
  return [...last.values()].flatMap((target) => {
    if (only && !only.has(target.change)) return [];
    const found = valueAt(target.ci.data, target.path);
    return shows(found, target.wanted) ? [] : [{ ...target, found }];
  });
}

/** The plans, and those that touch a CI which one of them touches: who decides a field last is told among these. */
function plansBeside(plans: Iterable<Rec>, catalog: Catalog): ReadonlySet<Rec> {
  const found = new Set(plans);
  const cis = new Set([...found].flatMap(cisOf));
  for (const ci of cis) for (const plan of catalog.naming(ci, 'configuration-plan', 'items')) found.add(plan);
  return found;
}

function cisOf(plan: Rec): readonly string[] {
  return plan.links.filter((link) => isUnder(link, 'items')).map((link) => link.to);
}

/** The changes whose drift may differ after a change, a configuration plan or a CI became another, its id the same. */
export function changesBeside(before: Rec, after: Rec, catalog: Catalog): ReadonlySet<Rec> {
  const isPlan = after.type === 'configuration-plan';
  const plans = after.type === 'ci' ? [...catalog.naming(after.id, 'configuration-plan', 'items')]
    : isPlan ? [before, after] : [before, after].flatMap((change) => configurationPlansOf(change, catalog));
  const found = new Set([...plansBeside(plans, catalog)].flatMap((plan) => changesOfPlan(plan, catalog)));
  if (after.type === 'change') found.add(after);
  return found;
}

/** What a configuration plan asks of the CIs that it names; a CI that does not exist is another rule's finding. */
export function targetsOf(change: Rec, plan: Rec, catalog: Catalog): readonly Target[] {
  return list(plan.data['items']).flatMap((value, item) => {
    const ci = catalog.get(text(fields(value)['ci']) ?? '');
    const to = fields(fields(value)['to']);
    return ci?.type === 'ci' ? Object.keys(to).map((path): Target => ({ change, plan, item, ci, path, wanted: to[path] ?? null })) : [];
  });
}

/** Implemented later; at the same instant the greater id decides, so that the answer does not hang on the order of files. */
function isAfter(a: Target, b: Target): boolean {
  const difference = (implementedAt(a.change) ?? 0) - (implementedAt(b.change) ?? 0);
  return difference > 0 || (difference === 0 && (a.change.id > b.change.id || (a.change.id === b.change.id && a.plan.id > b.plan.id)));
}

/** The value at a path of field names with dots between; undefined where nothing stands. */
export function valueAt(data: Fields, path: string): Value | undefined {
  let value: Value | undefined = data;
  for (const step of path.split('.')) {
    const map: Fields = fields(value);
    value = Object.hasOwn(map, step) ? map[step] : undefined;
  }
  return value;
}

/** Text and number that read alike say the same: `version: 2` and `version: "2"`. Nothing is the same as null. */
export function shows(found: Value | undefined, wanted: Value): boolean {
  return same(found ?? null, wanted) || (text(found) !== undefined && text(found) === text(wanted));
}
