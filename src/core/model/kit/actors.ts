import type { Config } from '../config/config';
import type { TypeName } from '../kind';
import { format } from '../text';
import type { Text } from '../text';
import { roleOf } from './roles';
import type { RoleId } from './roles';

/** Who acts: a role of the kit, whoever the record names, or those whom the change authority of gitsm.yaml asks. */
export type Actor = RoleId | 'assignee' | 'requester' | 'owner' | 'technician' | 'authority';

/** Who acts on a record that stands in a status, and so moves it on, as the procedures of the kit's templates share the work out. */
const actors: Readonly<Partial<Record<TypeName, Readonly<Record<string, readonly Actor[]>>>>> = {
  incident: { new: ['CS'], classified: ['CS', 'RGS/AC'], 'in-progress': ['assignee'], pending: ['assignee'], resolved: ['CS', 'CL'] },
  request: { new: ['CS'], accepted: ['assignee'], 'in-progress': ['assignee'], pending: ['assignee'], fulfilled: ['CS', 'CL'] },
  problem: {
    new: ['RGS/AC'], classified: ['assignee'], investigating: ['assignee'], pending: ['assignee'], 'known-error': ['RGS/AC'], resolving: ['assignee'], resolved: ['RGS/AC'],
  },
  change: {
    draft: ['requester'], submitted: ['RGS/AC'], assessed: ['authority'], approved: ['RGS/AC'], scheduled: ['assignee'], building: ['assignee'], testing: ['assignee'],
    implementing: ['assignee', 'RGS/AC'], implemented: ['RGS/AC'], 'rolled-back': ['RGS/AC'], reviewed: ['RGS/AC'],
  },
  release: {
    draft: ['RGS/AC'], planned: ['RGS/AC'], approved: ['assignee'], building: ['assignee'], verifying: ['RGS/AC', 'CL'], accepted: ['assignee'], deploying: ['assignee'], deployed: ['RGS/AC'], 'rolled-back': ['RGS/AC'],
  },
  ci: { planned: ['technician'], ordered: ['technician'], building: ['technician'], testing: ['technician'], live: ['technician'], maintenance: ['technician'], stock: ['technician'] },
  'configuration-plan': { draft: ['RGS/AC'], approved: ['technician'], applied: ['RGS/AC'] },
  'recovery-plan': { draft: ['RGS/AC', 'D'], approved: ['RGS/AC'], 'in-force': ['RGS/AC'] },
  'recovery-test': { planned: ['RGS/AC'], done: ['RGS/AC'] },
  sla: { draft: ['RGS/RC', 'CL'], agreed: ['RGS/RC'], 'in-force': ['RGS/RC'] },
  contract: { draft: ['RGS/RC', 'FT'], agreed: ['RGS/RC'], 'in-force': ['RGS/RC'] },
  maintenance: { planned: ['RGS/AC', 'CL'], agreed: ['technician'], 'in-progress': ['technician'] },
  improvement: { plan: ['owner'], do: ['owner'], check: ['owner'], act: ['owner'] },
};

const words = {
  assignee: { fr: 'personne attribuée', en: 'assignee' }, requester: { fr: 'demandeur', en: 'requester' }, owner: { fr: 'responsable', en: 'owner' }, technician: { fr: 'techniciens', en: 'technicians' },
  authority: { fr: '{roles} selon la grille', en: '{roles} by the grid' }, named: { fr: '{name} ({id})', en: '{name} ({id})' },
} as const satisfies Record<string, Text>;

/** Who acts in a status, in a few words: roles by their ids, or by their names too (`whole`). Empty where nobody has to. */
export function sayActors(type: TypeName, status: string, { changeAuthority }: Pick<Config, 'changeAuthority'>, whole = false): Text {
  const those = actors[type];
  const acting = those && Object.hasOwn(those, status) ? those[status]! : [];
  const role = (id: string, language: 'fr' | 'en'): string => {
    const known = whole ? roleOf(id) : undefined;
    return known ? format(words.named, language, { name: known.name, id }) : id;
  };
  const asked = [...new Set(changeAuthority.flatMap((row) => [...row.approvers, ...row.confirmedBy]))];
  const say = (language: 'fr' | 'en'): string => acting.flatMap((actor) => {
    if (actor !== 'authority') return actor in words ? words[actor as keyof typeof words][language] : role(actor, language);
    return asked.length === 0 ? [] : format(words.authority, language, { roles: asked.map((id) => role(id, language)).join(', ') });
  }).join(', ');
  return { fr: say('fr'), en: say('en') };
}
