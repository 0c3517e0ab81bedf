import type { Term } from './term';

/** Words of configuration, changes and releases. */
export const controlTerms: readonly Term[] = [
  {
    id: 'ci', term: { fr: 'Élément de configuration (CI)', en: 'Configuration item (CI)' }, abbreviation: 'CI',
    definition: {
      fr: "Un composant du service ou de l'infrastructure que l'on maîtrise, du système entier au simple module, document ou équipement.",
      en: 'A component of the service or its infrastructure that is kept under control, from a whole system to one module, document or device.',
    },
  },
  {
    id: 'ci-class', term: { fr: 'Classe de CI', en: 'CI class' },
    definition: { fr: "Une famille de CI qui partagent les mêmes attributs.", en: 'A family of CIs that share the same attributes.' },
  },
  {
    id: 'cmdb', term: { fr: 'Base de données de gestion des configurations (CMDB)', en: 'Configuration management database (CMDB)' }, abbreviation: 'CMDB',
    definition: {
      fr: 'Tous les CI, ce qui les décrit et les relations qui les lient. Dans Gitsm, les fichiers de CI et de services du dépôt.',
      en: 'All the CIs, what describes them and the relations between them. In Gitsm, the CI and service files of the repository.',
    },
  },
  {
    id: 'relation', term: { fr: 'Relation', en: 'Relationship' },
    definition: { fr: "Un lien nommé d'un CI ou d'un service à un autre, par lequel l'impact se propage.", en: 'A named link from one CI or service to another, along which impact spreads.' },
  },
  {
    id: 'baseline', term: { fr: 'Base de référence', en: 'Baseline' },
    definition: {
      fr: "L'état d'un service ou de CI, figé à un instant, auquel on compare et vers lequel on peut revenir. Dans Gitsm, une étiquette git.",
      en: 'The state of a service or of CIs, frozen at one instant, to compare with and to return to. In Gitsm, a git tag.',
    },
  },
  {
    id: 'pgc', term: { fr: 'Plan de gestion de configuration (PGC)', en: 'Configuration plan' }, abbreviation: 'PGC',
    definition: {
      fr: "Pour un changement : chaque CI touché, son état avant, son état visé et le contrôle qui l'attestera.",
      en: 'For one change: each CI affected, its state before, its target state and the check that will attest it.',
    },
  },
  {
    id: 'status-accounting', term: { fr: "Suivi d'état", en: 'Status accounting' },
    definition: { fr: "L'état présent des CI et ceux par lesquels ils sont passés, rapportés à intervalle régulier.", en: 'The present state of CIs and those they went through, reported at regular intervals.' },
  },
  {
    id: 'configuration-audit', term: { fr: 'Contrôle de configuration', en: 'Configuration audit' },
    definition: { fr: 'La comparaison de la CMDB avec ce qui est réellement en place.', en: 'Comparing the CMDB with what is really in place.' },
  },
  {
    id: 'rfc', term: { fr: 'Demande de changement', en: 'Change request (RFC)' }, abbreviation: 'RFC',
    definition: {
      fr: "L'enregistrement par lequel on demande d'ajouter, de modifier ou de retirer un CI d'un service ou d'une infrastructure.",
      en: 'The record by which adding, altering or removing a CI of a service or infrastructure is asked for.',
    },
  },
  {
    id: 'change-record', term: { fr: "Enregistrement d'un changement", en: 'Change record' },
    definition: { fr: "Le détail des CI qu'un changement autorisé touche, et en quoi. Dans Gitsm, la demande avec son PGC.", en: 'The detail of the CIs that an authorised change affects, and how. In Gitsm, the request with its configuration plan.' },
    see: ['rfc', 'pgc'],
  },
  {
    id: 'standard-change', term: { fr: 'Changement standard', en: 'Standard change' },
    definition: { fr: "Un changement courant et à faible risque qui répète un modèle approuvé une fois pour toutes.", en: 'A routine, low-risk change that repeats a model approved once and for all.' },
  },
  {
    id: 'normal-change', term: { fr: 'Changement normal', en: 'Normal change' },
    definition: { fr: 'Un changement évalué et approuvé pour lui-même, selon sa gravité et son impact.', en: 'A change assessed and approved on its own, by its gravity and impact.' },
  },
  {
    id: 'emergency-change', term: { fr: 'Changement urgent', en: 'Emergency change' },
    definition: {
      fr: "Un changement qui ne peut attendre : approuvé au plus court, enregistré avant d'agir et confirmé ensuite dans un délai fixé.",
      en: 'A change that cannot wait: approved by the shortest way, recorded before acting and confirmed afterwards within a set time.',
    },
  },
  {
    id: 'gravity', term: { fr: "Gravité d'un changement", en: 'Gravity of a change' },
    definition: { fr: "L'ampleur du changement lui-même : mineur, significatif ou majeur. Avec l'impact, elle désigne qui décide.", en: 'The size of the change itself: minor, significant or major. With the impact, it settles who decides.' },
  },
  {
    id: 'change-authority', term: { fr: 'Autorité de changement', en: 'Change authority' },
    definition: { fr: "Les rôles dont l'approbation est requise, selon la classe ou selon la gravité et l'impact.", en: 'The roles whose approval is required, by class or by gravity and impact.' },
  },
  {
    id: 'approval', term: { fr: 'Approbation', en: 'Approval' },
    definition: { fr: "La décision datée d'un rôle sur un contenu précis; si le contenu change, elle ne vaut plus.", en: 'The dated decision of a role on a precise content; if the content changes, it no longer counts.' },
  },
  {
    id: 'freeze', term: { fr: 'Période de gel', en: 'Freeze' },
    definition: { fr: "Un intervalle où aucun changement n'est mis en œuvre, sauf les exceptions qu'il nomme.", en: 'An interval in which no change is implemented, save the exceptions that it names.' },
  },
  {
    id: 'collision', term: { fr: 'Collision', en: 'Collision' },
    definition: { fr: "Deux changements ouverts dont les fenêtres se recoupent et qui touchent le même CI ou dépendent l'un de l'autre.", en: 'Two open changes whose windows overlap and which touch the same CI or depend on each other.' },
  },
  {
    id: 'backout', term: { fr: 'Retour arrière', en: 'Backout' },
    definition: { fr: "La manière, préparée et éprouvée, de revenir à l'état d'avant un changement.", en: 'The prepared and rehearsed way back to the state before a change.' },
  },
  {
    id: 'post-implementation-review', term: { fr: 'Revue post-implantation', en: 'Post-implementation review' },
    definition: { fr: "L'examen d'un changement réalisé : but atteint, effets imprévus, leçons.", en: 'Looking back at an implemented change: purpose achieved, side effects, lessons.' },
  },
  {
    id: 'release', term: { fr: 'Mise en production', en: 'Release' },
    definition: { fr: 'Un ensemble de CI nouveaux ou modifiés, essayés et introduits ensemble en production sous une version.', en: 'A set of new or altered CIs, tested and brought into production together under one version.' },
  },
  {
    id: 'pmp', term: { fr: 'Plan de mise en production (PMP)', en: 'Release plan' }, abbreviation: 'PMP',
    definition: { fr: "Ce qu'une version contient, quand, par qui, avec quels risques et quel retour arrière.", en: 'What a release contains, when, by whom, with which risks and which way back.' },
  },
  {
    id: 'pcmp', term: { fr: 'Plan de contrôle des mises en production (PCMP)', en: 'Release control plan' }, abbreviation: 'PCMP',
    definition: { fr: "La liste des contrôles qu'une version doit réussir avant d'être acceptée, chacun avec critère, résultat, auteur et date.", en: 'The checks that a release must pass before it is accepted, each with criterion, result, author and date.' },
  },
  {
    id: 'pdmp', term: { fr: 'Plan de déploiement des mises en production (PDMP)', en: 'Release deployment plan' }, abbreviation: 'PDMP',
    definition: { fr: "La liste des étapes qui portent une version acceptée jusqu'à l'exploitation, cochées à mesure.", en: 'The steps that carry an accepted release into operation, ticked as they are done.' },
  },
];
