import type { Choice, FieldDef, Kind } from '../kind';
import type { Language, Text } from '../text';
import type { Config } from '../config/config';

/** A JSON Schema (2020-12) as plain data; `true` allows anything. */
export type JsonSchema = true | { readonly [keyword: string]: unknown };

export interface SchemaSetting {
  readonly config: Config;
  /** The language of titles and descriptions; what is valid is the same in both. */
  readonly language: Language;
  /** Whether a key that is not declared is wrong. */
  readonly closed: boolean;
}

const patterns = {
  date: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  datetime: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt ]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)$',
  month: '^\\d{4}-(0[1-9]|1[0-2])$',
  // Without look-around, which not every validator has: that a unit stands once, the longest first, is left to `gitsm validate`.
  duration: '^(\\d{1,9}(\\.\\d{1,6})?(mo|[ywdhms])( ?\\d{1,9}(\\.\\d{1,6})?(mo|[ywdhms]))*|P(\\d{1,9}(\\.\\d{1,6})?[YMWD])+(T(\\d{1,9}(\\.\\d{1,6})?[HMS])+)?|PT(\\d{1,9}(\\.\\d{1,6})?[HMS])+)$',
  rrule: '^(RRULE:)?FREQ=',
  url: '^(https?|ssh|ftp|mailto|file|smb|rdp):[^\\s<>"]+$',
} as const;

const date: JsonSchema = { type: 'string', format: 'date', pattern: patterns.date };
const datetime: JsonSchema = { type: 'string', format: 'date-time', pattern: patterns.datetime };

/**
 * What a kind of value allows, as `structure/wrong-type` and `structure/not-allowed` judge it. Null is
 * not among it: see `orNull`. What JSON Schema cannot say (that a person, a calendar or a record
 * exists, that 30 February does not) stays with the rules.
 */
export function kindSchema(kind: Kind, setting: SchemaSetting): JsonSchema {
  switch (kind.k) {
    // YAML reads a version such as 2 as a number; it is text all the same.
    case 'text': case 'markdown': return kind.k === 'text' && kind.form !== undefined ? { type: 'string', pattern: kind.form } : { type: ['string', 'number'] };
    case 'number': return { type: kind.integer ? 'integer' : 'number', ...(kind.min === undefined ? {} : { minimum: kind.min }), ...(kind.max === undefined ? {} : { maximum: kind.max }) };
    case 'boolean': return { type: 'boolean' };
    case 'date': return date;
    case 'datetime': return datetime;
    case 'moment': return { anyOf: [date, datetime] };
    case 'month': return { type: 'string', pattern: patterns.month };
    case 'duration': return { anyOf: [{ type: 'string', pattern: patterns.duration }, { const: 0 }] };
    case 'rrule': return { type: 'string', maxLength: 999, pattern: patterns.rrule };
    case 'url': return { type: 'string', maxLength: 3999, pattern: patterns.url };
    case 'person': return { type: 'string', minLength: 1, ...examples(setting.config.people.keys()) };
    case 'calendar': return { type: 'string', minLength: 1, ...examples(setting.config.calendars.keys()) };
    case 'id': return idSchema(kind.types, setting);
    case 'choice': return { oneOf: kind.values.flatMap((c) => choice(c, setting)) };
    case 'list': return { type: 'array', items: kindSchema(kind.of, setting) };
    case 'map': return { type: 'object', ...(kind.keys === undefined ? {} : { propertyNames: { pattern: kind.keys } }), additionalProperties: orNull(kindSchema(kind.of, setting)) };
    case 'object': return { ...objectSchema(kind.fields, setting), ...(kind.anyAttribute ? { patternProperties: { '^attributes\\.': true } } : {}) };
    case 'member': return { anyOf: [idSchema(kind.types, setting), group(kind.types, setting)] };
    case 'either': return { anyOf: kind.kinds.map((k) => kindSchema(k, setting)) };
    case 'any': return true;
    case 'setting': case 'relations': case 'facts': throw new Error(`unresolved kind ${kind.k}`);
  }
}

/** A map of declared fields. An optional field may be left empty, which YAML reads as null; a required one may not. */
export function objectSchema(fields: readonly FieldDef[], setting: SchemaSetting): { readonly [keyword: string]: unknown } {
  const owed = fields.filter((f) => f.required).map((f) => f.name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((f) => [f.name, fieldSchema(f, setting)])),
    ...(owed.length > 0 ? { required: owed } : {}),
    ...(setting.closed ? { additionalProperties: false } : {}),
  };
}

export function fieldSchema(field: FieldDef, setting: SchemaSetting): JsonSchema {
  const value = kindSchema(field.kind, setting);
  const notNull = value === true ? { not: { type: 'null' } } : value;
  return described(field.required ? notNull : orNull(value), field.label, field.help, setting.language);
}

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (schema === true) return true;
  if (Array.isArray(schema['oneOf'])) return { ...schema, oneOf: [...(schema['oneOf'] as JsonSchema[]), { type: 'null' }] };
  if (Array.isArray(schema['anyOf'])) return { ...schema, anyOf: [...(schema['anyOf'] as JsonSchema[]), { type: 'null' }] };
  return { ...schema, type: [schema['type'] as string, 'null'].flat() };
}

export function described(schema: JsonSchema, title: Text, help: Text | undefined, language: Language): JsonSchema {
  return { title: title[language], ...(help ? { description: help[language] } : {}), ...(schema === true ? {} : schema) };
}

/** A choice with its label. A word that YAML may read as a number or a boolean is allowed as either. */
function choice(c: Choice, { language }: SchemaSetting): readonly JsonSchema[] {
  const one = (value: unknown): JsonSchema => ({ const: value, title: c[language] });
  if (typeof c.id === 'number') return [one(c.id)];
  const read = c.id === 'true' ? true : c.id === 'false' ? false : Number(c.id);
  return String(read) === c.id && !Number.isNaN(read) ? [one(c.id), one(read)] : [one(c.id)];
}

/** The id of a record of some types, here or in another repository. */
function idSchema(types: readonly string[], { language }: SchemaSetting): JsonSchema {
  if (types.length === 0) return { type: 'string', minLength: 1 };
  const description = language === 'fr' ? `Identifiant d'un enregistrement de type ${types.join(', ')}.` : `Id of a record of type ${types.join(', ')}.`;
  return { type: 'string', minLength: 1, description };
}

/** `{ any: 1, of: [ids] }`: survives while that many live. */
function group(types: readonly string[], setting: SchemaSetting): JsonSchema {
  return {
    type: 'object', required: ['any', 'of'], additionalProperties: setting.closed ? false : true,
    properties: { any: { type: 'integer', minimum: 1 }, of: { type: 'array', items: idSchema(types, setting) } },
  };
}

/** Names of the organisation, for completion: that they exist is another rule's finding. */
function examples(names: Iterable<string>): { readonly examples?: readonly string[] } {
  const some = [...names].filter((name) => name !== '').slice(0, 200);
  return some.length > 0 ? { examples: some } : {};
}
