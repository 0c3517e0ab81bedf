import type { FieldDef } from '../model/kind';
import { sayKind } from '../model/say-kind';
import type { Language, Text } from '../model/text';
import { escapeInline } from '../util/markdown';

/** Allowed values that are listed; the rest is counted. */
const MOST_VALUES = 20;

/** What a field means, as Markdown: help, allowed values or what kind of value it takes, whether it is owed. */
export function describeField(field: FieldDef, language: Language): string {
  const parts = [`**${escapeInline(field.label[language])}**${field.required ? (language === 'fr' ? ' (obligatoire)' : ' (required)') : ''}`];
  if (field.help) parts.push(field.help[language]);
  const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
  if (kind.k === 'choice' && kind.values.length > 0) parts.push(valueList(kind.values.map((v) => ({ name: String(v.id), label: v })), language));
  else if (kind.k !== 'any' && kind.k !== 'text' && kind.k !== 'markdown' && kind.k !== 'object' && kind.k !== 'map') parts.push(`${language === 'fr' ? 'Attend' : 'Takes'}${language === 'fr' ? ' :' : ':'} ${escapeInline(sayKind(field.kind)[language])}`);
  return parts.join('\n\n');
}

/** Values that are allowed, a line each. */
export function valueList(values: readonly { readonly name: string; readonly label?: Text }[], language: Language): string {
  const lines = values.slice(0, MOST_VALUES).map(({ name, label }) => `- \`${name.replaceAll('`', "'")}\`${label ? ` ${escapeInline(label[language])}` : ''}`);
  return [...lines, ...(values.length > MOST_VALUES ? [`- … (${values.length - MOST_VALUES})`] : [])].join('\n');
}
