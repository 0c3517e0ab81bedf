/** Left to right, or top to bottom. */
export type Direction = 'LR' | 'TB';

/** The direction of a flowchart of Mermaid; undefined for another diagram, and for one whose parts have directions of their own. */
export function directionOf(text: string): Direction | undefined {
  const [, direction] = /^flowchart (LR|TB)\n/.exec(text) ?? [];
  return /^\s*subgraph /m.test(text) ? undefined : (direction as Direction | undefined);
}

/** The same flowchart in a direction; what has none stays as it is. */
export function turned(text: string, direction: Direction): string {
  return directionOf(text) === undefined ? text : text.replace(/^(flowchart) \w+/, `$1 ${direction}`);
}
