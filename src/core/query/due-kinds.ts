import type { Severity } from '../model/config/config';
import type { TypeName } from '../model/kind';
import type { Text } from '../model/text';

/** Every kind of dated obligation: its words, and how grave it is once it is late, as the rule on it says. */
export const dueKinds = {
  response: { label: { fr: 'Prise en charge', en: 'Response' }, late: 'warning' },
  resolution: { label: { fr: 'Résolution', en: 'Resolution' }, late: 'warning' },
  escalation: { label: { fr: 'Escalade au niveau {level}', en: 'Escalation to level {level}' }, late: 'warning' },
  'major-review': { label: { fr: 'Revue post-incident', en: 'Post-incident review' }, late: 'warning' },
  request: { label: { fr: 'Échéance de la demande', en: 'Request due' }, late: 'warning' },
  'problem-review': { label: { fr: 'Revue du problème', en: 'Problem review' }, late: 'warning' },
  start: { label: { fr: 'Début : {phase}', en: '{phase} starts' }, late: 'warning' },
  end: { label: { fr: 'Fin : {phase}', en: '{phase} ends' }, late: 'warning' },
  'change-review': { label: { fr: 'Revue post-implantation', en: 'Post-implementation review' }, late: 'warning' },
  confirmation: { label: { fr: 'Confirmation : {roles}', en: 'Confirmation: {roles}' }, late: 'error' },
  milestone: { label: { fr: 'Jalon : {name}', en: 'Milestone: {name}' }, late: 'warning' },
  warranty: { label: { fr: 'Fin de garantie', en: 'Warranty ends' }, late: 'warning' },
  expiry: { label: { fr: 'Licence ou certificat échu', en: 'Licence or certificate expires' }, late: 'warning' },
  'agreement-end': { label: { fr: "Fin de l'entente", en: 'Agreement ends' }, late: 'warning' },
  notice: { label: { fr: 'Dernier jour du préavis', en: 'Last day to give notice' }, late: 'information' },
  review: { label: { fr: 'Révision', en: 'Review' }, late: 'warning' },
  'recovery-test-due': { label: { fr: 'Test de reprise dû', en: 'Recovery test owed' }, late: 'warning' },
  'recovery-test': { label: { fr: 'Test de reprise prévu', en: 'Recovery test planned' }, late: 'warning' },
  maintenance: { label: { fr: 'Début de la maintenance', en: 'Maintenance starts' }, late: 'warning' },
  'maintenance-end': { label: { fr: 'Fin de la maintenance', en: 'Maintenance ends' }, late: 'warning' },
  improvement: { label: { fr: "Échéance de l'amélioration", en: 'Improvement due' }, late: 'warning' },
} as const satisfies Readonly<Record<string, { readonly label: Text; readonly late: Severity }>>;

export type DueKind = keyof typeof dueKinds;

/** One dated obligation of a record. */
export interface DueItem {
  /** The record's id. */
  readonly record: string;
  readonly file: string;
  readonly type: TypeName;
  readonly title: string;
  readonly kind: DueKind;
  /** The instant from which it is late, epoch ms; what is due on a day is late from the end of that day. */
  readonly at: number;
  /** `YYYY-MM-DD`, where a day is all that was written. */
  readonly date?: string;
  readonly label: Text;
  readonly overdue: boolean;
  /** Who answers for it: a key of `people`, or a name. */
  readonly person?: string;
  /** Whoever holds one of these roles answers for it. */
  readonly roles?: readonly string[];
  /** That of the rule on it once it is late; information until then. */
  readonly severity: Severity;
}
