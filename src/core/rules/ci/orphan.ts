import { isLive, membersOf } from '../../catalog/relations';
import type { Rec } from '../../record/rec';
import { repositoryRule } from '../rule';

export const ciOrphan = repositoryRule({
  id: 'ci/orphan',
  severity: 'information',
  title: { fr: 'CI orphelin', en: 'Orphan CI' },
  what: { fr: "Un CI en service est atteint par un service au moins, en suivant les relations.", en: 'A live CI is reached by at least one service along relations.' },
  why: { fr: "Un CI que rien ne relie à un service ne paraît dans aucune analyse d'impact : ou la relation manque, ou le CI ne sert plus.", en: 'A CI that nothing ties to a service appears in no impact analysis: either the relation is missing, or the CI is no longer used.' },
  mend: { fr: "Reliez-le à ce qui en dépend, ou retirez-le.", en: 'Relate it to what depends on it, or retire it.' },
  messages: { orphan: { fr: "Aucun service n'atteint {id}.", en: 'No service reaches {id}.' } },
  types: ['ci'],
  reads: { types: ['ci', 'service'], fields: ['id', 'type', 'status', 'relations'] },
  judge(report, { catalog, model }) {
    const back = new Map<string, Rec[]>();
    const forth = new Map<Rec, readonly string[]>();
    for (const rec of [...catalog.ofType('ci'), ...catalog.ofType('service')]) {
      const members = membersOf(rec, model.relations);
      forth.set(rec, members.flatMap((m) => m.ids));
      // What a thing contains is reached with it, and a connection is crossed either way.
      for (const m of members) if (m.kind.impact === 'target' || m.kind.symmetric) for (const id of m.ids) push(back, id, rec);
    }
    const reached = new Set<Rec>([...catalog.ofType('service')].filter((s) => s.status !== 'retired'));
    const queue = [...reached];
    for (let rec = queue.pop(); rec; rec = queue.pop()) {
      const near = [...(forth.get(rec) ?? []).flatMap((id) => catalog.get(id) ?? []), ...(back.get(rec.id) ?? [])];
      for (const to of near) {
        if (reached.has(to)) continue;
        reached.add(to);
        queue.push(to);
      }
    }
    for (const rec of catalog.ofType('ci')) if (isLive(rec) && !reached.has(rec)) report(rec, { message: 'orphan', holes: { id: rec.id }, at: { value: ['status'] } });
  },
});

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
