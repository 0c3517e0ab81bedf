import { isLive } from '../../catalog/relations';
import { connectedToServices, isConnectedToService } from '../../query/neighbours';
import type { Rec } from '../../record/rec';
import { same } from '../../record/same';
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
  affected(before, after) {
    if (!same(before.data['relations'] ?? null, after.data['relations'] ?? null)) return undefined;
    if (after.type === 'ci') return [after];
    return (before.status === 'retired') === (after.status === 'retired') ? [] : undefined;
  },
  judge(report, { catalog, model }, only) {
    const reached = only ? undefined : connectedToServices(catalog, model);
    const isReached = (rec: Rec): boolean => reached?.has(rec) ?? isConnectedToService(rec, catalog, model);
    for (const rec of only ?? catalog.ofType('ci')) if (rec.type === 'ci' && isLive(rec) && !isReached(rec)) report(rec, { message: 'orphan', holes: { id: rec.id }, at: { value: ['status'] } });
  },
});
