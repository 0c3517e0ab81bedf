import { membersOf } from '../../catalog/relations';
import { text } from '../../record/rec';
import { recordRule } from '../rule';

export const selfRelation = recordRule({
  id: 'ci/self',
  severity: 'error',
  title: { fr: 'Relation avec soi-même', en: 'Relation to itself' },
  what: { fr: "Un CI ou un service ne se nomme pas lui-même dans ses relations.", en: 'A CI or a service does not name itself in its relations.' },
  why: { fr: "Une dépendance de soi-même n'a pas de sens et fausse les graphes d'impact.", en: 'A dependency on itself has no meaning and falsifies impact graphs.' },
  mend: { fr: 'Supprimez la ligne.', en: 'Delete the line.' },
  messages: { self: { fr: '{id} se nomme lui-même.', en: '{id} names itself.' } },
  types: ['ci', 'service'],
  judge(source, report, { model }) {
    const id = text(source.data['id']);
    if (id === undefined) return;
    for (const member of membersOf(source, model.relations)) {
      if (member.ids.includes(id)) report({ message: 'self', holes: { id }, at: { value: member.path }, fixes: member.ids.length === 1 ? [{ title: { fr: 'Supprimer cette relation', en: 'Remove this relation' }, safe: true, do: { op: 'remove', path: member.path } }] : [] });
    }
  },
});
