import { indexesOf, readTarget } from '../../record/target';
import { linkedRule } from '../rule';

export const fileLinks = linkedRule({
  id: 'links/file',
  severity: 'warning',
  title: { fr: 'Lien vers un fichier absent', en: 'Link to a missing file' },
  what: { fr: "Un lien ou une image relatifs mènent à un fichier du dépôt, et une ancre à un titre de ce fichier.", en: 'A relative link or image leads to a file of the repository, and an anchor to a heading of it.' },
  why: { fr: 'Les pièces jointes, les captures et les procédures citées doivent être là quand on les ouvre.', en: 'Attachments, captures and procedures that are named must be there when someone opens them.' },
  mend: { fr: 'Corrigez le chemin ou ajoutez le fichier.', en: 'Correct the path or add the file.' },
  messages: {
    missing: { fr: "Le fichier {target} n'existe pas.", en: 'The file {target} does not exist.' },
    anchor: { fr: "Le fichier n'a pas de titre « #{anchor} ».", en: 'The file has no heading "#{anchor}".' },
    outside: { fr: 'Le lien {target} sort du dépôt.', en: 'The link {target} leaves the repository.' },
  },
  reads: ['files', 'anchors'],
  judge(rec, report, { hasFile, anchorsOf }) {
    for (const target of rec.targets) {
      const { file, anchor, path } = readTarget(rec.file, target);
      if (file === undefined) report({ message: 'outside', holes: { target: target.slice(0, 200) }, at: { target } });
      // A folder is there when the hosting shows it: through its index.
      else if (path !== '' && !hasFile(file) && !indexesOf(file).some(hasFile)) report({ message: 'missing', holes: { target: path.slice(0, 200) }, at: { target } });
      else if (anchor !== '' && /\.md$/i.test(file)) {
        const anchors = anchorsOf(file);
        if (anchors && !anchors.includes(anchor.toLowerCase()) && !/^L\d+/.test(anchor)) report({ message: 'anchor', holes: { anchor: anchor.slice(0, 100) }, at: { target } });
      }
    }
  },
});
