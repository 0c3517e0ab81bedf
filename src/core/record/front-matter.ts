import { findFrontMatter } from './fences';
import type { FrontMatterSpan } from './fences';
import { newFields, toValue } from './node';
import type { Fields, MapNode, YamlProblem } from './node';
import { readFast } from './read-fast';
import { recoverEntries } from './recover';
import { asMap, FRONT_MATTER_LIMIT, readYaml } from './read-yaml';

export interface FrontMatter {
  /** Absent when the text has no front matter. */
  readonly span?: FrontMatterSpan;
  /** Absent when nothing could be read. Beside problems, the entries that could. */
  readonly node?: MapNode;
  readonly problems: readonly YamlProblem[];
  /** The node's plain data; without a node, empty. */
  readonly data: Fields;
}

/** The front matter of a Markdown text. Never throws: what is wrong is in `problems`, in the order of the text. */
export function readFrontMatter(text: string): FrontMatter {
  const span = findFrontMatter(text);
  if (!span) return { problems: [], data: newFields() };
  const { node, problems } = readSpan(text, span);
  return { span, ...(node ? { node } : {}), problems, data: node ? toValue(node) as Fields : newFields() };
}

function readSpan(text: string, span: FrontMatterSpan): { node?: MapNode; problems: readonly YamlProblem[] } {
  const { contentStart, contentEnd } = span;
  const opening = { start: span.openStart, end: span.openEnd };
  if (span.open === 'other-language') return { problems: [{ reason: 'language', ...opening, detail: span.language ?? '' }] };
  if (contentEnd - contentStart > FRONT_MATTER_LIMIT) return { problems: [{ reason: span.closed ? 'too-large' : 'unclosed', ...opening }] };
  if (span.conflict) return { ...readYaml(text, contentStart, contentEnd), problems: [{ reason: 'merge-conflict', ...span.conflict }] };
  const fast = readFast(text, contentStart, contentEnd);
  const read = fast ? asMap(fast, [], contentStart) : recovered(text, span, readYaml(text, contentStart, contentEnd));
  return span.closed ? read : { ...read, problems: [{ reason: 'unclosed', ...opening }, ...read.problems] };
}

/** What one slip swallowed is read key by key; the problems stay those of the whole, so that one slip is one finding. */
function recovered(text: string, { contentStart, contentEnd }: FrontMatterSpan, read: ReturnType<typeof readYaml>): ReturnType<typeof readYaml> {
  if (!read.problems.some((p) => p.reason === 'syntax')) return read;
  const node = recoverEntries(text, contentStart, contentEnd);
  return node ? { ...read, node } : read;
}
