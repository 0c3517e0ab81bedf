import { declaredTypes } from '../../model/types/all';
import { nearest } from '../../util/suggest';
import { recordRule } from '../rule';

export const unknownType = recordRule({
  id: 'structure/unknown-type',
  severity: 'error',
  title: { fr: 'Type inconnu', en: 'Unknown type' },
  what: { fr: '`type` nomme un type d\'enregistrement de Gitsm.', en: '`type` names a record type of Gitsm.' },
  why: { fr: "Le type décide des champs, du cycle de vie et des règles; sans lui, rien n'est vérifié.", en: 'The type decides the fields, the lifecycle and the rules; without it nothing is checked.' },
  mend: { fr: 'Corrigez le type.', en: 'Correct the type.' },
  messages: {
    unknown: { fr: "« {value} » n'est pas un type. Types : {types}.", en: '"{value}" is not a type. Types: {types}.' },
    suggest: { fr: "« {value} » n'est pas un type. Vouliez-vous dire « {suggestion} »?", en: '"{value}" is not a type. Did you mean "{suggestion}"?' },
  },
  judge(source, report) {
    if (source.unknownType === undefined) return;
    const names = declaredTypes.map((t) => t.name);
    const suggestion = nearest(source.unknownType, names);
    const at = { value: ['type'] };
    const value = source.unknownType.slice(0, 80);
    if (suggestion === undefined) report({ message: 'unknown', holes: { value, types: names.join(', ') }, at });
    else report({ message: 'suggest', holes: { value, suggestion }, at, fixes: [{ title: { fr: 'Remplacer par « {suggestion} »', en: 'Replace with "{suggestion}"' }, holes: { suggestion }, do: { op: 'set', path: ['type'], value: suggestion } }] });
  },
});
