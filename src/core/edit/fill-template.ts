import { escapeInline } from '../util/markdown';

/** A template with its holes filled, or the names that it uses and nobody gave a value for. */
export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'unknown-placeholder'; readonly names: readonly string[] };

const hole = /\{\{(\w+)\}\}/g;
const holeAlone = /^([ \t]*)\{\{(\w+)\}\}[ \t]*$/;

/**
 * Fills the `{{name}}` holes of a template. Where a hole stands decides how its value is written, so
 * that no value can alter the document around it:
 *
 * - in YAML (the whole of a `yaml` template; the front matter of a `markdown` one): a scalar, quoted
 *   where a plain one would be read as something else; inside double quotes, the rest of that string;
 * - alone on a line of Markdown: a block of Markdown, as it is, at the hole's own indentation. Only
 *   values that were made as Markdown (see `organisationTables`) belong there;
 * - anywhere else in Markdown, table cells included: text on one line, its markup escaped.
 *
 * Values are never searched for holes themselves. All unknown names are told at once.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>, syntax: 'markdown' | 'yaml' = 'markdown'): Filled {
  const unknown = new Set([...template.matchAll(hole)].map(([, name]) => name!).filter((name) => !Object.hasOwn(values, name)));
  if (unknown.size > 0) return { ok: false, reason: 'unknown-placeholder', names: [...unknown] };
  const lines = template.split('\n');
  const bodyFrom = syntax === 'yaml' ? lines.length : afterFrontMatter(lines);
  const filled = lines.map((line, i) => (i < bodyFrom ? fillYamlLine(line, values) : fillMarkdownLine(line, values)));
  return { ok: true, text: filled.join('\n') };
}

/** The index of the first line after the closing `---`; 0 without front matter. */
function afterFrontMatter(lines: readonly string[]): number {
  return lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
}

function fillMarkdownLine(line: string, values: Readonly<Record<string, string>>): string {
  const alone = holeAlone.exec(line);
  if (alone) return values[alone[2]!]!.split('\n').map((text) => (text === '' ? text : `${alone[1]}${text}`)).join('\n');
  return line.replace(hole, (_, name: string) => escapeInline(values[name]!));
}

function fillYamlLine(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(hole, (_, name: string, at: number) => {
    const value = values[name]!;
    return insideDoubleQuotes(line.slice(0, at)) ? JSON.stringify(value).slice(1, -1) : yamlScalar(value);
  });
}

function insideDoubleQuotes(before: string): boolean {
  return (before.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Letters, digits and a few signs that mean nothing to YAML inside a plain scalar, in block and in flow. */
const plain = /^[\p{L}\d][\p{L}\p{M}\d ._@+:/'’()-]*$/u;
/** What a YAML reader would not take for a string: booleans, nulls and numbers of versions 1.1 and 1.2. */
const notText = /^(true|false|yes|no|on|off|null|y|n)$|^[\d.+_-]+(e[\d+-]+)?$|^0[xob]\w+$|^\d+(:\d+)+$/i;
const date = /^\d{4}-\d\d-\d\d$/;

/** A value as one YAML scalar on one line. JSON strings are double-quoted YAML scalars. */
export function yamlScalar(value: string): string {
  const safe = plain.test(value) && !/:(\s|$)|\s$/.test(value) && (date.test(value) || !notText.test(value));
  return safe ? value : JSON.stringify(value);
}
