import type { Completion } from '../core/language/proposal';
import type { TypeName } from '../core/model/kind';
import type { OpenClock } from '../core/language/open-clock';
import type { ActionName } from '../core/query/related-actions';
import type { Position, Range } from '../core/util/lines';
import type { FileEdits } from './file-edits';
import type { Cancellation } from './rpc';

/** A place of a file; lines and columns count from 1. */
export interface At {
  readonly file: string;
  readonly at: Position;
}

/**
 * What the text editor asks of an engine. Answers are about the text that the engine was given last, and
 * while its front matter is half-written, about the last one that was whole, with places moved to where they are now.
 */
export interface LanguageEngine {
  /** `typed`: a character asked, not a person; prose is then left alone unless an id is begun. */
  readonly complete: (argument: At & { readonly typed?: boolean }, cancel?: Cancellation) => Promise<readonly ShownCompletion[]>;
  /** What is known of a place: why it has findings, and what stands there. */
  readonly hover: (argument: At, cancel?: Cancellation) => Promise<readonly ShownHover[]>;
  /** Who set what a line of front matter or of gitsm.yaml says, by git's history: asked for one file, and only of a folder that is trusted. */
  readonly origin: (argument: At, cancel?: Cancellation) => Promise<ShownHover | undefined>;
  /** The clock of a file's record that runs at an instant; undefined when none does. */
  readonly clock: (argument: InFile & { readonly now: number }) => Promise<OpenClock | undefined>;
  readonly definitions: (argument: At, cancel?: Cancellation) => Promise<readonly FilePlace[]>;
  /** Every place that names what stands here, in fields and prose. */
  readonly references: (argument: At & { readonly withDefinition: boolean }, cancel?: Cancellation) => Promise<readonly FilePlace[]>;
  /** Every place that names a record, but for its own id. */
  readonly referencesTo: (argument: { readonly id: string }, cancel?: Cancellation) => Promise<readonly FilePlace[]>;
  /** The name that could be changed here; undefined when nothing can. */
  readonly renameable: (argument: At, cancel?: Cancellation) => Promise<{ readonly range: Range; readonly name: string } | undefined>;
  /** Every edit of the repository that gives what stands here another name, or why that is refused. */
  readonly rename: (argument: At & { readonly to: string }, cancel?: Cancellation) => Promise<({ readonly ok: true } & FileEdits) | { readonly ok: false; readonly why: string }>;
  readonly outline: (argument: InFile, cancel?: Cancellation) => Promise<readonly OutlineEntry[]>;
  readonly links: (argument: InFile, cancel?: Cancellation) => Promise<readonly ShownLink[]>;
  readonly lens: (argument: InFile, cancel?: Cancellation) => Promise<ShownLens | undefined>;
  readonly inlays: (argument: InFile & { readonly from: number; readonly to: number }, cancel?: Cancellation) => Promise<readonly ShownInlay[]>;
  /** Spans of lines, first and last, that can be folded. */
  readonly folds: (argument: InFile, cancel?: Cancellation) => Promise<readonly { readonly start: number; readonly end: number; readonly header?: boolean }[]>;
  /** How the ids of a text that holds nothing else are written at a place; undefined for another text. */
  readonly insertion: (argument: At & { readonly text: string }, cancel?: Cancellation) => Promise<string | undefined>;
  /** The files of the records that claim an id. */
  readonly filesOf: (argument: { readonly id: string }) => Promise<readonly string[]>;
}

export const languageMethods = [
  'complete', 'hover', 'origin', 'clock', 'definitions', 'references', 'referencesTo', 'renameable', 'rename', 'outline', 'links', 'lens', 'inlays', 'folds', 'insertion', 'filesOf',
] as const satisfies readonly (keyof LanguageEngine)[];

export interface InFile {
  readonly file: string;
}

export interface FilePlace {
  readonly file: string;
  readonly range: Range;
}

/** A proposal of the core, its place as the editor counts. */
export type ShownCompletion = Omit<Completion, 'start' | 'end'> & { readonly range: Range };

/** Markdown in which nothing that people wrote is markup, and what a host may link it to. */
export interface ShownHover {
  readonly markdown: string;
  readonly range: Range;
  readonly record?: string;
  readonly rule?: string;
}

export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'field' | 'list' | 'group' | 'section';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

export interface ShownLink {
  readonly range: Range;
  readonly file: string;
  readonly title: string;
}

export interface ShownLens {
  readonly line: number;
  readonly record: string;
  readonly type: TypeName;
  readonly status: { readonly id: string; readonly label: string };
  readonly moves: readonly { readonly to: string; readonly label: string }[];
  /** How many records name it, and how many it names. */
  readonly named: number;
  readonly names: number;
  /** Open ones that touch it, for what is part of the CMDB. */
  readonly incidents: number;
  readonly changes: number;
  /** What one would do next besides moving it, as its commands are named. */
  readonly actions: readonly { readonly action: ActionName; readonly label: string; readonly type?: TypeName }[];
}

export interface ShownInlay {
  readonly at: Position;
  readonly text: string;
  readonly file: string;
}

