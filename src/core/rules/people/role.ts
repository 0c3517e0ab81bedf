import { holdsRole, outOfOffice } from '../../model/people';
import { fields, list, text } from '../../record/rec';
import { recordRule } from '../rule';

export const personRole = recordRule({
  id: 'people/role',
  severity: 'error',
  title: { fr: 'Rôle non détenu', en: 'Role not held' },
  what: { fr: "Qui approuve à un titre tenait ce rôle ce jour-là, selon gitsm.yaml.", en: 'Whoever approves in a role held it on that day, by gitsm.yaml.' },
  why: { fr: "Une approbation n'engage l'organisation que si elle vient du rôle qui en a l'autorité.", en: 'An approval binds the organisation only when it comes from the role that has the authority.' },
  mend: { fr: "Faites approuver par une personne qui tient le rôle, ou corrigez les rôles dans gitsm.yaml.", en: 'Have someone who holds the role approve, or correct the roles in gitsm.yaml.' },
  messages: {
    not: { fr: '{by} ne tient pas le rôle {role} à cette date.', en: '{by} does not hold the role {role} on that date.' },
    left: { fr: "{by} a quitté le rôle {role} le {on}.", en: '{by} left the role {role} on {on}.' },
    'not-yet': { fr: "{by} ne tient le rôle {role} qu'à partir du {on}.", en: '{by} holds the role {role} only from {on} on.' },
  },
  judge(source, report, { model }) {
    const { config } = model;
    list(source.data['approvals']).map(fields).forEach((approval, i) => {
      const by = text(approval['by']);
      const role = text(approval['role']);
      if (by === undefined || role === undefined || !config.people.has(by)) return;
      const at = text(approval['at']);
      if (holdsRole(config, by, role, at)) return;
      const out = config.people.get(by)!.roles.includes(role) ? outOfOffice(config, by, at) : undefined;
      report({ message: out?.why === 'left' ? 'left' : out ? 'not-yet' : 'not', holes: { by, role, on: out?.on ?? '' }, at: { value: ['approvals', i, 'role'] } });
    });
  },
});
