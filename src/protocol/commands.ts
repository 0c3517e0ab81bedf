import type { Question, Answers } from '../core/edit/questions';
import type { Doing } from '../core/edit/too-late';
import type { TypeName } from '../core/model/kind';
import type { Position, Range } from '../core/util/lines';

/** What the commands of records ask of an engine. Nothing is written there: the editor applies what is planned. */
export interface CommandEngine {
  readonly recordTypes: (argument: Readonly<Record<string, never>>) => Promise<readonly ShownType[]>;
  /** What a new record of a type is asked, given what was answered so far, and what it takes over from the records that it is made of, or converted from. */
  readonly questions: (argument: { readonly type: TypeName; readonly answers: Answers; readonly from?: readonly string[]; readonly converted?: string }) => Promise<readonly Question[]>;
  /** What an action takes besides what it owes: the choices of impact and urgency, the levels above, the types to raise. */
  readonly choices: (argument: { readonly about: ChoiceOf; readonly id: string; readonly answers: Answers; readonly by?: string }) => Promise<readonly Question[]>;
  /** The types that can be raised from all of these records. */
  readonly raisable: (argument: { readonly from: readonly string[] }) => Promise<readonly ShownType[]>;
  /** Why the deed cannot be done to the record at its status, whatever is answered. */
  readonly untimely: (argument: { readonly deed: Deed; readonly id: string }) => Promise<string | undefined>;
  /** Everybody in gitsm.yaml, for who is not known by an address. */
  readonly people: (argument: Readonly<Record<string, never>>) => Promise<readonly ShownPerson[]>;
  /** The record of a file or an id, with the moves that its lifecycle allows now. */
  readonly actOn: (argument: { readonly file?: string; readonly id?: string }) => Promise<ActingOn | undefined>;
  readonly plan: (argument: ActionRequest) => Promise<PlannedAction>;
  /** What is asked before there is a record: when a maintenance is, which changes a release holds. */
  readonly form: (argument: { readonly of: FormOf; readonly answers: Answers }) => Promise<readonly Question[]>;
  /** The commit that a baseline would tag, or why there is none. */
  readonly commitToTag: (argument: Readonly<Record<string, never>>) => Promise<TaggedCommit>;
  /** Cuts an annotated tag on the present commit, which must hold the release as it is; the text says why not. */
  readonly cutTag: (argument: { readonly record: string; readonly tag: string; readonly message: string }) => Promise<{ readonly ok: true } | { readonly ok: false; readonly text: string }>;
  /** What recurs among the incidents of the last days, as `gitsm trends` tells it. */
  readonly trends: (argument: { readonly days: number }) => Promise<readonly ShownTrend[]>;
  readonly reports: (argument: Readonly<Record<string, never>>) => Promise<readonly ShownReport[]>;
  /** A report as its file under `reports/`: a new one, or in place of the same report of the day; the text says why there is none. */
  readonly makeReport: (argument: { readonly name: string; readonly options: Answers }) => Promise<ReportText>;
  /** What the repository holds of the deployment kit, as Markdown. */
  readonly evaluation: (argument: Readonly<Record<string, never>>) => Promise<string>;
}

export const commandMethods = [
  'recordTypes', 'questions', 'choices', 'raisable', 'untimely', 'people', 'actOn', 'plan', 'form', 'commitToTag', 'cutTag', 'trends', 'reports', 'makeReport', 'evaluation',
] as const satisfies readonly (keyof CommandEngine)[];

/** Actions on one record that have a form of their own. */
export type ChoiceOf = Exclude<Deed, 'convert' | 'publish'>;

export type FormOf = 'maintenance' | 'release';

export interface ShownTrend {
  /** `ci CI-00012`. */
  readonly key: string;
  /** `CI-00012 · Firewall`, `network`. */
  readonly what: string;
  /** How many incidents, since when, and whether a problem follows them. */
  readonly said: string;
  /** Those that no problem follows yet. */
  readonly incidents: readonly string[];
  /** Problems that some of them name. */
  readonly problems: readonly string[];
}

export interface ShownReport {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly options: readonly Question[];
}

export type ReportText =
  | { readonly ok: true; readonly title: string; readonly changes: ActionChanges }
  | { readonly ok: false; readonly text: string };

export type TaggedCommit =
  | { readonly ok: true; readonly commit: string; readonly subject: string; /** Records that differ from it: they would not be in the baseline. */ readonly uncommitted: number }
  | { readonly ok: false; readonly text: string };

export interface ShownType {
  readonly type: TypeName;
  readonly label: string;
  readonly icon: string;
}

export interface ShownPerson {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface ActingOn {
  readonly id: string;
  readonly file: string;
  readonly type: TypeName;
  readonly title: string;
  readonly status: string;
  /** It is at the end of its lifecycle; a reopening may still lead on. */
  readonly over: boolean;
  readonly moves: readonly { readonly to: string; readonly label: string; readonly kind: 'forward' | 'reopen' | 'revise' | 'retry' }[];
}

/** Who does what now (epoch ms), with what was answered: each answer goes where the action takes one of its name, else to the field. */
export interface ActionRequest {
  readonly action: Action;
  readonly by: string;
  readonly now: number;
  readonly note?: string;
  readonly answers: Answers;
}

export type Action =
  | { readonly do: 'new'; readonly type: TypeName }
  | { readonly do: 'raise'; readonly type: TypeName; readonly from: readonly string[] }
  | { readonly do: 'move'; readonly id: string; readonly to: string }
  | { readonly do: Deed; readonly id: string };

/** What is done to one record besides moving it. */
export type Deed = Doing;

export type PlannedAction =
  | { readonly ok: true; readonly changes: ActionChanges; readonly said: readonly string[]; /** What would be welcome with it, and may be passed over. */ readonly ask?: readonly Question[] }
  | {
    readonly ok: false;
    readonly text: string;
    /** What a form can ask; when `place` is there too, asking is not enough. */
    readonly ask: readonly Question[];
    /** It writes who does it, and nobody of gitsm.yaml was named. */
    readonly stranger?: boolean;
    /** Where a person is to write first. */
    readonly place?: { readonly file: string; readonly at: Position };
    /** What makes the record ready where somebody passes over a section that is asked: the answers, the headings, and where to write. */
    readonly instead?: ActionChanges;
  };

/** One step of several files. `before` is the text that the ranges count in: another text there means that the file changed meanwhile. */
export interface ActionChanges {
  readonly files: readonly { readonly file: string; readonly before: string; readonly edits: readonly { readonly range: Range; readonly text: string }[] }[];
  readonly create: readonly { readonly file: string; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly records: readonly string[];
  readonly open?: { readonly file: string; readonly at: Position };
}
