import type { CiClass } from '../config/config';
import { configFields } from '../config/schema';
import type { FieldDef } from '../kind';
import { resolveKind } from '../model';
import type { Model, RecordType } from '../model';
import type { Language, Text } from '../text';
import { described, fieldSchema, kindSchema, objectSchema, orNull } from './kind-schema';
import type { JsonSchema, SchemaSetting } from './kind-schema';

const draft = 'https://json-schema.org/draft/2020-12/schema';
const nameOf = (what: string): string => `urn:gitsm:schema:${what}`;

function settingOf({ config }: Model, language: Language): SchemaSetting {
  return { config, language, closed: config.rules.get('structure/unknown-field') !== 'off' };
}

/** The JSON Schema of the front matter of one type, with the organisation's own fields, statuses and choices. */
export function typeSchema(model: Model, type: RecordType, language: Language): JsonSchema {
  return { $schema: draft, $id: nameOf(type.name), ...bodyOf(model, type, language) };
}

/** The JSON Schema of the front matter of any record: `type` decides which fields and statuses are allowed. */
export function recordSchema(model: Model, language: Language): JsonSchema {
  const types = [...model.types.values()];
  const title: Text = { fr: 'Enregistrement Gitsm', en: 'Gitsm record' };
  return {
    $schema: draft, $id: nameOf('record'), title: title[language], type: 'object', required: ['type'],
    properties: { type: { oneOf: types.map((t) => ({ const: t.name, title: t.label[language] })) } },
    allOf: types.map((t) => ({ if: { properties: { type: { const: t.name } } }, then: { $ref: `#/$defs/${t.name}` } })),
    $defs: Object.fromEntries(types.map((t) => [t.name, bodyOf(model, t, language)])),
  };
}

/** The JSON Schema of gitsm.yaml. That a rule of that name exists is for `structure/config` to say. */
export function configSchema(model: Model, language: Language): JsonSchema {
  const title: Text = { fr: 'Réglages de Gitsm (gitsm.yaml)', en: 'Gitsm settings (gitsm.yaml)' };
  const fields = configFields.map((f): FieldDef => ({ ...f, kind: resolveKind(f.kind, model.config) }));
  const schema = objectSchema(fields, { ...settingOf(model, language), closed: true });
  return { $schema: draft, $id: nameOf('config'), title: title[language], ...schema };
}

function bodyOf(model: Model, type: RecordType, language: Language): { readonly [keyword: string]: unknown } {
  const setting = settingOf(model, language);
  const schema = objectSchema(type.fields, setting);
  // YAML reads an id without letters as a number; a pattern says nothing of numbers.
  const numeric = /^\d*$/.test(type.id.source.replace(/\{[^}]*\}/g, ''));
  const own = { id: described({ type: numeric ? ['string', 'number'] : 'string', pattern: `^${type.id.expression}$` }, type.field.get('id')!.label, type.field.get('id')!.help, language), type: { const: type.name, title: type.label[language] } };
  const classes = type.name === 'ci' ? [...model.config.ciClasses.values()].flatMap((c) => classSchema(c, type, setting)) : [];
  return { title: type.label[language], ...schema, properties: { ...(schema['properties'] as object), ...own }, ...(classes.length > 0 ? { allOf: classes } : {}) };
}

/** What a CI's class adds (`ci/class-attributes`): the kinds of its attributes, and what it must have. */
function classSchema({ id, attributes, required, requiredFields }: CiClass, type: RecordType, setting: SchemaSetting): readonly JsonSchema[] {
  if (attributes.size === 0 && required.length === 0 && requiredFields.length === 0) return [];
  const filled: JsonSchema = { not: { enum: [null, ''] } };
  const attribute = (name: string): JsonSchema => {
    const kind = attributes.get(name);
    const value = kind ? orNull(kindSchema(kind, setting)) : true;
    return required.includes(name) ? { allOf: [value, filled] } : value;
  };
  const owed = required.length > 0;
  const map = {
    type: owed ? 'object' : ['object', 'null'],
    properties: Object.fromEntries([...new Set([...attributes.keys(), ...required])].map((name) => [name, attribute(name)])),
    ...(owed ? { required } : {}),
  };
  const fields = requiredFields.flatMap((name) => { const f = type.field.get(name); return f ? [[name, { allOf: [fieldSchema(f, setting), filled] }] as const] : []; });
  return [{
    if: { properties: { class: { const: id } }, required: ['class'] },
    then: { properties: { attributes: map, ...Object.fromEntries(fields) }, required: [...(owed ? ['attributes'] : []), ...requiredFields] },
  }];
}
