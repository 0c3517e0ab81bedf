import { Workspace } from '../../src/core/gitsm';
import type { Book } from '../../src/core/language/book';
import { complete } from '../../src/core/language/completion';
import type { Completion } from '../../src/core/language/proposal';
import type { Language } from '../../src/core/model/text';
import { readTree } from './fixture';
import { MemoryStore } from './memory-store';

export const base = readTree('test/fixtures/rules/base');
export const now = Date.parse('2026-11-22T17:00:00Z');

/** The records of the rule fixtures. One workspace for all: edits are laid over it as an editor does, and taken back. */
const shared = new Workspace(new MemoryStore(base), { now }).loadAll();
let held: readonly string[] = [];

export function bookOf(edits: Readonly<Record<string, string>> = {}, language: Language = 'fr'): Book & { readonly workspace: Workspace } {
  const workspace = shared;
  for (const file of held) workspace.edited(file, undefined);
  for (const [file, text] of Object.entries(edits)) workspace.edited(file, text);
  held = Object.keys(edits);
  return { workspace, model: workspace.model, catalog: workspace.catalog, language, now, sourceOf: (f) => workspace.sourceOf(f), textOf: (f) => workspace.textOf(f) };
}

/** Completes at `|` in a file that holds this text. */
export function proposals(marked: string, file = 'incidents/2026/INC-2026-0002.md', language: Language = 'fr'): readonly Completion[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return complete(bookOf({ [file]: text }, language), file, text, offset);
}

/** The text that taking the proposal of a label gives, with `|` where a snippet leaves the caret; texts of its stops stay. */
export function taken(marked: string, label: string, file?: string, language?: Language): string {
  const found = proposals(marked, file, language).find((c) => c.label === label);
  if (!found) return `no proposal ${label}`;
  const text = marked.replace('|', '');
  const insert = found.snippet ? found.insert.replace('$0', '|').replace(/\\([$}\\])/g, '$1') : found.insert;
  return text.slice(0, found.start) + insert + text.slice(found.whole ? found.end : Math.max(found.start, marked.indexOf('|')));
}
