import matter from 'gray-matter';
import { findFrontMatter } from '../core/record/fences';
import { newFields, toValue } from '../core/record/node';
import type { Fields, YamlProblem } from '../core/record/node';
import { FRONT_MATTER_LIMIT, readYaml } from '../core/record/read-yaml';

/** Markdown that other tools wrote: files to import, and an organisation's own templates. */
export interface ForeignMarkdown {
  readonly data: Fields;
  readonly body: string;
  /** Empty when the front matter was read, or when there is none. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads foreign Markdown through gray-matter, whose idea of where front matter ends (at any line that begins with
 * `---`, or never) is what those tools share. Three of its habits are kept out:
 * - it runs `---js` blocks with `eval`: a block whose first line names anything but YAML never reaches it, and each of
 *   its engines is replaced by one that refuses, under every name that it knows;
 * - it caches by the file's text, for ever, and hands the same object out again: not when options are passed;
 * - it reads YAML 1.1, where a date is a `Date` and `010` is 8: the YAML engine is the records' own.
 * Never throws, and writes nothing.
 */
export function readForeignMarkdown(text: string): ForeignMarkdown {
  const span = findFrontMatter(text);
  if (!span) return { data: newFields(), body: text.startsWith('\uFEFF') ? text.slice(1) : text, problems: [] };
  const opening = { start: span.openStart, end: span.openEnd };
  const refused = (reason: YamlProblem['reason']): ForeignMarkdown => ({ data: newFields(), body: text.slice(span.bodyStart), problems: [{ reason, ...opening }] });
  if (span.open === 'other-language') return refused('language');
  if (span.contentEnd - span.contentStart > FRONT_MATTER_LIMIT || LONG_BLANK.test(text.slice(0, FRONT_MATTER_LIMIT * 2))) return refused('too-large');
  const problems: YamlProblem[] = [];
  const yaml = (block: string): Fields => {
    const read = readYaml(text, span.openEnd, span.openEnd + block.length);
    problems.push(...read.problems);
    return read.node ? toValue(read.node) as Fields : newFields();
  };
  try {
    const file = matter(text, { language: 'yaml', engines: { ...REFUSING, yaml, yml: yaml } });
    return { data: file.data as Fields, body: file.content, problems };
  } catch (error) {
    // A line end that gray-matter does not know can still make it see a language: no engine but YAML's runs.
    if (error instanceof RefusedLanguage) return refused('language');
    throw error;
  }
}

/** gray-matter looks for comments with an expression that takes the square of a run of blanks. */
const LONG_BLANK = /\s{1000}/;

class RefusedLanguage extends Error {}

function refuse(): never {
  throw new RefusedLanguage('front matter in a language other than YAML');
}

/** For any name at all: gray-matter asks its own table, and knows aliases, only for a name that this one does not answer. */
const REFUSING = Object.fromEntries(['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, refuse]));
