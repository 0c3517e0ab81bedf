import type { YamlProblem } from '../../record/node';
import { recordRule } from '../rule';
import { explainYaml, quoted, slipsOf } from './yaml-words';

const messages = {
  syntax: { fr: 'Le front matter ne peut être lu comme du YAML : {detail}.', en: 'The front matter cannot be read as YAML: {detail}.' },
  unclosed: { fr: "Le front matter n'est pas fermé : ajoutez une ligne « --- » à sa fin.", en: 'The front matter is not closed: add a line "---" at its end.' },
  language: { fr: 'Seul le YAML est lu : le front matter en « {detail} » est refusé et n\'est jamais exécuté.', en: 'Only YAML is read: front matter in "{detail}" is refused and never run.' },
  'merge-conflict': { fr: "Un conflit de fusion n'est pas résolu : gardez une version et supprimez les marqueurs.", en: 'A merge conflict is not resolved: keep one version and delete the markers.' },
  alias: { fr: 'Alias YAML refusé : {detail}.', en: 'YAML alias refused: {detail}.' },
  'too-deep': { fr: "L'imbrication est trop profonde.", en: 'The nesting is too deep.' },
  'too-large': { fr: 'Le front matter est trop long : 64 Kio au plus.', en: 'The front matter is too long: 64 KiB at most.' },
  'not-a-map': { fr: 'Le front matter doit être une liste de champs « clé : valeur ».', en: 'The front matter must be fields, "key: value".' },
  tag: { fr: 'Étiquette YAML refusée : {detail}.', en: 'YAML tag refused: {detail}.' },
  'multiple-documents': { fr: 'Un seul document YAML par front matter.', en: 'One YAML document only in front matter.' },
  binary: { fr: 'Le front matter contient des caractères binaires.', en: 'The front matter holds binary characters.' },
} as const satisfies Record<YamlProblem['reason'], { fr: string; en: string }>;

export const frontMatter = recordRule({
  id: 'structure/front-matter',
  severity: 'error',
  title: { fr: 'Front matter illisible', en: 'Unreadable front matter' },
  what: { fr: "Le front matter est du YAML, fermé, sans marqueur de conflit ni autre langage.", en: 'The front matter is YAML, closed, without conflict markers or another language.' },
  why: { fr: "Un enregistrement illisible n'existe pour aucun outil; un autre langage que YAML pourrait exécuter du code.", en: 'An unreadable record exists for no tool; a language other than YAML could run code.' },
  mend: { fr: "Corrigez la ligne indiquée : souvent un deux-points ou un guillemet dans un titre qui n'est pas entre guillemets.", en: 'Correct the line that is shown: often a colon or a quote in a title that is not itself quoted.' },
  messages,
  judge(source, report) {
    // One unreadable place often makes others: the first few say enough.
    for (const { start, end, problem, quotable } of slipsOf(source.front.problems, source.text).slice(0, 5)) {
      const fixes = quotable ? [{ title: { fr: 'Mettre entre guillemets', en: 'Put in quotes' }, safe: true, do: { op: 'replace' as const, start, end, text: quoted(source.text.slice(start, end)) } }] : [];
      report({ message: problem.reason, holes: { detail: explainYaml(problem, source.text) }, at: { span: [start, end] }, fixes });
    }
    const { conflict } = source.body;
    if (conflict) report({ message: 'merge-conflict', at: { span: [conflict.start, conflict.end] } });
  },
});
