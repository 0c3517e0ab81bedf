/** Rows of a tree that a view shows: what the CMDB and the Queue give, page by page. */
import type { Severity } from '../model/config/config';
import type { TypeName } from '../model/kind';
import type { ArtefactId } from '../model/kit/artefacts';
import { isFinal, movesFrom } from '../model/lifecycle';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import type { Path } from '../record/node';
import type { Rec } from '../record/rec';

/** The address of a row: the steps from the top. Two rows of one record under two parents have two addresses. */
export type RowPath = readonly string[];

export interface Row {
  readonly path: RowPath;
  readonly label: string;
  /** Paler, after the label. */
  readonly description: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly tint?: 'error' | 'warning' | 'muted';
  readonly record?: RowRecord;
  /** What is read aloud. */
  readonly spoken: string;
  readonly children: 'none' | 'folded' | 'open';
  readonly marks?: Marks;
  /** What a click does, where that is not to open the record. */
  readonly opens?: RowTarget;
  /** The engine has more to say of the row than `spoken`, once somebody asks. */
  readonly tells?: boolean;
}

export type RowTarget =
  | { readonly to: 'file'; readonly file: string }
  /** A value of gitsm.yaml: where it stands, or would. */
  | { readonly to: 'setting'; readonly path: Path }
  /** An artefact of the kit that is not there: created, or told how to. */
  | { readonly to: 'artefact'; readonly artefact: ArtefactId }
  /** Two states of a file, at a line of the later one (from 1); `from` is its earlier path, where it had another. */
  | { readonly to: 'change'; readonly file: string; readonly from?: string; readonly line: number; /** The later state does not have it. */ readonly gone?: true };

export interface RowRecord {
  /** Empty when the file has none. */
  readonly id: string;
  readonly file: string;
  readonly type: TypeName;
  /** It is at the end of its lifecycle: what is worked on is not offered. */
  readonly over?: true;
  /** Its lifecycle leads nowhere from here. */
  readonly stuck?: true;
}

/** The record of a row, with what decides which commands are offered on it. */
export function rowRecord({ id, file, type, status, data }: Rec, model: Model): RowRecord {
  const { lifecycle } = model.types.get(type)!;
  const stuck = movesFrom(lifecycle, status, (field) => data[field]).length === 0;
  return { id, file, type, ...(isFinal(lifecycle, status) ? { over: true } : {}), ...(stuck ? { stuck: true } : {}) };
}

/** What weighs on a CI or a service now. */
export interface Marks {
  readonly incidents: number;
  readonly changes: number;
  /** The gravest finding of its file. */
  readonly severity?: Severity;
}

export interface RowPage {
  readonly rows: readonly Row[];
  /** How many rows follow those given. */
  readonly more: number;
}

export interface PageRequest {
  /** The row whose children are asked; the top when empty. */
  readonly path: RowPath;
  /** How many of them, from the first. */
  readonly count: number;
}

/** A row that is made when it is shown: the last step of its path tells it from its siblings. */
export interface LazyRow {
  readonly step: string;
  readonly row: () => Row;
}

export type ListRows = (path: RowPath) => readonly LazyRow[];

export function pageOf(rows: readonly LazyRow[], count: number): RowPage {
  return { rows: rows.slice(0, count).map(({ row }) => row()), more: Math.max(0, rows.length - count) };
}

/** A row on the way to another, and its position among its siblings: what shows long lists in pages must come so far. */
export interface WayPoint {
  readonly row: Row;
  readonly index: number;
}

/** The rows from the top to a path, both ends included; undefined when the tree does not hold it. */
export function wayTo(path: RowPath, list: ListRows): readonly WayPoint[] | undefined {
  const way: WayPoint[] = [];
  for (let depth = 0; depth < path.length; depth++) {
    const rows = list(path.slice(0, depth));
    const index = rows.findIndex(({ step }) => step === path[depth]);
    if (index < 0) return undefined;
    way.push({ row: rows[index]!.row(), index });
  }
  return way;
}

export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
}
