import type { FileEdits } from '../core/edit/plan';
import { diagramDocuments } from '../node/document-diagrams';
import { applyPlan } from './act';
import { CannotRun } from './command';
import type { Arguments, Terminal } from './command';
import { visible } from './formats/text';
import { isWithin, openRepository, pathsIn } from './open';

/** `gitsm diagram update`: brings the diagrams of documents up to date, or with `--check` only names the documents. 1 when one is not, or cannot be. */
export function updateDiagrams(args: Arguments, terminal: Terminal): number {
  for (const option of ['format', 'from', 'to']) {
    if (args.text(option) !== undefined) throw new CannotRun({ fr: `« gitsm diagram update » ne prend pas --${option} : il s'écrit dans le marqueur du document.`, en: `"gitsm diagram update" takes no --${option}: it is written in the document's marker.` });
  }
  const { root, workspace, language } = openRepository(args, terminal);
  const paths = pathsIn(root, args, args.positionals.slice(1));
  const files: FileEdits[] = [];
  let problems = 0;
  for (const document of diagramDocuments(workspace, (f) => isWithin(f, paths))) {
    if (!document) continue;
    const { file, before, edits } = document;
    problems += document.problems.length;
    for (const { line, region } of document.problems) terminal.err(`${visible(file)}:${line}: ${visible(region.problem![language])}\n`);
    if (edits.length > 0) files.push({ file, before, edits });
  }
  if (!args.has('check') && files.length > 0) applyPlan(root, { files, create: [], renames: [], records: [] });
  for (const { file } of files) terminal.out(`${visible(file)}\n`);
  if (files.length === 0 && problems === 0) terminal.err(language === 'fr' ? 'Les diagrammes des documents sont à jour.\n' : 'The diagrams of documents are up to date.\n');
  return problems > 0 || (args.has('check') && files.length > 0) ? 1 : 0;
}
