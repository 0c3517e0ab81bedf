import { membersOf } from '../../catalog/relations';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const ciEnvironment = linkedRule({
  id: 'ci/environment',
  severity: 'warning',
  title: { fr: 'Production sur un environnement de test', en: 'Production on a test environment' },
  what: { fr: "Un CI de production ne s'exécute pas sur un CI de test ou de développement.", en: 'A production CI does not run on a test or development one.' },
  why: { fr: "Un environnement de test est arrêté, vidé et changé sans préavis.", en: 'A test environment is stopped, wiped and changed without notice.' },
  mend: { fr: "Déplacez le CI, ou corrigez l'environnement de l'un des deux.", en: 'Move the CI, or correct the environment of one of the two.' },
  messages: { on: { fr: "{self} est en production mais s'exécute sur {id}, qui est en « {environment} ».", en: '{self} is in production but runs on {id}, which is in "{environment}".' } },
  types: ['ci'],
  reads: ['id', 'environment', 'type'],
  judge(rec, report, { catalog, model }) {
    if (rec.data['environment'] !== 'production' || rec.status === 'retired') return;
    for (const member of membersOf(rec, model.relations)) {
      if (member.kind.id !== 'runs_on') continue;
      for (const id of member.ids) {
        const environment = text(catalog.get(id)?.data['environment']);
        if (environment === 'test' || environment === 'development') report({ message: 'on', holes: { self: rec.id, id, environment }, at: { value: member.path } });
      }
    }
  },
});
