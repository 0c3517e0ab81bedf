import type { Diagram } from '../core/diagram/diagram';
import type { DiagramRequest } from '../core/diagram/request';
import type { Range } from '../core/util/lines';
import type { ActionChanges } from './commands';

/** What diagrams ask of an engine. */
export interface DiagramEngine {
  /** Undefined when there is no such process or record. */
  readonly diagram: (argument: DiagramRequest) => Promise<Diagram | undefined>;
  /** The processes that have a diagram, in the language of the editor. */
  readonly processes: (argument: Record<string, never>) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** The records of a type that stand in a status, at most a thousand. */
  readonly standing: (argument: { readonly type: string; readonly status: string }) => Promise<readonly StandingRecord[]>;
  /** The file of an id. */
  readonly whereIs: (argument: { readonly id: string }) => Promise<string | undefined>;
  /** The id of a file's record. */
  readonly idOf: (argument: { readonly file: string }) => Promise<string | undefined>;
  /** The diagrams that a document holds between its markers, by the text that an editor shows. */
  readonly diagramsIn: (argument: { readonly text: string }) => Promise<DocumentDiagrams>;
  /** What brings those of every document up to date. */
  readonly staleDiagrams: (argument: Record<string, never>) => Promise<StaleDiagrams>;
}

export const diagramMethods = ['diagram', 'processes', 'standing', 'whereIs', 'idOf', 'diagramsIn', 'staleDiagrams'] as const satisfies readonly (keyof DiagramEngine)[];

export interface StandingRecord {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

export interface DocumentDiagrams {
  /** Each with the line of its marker, from 1, and why it cannot be drawn. */
  readonly diagrams: readonly { readonly line: number; readonly isStale: boolean; readonly problem?: string }[];
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface StaleDiagrams {
  readonly changes: ActionChanges;
  readonly problems: readonly { readonly file: string; readonly line: number; readonly problem: string }[];
}

/** Words of the page, in the language of the editor. */
export interface DiagramWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly search: string;
  readonly noMatch: string;
  /** With `{0}` for the number. */
  readonly found: string;
  readonly table: string;
  readonly drawing: string;
  readonly exportSvg: string;
  readonly exportPng: string;
  readonly copy: string;
  readonly failed: string;
  /** What a press on a node does: open its record, make the move, list the records of its status. */
  readonly open: string;
  readonly move: string;
  readonly list: string;
  /** Which keys move the drawing. */
  readonly keys: string;
  readonly tools: string;
}

/** From the extension to the page. */
export type ToDiagram = { readonly kind: 'show'; readonly diagram: Diagram; readonly words: DiagramWords };

/** From the page to the extension. A node is named by its id in the diagram shown last; anything else is ignored. */
export type FromDiagram =
  | { readonly kind: 'ready' }
  | { readonly kind: 'activate'; readonly node: string }
  | { readonly kind: 'copy' }
  | { readonly kind: 'export'; readonly format: 'svg' | 'png'; /** SVG text, or PNG as base64. */ readonly data: string }
  | { readonly kind: 'drawn'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };
