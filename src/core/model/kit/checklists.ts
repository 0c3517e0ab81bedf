import type { Text } from '../text';

/** One line to tick or to fill in. */
export interface ChecklistItem {
  readonly id: string;
  readonly title: Text;
}

/**
 * The checklists of a release. The kit's own annex of checklists is empty: these are provided beyond it.
 * Control (PCMP) items take a criterion, an expected value, a result, who and when; documentation items
 * say whether and where the document is available; deployment (PDMP) items say who did them and when.
 */
export const checklists = {
  'record.release.control': [
    { id: 'requirements', title: { fr: 'Exigences du client vérifiées', en: 'Client requirements verified' } },
    { id: 'functional', title: { fr: 'Tests fonctionnels réussis', en: 'Functional tests passed' } },
    { id: 'regression', title: { fr: 'Tests de non-régression réussis', en: 'Regression tests passed' } },
    { id: 'security', title: { fr: 'Contrôles de sécurité réussis', en: 'Security checks passed' } },
    { id: 'performance', title: { fr: 'Performance acceptable', en: 'Performance acceptable' } },
    { id: 'integrity', title: { fr: 'Intégrité du système du client préservée', en: "Integrity of the client's system preserved" } },
    { id: 'backout-tested', title: { fr: 'Retour arrière éprouvé', en: 'Backout rehearsed' } },
    { id: 'accepted', title: { fr: 'Acceptation signée par le client', en: 'Acceptance signed by the client' } },
  ],
  'record.release.documentation': [
    { id: 'install', title: { fr: "Procédures d'installation", en: 'Installation procedures' } },
    { id: 'support', title: { fr: "Documentation d'assistance", en: 'Support documentation' } },
    { id: 'user-guides', title: { fr: 'Guides des utilisateurs', en: 'User guides' } },
    { id: 'security-plan', title: { fr: 'Plans de sécurité', en: 'Security plans' } },
    { id: 'training', title: { fr: 'Support de formation', en: 'Training material' } },
    { id: 'baseline', title: { fr: 'Composants de la configuration de référence', en: 'Components of the reference configuration' } },
  ],
  'record.release.deployment': [
    { id: 'approvals', title: { fr: 'Approbations obtenues', en: 'Approvals obtained' } },
    { id: 'backup', title: { fr: 'Sauvegarde faite et vérifiée', en: 'Backup made and verified' } },
    { id: 'notice', title: { fr: 'Clients et centre de services avisés', en: 'Clients and service desk notified' } },
    { id: 'install', title: { fr: 'Installation réalisée', en: 'Installation done' } },
    { id: 'smoke', title: { fr: 'Vérification en production', en: 'Verification in production' } },
    { id: 'go-no-go', title: { fr: 'Décision de maintien ou de retour arrière', en: 'Go / backout decision' } },
    { id: 'cmdb', title: { fr: 'CMDB mise à jour', en: 'CMDB updated' } },
    { id: 'closure', title: { fr: 'Compte rendu et clôture', en: 'Report and closure' } },
  ],
} as const satisfies Readonly<Record<string, readonly ChecklistItem[]>>;

export type ChecklistId = keyof typeof checklists;
