/**
 * What both YAML readers produce: values with the place of every key, value and list item.
 * Offsets are UTF-16 code units from the start of the file's text, end exclusive.
 */
export type Scalar = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** The value's own text, quotes included. An absent value (`key:`) is null, with start = end just after the colon. */
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
  readonly end: number;
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the text. A key that stands twice is here twice: `structure/duplicate-key` names both. */
  readonly entries: readonly MapEntry[];
  readonly start: number;
  readonly end: number;
}

export type YamlNode = ScalarNode | ListNode | MapNode;

/** A reason why front matter could not be read, or not wholly. Text is for the log; `reason` is for rules and translations. */
export interface YamlProblem {
  readonly reason:
    | 'syntax' | 'unclosed' | 'language' | 'merge-conflict' | 'alias' | 'too-deep' | 'too-large'
    | 'not-a-map' | 'tag' | 'multiple-documents' | 'binary';
  readonly start: number;
  readonly end: number;
  readonly detail?: string;
}

/** Plain data of a node. Maps have no prototype keys: `__proto__` is data like any other. */
export type Value = Scalar | readonly Value[] | Fields;
export interface Fields { readonly [key: string]: Value | undefined }

/** Objects made by this have fast properties and inherit nothing, so that a key of a hostile file can shadow nothing. */
const FieldsObject = function () { /* no own keys */ } as unknown as { new (): Record<string, Value>; prototype: object };
FieldsObject.prototype = Object.create(null) as object;

export function newFields(): Record<string, Value> {
  return new FieldsObject();
}

/** The plain value of a node; of a key that stands twice, the last. */
export function toValue(node: YamlNode): Value {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toValue);
  const fields = newFields();
  for (const entry of node.entries) fields[entry.key] = toValue(entry.value);
  return fields;
}

/** A place inside front matter: keys and list positions, outermost first. */
export type Path = readonly (string | number)[];

/** The node at a path, or the deepest that stands on the way to it. */
export function nodeAt(root: YamlNode, path: Path): { readonly node: YamlNode; readonly entry?: MapEntry; readonly found: boolean } {
  let node = root;
  let entry: MapEntry | undefined;
  for (const step of path) {
    if (node.kind === 'map' && typeof step === 'string') {
      const next: MapEntry | undefined = node.entries.findLast((e) => e.key === step);
      if (!next) return { node, entry, found: false };
      entry = next;
      node = next.value;
    } else if (node.kind === 'list' && typeof step === 'number') {
      const next = node.items[step];
      if (!next) return { node, entry, found: false };
      node = next;
    } else {
      return { node, entry, found: false };
    }
  }
  return { node, entry, found: true };
}
