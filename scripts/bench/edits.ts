import { Workspace } from '../../src/core/gitsm';
import { FileStore } from '../../src/node/file-store';
import { at } from './timed';

const now = Date.parse('2026-11-22T17:00:00Z');

/** Typing in one record to the findings of it and all that depends on it; and who names a record. In one process, as the editor has it. */
export function edits(folder: string, files: readonly string[]): readonly { readonly what: string; readonly value: string }[] {
  const workspace = new Workspace(new FileStore(folder), { now }).loadAll();
  const typed: number[] = [];
  const links: number[] = [];
  const chosen = files.filter((_, i) => i % Math.max(1, Math.floor(files.length / 300)) === 0);
  chosen.forEach((file, i) => {
    const text = workspace.textOf(file)!;
    const edited = [text.replace('\n---\n\n', '\n---\n\nx'), text.replace(/^title: .*$/m, 'title: y'), text.replace(/^status: .*$/m, 'status: new'), text.replace(/^service: .*$/m, 'service: SVC-0001')][i % 4]!;
    const start = performance.now();
    for (const touched of workspace.edited(file, edited)) workspace.findingsOf(touched);
    typed.push(performance.now() - start);
    workspace.edited(file, undefined);
    const id = workspace.catalog.atFile(file)?.id ?? '';
    const asked = performance.now();
    void [...workspace.catalog.namedBy(id)].length;
    links.push(performance.now() - asked);
  });
  return [
    { what: 'an edit to its findings, median and 95th percentile', value: `${at(typed, 0.5).toFixed(1)} / ${at(typed, 0.95).toFixed(1)} ms` },
    { what: 'who names a record, 95th percentile', value: `${at(links, 0.95).toFixed(3)} ms` },
  ];
}
