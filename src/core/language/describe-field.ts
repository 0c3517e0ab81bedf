import type { FieldDef } from '../model/kind';
import type { Language } from '../model/text';
import { escapeInline } from '../util/markdown';

/** What a field means, as Markdown: help, allowed values, whether it is owed. */
export function describeField(field: FieldDef, language: Language): string {
  const parts = [`**${escapeInline(field.label[language])}**${field.required ? (language === 'fr' ? ' (obligatoire)' : ' (required)') : ''}`];
  if (field.help) parts.push(field.help[language]);
  const kind = field.kind.k === 'list' ? field.kind.of : field.kind;
  if (kind.k === 'choice' && kind.values.length > 0) parts.push(kind.values.slice(0, 20).map((v) => `- \`${String(v.id).replaceAll('`', "'")}\` ${escapeInline(v[language])}`).join('\n'));
  return parts.join('\n\n');
}
