import { holdsRole } from '../../model/people';
import { fields, list, text } from '../../record/rec';
import { recordRule } from '../rule';

export const personRole = recordRule({
  id: 'people/role',
  severity: 'error',
  title: { fr: 'Rôle non détenu', en: 'Role not held' },
  what: { fr: "Qui approuve à un titre tenait ce rôle ce jour-là, selon gitsm.yaml.", en: 'Whoever approves in a role held it on that day, by gitsm.yaml.' },
  why: { fr: "Une approbation n'engage l'organisation que si elle vient du rôle qui en a l'autorité.", en: 'An approval binds the organisation only when it comes from the role that has the authority.' },
  mend: { fr: "Faites approuver par une personne qui tient le rôle, ou corrigez les rôles dans gitsm.yaml.", en: 'Have someone who holds the role approve, or correct the roles in gitsm.yaml.' },
  messages: { not: { fr: '{by} ne tient pas le rôle {role} à cette date.', en: '{by} does not hold the role {role} on that date.' } },
  judge(source, report, { model }) {
    const { config } = model;
    list(source.data['approvals']).map(fields).forEach((approval, i) => {
      const by = text(approval['by']);
      const role = text(approval['role']);
      if (by === undefined || role === undefined || !config.people.has(by)) return;
      if (!holdsRole(config, by, role, text(approval['at']))) report({ message: 'not', holes: { by, role }, at: { value: ['approvals', i, 'role'] } });
    });
  },
});
