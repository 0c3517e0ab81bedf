import type { FieldDef } from '../kind';
import type { CiClass } from './config';

/** The attributes of a class of CI as fields: those that it declares, and those that it only requires, of any kind. */
export function attributeFields({ attributes, required }: CiClass): readonly FieldDef[] {
  const names = new Set([...attributes.keys(), ...required]);
  return [...names].map((name): FieldDef => ({ name, kind: attributes.get(name) ?? { k: 'any' }, label: { fr: name, en: name }, required: required.includes(name) }));
}

/** The fields of a CI as its class has them: those that the class requires are obligatory, and its attributes are known. */
export function fieldsOfClass(known: readonly FieldDef[], ciClass: CiClass): readonly FieldDef[] {
  return known.map((f): FieldDef => {
    if (f.name === 'attributes') return { ...f, required: ciClass.required.length > 0, kind: { k: 'object', fields: attributeFields(ciClass) } };
    return ciClass.requiredFields.includes(f.name) ? { ...f, required: true } : f;
  });
}
