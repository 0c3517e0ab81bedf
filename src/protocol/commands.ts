import type { Question, Answers } from '../core/edit/questions';
import type { TypeName } from '../core/model/kind';
import type { Position, Range } from '../core/util/lines';

/** What the commands of records ask of an engine. Nothing is written there: the editor applies what is planned. */
export interface CommandEngine {
  readonly recordTypes: (argument: Readonly<Record<string, never>>) => Promise<readonly ShownType[]>;
  /** What a new record of a type is asked, given what was answered so far, and what it takes over from the records that it is made of. */
  readonly questions: (argument: { readonly type: TypeName; readonly answers: Answers; readonly from?: readonly string[] }) => Promise<readonly Question[]>;
  /** What an action takes besides what it owes: the choices of impact and urgency, the levels above, the types to raise. */
  readonly choices: (argument: { readonly about: ChoiceOf; readonly id: string; readonly answers: Answers; readonly by?: string }) => Promise<readonly Question[]>;
  /** The types that can be raised from all of these records. */
  readonly raisable: (argument: { readonly from: readonly string[] }) => Promise<readonly ShownType[]>;
  /** Everybody in gitsm.yaml, for who is not known by an address. */
  readonly people: (argument: Readonly<Record<string, never>>) => Promise<readonly ShownPerson[]>;
  /** The record of a file or an id, with the moves that its lifecycle allows now. */
  readonly actOn: (argument: { readonly file?: string; readonly id?: string }) => Promise<ActingOn | undefined>;
  readonly plan: (argument: ActionRequest) => Promise<PlannedAction>;
}

export const commandMethods = ['recordTypes', 'questions', 'choices', 'raisable', 'people', 'actOn', 'plan'] as const satisfies readonly (keyof CommandEngine)[];

export type ChoiceOf = 'classify' | 'escalate' | 'approve' | 'reject' | 'major' | 'schedule' | 'link' | 'outage';

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
  | { readonly do: 'approve' | 'reject' | 'escalate' | 'classify' | 'major' | 'convert' | 'schedule' | 'publish' | 'link' | 'outage'; readonly id: string };

export type PlannedAction =
  | { readonly ok: true; readonly changes: ActionChanges; readonly said: readonly string[] }
  | {
    readonly ok: false;
    readonly text: string;
    /** What a form can ask; when `place` is there too, asking is not enough. */
    readonly ask: readonly Question[];
    /** Where a person is to write first. */
    readonly place?: { readonly file: string; readonly at: Position };
  };

/** One step of several files. `before` is the text that the ranges count in: another text there means that the file changed meanwhile. */
export interface ActionChanges {
  readonly files: readonly { readonly file: string; readonly before: string; readonly edits: readonly { readonly range: Range; readonly text: string }[] }[];
  readonly create: readonly { readonly file: string; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly records: readonly string[];
  readonly open?: { readonly file: string; readonly at: Position };
}
