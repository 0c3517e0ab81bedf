import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import { defaultRelations } from '../model/config/relations';
import { declaredSectionIds } from '../model/kit/sections';
import { nodeAt } from '../record/node';
import type { MapNode, Path, YamlNode } from '../record/node';
import { nearest } from '../util/suggest';
import { classesIn, entriesAt, textAt } from './config-places';
import type { Say } from './config-meaning';

/** Names in what an organisation changes of the model that nothing has: what requires, removes or inverts them would do so without a word. */
export function judgeOverrides(root: MapNode, model: Model, say: Say): void {
  const ci = model.types.get('ci')!;
  for (const path of classesIn(root)) {
    const id = typeof path[1] === 'string' ? path[1] : idOf(root, path);
    const attributes = [...model.config.ciClasses.get(id)?.attributes.keys() ?? []];
    for (const [node, value] of textsAt(root, [...path, 'required'])) {
      if (!attributes.includes(value)) say(node.start, node.end, 'name', { value, key: 'attributes' }, nearest(value, attributes));
    }
    for (const [node, value] of textsAt(root, [...path, 'required_fields'])) {
      if (!ci.field.has(value)) say(node.start, node.end, 'field', { value }, nearest(value, ci.field.keys()));
    }
  }
  for (const { key } of entriesAt(root, ['sections'])) {
    const known = declaredSectionIds(key as TypeName);
    for (const [node, value] of textsAt(root, ['sections', key, 'remove'])) if (!known.includes(value)) say(node.start, node.end, 'section', { value }, nearest(value, known));
  }
  judgeInverses(root, model, say);
}

/** The inverse of a relation is a name of its own: one that is another's could not be told from it. */
function judgeInverses(root: MapNode, { relations }: Model, say: Say): void {
  for (const { key } of entriesAt(root, ['relations'])) {
    textAt(root, ['relations', key, 'inverse'], (node, value) => {
      const other = [...relations.values()].find((r) => r.id !== key && (r.id === value || r.inverse === value));
      if (other && defaultRelations.get(key)?.inverse !== value) say(node.start, node.end, 'taken', { value, other: other.id });
    });
  }
}

function idOf(root: MapNode, path: Path): string {
  const { node, found } = nodeAt(root, [...path, 'id']);
  return found && node.kind === 'scalar' ? String(node.value) : '';
}

function textsAt(root: MapNode, path: Path): readonly (readonly [YamlNode, string])[] {
  const { node, found } = nodeAt(root, path);
  if (!found || node.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'scalar' && (typeof item.value === 'string' || typeof item.value === 'number') ? [[item, String(item.value)] as const] : []));
}
