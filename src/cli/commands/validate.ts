import type { Severity } from '../../core/model/config/config';
import type { Language } from '../../core/model/text';
import type { Finding } from '../../core/rules/finding';
import type { Command, Terminal } from '../command';
import { formats } from '../formats/all';
import { isInGit } from '../../node/cache/git-dir';
import { headOf, tagsOf } from '../../node/git';
import { isWithin, openRepository, pathsIn, rootOf } from '../open';

export const validate: Command = {
  name: 'validate',
  summary: { fr: 'Juge les enregistrements du dépôt.', en: 'Judges the records of the repository.' },
  usage: '[PATH…]',
  options: [
    { name: 'format', value: 'FORMAT', values: Object.keys(formats), help: { fr: 'Forme du résultat : text, json, sarif, github ou junit.', en: 'Form of the result: text, json, sarif, github or junit.' } },
    { name: 'strict', help: { fr: 'Les avertissements comptent comme des erreurs.', en: 'Warnings count as errors.' } },
    { name: 'as-of', value: 'DATE', help: { fr: "Juger à cet instant plutôt que maintenant.", en: 'Judge at this instant instead of now.' } },
  ],
  async run(args, terminal) {
    const format = args.text('format') ?? 'text';
    // Git answers while the records are read, which leaves this thread no time to ask.
    const asked = format === 'json' || format === 'sarif' ? headOf(rootOf(args)) : null;
    // A repository that cannot be opened is what the user hears of, not git.
    asked?.catch(() => undefined);
    if (asked) await new Promise((resume) => setImmediate(resume));
    const { root, workspace, language, asOf } = openRepository(args, terminal);
    const paths = pathsIn(root, args, args.positionals);
    const tags = workspace.namesTags ? await tagsOf(root) : undefined;
    if (tags) workspace.tagsRead(tags);
    sayUnchecked(root, workspace.namesTags && !tags, language, terminal);
    const findings = workspace.findings().filter((f) => isWithin(f.file, paths));
    terminal.out(formats[format]!({
      asOf, head: await asked, records: workspace.catalog.size, files: workspace.fileCount,
      counts: countOf(findings), findings, language, colour: terminal.colour,
    }));
    const bad = (f: Finding): boolean => f.severity === 'error' || (args.has('strict') && f.severity !== 'information');
    return findings.some(bad) ? 1 : 0;
  },
};

/** Without git everything is judged but what git alone knows: said, so that silence never means "checked". */
function sayUnchecked(root: string, tags: boolean, language: Language, terminal: Terminal): void {
  const fr = language === 'fr';
  const what = tags ? (fr ? ' Les étiquettes que nomment des mises en production ne sont pas vérifiées.' : ' The tags that releases name are not checked.') : '';
  if (!isInGit(root)) terminal.err(fr ? `Ce dossier n'est pas un dépôt git : son histoire n'est pas gardée.${what} Lancez « git init ».\n` : `This folder is no git repository: its history is not kept.${what} Run "git init".\n`);
  else if (tags) terminal.err(fr ? `git n'a pas répondu.${what} Installez git, ou vérifiez le dépôt par « git status ».\n` : `git gave no answer.${what} Install git, or check the repository with "git status".\n`);
}

export function countOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
