import type { ArtefactId } from '../core/model/kit/artefacts';
import type { PageRequest, RowPage, RowPath } from '../core/query/rows';
import type { Path } from '../core/record/node';

/** What the Process kit view asks of an engine. */
export interface KitEngine {
  readonly kit: (argument: PageRequest) => Promise<RowPage>;
  /** What the kit says of a row, as Markdown. */
  readonly kitTip: (argument: { readonly path: RowPath }) => Promise<string | undefined>;
  /** Makes a missing artefact, or says what a person has to do for it. `askGit`: the owner is whom git names. */
  readonly makeArtefact: (argument: { readonly artefact: ArtefactId; readonly askGit: boolean }) => Promise<MadeArtefact>;
  /** Where a value of gitsm.yaml stands, or the place that would be its own; `said` is what to do where it is not there. */
  readonly settingPlace: (argument: { readonly path: Path }) => Promise<{ readonly line: number; readonly said?: string }>;
}

export const kitMethods = ['kit', 'kitTip', 'makeArtefact', 'settingPlace'] as const satisfies readonly (keyof KitEngine)[];

export type MadeArtefact =
  | { readonly is: 'written'; readonly file: string }
  /** A guided form makes it: a first record of the type, or the report of the name. `text` says so where nothing may be written. */
  | { readonly is: 'form'; readonly of: 'record' | 'report'; readonly name: string; readonly text: string }
  /** A part of a record that is there: it is written in that file. */
  | { readonly is: 'part'; readonly file: string; readonly text: string }
  /** Words for a person, and the command line that does it, where there is one. */
  | { readonly is: 'said'; readonly text: string; readonly command?: string }
  /** Nothing was written. */
  | { readonly is: 'refused'; readonly path: string; readonly reason: 'exists' | 'outside' | 'denied' | 'full' | 'failed' };
