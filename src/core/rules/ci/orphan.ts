import { isLive } from '../../catalog/relations';
import { connectedToServices } from '../../query/neighbours';
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
    const reached = connectedToServices(catalog, model);
    for (const rec of catalog.ofType('ci')) if (isLive(rec) && !reached.has(rec)) report(rec, { message: 'orphan', holes: { id: rec.id }, at: { value: ['status'] } });
  },
});
