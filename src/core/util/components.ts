/**
 * The strongly connected components of two nodes or more (Tarjan, 1972), without recursion: a chain of
 * 100,000 records must not overflow the stack.
 */
export function strongComponents<T>(nodes: Iterable<T>, next: (node: T) => readonly T[]): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open = new Set<T>();
  const stack: T[] = [];
  const found: T[][] = [];
  for (const root of nodes) {
    if (index.has(root)) continue;
    const calls: { node: T; edges: readonly T[]; at: number }[] = [];
    const enter = (node: T): void => {
      index.set(node, index.size);
      low.set(node, index.get(node)!);
      stack.push(node);
      open.add(node);
      calls.push({ node, edges: next(node), at: 0 });
    };
    enter(root);
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const to = call.edges[call.at++];
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (open.has(to)) low.set(call.node, Math.min(low.get(call.node)!, index.get(to)!));
        continue;
      }
      calls.pop();
      const parent = calls.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(call.node)!));
      if (low.get(call.node) !== index.get(call.node)) continue;
      const component = stack.splice(stack.lastIndexOf(call.node));
      for (const node of component) open.delete(node);
      if (component.length > 1) found.push(component);
    }
  }
  return found;
}
