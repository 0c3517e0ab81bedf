import type { Text } from '../text';
import type { ArtefactId } from './artefacts';

/** What each artefact is and is for. A missing one does not compile. */
export const artefactDefinitions: Readonly<Record<ArtefactId, Text>> = {
  'procedure.incident': {
    fr: "Document avec logigramme : la méthode par laquelle les incidents des clients sont résolus.",
    en: "A document with a flowchart: the method by which clients' incidents are resolved.",
  },
  'procedure.major-incident': {
    fr: "Document avec logigramme : la conduite à part des incidents urgents dont l'effet est grave.",
    en: 'A document with a flowchart: the separate handling of urgent incidents with a grave effect.',
  },
  'procedure.problem': {
    fr: "Document avec logigramme : la méthode par laquelle les problèmes survenus chez les clients sont résolus.",
    en: "A document with a flowchart: the method by which problems met at the clients' are resolved.",
  },
  'policy.configuration': {
    fr: "Énoncé de la direction : toute la stratégie de gestion des CI, avec leur niveau de détail.",
    en: 'A statement of the direction: the whole strategy for managing CIs, with their level of detail.',
  },
  'procedure.configuration': {
    fr: "Document avec logigramme : la manière de gérer les CI des services fournis.",
    en: 'A document with a flowchart: the way the CIs of the delivered services are managed.',
  },
  'report.ci-catalogue': {
    fr: "La liste de tous les CI de l'organisation, avec leur description fonctionnelle et physique.",
    en: 'The list of all CIs of the organisation, with their functional and physical description.',
  },
  'record.configuration-plan': {
    fr: "Les CI qu'un changement touche, chacun avec son état avant et son état visé.",
    en: 'The CIs that a change affects, each with its state before and its target state.',
  },
  'report.configuration-status': {
    fr: "Pour un client, l'état présent de ses CI et l'historique de leurs changements; il rend les états passés retrouvables.",
    en: 'For a client, the present state of its CIs and the history of their changes; it keeps past states within reach.',
  },
  'procedure.change': {
    fr: "Document avec logigramme : la prise en charge des demandes de changement sur les services fournis.",
    en: 'A document with a flowchart: how change requests on delivered services are taken in charge.',
  },
  'report.change-calendar': {
    fr: "Les échéances et les jalons des changements à mettre en œuvre.",
    en: 'The dates and milestones of the changes to be implemented.',
  },
  'procedure.continuity-availability': {
    fr: "Document avec logigramme : la conduite lors des ruptures et du fonctionnement dégradé, et la tenue de la disponibilité.",
    en: 'A document with a flowchart: what is done in breaks and degraded operation, and how availability is kept.',
  },
  'record.recovery-plan': {
    fr: "Ce qui permet de reprendre un service, matériel et humain, et la démarche à suivre.",
    en: 'What makes it possible to resume a service, equipment and people, and the way to do it.',
  },
  'policy.release': {
    fr: "Énoncé de la direction : toute la stratégie des mises en production.",
    en: 'A statement of the direction: the whole strategy for releases.',
  },
  'record.release': {
    fr: "Le plan d'une version : son contenu, son calendrier, ses moyens et son retour arrière.",
    en: 'The plan of a release: its content, schedule, means and way back.',
  },
  'record.release.control': {
    fr: "Les vérifications à réussir avant d'accepter une version.",
    en: 'The checks to pass before a release is accepted.',
  },
  'record.release.deployment': {
    fr: "Les étapes à suivre et à cocher pendant le déploiement d'une version.",
    en: 'The steps to follow and tick while a release is deployed.',
  },
  'record.incident': {
    fr: "La trace d'une interruption ou d'une dégradation, de son signalement à sa clôture.",
    en: 'The trace of an interruption or degradation, from its report to its closure.',
  },
  'record.problem': {
    fr: "La trace d'une recherche de cause, de ses incidents à sa correction.",
    en: 'The trace of a search for a cause, from its incidents to its fix.',
  },
  'record.change': {
    fr: "Ce que l'on demande de changer dans un CI, pourquoi, avec quel effet et quels risques.",
    en: 'What is asked to be changed in a CI, why, with which effect and which risks.',
  },
  'config.priority_grid': {
    fr: "La priorité que donnent l'urgence et l'impact, et les délais de chaque priorité.",
    en: 'The priority that urgency and impact give, and the times of each priority.',
  },
  'config.escalation_levels': {
    fr: "Les niveaux par lesquels passe un incident qui dure, avec le rôle et le délai de chacun.",
    en: 'The levels through which a lasting incident passes, with the role and delay of each.',
  },
  'config.problem_levels': {
    fr: "L'échelle de gravité des problèmes.",
    en: 'The scale of gravity of problems.',
  },
  'config.problem_escalation': {
    fr: "Les niveaux par lesquels passe un problème qui dure, avec le rôle et le délai de chacun.",
    en: 'The levels through which a lasting problem passes, with the role and delay of each.',
  },
  'config.change_authority': {
    fr: "Les rôles qui approuvent un changement, selon sa classe ou selon sa gravité et son impact.",
    en: 'The roles that approve a change, by its class or by its gravity and impact.',
  },
  cmdb: {
    fr: "Tous les CI et services enregistrés, avec leurs relations.",
    en: 'All recorded CIs and services, with their relationships.',
  },
  'record.sla': {
    fr: "Ce que le fournisseur promet à un client sur un service, et comment cela se mesure.",
    en: 'What the provider promises a client on a service, and how it is measured.',
  },
  'record.contract': {
    fr: "Ce qu'un fournisseur tiers promet, et sur quoi reposent les SLA.",
    en: 'What a third party promises, and on which the SLAs rest.',
  },
  'report.availability': {
    fr: "La disponibilité obtenue par service et par mois, comparée au SLA, calcul montré.",
    en: 'The availability obtained per service and month, compared with the SLA, the calculation shown.',
  },
  'config.maintenance_strategy': {
    fr: "Les composants qui demandent une maintenance planifiée, le préavis dû et les heures creuses.",
    en: 'The components that call for planned maintenance, the notice due and the quiet hours.',
  },
  'record.maintenance': {
    fr: "Une fenêtre de maintenance convenue : quand, sur quoi, avec quel arrêt et quel accord.",
    en: 'An agreed maintenance window: when, on what, with which downtime and whose agreement.',
  },
  'config.incident_categories': {
    fr: "Les types d'incidents que les services peuvent connaître, situés dans la grille de priorité.",
    en: 'The types of incident that the services may meet, placed in the priority grid.',
  },
  'record.request': {
    fr: "La trace d'une demande qui n'est pas une panne, de sa réception à sa réalisation.",
    en: 'The trace of a request that is no failure, from its arrival to its fulfilment.',
  },
  'record.ci': {
    fr: "Un composant maîtrisé : sa classe, ses attributs, son cycle de vie et ses relations.",
    en: 'A component under control: its class, attributes, lifecycle and relationships.',
  },
  'report.trend': {
    fr: "Ce qui se répète ou s'aggrave dans les incidents, et les problèmes que l'on propose d'ouvrir.",
    en: 'What recurs or worsens among incidents, and the problems that are proposed.',
  },
  'report.ci-audit': {
    fr: "Le constat d'un contrôle des CI : écarts, orphelins, expirés, et leurs suites.",
    en: 'The findings of an audit of CIs: gaps, orphans, expiries, and what follows.',
  },
  'record.recovery-test': {
    fr: "Un plan de reprise mis à l'épreuve, avec la reprise et la perte de données mesurées.",
    en: 'A recovery plan put to the test, with recovery and loss of data measured.',
  },
  'record.recovery-test.actions': {
    fr: "Les correctifs tirés d'un test, chacun suivi par un enregistrement ou un texte.",
    en: 'The corrections drawn from a test, each followed by a record or a text.',
  },
  'record.release.documentation': {
    fr: "Les documents qui accompagnent une version, et où chacun se trouve.",
    en: 'The documents that go with a release, and where each one is.',
  },
  'tool.service-desk': {
    fr: "Ce avec quoi le centre de services enregistre et suit; ici, Gitsm.",
    en: 'What the service desk records and follows up with; here, Gitsm.',
  },
};
