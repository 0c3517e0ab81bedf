/** A diagram as text that Mermaid draws, with what stands behind its nodes and a table that says the same. */
export interface Diagram {
  readonly title: string;
  /** Mermaid text; every label in it is escaped. */
  readonly text: string;
  readonly nodes: readonly DiagramNode[];
  /** The same facts in rows, for those who do not see the drawing. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** What a node stands for: a click opens the record, lists the records of a status, or makes the move. */
export interface DiagramNode {
  /** The node's id in the Mermaid text. */
  readonly id: string;
  readonly label: string;
  readonly record?: string;
  readonly status?: { readonly type: string; readonly status: string };
  /** A move that the record may make now. */
  readonly move?: string;
}

/** Classes that the host's style sheet colours by the theme; Mermaid's own colours are the fallback elsewhere. */
export const classes = [
  'classDef late stroke-width:3px,stroke-dasharray:4 2',
  'classDef current stroke-width:4px',
  'classDef past stroke-width:2px',
  'classDef next stroke-dasharray:3 3',
  'classDef final stroke-width:1px',
  'classDef question stroke-width:1px',
  'classDef raised stroke-width:1px',
  'classDef group stroke-width:1px',
  'classDef quiet opacity:0.55',
];
