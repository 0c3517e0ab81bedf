import { text } from '../../record/rec';
import { recordRule } from '../rule';

export const fileName = recordRule({
  id: 'structure/file-name',
  severity: 'warning',
  title: { fr: "Fichier mal nommé", en: 'Misnamed file' },
  what: { fr: "Le fichier porte le nom de son identifiant.", en: 'The file is named after its id.' },
  why: { fr: "Deux branches qui prennent le même identifiant se heurtent alors dans git, au lieu de laisser un doublon silencieux.", en: 'Two branches that take the same id then meet as a conflict in git, instead of leaving a silent duplicate.' },
  mend: { fr: 'Renommez le fichier.', en: 'Rename the file.' },
  messages: { not: { fr: "Le fichier devrait s'appeler {name}.", en: 'The file should be named {name}.' } },
  judge(source, report) {
    const id = text(source.data['id']);
    if (!source.type || id === undefined || !source.type.id.test(id)) return;
    const name = `${id}.md`;
    const slash = source.file.lastIndexOf('/') + 1;
    if (source.file.slice(slash) === name) return;
    report({ message: 'not', holes: { name }, at: { value: ['id'] }, fixes: [{ title: { fr: 'Renommer le fichier en {name}', en: 'Rename the file to {name}' }, holes: { name }, do: { op: 'rename-file', to: source.file.slice(0, slash) + name } }] });
  },
});
