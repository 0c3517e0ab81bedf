import type { Catalog } from './catalog/catalog';
import type { Rec } from './record/rec';
import type { Finding } from './rules/finding';
import type { Judge, JudgedLinks } from './rules/judge';

/** What the text of one Markdown file says by itself. */
export interface KeptFile {
  readonly rec?: Rec | undefined;
  /** Findings of record rules. */
  readonly findings: readonly Finding[];
}

/** What a load found: all that a later one needs to go on from. */
export interface Kept {
  /** Every Markdown file of the store, in the order in which it was read; those that the settings leave out too. */
  readonly markdown: readonly string[];
  /** Every other file. */
  readonly others: readonly string[];
  /** Undefined for a file that could not be read: it is tried again each time. */
  readonly fileOf: (file: string) => KeptFile | undefined;
  readonly links: JudgedLinks;
}

/** What was kept, and what it no longer says: files that came, went, or may hold another text. */
export interface Recalled extends Kept {
  readonly differ: ReadonlySet<string>;
}

/** Where a host keeps what a load found, for the next load of the same rules and settings. */
export interface Memory {
  /** `settings` is the text of gitsm.yaml, on which everything depends; `listed` every file that the store has now. */
  recall(settings: string, listed: readonly string[]): Recalled | undefined;
  keep(settings: string, kept: Kept): void;
}

/** What stands judged, seen through the catalogue and the judge: nothing is copied until it is asked for. */
export function keptOf({ files, catalog, judge, isUnreadable }: { readonly files: Iterable<string>; readonly catalog: Catalog; readonly judge: Judge; readonly isUnreadable: (file: string) => boolean }): Kept {
  const markdown: string[] = [];
  const others: string[] = [];
  for (const file of files) (/\.md$/i.test(file) ? markdown : others).push(file);
  const fileOf = (file: string): KeptFile | undefined => (isUnreadable(file) ? undefined : { rec: catalog.atFile(file), findings: judge.recordFindingsOf(file) });
  return { markdown: markdown.toSorted(), others, fileOf, links: judge.links() };
}
