import { judgeRegions } from '../core/diagram/regions';
import type { JudgedRegion } from '../core/diagram/regions';
import type { FileEdits } from '../core/edit/plan';
import type { Workspace } from '../core/gitsm';
import type { Language } from '../core/model/text';
import { Lines } from '../core/util/lines';
import type { DocumentDiagrams, StaleDiagrams } from '../protocol/diagram';

/** A Markdown document that holds diagrams. */
export interface DiagramDocument extends FileEdits {
  /** What cannot be drawn; lines from 1. */
  readonly problems: readonly { readonly line: number; readonly region: JudgedRegion }[];
}

/** The documents that hold diagrams, by path; undefined for each of the others, so that a host can give way between two. */
export function* diagramDocuments(workspace: Workspace, isWanted: (file: string) => boolean = () => true): Generator<DiagramDocument | undefined> {
  for (const file of [...workspace.files()].filter((f) => /\.md$/i.test(f) && isWanted(f)).toSorted()) {
    const text = workspace.textOf(file);
    const judged = text === undefined ? [] : judgeRegions(text, workspace);
    if (text === undefined || judged.length === 0) {
      yield undefined;
      continue;
    }
    const lines = new Lines(text);
    yield { file, before: text, edits: judged.flatMap(({ edit }) => edit ?? []), problems: judged.filter((r) => r.problem).map((region) => ({ line: lines.position(region.region.start).line, region })) };
  }
}

/** The diagrams of a text that an editor shows, in its language. */
export function diagramsOf(text: string, workspace: Workspace, language: Language): DocumentDiagrams {
  const lines = new Lines(text);
  const judged = judgeRegions(text, workspace);
  return {
    diagrams: judged.map(({ region, edit, problem }) => ({ line: lines.position(region.start).line, isStale: edit !== undefined, ...(problem ? { problem: problem[language] } : {}) })),
    edits: judged.flatMap(({ edit }) => (edit ? [{ range: lines.range(edit.start, edit.end), text: edit.text }] : [])),
  };
}

/** What brings the diagrams of every document up to date. `giveWay` is awaited between documents. */
export async function staleDiagrams(workspace: Workspace, language: Language, giveWay: () => Promise<void>): Promise<StaleDiagrams> {
  const files: StaleDiagrams['changes']['files'][number][] = [];
  const problems: StaleDiagrams['problems'][number][] = [];
  let looked = 0;
  for (const document of diagramDocuments(workspace)) {
    if (document || ++looked % 200 === 0) await giveWay();
    if (!document) continue;
    const { file, before, edits } = document;
    const lines = new Lines(before);
    if (edits.length > 0) files.push({ file, before, edits: edits.map(({ start, end, text }) => ({ range: lines.range(start, end), text })) });
    for (const { line, region } of document.problems) problems.push({ file, line, problem: region.problem![language] });
  }
  return { changes: { files, create: [], renames: [], records: [] }, problems };
}
