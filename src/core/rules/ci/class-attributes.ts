import { fields, text } from '../../record/rec';
import { recordRule } from '../rule';
import { sayKind } from '../../model/say-kind';

export const classAttributes = recordRule({
  id: 'ci/class-attributes',
  severity: 'error',
  title: { fr: 'Attributs de la classe', en: 'Class attributes' },
  what: { fr: "Un CI a les attributs et les champs que sa classe exige, de la nature que gitsm.yaml leur donne.", en: 'A CI has the attributes and fields that its class requires, of the kind that gitsm.yaml gives them.' },
  why: { fr: "La politique de configuration fixe le niveau de détail de chaque classe; sans lui, la CMDB ne permet ni audit ni analyse d'impact.", en: 'The configuration policy sets the level of detail of each class; without it the CMDB allows neither audit nor impact analysis.' },
  mend: { fr: "Ajoutez ou corrigez l'attribut, ou changez `ci_classes` dans gitsm.yaml.", en: 'Add or correct the attribute, or change `ci_classes` in gitsm.yaml.' },
  messages: {
    attribute: { fr: "La classe « {class} » exige l'attribut « {name} ».", en: 'The class "{class}" requires the attribute "{name}".' },
    field: { fr: 'La classe « {class} » exige le champ « {name} ».', en: 'The class "{class}" requires the field "{name}".' },
    wrong: { fr: 'Attribut « {name} » : attendu {expected}.', en: 'Attribute "{name}": expected {expected}.' },
    not: { fr: "Attribut « {name} » : « {value} » n'est pas permis. Valeurs permises : {allowed}.", en: 'Attribute "{name}": "{value}" is not allowed. Allowed values: {allowed}.' },
  },
  types: ['ci'],
  gates: { ci: ['live'] },
  judge(source, report, { model }) {
    const ciClass = model.config.ciClasses.get(text(source.data['class']) ?? '');
    // What cannot be read may hold what seems absent.
    if (!ciClass || source.front.problems.length > 0) return;
    const attributes = fields(source.data['attributes']);
    const absent = (value: unknown): boolean => value === undefined || value === null || value === '';
    for (const name of ciClass.required) if (absent(attributes[name])) report({ message: 'attribute', holes: { class: ciClass.id, name }, at: 'attributes' in source.data ? { key: ['attributes'] } : { value: ['attributes'] } });
    for (const name of ciClass.requiredFields) if (absent(source.data[name])) report({ message: 'field', holes: { class: ciClass.id, name }, at: { value: [name] } });
    for (const p of source.attributes?.problems ?? []) {
      const name = p.path.slice(1).join('.');
      const at = { span: [p.start, p.end] as const };
      if (p.reason === 'wrong-type') report({ message: 'wrong', holes: { name, expected: sayKind(p.expected) }, at });
      else if (p.reason === 'not-allowed') report({ message: 'not', holes: { name, value: p.value, allowed: p.choices.map((c) => c.id).join(', ') }, at });
    }
  },
});
