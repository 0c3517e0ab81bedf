import { nodeAt } from '../record/node';
import type { MapEntry, MapNode, Path, ScalarNode, YamlNode } from '../record/node';

/** A text, or what YAML reads as a number where a text is meant. */
export function textAt(root: MapNode, path: Path, judge: (node: ScalarNode, value: string) => void): void {
  const { node, found } = nodeAt(root, path);
  if (found && node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number')) judge(node, String(node.value));
}

export function entriesAt(root: YamlNode, path: Path): readonly MapEntry[] {
  const { node, found } = nodeAt(root, path);
  return found && node.kind === 'map' ? node.entries : [];
}

/** The paths of the CI classes in gitsm.yaml, which may be a map by id or a list. */
export function classesIn(root: MapNode): readonly Path[] {
  const { node, found } = nodeAt(root, ['ci_classes']);
  if (found && node.kind === 'list') return node.items.map((_, i) => ['ci_classes', i]);
  return entriesAt(root, ['ci_classes']).map((e) => ['ci_classes', e.key]);
}
