import { nearest } from '../../util/suggest';
import { recordRule } from '../rule';

export const unknownPerson = recordRule({
  id: 'people/unknown',
  severity: 'error',
  title: { fr: 'Personne inconnue', en: 'Unknown person' },
  what: { fr: "Une personne nommée est une clé de `people` dans gitsm.yaml.", en: 'A person who is named is a key of `people` in gitsm.yaml.' },
  why: { fr: "Les rôles, les approbations et les escalades reposent sur qui est qui.", en: 'Roles, approvals and escalations rest on who is who.' },
  mend: { fr: 'Corrigez le nom, ou ajoutez la personne à gitsm.yaml.', en: 'Correct the name, or add the person to gitsm.yaml.' },
  messages: {
    unknown: { fr: "« {name} » n'est pas une personne de gitsm.yaml.", en: '"{name}" is not a person of gitsm.yaml.' },
    suggest: { fr: "« {name} » n'est pas une personne de gitsm.yaml. Vouliez-vous dire « {suggestion} »?", en: '"{name}" is not a person of gitsm.yaml. Did you mean "{suggestion}"?' },
  },
  judge(source, report, { model }) {
    const { people } = model.config;
    for (const p of [...source.inspection.people, ...(source.attributes?.people ?? [])]) {
      if (people.has(p.to)) continue;
      const at = { span: [p.start, p.end] as const };
      const name = p.to.slice(0, 80);
      const suggestion = nearest(p.to, people.keys());
      if (suggestion === undefined) report({ message: 'unknown', holes: { name }, at });
      else report({ message: 'suggest', holes: { name, suggestion }, at, fixes: [{ title: { fr: 'Remplacer par « {suggestion} »', en: 'Replace with "{suggestion}"' }, holes: { suggestion }, do: { op: 'set', path: p.path, value: suggestion } }] });
    }
  },
});
