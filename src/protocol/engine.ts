import type { Severity } from '../core/model/config/config';
import type { TypeName } from '../core/model/kind';
import type { Language } from '../core/model/text';
import type { QueueGrouping } from '../core/query/groupings';
import type { QueueCounts, QueueFilter } from '../core/query/queue';
import type { PageRequest, RowPage } from '../core/query/rows';
import type { Range } from '../core/util/lines';
import { cmdbMethods } from './cmdb';
import type { CmdbEngine } from './cmdb';
import { commandMethods } from './commands';
import type { CommandEngine } from './commands';
import { diagramMethods } from './diagram';
import type { DiagramEngine } from './diagram';
import type { FileEdits } from './file-edits';
import type { LanguageEngine } from './language';
import { languageMethods } from './language';
import { calendarMethods } from './calendar';
import type { CalendarEngine } from './calendar';
import { kitMethods } from './kit';
import type { KitEngine } from './kit';
import { reviewMethods } from './review';
import type { ReviewEngine } from './review';
import type { Cancellation, Nothing } from './rpc';

/**
 * What the extension asks of an engine: one engine for each workspace folder, in a thread of its own.
 * The extension never reads or judges a record. Files are paths from the root, with `/`; instants are
 * epoch ms; texts are in the language given at the start. Only what a view shows crosses.
 */
export interface Engine extends DiagramEngine, LanguageEngine, KitEngine, CalendarEngine, ReviewEngine, CommandEngine, CmdbEngine {
  /** Reads and judges everything, in slices, with `progress` events. The findings come as `findings` events before the result. */
  readonly load: (argument: Nothing, cancel?: Cancellation) => Promise<Loaded>;
  /** An editor holds this text for a file; without `text`, it holds it no more. */
  readonly edited: (argument: { readonly file: string; readonly text?: string }) => Promise<void>;
  /** Files or folders were written, created or deleted on disk: one batch for all that happened together. */
  readonly changed: (argument: { readonly files: readonly string[] }) => Promise<void>;
  /** Judges at another instant: the engine has no clock. */
  readonly advance: (argument: { readonly now: number }) => Promise<void>;
  /** Asks git which tags there are, and judges what names one: after a load, and when git changed. Only for a folder that is trusted. */
  readonly readTags: (argument: Nothing) => Promise<void>;
  /** What a rule checks, why, and how to mend it, as Markdown; undefined when there is no such rule. */
  readonly rulePage: (argument: { readonly rule: string }) => Promise<string | undefined>;
  /** The reference of all records, of one type, of the rules, or of gitsm.yaml, in the organisation's own terms, as Markdown; undefined for another subject. */
  readonly reference: (argument: { readonly of: string }) => Promise<string | undefined>;
  /** Who looks: the person of `gitsm.yaml` of that key, else the one with git's `user.email`, which is asked only when `askGit`, and anew only when `again`. */
  readonly identify: (argument: { readonly person?: string; readonly askGit: boolean; readonly again?: boolean }) => Promise<Me>;
  readonly queue: (argument: PageRequest & { readonly by: QueueGrouping; readonly filter: QueueFilter }) => Promise<RowPage>;
  readonly queueCounts: (argument: { readonly filter: QueueFilter }) => Promise<QueueCounts & { readonly shown: number }>;
  /** Why a queue's filter cannot be read; undefined when it can. */
  readonly filterProblem: (argument: { readonly text: string }) => Promise<string | undefined>;
  /** Records whose id and title hold these words, best first; of these types, when some are named. */
  readonly search: (argument: { readonly text: string; readonly limit: number; readonly types?: readonly TypeName[] }, cancel?: Cancellation) => Promise<readonly ShownRecord[]>;
  /** The record of a file at a glance, as Markdown. */
  readonly card: (argument: { readonly file: string }) => Promise<string | undefined>;
  /** Quick fixes of a file's findings that meet these lines. Their edits are computed when one is taken. */
  readonly fixes: (argument: { readonly file: string; readonly lines: { readonly from: number; readonly to: number } }) => Promise<readonly FixOffer[]>;
  /** The edits of an offered fix; undefined when the finding is no longer there, or the edit is refused. */
  readonly fixEdits: (argument: { readonly file: string; readonly fix: FixKey }) => Promise<FileEdits | undefined>;
  /** The edits of every safe fix of a file. */
  readonly allFixEdits: (argument: { readonly file: string }) => Promise<FileEdits>;
  /** Writes settings, folders, policies and procedures of a new repository, all or none, and never over anything. Asks git who the user is. */
  readonly init: (argument: { readonly organisation: string; readonly language: Language }) => Promise<InitResult>;
}

export const engineMethods = [
  'load', 'edited', 'changed', 'advance', 'readTags', 'rulePage', 'reference', 'identify', 'queue', 'queueCounts', 'filterProblem', 'search', 'card', 'fixes', 'fixEdits', 'allFixEdits', 'init',
  ...diagramMethods, ...commandMethods, ...cmdbMethods,
  ...languageMethods,
  ...kitMethods,
  ...calendarMethods,
  ...reviewMethods,
] as const satisfies readonly (keyof Engine)[];

/** What an engine says by itself. */
export interface EngineEvents {
  readonly progress: LoadProgress;
  /** Files whose findings changed, with all that they have now. */
  readonly findings: readonly FileFindings[];
  /** Records changed: views ask again for what they show. */
  readonly revision: Loaded;
}

export const engineEvents = ['progress', 'findings', 'revision'] as const satisfies readonly (keyof EngineEvents)[];

export type EngineListeners = { readonly [name in keyof EngineEvents]: (payload: EngineEvents[name]) => void };

/** What an engine's thread is started with. */
export interface EngineStart {
  readonly root: string;
  readonly language: Language;
  readonly now: number;
  /** Whether what a load found may be kept in git's folder for the next start: only where the user trusts the folder. */
  readonly remember?: boolean;
}

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** It is a state that git keeps which is read, beside the records as they are. */
  readonly past?: true;
}

export interface Loaded {
  readonly records: number;
  readonly files: number;
}

/** Which fix of which finding: a finding is known by its rule and place. */
export interface FixKey {
  readonly rule: string;
  readonly range: Range;
  readonly index: number;
}

export interface FixOffer {
  readonly key: FixKey;
  readonly title: string;
  /** It changes nothing that a person decided. */
  readonly safe: boolean;
  /** It opens this command of the editor instead of editing. */
  readonly command?: { readonly id: string; readonly arguments: readonly string[] };
}

export type InitResult =
  | { readonly ok: true; readonly written: readonly string[]; readonly kept: readonly string[] }
  /** Nothing was written, because of this path. */
  | { readonly ok: false; readonly path: string; readonly reason: 'exists' | 'outside' | 'denied' | 'full' | 'failed' };

export interface Me {
  /** The key of the person in gitsm.yaml; undefined when nobody there fits. */
  readonly person?: string;
  readonly name?: string;
  /** The address that git gave. */
  readonly email?: string;
}

/** A record in a list that people choose from. */
export interface ShownRecord {
  readonly id: string;
  readonly type: TypeName;
  readonly title: string;
  /** Its type and status in words. */
  readonly what: string;
  readonly icon: string;
  readonly file: string;
}

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly ShownFinding[];
}

/** A finding as an editor shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Lines and columns count from 1. */
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}
