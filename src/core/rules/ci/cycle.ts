import type { Rec } from '../../record/rec';
import { same } from '../../record/same';
import { membersOf, treeKinds } from '../../catalog/relations';
import { repositoryRule } from '../rule';
import { strongComponents } from '../../util/components';

export const ciCycle = repositoryRule({
  id: 'ci/cycle',
  severity: 'error',
  title: { fr: 'Cycle entre CI', en: 'Cycle between CIs' },
  what: { fr: "Les relations `part_of` et `runs_on` ne reviennent jamais à leur point de départ.", en: 'The relations `part_of` and `runs_on` never come back to where they started.' },
  why: { fr: "Rien ne peut être une partie de soi ni s'exécuter sur soi : l'arbre de la CMDB n'aurait pas de racine.", en: 'Nothing can be a part of itself or run on itself: the tree of the CMDB would have no root.' },
  mend: { fr: 'Supprimez la relation qui ferme le cycle.', en: 'Remove the relation that closes the cycle.' },
  messages: { cycle: { fr: 'Cycle {kind} : {path}.', en: 'Cycle {kind}: {path}.' } },
  reads: { types: ['ci', 'service'], fields: ['id', 'relations', 'type'] },
  affected: (before, after) => (same(before.data['relations'] ?? null, after.data['relations'] ?? null) ? [] : undefined),
  judge(report, { catalog, model }) {
    for (const kind of treeKinds) {
      const next = (rec: Rec): Rec[] => membersOf(rec, model.relations).filter((m) => m.kind.id === kind).flatMap((m) => m.ids).flatMap((id) => catalog.get(id) ?? []).filter((to) => to !== rec);
      // Most records write no such relation: they can be part of no cycle.
      const nodes: Rec[] = [];
      for (const type of ['ci', 'service'] as const) for (const rec of catalog.ofType(type)) if (membersOf(rec, model.relations).some((m) => m.kind.id === kind)) nodes.push(rec);
      for (const component of strongComponents(nodes, next)) {
        const inside = new Set(component);
        for (const rec of component) {
          const path = shortestCycle(rec, (r) => next(r).filter((to) => inside.has(to)));
          const at = membersOf(rec, model.relations).find((m) => m.kind.id === kind && path[1] !== undefined && m.ids.includes(path[1].id));
          const ids = path.map((r) => r.id);
          report(rec, { message: 'cycle', holes: { kind, path: ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-5)].join(' → ') : ids.join(' → ') }, at: { value: at?.path ?? ['relations'] } });
        }
      }
    }
  },
});

/** The shortest way from a record back to itself, both ends named. */
function shortestCycle(from: Rec, next: (rec: Rec) => readonly Rec[]): readonly Rec[] {
  const came = new Map<Rec, Rec>();
  let edge: Rec[] = [from];
  while (edge.length > 0) {
    const further: Rec[] = [];
    for (const rec of edge) {
      for (const to of next(rec)) {
        if (to === from) {
          const path = [rec, from];
          for (let r = rec; r !== from; ) path.unshift((r = came.get(r)!));
          return path;
        }
        if (!came.has(to)) {
          came.set(to, rec);
          further.push(to);
        }
      }
    }
    edge = further;
  }
  return [from];
}
