import type { Catalog } from '../catalog/catalog';
import type { Fix, FixStep } from '../edit/fix';
import type { Gates } from '../edit/said';
import type { ReportFile } from '../catalog/reports';
import type { Severity } from '../model/config/config';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import type { Holes, Text } from '../model/text';
import type { Place } from '../record/locate';
import type { Rec } from '../record/rec';
import type { RecordSource } from '../record/source';

export type { Fix, FixStep };

/** What a rule says of a record. The engine adds the file, the range and the severity. */
export interface Report<Key extends string = string> {
  readonly message: Key;
  readonly holes?: Holes;
  readonly at: Place;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { readonly file: string; readonly at?: Place; readonly message: Text; readonly holes?: Holes }[];
}

/** The facts of a rule that its page, the settings and the hovers show. */
export interface RuleFacts<Key extends string = string> {
  /** `area/name`: also the name of its file, page and fixtures. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  /** What it checks. */
  readonly what: Text;
  /** The process step or practice behind it. */
  readonly why: Text;
  /** How to mend a finding. */
  readonly mend: Text;
  readonly messages: Readonly<Record<Key, Text>>;
  /** Absent: every type. */
  readonly types?: readonly TypeName[];
  /** The moves that rest on what it checks: see `Gates`. */
  readonly gates?: Gates;
  /** What it says short of an error is told again with every move of the record, until it is mended. */
  readonly reminds?: boolean;
}

export interface World {
  readonly model: Model;
}

/** Judges a record by itself: everything it needs stands in the one file, whatever the instant. */
export interface RecordRule<Key extends string = string> extends RuleFacts<Key> {
  readonly scope: 'record';
  readonly judge: (source: RecordSource, report: (r: Report<Key>) => void, world: World) => void;
}

export interface LinkedWorld extends World {
  /** The instant of judgement, epoch ms. */
  readonly now: number;
  readonly catalog: Catalog;
  /** Whether the repository holds a file. */
  readonly hasFile: (path: string) => boolean;
  /** The anchors that the hosting gives the headings of a Markdown file; undefined when it cannot be read. */
  readonly anchorsOf: (path: string) => readonly string[] | undefined;
  /** The names of the repository's git tags; absent where they are not known. */
  readonly tags?: ReadonlySet<string>;
  /** The reports under `reports/`, by file. */
  readonly reports: ReadonlyMap<string, ReportFile>;
}

/** Judges a record by what it and its neighbours say. */
export interface LinkedRule<Key extends string = string> extends RuleFacts<Key> {
  readonly scope: 'linked';
  /**
   * The top-level fields of *other* records that the answer depends on (`id`, `type` and `status` are
   * fields too; `filled`, `anchors`, `files` and git's `tags` count as fields). When one changes, the records within
   * `hops` links, in either direction, are judged again.
   */
  readonly reads: readonly string[];
  /** The types of those other records; absent: any. It spares a whole service's tickets when one of them is edited. */
  readonly readsOf?: readonly TypeName[];
  readonly hops?: 1 | 2;
  /** Its answer depends on the instant: judged again as time passes. */
  readonly clock?: boolean;
  /**
   * Of a rule with `clock`: the first instant after the present one at which its answer may differ while no record does,
   * epoch ms; Infinity: never. Absent, or not after the present: it is judged again whenever time has passed.
   */
  readonly until?: (rec: Rec, world: LinkedWorld) => number;
  readonly judge: (rec: Rec, report: (r: Report<Key>) => void, world: LinkedWorld) => void;
}

/** Judges the repository as a whole: what depends on chains of links. */
export interface RepositoryRule<Key extends string = string> extends RuleFacts<Key> {
  readonly scope: 'repository';
  /** The types whose records it looks at, and the fields of theirs that it reads; `*` is any field, and `reports` counts as one. */
  readonly reads: { readonly types: readonly TypeName[]; readonly fields: readonly string[] };
  readonly clock?: boolean;
  /**
   * After a record changed that keeps its id and its type: the records on which reports may differ. Absent, and
   * `undefined`: any. The catalogue holds the record as it is now.
   */
  readonly affected?: (before: Rec, after: Rec, world: LinkedWorld) => Iterable<Rec> | undefined;
  /**
   * A report stands on a record; `settings`: on gitsm.yaml, where the repository as a whole lacks something. With `only`,
   * what is reported on other records is not heard: it need not be worked out.
   */
  readonly judge: (report: (on: Rec | 'settings', r: Report<Key>) => void, world: LinkedWorld, only?: ReadonlySet<Rec>) => void;
}

/** A rule as the engine runs it, its message keys forgotten. */
export type AnyRule = RecordRule | LinkedRule | RepositoryRule;

export function recordRule<Key extends string>(rule: Omit<RecordRule<Key>, 'scope'>): RecordRule<Key> {
  return { scope: 'record', ...rule };
}

export function linkedRule<Key extends string>(rule: Omit<LinkedRule<Key>, 'scope'>): LinkedRule<Key> {
  return { scope: 'linked', ...rule };
}

export function repositoryRule<Key extends string>(rule: Omit<RepositoryRule<Key>, 'scope'>): RepositoryRule<Key> {
  return { scope: 'repository', ...rule };
}

export function judges(rule: AnyRule, type: TypeName | undefined): boolean {
  return !rule.types || (type !== undefined && rule.types.includes(type));
}

export type { RecordSource };
