import type { Diagram } from '../core/diagram/diagram';
import type { DiagramRequest } from '../core/diagram/request';

/** What diagrams ask of an engine. */
export interface DiagramEngine {
  /** Undefined when there is no such process or record. */
  readonly diagram: (argument: DiagramRequest) => Promise<Diagram | undefined>;
  /** The records of a type that stand in a status, at most a thousand. */
  readonly standing: (argument: { readonly type: string; readonly status: string }) => Promise<readonly StandingRecord[]>;
  /** The file of an id. */
  readonly whereIs: (argument: { readonly id: string }) => Promise<string | undefined>;
  /** The id of a file's record. */
  readonly idOf: (argument: { readonly file: string }) => Promise<string | undefined>;
}

export const diagramMethods = ['diagram', 'standing', 'whereIs', 'idOf'] as const satisfies readonly (keyof DiagramEngine)[];

export interface StandingRecord {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** Words of the page, in the language of the editor. */
export interface DiagramWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly search: string;
  readonly noMatch: string;
  readonly table: string;
  readonly drawing: string;
  readonly exportSvg: string;
  readonly exportPng: string;
  readonly copy: string;
  readonly failed: string;
  readonly open: string;
  readonly move: string;
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
