import type { CmdbGrouping, CmdbWay } from '../core/query/groupings';
import type { PageRequest, RowPage, WayPoint } from '../core/query/rows';
import type { RelationWay } from '../core/edit/relate';
import type { Answers } from '../core/edit/questions';
import type { PlannedAction } from './commands';
import type { Cancellation, Nothing } from './rpc';

/** What the CMDB view shows: grouped how, in which direction, from where. */
export interface CmdbShape extends CmdbWay {
  readonly by: CmdbGrouping;
}

/** A state that git keeps: its commit, and the instant that it is judged at (epoch ms). */
export interface Past {
  readonly commit: string;
  readonly at: number;
  /** As it was asked for: a date, a tag, a branch, a commit. */
  readonly name: string;
}

/** A state that people may want to look at. */
export interface NamedPast {
  readonly kind: 'tag' | 'branch' | 'commit';
  /** What names it to git. */
  readonly revision: string;
  /** What people call it, and what was said of it. */
  readonly name: string;
  readonly subject: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What the CMDB view asks of an engine. What takes or finds a `Past` runs git: ask in trusted folders only. */
export interface CmdbEngine {
  readonly cmdb: (argument: PageRequest & CmdbShape) => Promise<RowPage>;
  /** The rows from the top of the CMDB to the record of a file; undefined when it is no part of it. */
  readonly wayToCi: (argument: CmdbShape & { readonly file: string }) => Promise<readonly WayPoint[] | undefined>;
  /** The relations that these records may have with another one, in both directions, or why there is none. */
  readonly relations: (argument: { readonly ids: readonly string[]; readonly other: string }) => Promise<Relations>;
  /** The statuses to which each of these records may move now. */
  readonly movesOfAll: (argument: { readonly ids: readonly string[] }) => Promise<readonly { readonly to: string; readonly label: string }[]>;
  /** What is done to several records as one step: all of it or nothing. */
  readonly planSeveral: (argument: SeveralRequest) => Promise<PlannedAction>;
  /** Tags and branches, latest first, and the last commits. Empty where git cannot say. */
  readonly pasts: (argument: Nothing) => Promise<readonly NamedPast[]>;
  readonly findPast: (argument: { readonly asked: string }) => Promise<FoundPast>;
  /** Reads all records of a state, in slices, with `progress` events that say `past`. What follows asks of it without waiting. */
  readonly openPast: (argument: { readonly past: Past }, cancel?: Cancellation) => Promise<{ readonly records: number } | { readonly trouble: PastTrouble }>;
  /** Lets go of the state that was read last. */
  readonly leavePast: (argument: Nothing) => Promise<void>;
  readonly cmdbAt: (argument: PageRequest & CmdbShape & { readonly past: Past }) => Promise<RowPage>;
  readonly cardAt: (argument: { readonly file: string; readonly past: Past }) => Promise<string | undefined>;
  /** A file as a commit has it; undefined where it has none. */
  readonly textAt: (argument: { readonly file: string; readonly commit: string }) => Promise<string | undefined>;
}

export const cmdbMethods = ['cmdb', 'wayToCi', 'relations', 'movesOfAll', 'planSeveral', 'pasts', 'findPast', 'openPast', 'leavePast', 'cmdbAt', 'cardAt', 'textAt'] as const satisfies readonly (keyof CmdbEngine)[];

/** `no-records`: there was no gitsm.yaml then. */
export type PastTrouble = 'no-git' | 'no-repository' | 'no-commit' | 'unknown-revision' | 'no-records' | 'failed';

export type FoundPast = { readonly ok: true; readonly past: Past } | { readonly ok: false; readonly trouble: PastTrouble };

/** A relation, said from the records to the other one, in the language of the editor. */
export type Relations =
  | { readonly ok: true; readonly options: readonly { readonly kind: string; readonly way: RelationWay; readonly label: string }[] }
  | { readonly ok: false; readonly text: string };

export type Several =
  /** One relation between each of them and another record. */
  | { readonly do: 'relate'; readonly ids: readonly string[]; readonly other: string; readonly kind: string; readonly way: RelationWay }
  | { readonly do: 'move' | 'link'; readonly ids: readonly string[]; readonly to: string };

export interface SeveralRequest {
  readonly several: Several;
  readonly by: string;
  /** Epoch ms. */
  readonly now: number;
  readonly note?: string;
  readonly answers: Answers;
}
