import type { FieldDef, Kind } from '../model/kind';

interface Style {
  /** Inside `{ … }`: one line, no block maps. */
  readonly flow: boolean;
  /** The column of the key, for what goes on the lines under it. */
  readonly indent: number;
  /** The present instant as a record writes it. */
  readonly now: string;
}

/** A key with a value that fits its kind, as an editor's snippet. */
export function keySnippet(field: FieldDef, style: Style): string {
  // Which statuses may be written depends on the record: completion offers those.
  return `${field.name}:${field.name === 'status' ? ' $0' : valueSnippet(field.kind, style)}`;
}

function valueSnippet(kind: Kind, style: Style): string {
  switch (kind.k) {
    case 'choice': return kind.values.length > 0 && kind.values.length <= 30 ? ` \${1|${kind.values.map((v) => escapeChoice(String(v.id))).join(',')}|}` : ' $0';
    case 'boolean': return ' ${1|true,false|}';
    case 'datetime': return ` \${1:${style.now}}`;
    case 'list': return kind.of.k === 'object' && !style.flow ? `\n${' '.repeat(style.indent + 2)}- ${entrySnippet(kind.of, shapesOf(kind.of)[0]!, style.now)}` : ' [$0]';
    case 'object': return kind.anyAttribute ? ' { $0 }' : style.flow || kind.fields.every((f) => f.kind.k !== 'object') ? ` ${flowMap(kind.fields, style)}` : `\n${' '.repeat(style.indent + 2)}$0`;
    case 'map': return style.flow ? ' { $0 }' : `\n${' '.repeat(style.indent + 2)}$0`;
    case 'either': return valueSnippet(kind.kinds[0]!, style);
    default: return ' $0';
  }
}

type ObjectKind = Extract<Kind, { readonly k: 'object' }>;

/** Which fields of a map are written together: what the model says, else all that are owed and the first others. */
export function shapesOf({ fields, shapes }: ObjectKind): readonly (readonly string[])[] {
  return shapes ?? [fields.filter((f, i) => f.required || i < 4).map((f) => f.name)];
}

/** A whole entry of a list of maps, on one line, with a stop for each field. */
export function entrySnippet({ fields }: ObjectKind, shape: readonly string[], now: string): string {
  const stops = shape.flatMap((name) => fields.find((f) => f.name === name) ?? []).map((f, i) => `${f.name}: ${entryStop(f, i + 1, now)}`);
  return `{ ${stops.join(', ')} }`;
}

function entryStop({ name, kind }: FieldDef, i: number, now: string): string {
  // Which statuses may be written depends on the record: completion offers those.
  const words = kind.k === 'choice' && name !== 'status' && kind.values.length <= 8 ? kind.values.map((v) => String(v.id)) : kind.k === 'boolean' ? ['true', 'false'] : [];
  if (words.length > 0) return `\${${i}|${words.map(escapeChoice).join(',')}|}`;
  return kind.k === 'list' ? `[$${i}]` : kind.k === 'datetime' || kind.k === 'moment' ? `\${${i}:${now}}` : `$${i}`;
}

/** The owed fields of a map, or the first two, each with a stop. */
function flowMap(fields: readonly FieldDef[], style: Style): string {
  const owed = fields.filter((f) => f.required);
  // Questions that are answered by a word each are all asked.
  const shown = owed.length > 0 ? owed : fields.every((f) => wordsOf(f.kind).length > 0) ? fields : fields.slice(0, 2);
  return `{ ${shown.map((f, i) => `${f.name.replace(/[\\$}]/g, '\\$&')}: ${stop(f.kind, i + 1, style)}`).join(', ')} }`;
}

function stop(kind: Kind, i: number, style: Style): string {
  const words = wordsOf(kind);
  return words.length > 0 ? `\${${i}|${words.map(escapeChoice).join(',')}|}` : `\${${i}:${kind.k === 'datetime' ? style.now : ''}}`;
}

/** The words that answer a question: a choice of few, or another form of the same. */
function wordsOf(kind: Kind): readonly string[] {
  const first = kind.k === 'either' ? kind.kinds[0]! : undefined;
  return first?.k === 'choice' && first.values.length <= 5 ? first.values.map((v) => String(v.id)) : [];
}

function escapeChoice(value: string): string {
  return value.replace(/[\\,|$}]/g, '\\$&');
}
