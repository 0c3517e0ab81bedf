/** A flowchart of Mermaid laid out in another direction; undefined for what has no direction, or one of its own inside. */
export function turned(text: string, direction: 'LR' | 'TB'): string | undefined {
  return /^flowchart (?:LR|TB)\n/.test(text) && !/^\s*subgraph /m.test(text) ? text.replace(/^flowchart \w+/, `flowchart ${direction}`) : undefined;
}
