import { nodeAt } from '../record/node';
import { readYamlNode } from '../record/read-yaml';

export const CONFIG = 'gitsm.yaml';

/** The place of a person's key in gitsm.yaml. */
export function personKeySpan(text: string, key: string): { readonly start: number; readonly end: number } | undefined {
  const entry = people(text).findLast((e) => e.key === key);
  return entry && { start: entry.keyStart, end: entry.keyEnd };
}

export function personKeyAt(text: string, offset: number): { readonly key: string; readonly start: number; readonly end: number } | undefined {
  const entry = people(text).find((e) => e.keyStart <= offset && offset <= e.keyEnd);
  return entry && { key: entry.key, start: entry.keyStart, end: entry.keyEnd };
}

function people(text: string) {
  const { node } = readYamlNode(text, text.startsWith('\uFEFF') ? 1 : 0, text.length, 1024 * 1024);
  const found = node && nodeAt(node, ['people']);
  return found?.found && found.node.kind === 'map' ? found.node.entries : [];
}
