import type { Text } from '../text';

/**
 * What stands for an artefact here: a governance document (`policy`, `procedure`), a record of a
 * type, a part of a record (`section`), a generated `report`, a key of `gitsm.yaml`
 * (`configuration`), every CI and service together (`cmdb`), or the product itself (`tool`).
 */
export type ArtefactKind = 'policy' | 'procedure' | 'record' | 'section' | 'report' | 'configuration' | 'cmdb' | 'tool';

/** The kit's products, and the further evidence that its steps name. The id says where to look: `record.TYPE`, `config.KEY`, `report.NAME`. */
export const artefacts = [
  { id: 'procedure.incident', kind: 'procedure', name: { fr: 'Procédure de traitement des incidents', en: 'Incident procedure' } },
  { id: 'procedure.major-incident', kind: 'procedure', name: { fr: 'Procédure de traitement des incidents majeurs', en: 'Major-incident procedure' } },
  { id: 'procedure.problem', kind: 'procedure', name: { fr: 'Procédure de traitement des problèmes', en: 'Problem procedure' } },
  { id: 'policy.configuration', kind: 'policy', name: { fr: 'Politique de la gestion de configuration', en: 'Configuration management policy' } },
  { id: 'procedure.configuration', kind: 'procedure', name: { fr: 'Procédure de la gestion des configurations', en: 'Configuration procedure' } },
  { id: 'report.ci-catalogue', kind: 'report', name: { fr: 'Catalogue des éléments de configuration', en: 'CI catalogue' } },
  { id: 'record.configuration-plan', kind: 'record', name: { fr: 'Plan de gestion de configuration (PGC)', en: 'Configuration plan' } },
  { id: 'report.configuration-status', kind: 'report', name: { fr: "Rapport sur l'état de configuration du client", en: 'Configuration status report' } },
  { id: 'procedure.change', kind: 'procedure', name: { fr: 'Procédure de traitement du changement', en: 'Change procedure' } },
  { id: 'report.change-calendar', kind: 'report', name: { fr: 'Calendrier de réalisation du changement', en: 'Change calendar' } },
  { id: 'procedure.continuity-availability', kind: 'procedure', name: { fr: 'Procédure de continuité et de disponibilité', en: 'Continuity and availability procedure' } },
  { id: 'record.recovery-plan', kind: 'record', name: { fr: 'Plan de reprise (PR)', en: 'Recovery plan' } },
  { id: 'policy.release', kind: 'policy', name: { fr: 'Politique de la mise en production', en: 'Release policy' } },
  { id: 'record.release', kind: 'record', name: { fr: 'Plan de mise en production (PMP)', en: 'Release plan' } },
  { id: 'record.release.control', kind: 'section', name: { fr: 'Plan de contrôle des mises en production (PCMP)', en: 'Release control plan' } },
  { id: 'record.release.deployment', kind: 'section', name: { fr: 'Plan de déploiement des mises en production (PDMP)', en: 'Release deployment plan' } },
  { id: 'record.incident', kind: 'record', name: { fr: 'Événement de type incident', en: 'Incident record' } },
  { id: 'record.problem', kind: 'record', name: { fr: 'Événement de type problème', en: 'Problem record' } },
  { id: 'record.change', kind: 'record', name: { fr: 'Demande de changement', en: 'Change request' } },
  { id: 'config.priority_grid', kind: 'configuration', name: { fr: 'Grille de priorité', en: 'Priority grid' } },
  { id: 'config.escalation_levels', kind: 'configuration', name: { fr: "Niveaux d'escalade des incidents", en: 'Incident escalation levels' } },
  { id: 'config.problem_levels', kind: 'configuration', name: { fr: 'Classification des niveaux de problèmes', en: 'Problem level classification' } },
  { id: 'config.problem_escalation', kind: 'configuration', name: { fr: "Niveaux d'escalade des problèmes", en: 'Problem escalation levels' } },
  { id: 'config.change_authority', kind: 'configuration', name: { fr: 'Responsabilités des acteurs du changement', en: 'Change authority' } },
  { id: 'cmdb', kind: 'cmdb', name: { fr: 'Base de données de configurations (CMDB)', en: 'CMDB' } },
  { id: 'record.sla', kind: 'record', name: { fr: "Contrat de niveau d'engagement client (SLA)", en: 'Service level agreement' } },
  { id: 'record.contract', kind: 'record', name: { fr: 'Contrat fournisseur-tiers (UC)', en: 'Underpinning contract' } },
  { id: 'report.availability', kind: 'report', name: { fr: 'Temps de disponibilité', en: 'Availability report' } },
  { id: 'config.maintenance_strategy', kind: 'configuration', name: { fr: 'Stratégie de maintenance planifiée', en: 'Planned maintenance strategy' } },
  { id: 'record.maintenance', kind: 'record', name: { fr: 'Horaire de maintenance planifié', en: 'Maintenance schedule' } },
  { id: 'config.incident_categories', kind: 'configuration', name: { fr: "Types d'incidents classés", en: 'Classified incident types' } },
  { id: 'record.request', kind: 'record', name: { fr: 'Demande de service', en: 'Service request' } },
  { id: 'record.ci', kind: 'record', name: { fr: 'Élément de configuration', en: 'Configuration item' } },
  { id: 'report.trend', kind: 'report', name: { fr: 'Analyse des tendances', en: 'Trend analysis' } },
  { id: 'report.ci-audit', kind: 'report', name: { fr: 'Contrôle des éléments de configuration', en: 'CI audit' } },
  { id: 'record.recovery-test', kind: 'record', name: { fr: "Test d'un plan de reprise", en: 'Recovery test' } },
  { id: 'record.recovery-test.actions', kind: 'section', name: { fr: 'Correctifs issus des tests', en: 'Corrections from tests' } },
  { id: 'record.release.documentation', kind: 'section', name: { fr: 'Documentation de la mise en production', en: 'Release documentation' } },
  { id: 'tool.service-desk', kind: 'tool', name: { fr: 'Support du centre de services', en: 'Service desk tool' } },
] as const satisfies readonly { readonly id: string; readonly kind: ArtefactKind; readonly name: Text }[];

export type ArtefactId = (typeof artefacts)[number]['id'];

export interface Artefact {
  readonly id: ArtefactId;
  readonly kind: ArtefactKind;
  readonly name: Text;
}

/** Ids of the artefacts that are governance documents: what `covers` of a policy or a procedure may hold. */
export type DocumentId = Extract<ArtefactId, `policy.${string}` | `procedure.${string}`>;

const byId: ReadonlyMap<string, Artefact> = new Map(artefacts.map((artefact) => [artefact.id, artefact]));

/** The artefact of an id, or undefined for an id that the kit does not know. */
export function artefactOf(id: string): Artefact | undefined {
  return byId.get(id);
}
