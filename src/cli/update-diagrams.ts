import { judgeRegions } from '../core/diagram/regions';
import type { FileEdits } from '../core/edit/plan';
import type { Workspace } from '../core/gitsm';
import type { Text } from '../core/model/text';
import { Lines } from '../core/util/lines';
import { CannotRun } from './command';
import type { Arguments, Terminal } from './command';
import { visible } from './formats/text';
import { isWithin, openRepository, pathsIn } from './open';
import { applyPlan } from './act';

/** `gitsm diagram update`: brings the diagrams of documents up to date, or with `--check` only names the documents. 1 when one is not, or cannot be. */
export function updateDiagrams(args: Arguments, terminal: Terminal): number {
  for (const option of ['format', 'from', 'to']) {
    if (args.text(option) !== undefined) throw new CannotRun({ fr: `« gitsm diagram update » ne prend pas --${option} : il s'écrit dans le marqueur du document.`, en: `"gitsm diagram update" takes no --${option}: it is written in the document's marker.` });
  }
  const { root, workspace, language } = openRepository(args, terminal);
  const paths = pathsIn(root, args, args.positionals.slice(1));
  const files: FileEdits[] = [];
  let problems = 0;
  for (const { file, text, edits, found } of documentsOf(workspace, paths)) {
    for (const { at, problem } of found) {
      problems++;
      terminal.err(`${visible(file)}:${new Lines(text).position(at).line}: ${visible(problem[language])}\n`);
    }
    if (edits.length > 0) files.push({ file, before: text, edits });
  }
  if (!args.has('check') && files.length > 0) applyPlan(root, { files, create: [], renames: [], records: [] });
  for (const { file } of files) terminal.out(`${visible(file)}\n`);
  if (files.length === 0 && problems === 0) terminal.err(language === 'fr' ? 'Les diagrammes des documents sont à jour.\n' : 'The diagrams of documents are up to date.\n');
  return problems > 0 || (args.has('check') && files.length > 0) ? 1 : 0;
}

interface Document {
  readonly file: string;
  readonly text: string;
  readonly edits: FileEdits['edits'];
  readonly found: readonly { readonly at: number; readonly problem: Text }[];
}

/** The Markdown documents under the paths that hold regions, one at a time, by path. */
function* documentsOf(workspace: Workspace, paths: readonly string[]): Generator<Document> {
  for (const file of [...workspace.files()].filter((f) => /\.md$/i.test(f) && isWithin(f, paths)).toSorted()) {
    const text = workspace.textOf(file);
    if (text === undefined) continue;
    const judged = judgeRegions(text, workspace);
    if (judged.length > 0) yield { file, text, edits: judged.flatMap(({ edit }) => edit ?? []), found: judged.flatMap(({ region, problem }) => (problem ? [{ at: region.start, problem }] : [])) };
  }
}
