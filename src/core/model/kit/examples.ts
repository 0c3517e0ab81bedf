import type { Text } from '../text';
import type { RoleId } from './roles';

/**
 * The kit's example grids (its annex B). They are the default configuration: every organisation edits
 * them in `gitsm.yaml`. Durations are written as there: `m` and `h` are service time of the agreement,
 * `d` is 24 hours of calendar time.
 */

export type Grade = 'high' | 'medium' | 'low';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
export type Gravity = 'minor' | 'significant' | 'major';

export interface PriorityGrid {
  /** The columns, in order. */
  readonly impact: readonly Grade[];
  /** One row per urgency: the priority under each impact. */
  readonly urgency: Readonly<Record<Grade, readonly Priority[]>>;
  readonly targets: Readonly<Record<Priority, { readonly response: string; readonly resolution: string }>>;
}

export const priorityGrid: PriorityGrid = {
  impact: ['high', 'medium', 'low'],
  urgency: {
    high: ['P1', 'P2', 'P3'],
    medium: ['P2', 'P3', 'P4'],
    low: ['P3', 'P4', 'P5'],
  },
  targets: {
    P1: { response: '15m', resolution: '4h' },
    P2: { response: '1h', resolution: '8h' },
    P3: { response: '4h', resolution: '24h' },
    P4: { response: '8h', resolution: '40h' },
    P5: { response: '16h', resolution: '80h' },
  },
};

export interface EscalationLevel {
  readonly level: number;
  readonly role: RoleId;
  readonly name: Text;
  /** Age at which an open incident goes to the level: one for all priorities, or one each. A priority that is absent never gets there. */
  readonly after: string | Readonly<Partial<Record<Priority, string>>>;
}

export const escalationLevels: readonly EscalationLevel[] = [
  { level: 1, role: 'CS', name: { fr: 'Centre de services', en: 'Service desk' }, after: '0m' },
  {
    level: 2,
    role: 'RGS/AC',
    name: { fr: 'Responsable assistance client', en: 'Client support manager' },
    after: { P1: '15m', P2: '1h', P3: '4h', P4: '16h', P5: '40h' },
  },
  {
    level: 3,
    role: 'FT',
    name: { fr: 'Fournisseur tiers ou spécialiste', en: 'Third party or specialist' },
    after: { P1: '1h', P2: '4h', P3: '12h', P4: '32h', P5: '72h' },
  },
  { level: 4, role: 'D', name: { fr: 'Dirigeant', en: 'Director' }, after: { P1: '2h', P2: '8h', P3: '24h' } },
];

export interface ProblemLevel {
  /** The gravity of a problem, 1 the least. Not its escalation. */
  readonly level: number;
  readonly name: Text;
}

export const problemLevels: readonly ProblemLevel[] = [
  { level: 1, name: { fr: 'Mineur : un service, contournement connu', en: 'Minor: one service, workaround known' } },
  { level: 2, name: { fr: 'Moyen : récurrent ou sans contournement', en: 'Moderate: recurring, or no workaround' } },
  {
    level: 3,
    name: { fr: "Majeur : plusieurs clients ou issu d'un incident majeur", en: 'Major: several clients, or from a major incident' },
  },
];

export interface ProblemEscalationLevel {
  readonly level: number;
  readonly role: RoleId;
  /** Age at which an open problem goes to the level; absent on the first. */
  readonly after?: string;
}

export const problemEscalation: readonly ProblemEscalationLevel[] = [
  { level: 1, role: 'CS' },
  { level: 2, role: 'RGS/AC', after: '5d' },
  { level: 3, role: 'D', after: '15d' },
];

/** The kit's ten examples of what a CMDB holds, as CI classes. */
export const ciClasses = [
  { id: 'output', name: { fr: "Éditions produites par les systèmes d'information", en: 'Outputs of information systems' } },
  { id: 'document', name: { fr: 'Documentation (besoins, rapports de tests, exploitation)', en: 'Documentation (requirements, test reports, operations)' } },
  { id: 'environment', name: { fr: 'Composants des environnements', en: 'Components of the environments' } },
  { id: 'library', name: { fr: 'Copies des bibliothèques électroniques', en: 'Copies of electronic libraries' } },
  { id: 'software', name: { fr: 'Progiciels', en: 'Software packages' } },
  { id: 'licence', name: { fr: 'Licences', en: 'Licences' } },
  { id: 'security', name: { fr: 'Éléments de sécurité', en: 'Security components' } },
  { id: 'hardware', name: { fr: 'Actifs physiques (équipements)', en: 'Physical assets (equipment)' } },
  { id: 'service-doc', name: { fr: 'Documentation de service (contrats, procédures)', en: 'Service documentation (contracts, procedures)' } },
  { id: 'facility', name: { fr: 'Installations de soutien (alimentation électrique)', en: 'Support facilities (power supply)' } },
] as const satisfies readonly { readonly id: string; readonly name: Text }[];

/** Who must approve a change: by gravity and impact, or by class. A class row wins over every other row. */
export type ChangeAuthority =
  | { readonly gravity: Gravity; readonly impact: Grade; readonly approvers: readonly RoleId[] }
  | {
      readonly class: 'emergency' | 'standard';
      readonly approvers: readonly RoleId[];
      /** Roles that confirm afterwards, and the time they have for it. */
      readonly confirmedBy?: readonly RoleId[];
      readonly within?: string;
    };

export const changeAuthority: readonly ChangeAuthority[] = [
  { gravity: 'minor', impact: 'low', approvers: ['RGS/AC'] },
  { gravity: 'minor', impact: 'medium', approvers: ['RGS/AC'] },
  { gravity: 'minor', impact: 'high', approvers: ['RGS/AC', 'RGS/RC'] },
  { gravity: 'significant', impact: 'low', approvers: ['RGS/AC'] },
  { gravity: 'significant', impact: 'medium', approvers: ['RGS/AC', 'RGS/RC'] },
  { gravity: 'significant', impact: 'high', approvers: ['RGS/AC', 'RGS/RC', 'D'] },
  { gravity: 'major', impact: 'low', approvers: ['RGS/AC', 'D'] },
  { gravity: 'major', impact: 'medium', approvers: ['RGS/AC', 'D', 'CL'] },
  { gravity: 'major', impact: 'high', approvers: ['RGS/AC', 'D', 'CL'] },
  { class: 'emergency', approvers: ['RGS/AC'], confirmedBy: ['D'], within: '2d' },
  // A standard change repeats a model; the model was approved, so its repetitions need no one.
  { class: 'standard', approvers: [] },
];
