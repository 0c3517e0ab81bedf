import type { Path } from './node';
import { nodeAt } from './node';
import { placeOfName } from './people-named';
import { headingOf } from './source';
import type { RecordSource } from './source';

/** Where something is said to stand. */
export type Place =
  /** A value of the front matter, or the deepest that stands on the way to it. */
  | { readonly value: Path }
  | { readonly key: Path }
  /** The heading of a section, by the section's id. */
  | { readonly section: string }
  /** The first place of the prose that names an id. */
  | { readonly mention: string }
  /** The first place of the prose where one of these names stands. */
  | { readonly names: readonly string[] }
  /** A link target of the prose. */
  | { readonly target: string }
  | { readonly span: readonly [start: number, end: number] };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The offsets of a place. An absent field or section is shown on the status line, or the type's; a
 * file without either, on its first line.
 */
export function locate(source: RecordSource, at: Place): Span {
  if ('span' in at) return { start: at.span[0], end: at.span[1] };
  if ('section' in at) {
    const section = sectionOf(source, at.section);
    const heading = section && headingOf(source.body, section);
    return heading ? { start: heading.start, end: heading.end } : onStatus(source);
  }
  if ('mention' in at) return source.body.ids.find((m) => m.id === at.mention) ?? onStatus(source);
  if ('names' in at) return placeOfName(source.text, source.front.span?.bodyStart ?? 0, at.names) ?? onStatus(source);
  if ('target' in at) return source.body.links.find((l) => l.target === at.target) ?? onStatus(source);
  const path = 'value' in at ? at.value : at.key;
  if (!source.front.node || path.length === 0) return onStatus(source);
  const { node, entry, found } = nodeAt(source.front.node, path);
  if (node === source.front.node) return onStatus(source);
  // A key with nothing behind it shows on the key: an empty range cannot be seen.
  if (entry && ('key' in at && found || node.start === node.end)) return { start: entry.keyStart, end: entry.keyEnd };
  return { start: node.start, end: node.end };
}

function sectionOf(source: RecordSource, id: string) {
  const covers = source.data['covers'];
  return source.type?.sections(typeof covers === 'string' ? covers : undefined).find((s) => s.id === id);
}

/** The value of `status`, else of `type`, else the first line. */
export function onStatus(source: RecordSource): Span {
  for (const key of ['status', 'type', 'id']) {
    const entry = source.front.node?.entries.findLast((e) => e.key === key);
    if (entry) return entry.value.start < entry.value.end ? { start: entry.value.start, end: entry.value.end } : { start: entry.keyStart, end: entry.keyEnd };
  }
  return { start: source.front.span?.openStart ?? 0, end: source.front.span?.openEnd ?? 0 };
}
