import type { Text } from '../text';

/**
 * Who takes part in the kit's tasks. One person may hold several roles; in the smallest
 * organisations that is the normal case.
 */
export const roles = [
  {
    id: 'CS',
    name: { fr: 'Centre de services', en: 'Service desk' },
    duty: {
      fr: "Point de contact unique entre les clients et l'organisation; enregistre, classe et suit.",
      en: 'Single point of contact between clients and the organisation; records, classifies, follows up.',
    },
  },
  {
    id: 'CL',
    name: { fr: 'Client', en: 'Client' },
    duty: {
      fr: "Reçoit le service qu'il a commandé; confirme le rétablissement et accepte les plans.",
      en: 'Receives the service it ordered; confirms restoration and agrees plans.',
    },
  },
  {
    id: 'D',
    name: { fr: 'Dirigeant', en: 'Director' },
    duty: {
      fr: 'Fixe la stratégie, les politiques et les responsabilités; autorise les changements graves.',
      en: 'Sets strategy, policies and responsibilities; authorises the gravest changes.',
    },
  },
  {
    id: 'FT',
    name: { fr: 'Fournisseur tiers', en: 'Third-party supplier' },
    duty: {
      fr: 'Prend en charge une partie du service sous contrat (UC).',
      en: 'Delivers part of the service under an underpinning contract (UC).',
    },
  },
  {
    id: 'RGS/AC',
    name: { fr: 'Responsable de la gestion des services – assistance client', en: 'Service manager – client support' },
    duty: {
      fr: 'Responsable technique, des changements et des incidents majeurs.',
      en: 'Technical lead; also change manager and major-incident manager.',
    },
  },
  {
    id: 'RGS/RC',
    name: { fr: 'Responsable de la gestion des services – relation client', en: 'Service manager – client relationship' },
    duty: {
      fr: 'Responsable commercial; porte les engagements de niveau de service.',
      en: 'Commercial lead; carries the service-level commitments.',
    },
  },
] as const satisfies readonly { readonly id: string; readonly name: Text; readonly duty: Text }[];

export type RoleId = (typeof roles)[number]['id'];

export interface Role {
  readonly id: RoleId;
  readonly name: Text;
  /** One sentence: what the role answers for. */
  readonly duty: Text;
}

const byId: ReadonlyMap<string, Role> = new Map(roles.map((role) => [role.id, role]));

/** The role of an id, or undefined for an id that the kit does not know. */
export function roleOf(id: string): Role | undefined {
  return byId.get(id);
}
