import type { CiClass } from '../model/config/config';
import { attributeFields } from '../model/config/class-fields';
import type { FieldDef } from '../model/kind';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import { code, escapeInline, table } from '../util/markdown';
import { fieldTable } from './reference-fields';

const words = {
  classes: { fr: 'Classes', en: 'Classes' }, class: { fr: 'Classe', en: 'Class' }, meaning: { fr: 'Libellé', en: 'Label' }, parent: { fr: 'Hérite de', en: 'Inherits from' },
  intro: { fr: "Ce qu'une classe demande (`ci_classes` de gitsm.yaml) vaut aussi pour celles qui en héritent.", en: 'What a class asks (`ci_classes` of gitsm.yaml) holds for those that inherit from it too.' },
  asked: { fr: 'Classe {label} ({id})', en: 'Class {label} ({id})' },
  undeclared: { fr: "Attribut exigé, sans nature déclarée", en: 'Required attribute, of no declared kind' },
} as const satisfies Readonly<Record<string, Text>>;

/** The classes of CI of an organisation, and for each that asks something, its attributes and the fields that it requires. */
export function classTables(model: Model, language: Language, hashes: string): string[] {
  const classes = [...model.config.ciClasses.values()];
  const rows = classes.map((c) => [code(c.id), escapeInline(c.label[language]), c.parent === undefined ? '' : code(c.parent)]);
  const list = table([words.class[language], words.meaning[language], words.parent[language]], rows);
  return [
    `${hashes} ${words.classes[language]}`, words.intro[language], ...(list === undefined ? [] : [list]),
    ...classes.flatMap((c) => {
      const fields = askedBy(c, model);
      if (fields.length === 0) return [];
      const title = format(words.asked, language, { label: escapeInline(c.label[language]), id: code(c.id) });
      return [`${hashes}# ${title}`, fieldTable(fields, language)];
    }),
  ];
}

/** The fields that a class makes obligatory, and its attributes by their path. */
function askedBy(ciClass: CiClass, model: Model): readonly FieldDef[] {
  const known = model.types.get('ci')!.field;
  const owed = ciClass.requiredFields.flatMap((name) => { const f = known.get(name); return f ? [{ ...f, required: true }] : []; });
  return [...owed, ...attributeFields(ciClass).map((f) => ({ ...f, name: `attributes.${f.name}`, ...(f.kind.k === 'any' ? { label: words.undeclared } : {}) }))];
}
