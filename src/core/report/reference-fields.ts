import type { FieldDef, Kind } from '../model/kind';
import type { Language, Text } from '../model/text';
import { sayKind } from '../model/say-kind';
import { code, escapeInline, table } from '../util/markdown';

const words = {
  field: { fr: 'Champ', en: 'Field' }, value: { fr: 'Valeur', en: 'Value' }, meaning: { fr: 'Sens', en: 'Meaning' },
  required: { fr: '**Obligatoire.**', en: '**Required.**' }, own: { fr: "Ajouté par l'organisation.", en: 'Added by the organisation.' },
  back: { fr: "L'autre enregistrement le nomme en retour dans {field}.", en: 'The other record names it back in {field}.' },
  setting: { fr: 'une valeur que gitsm.yaml définit', en: 'a value that gitsm.yaml defines' },
  statuses: { fr: 'un statut du type', en: 'a status of the type' },
} as const satisfies Readonly<Record<string, Text>>;

/** More values of one field than this are cut: a page is for people. */
const MOST_VALUES = 40;

/**
 * The fields of a type or of gitsm.yaml as a Markdown table, those inside objects and lists by their path:
 * `outages[].start`, `targets.*.response`. Every text of an organisation is escaped.
 */
export function fieldTable(fields: readonly FieldDef[], language: Language): string {
  const rows = fields.flatMap((f) => rowsOf(f, f.name, language));
  return table([words.field[language], words.value[language], words.meaning[language]], rows) ?? '';
}

function rowsOf(field: FieldDef, path: string, language: Language): string[][] {
  const row = [code(path), sayValues(field.kind, language), meaningOf(field, language)];
  return [row, ...inside(field.kind, path).flatMap(([name, def]) => rowsOf(def, name, language))];
}

/** The fields below a kind, each with its path. */
function inside(kind: Kind, path: string): readonly (readonly [string, FieldDef])[] {
  switch (kind.k) {
    case 'object': return kind.anyAttribute ? [] : kind.fields.map((f) => [`${path}.${f.name}`, f]);
    case 'list': return inside(kind.of, `${path}[]`);
    case 'map': return inside(kind.of, `${path}.*`);
    case 'either': return kind.kinds.flatMap((k) => inside(k, path));
    default: return [];
  }
}

function meaningOf(field: FieldDef, language: Language): string {
  const label = escapeInline(field.label[language]);
  return [
    `${label}.`,
    ...(field.required ? [words.required[language]] : []),
    ...(field.help ? [field.help[language].replaceAll('|', '\\|')] : []),
    ...(field.counterpart === undefined ? [] : [words.back[language].replace('{field}', code(field.counterpart))]),
    ...(field.custom ? [words.own[language]] : []),
  ].join(' ');
}

function sayValues(kind: Kind, language: Language): string {
  const one = kind.k === 'list' ? kind.of : kind;
  if (one.k === 'setting') return words[one.of === 'statuses' ? 'statuses' : 'setting'][language];
  if (one.k !== 'choice') return sayKind(kind)[language].replaceAll('|', '\\|');
  const choices = one.values;
  if (choices.length === 0) return words.setting[language];
  const said = choices.slice(0, MOST_VALUES).map(({ id, ...label }) => {
    const name = label[language];
    return `${code(String(id))}${name === String(id) ? '' : ` (${escapeInline(name)})`}`;
  });
  return said.join(', ') + (choices.length > MOST_VALUES ? ', …' : '');
}
