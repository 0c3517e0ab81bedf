import { text } from '../../record/rec';
import { recordRule } from '../rule';

export const idPattern = recordRule({
  id: 'structure/id-pattern',
  severity: 'error',
  title: { fr: "Identifiant hors motif", en: 'Id outside its pattern' },
  what: { fr: "L'identifiant suit le motif de son type, celui du modèle ou de `ids` dans gitsm.yaml.", en: 'The id follows the pattern of its type, from the model or from `ids` of gitsm.yaml.' },
  why: { fr: "Un identifiant hors motif n'est pas reconnu dans la prose et n'est pas compté quand le suivant est donné.", en: 'An id outside its pattern is not recognised in prose and not counted when the next one is given.' },
  mend: { fr: "Donnez un identifiant conforme, puis renommez le fichier et les références.", en: 'Give an id that fits, then rename the file and the references.' },
  messages: { not: { fr: "« {value} » ne suit pas le motif {pattern}.", en: '"{value}" does not follow the pattern {pattern}.' } },
  judge(source, report) {
    const value = text(source.data['id']);
    if (!source.type || value === undefined || source.type.id.test(value)) return;
    report({ message: 'not', holes: { value: value.slice(0, 80), pattern: source.type.id.source }, at: { value: ['id'] } });
  },
});
