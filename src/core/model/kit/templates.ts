import type { Text } from '../text';

/** A heading of a document template. */
export interface TemplateSection {
  readonly id: string;
  readonly title: Text;
}

/** What each document template holds, its sections in the order of the document. */
export const templates = {
  'policy.configuration': [
    { id: 'purpose', title: { fr: 'But', en: 'Purpose' } },
    { id: 'scope', title: { fr: 'Portée', en: 'Scope' } },
    { id: 'definitions', title: { fr: 'Définitions', en: 'Definitions' } },
    { id: 'roles', title: { fr: 'Rôles et responsabilités', en: 'Roles and responsibilities' } },
    { id: 'identification', title: { fr: 'Identification et nommage des CI', en: 'CI identification and naming' } },
    { id: 'classes', title: { fr: 'Classes de CI et niveau de détail', en: 'CI classes and level of detail' } },
    { id: 'relations', title: { fr: 'Relations entre CI', en: 'CI relationships' } },
    { id: 'control', title: { fr: 'Mécanismes de contrôle', en: 'Control mechanisms' } },
    { id: 'baselines', title: { fr: 'Bases de référence', en: 'Baselines' } },
    { id: 'accounting', title: { fr: "Suivi d'état et rapports", en: 'Status accounting and reports' } },
    { id: 'audit', title: { fr: 'Vérification et audit', en: 'Verification and audit' } },
    { id: 'review', title: { fr: 'Révision de la politique', en: 'Policy review' } },
  ],
  /** Every procedure; the kit calls them documents with a flowchart. */
  procedure: [
    { id: 'purpose', title: { fr: 'But', en: 'Purpose' } },
    { id: 'scope', title: { fr: 'Portée', en: 'Scope' } },
    { id: 'roles', title: { fr: 'Rôles et responsabilités', en: 'Roles and responsibilities' } },
    { id: 'flow', title: { fr: 'Logigramme', en: 'Flowchart' } },
    { id: 'steps', title: { fr: 'Étapes', en: 'Steps' } },
    { id: 'escalation', title: { fr: 'Escalade', en: 'Escalation' } },
    { id: 'records', title: { fr: 'Enregistrements produits', en: 'Records produced' } },
    { id: 'measures', title: { fr: 'Mesures et révision', en: 'Measures and review' } },
  ],
  'record.configuration-plan': [
    { id: 'change', title: { fr: 'Demande de changement visée', en: 'Change request concerned' } },
    { id: 'affected', title: { fr: 'CI touchés : état avant et état visé', en: 'CIs affected: state before and target state' } },
    { id: 'baseline', title: { fr: 'Base de référence avant et après', en: 'Baseline before and after' } },
    { id: 'integrity', title: { fr: "Contrôles d'intégrité", en: 'Integrity checks' } },
    { id: 'responsibilities', title: { fr: 'Responsabilités', en: 'Responsibilities' } },
    { id: 'authorisation', title: { fr: 'Autorisation de mise en œuvre', en: 'Authorisation to implement' } },
    { id: 'history', title: { fr: 'Historique', en: 'History' } },
  ],
  'report.configuration-status': [
    { id: 'client', title: { fr: 'Client et services couverts', en: 'Client and services covered' } },
    { id: 'period', title: { fr: "Période et date d'arrêté", en: 'Period and as-of date' } },
    { id: 'current', title: { fr: 'État actuel des CI', en: 'Current state of the CIs' } },
    { id: 'changes', title: { fr: 'Changements subis pendant la période', en: 'Changes during the period' } },
    { id: 'past', title: { fr: 'États passés (traçabilité)', en: 'Past states (traceability)' } },
    { id: 'discrepancies', title: { fr: 'Écarts constatés', en: 'Discrepancies found' } },
    { id: 'open', title: { fr: 'Incidents, problèmes et changements ouverts', en: 'Open incidents, problems and changes' } },
  ],
  'report.change-calendar': [
    { id: 'period', title: { fr: 'Période couverte', en: 'Period covered' } },
    { id: 'changes', title: { fr: 'Changements : type, priorité, responsable, client', en: 'Changes: class, priority, owner, client' } },
    { id: 'milestones', title: { fr: 'Jalons : construction, tests, mise en œuvre, revue', en: 'Milestones: build, test, implementation, review' } },
    { id: 'freezes', title: { fr: 'Périodes de gel et maintenances', en: 'Freeze periods and maintenance windows' } },
    { id: 'conflicts', title: { fr: 'Conflits et dépendances', en: 'Conflicts and dependencies' } },
  ],
  'record.recovery-plan': [
    { id: 'scope', title: { fr: 'Service, client et engagement (RTO, RPO)', en: 'Service, client and commitment (RTO, RPO)' } },
    { id: 'scenarios', title: { fr: 'Scénarios : sinistre et fonctionnement dégradé', en: 'Scenarios: disaster and degraded operation' } },
    { id: 'trigger', title: { fr: 'Déclenchement et alerte', en: 'Trigger and alert' } },
    { id: 'resources', title: { fr: 'Ressources matérielles', en: 'Hardware resources' } },
    { id: 'people', title: { fr: 'Intervenants et coordonnées', en: 'People and contacts' } },
    { id: 'procedure', title: { fr: 'Démarche de reprise pas à pas', en: 'Step-by-step recovery' } },
    { id: 'return', title: { fr: 'Retour à la normale', en: 'Return to normal' } },
    { id: 'tests', title: { fr: 'Tests : fréquence et résultats', en: 'Tests: frequency and results' } },
    { id: 'corrections', title: { fr: 'Correctifs apportés', en: 'Corrections made' } },
  ],
  'policy.release': [
    { id: 'purpose', title: { fr: 'But', en: 'Purpose' } },
    { id: 'scope', title: { fr: 'Portée', en: 'Scope' } },
    { id: 'types', title: { fr: 'Types de versions et fréquence', en: 'Release types and frequency' } },
    { id: 'numbering', title: { fr: 'Identification et numérotation', en: 'Identification and numbering' } },
    { id: 'roles', title: { fr: 'Rôles et responsabilités', en: 'Roles and responsibilities' } },
    { id: 'planning', title: { fr: 'Planification et approbation', en: 'Planning and approval' } },
    { id: 'build', title: { fr: 'Construction et configuration', en: 'Build and configuration' } },
    { id: 'acceptance', title: { fr: "Critères d'acceptation", en: 'Acceptance criteria' } },
    { id: 'deployment', title: { fr: 'Déploiement et distribution', en: 'Deployment and distribution' } },
    { id: 'backout', title: { fr: 'Retour arrière', en: 'Backout' } },
    { id: 'measures', title: { fr: 'Mesures et révision', en: 'Measures and review' } },
  ],
  /** The release plan (PMP). */
  'record.release': [
    { id: 'content', title: { fr: 'Contenu : changements et CI', en: 'Content: changes and CIs' } },
    { id: 'schedule', title: { fr: 'Calendrier et jalons', en: 'Schedule and milestones' } },
    { id: 'resources', title: { fr: 'Ressources et responsabilités', en: 'Resources and responsibilities' } },
    { id: 'risks', title: { fr: 'Risques et dépendances', en: 'Risks and dependencies' } },
    { id: 'build', title: { fr: 'Construction et configuration', en: 'Build and configuration' } },
    { id: 'communication', title: { fr: 'Communication et formation', en: 'Communication and training' } },
    { id: 'backout', title: { fr: 'Retour arrière', en: 'Backout' } },
    { id: 'control', title: { fr: 'Plan de contrôle (PCMP)', en: 'Control plan' } },
    { id: 'documentation', title: { fr: 'Documentation livrée', en: 'Documentation delivered' } },
    { id: 'deployment', title: { fr: 'Plan de déploiement (PDMP)', en: 'Deployment plan' } },
  ],
} as const satisfies Readonly<Record<string, readonly TemplateSection[]>>;

export type TemplateId = keyof typeof templates;

const byId: ReadonlyMap<string, readonly TemplateSection[]> = new Map(Object.entries(templates));

/**
 * The template of an artefact, or undefined when it has none. Every procedure has the same one:
 * `procedure.incident` resolves to `procedure`.
 */
export function templateOf(artefact: string): readonly TemplateSection[] | undefined {
  return byId.get(artefact) ?? (artefact.startsWith('procedure.') ? templates.procedure : undefined);
}
