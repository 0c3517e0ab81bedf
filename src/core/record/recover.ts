import type { MapEntry, MapNode } from './node';
import { readFast } from './read-fast';
import { readYaml } from './read-yaml';

/** More keys than this at the top of one file: no record. */
const MOST_KEYS = 500;

/** A line that begins a key at the left margin. In YAML nothing inside a value may: whatever is open above ends here. */
const KEY = /^(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s#:{}[\],&*!|>%@`"'-][^:#\r\n]*)[ \t]*:(?=\s|$)/gm;

/**
 * The entries of front matter that cannot be read whole, each key read with the lines below it by itself: an open bracket
 * or quote takes its own value and no other. Of a key that cannot be read even so, what can. Undefined when no line begins a key.
 */
export function recoverEntries(text: string, start: number, end: number): MapNode | undefined {
  const content = text.slice(start, end);
  const begins = [...content.matchAll(KEY)].slice(0, MOST_KEYS).map((m) => start + m.index);
  const entries = begins.flatMap((begin, i): readonly MapEntry[] => {
    const stop = begins[i + 1] ?? end;
    const fast = readFast(text, begin, stop);
    const node = fast?.kind === 'map' ? fast : readYaml(text, begin, stop).node;
    // What else one block seems to hold (`a: [b` reads on) is a part of its value.
    return node?.entries.slice(0, 1) ?? [];
  });
  return entries.length === 0 ? undefined : { kind: 'map', entries, start: entries[0]!.keyStart, end: entries.at(-1)!.value.end };
}
