import type { Process } from './types';

export const configurationManagement: Process = {
  id: 'ITSM-CON.1',
  name: { fr: 'Gestion de la configuration', en: 'Configuration management' },
  lifecycles: ['configuration-plan', 'ci'],
  activities: [
    {
      id: 'ITSM-CON.1.1',
      name: { fr: 'Définition de la gestion de la configuration', en: 'Defining configuration management' },
      tasks: [
        {
          id: 'ITSM-CON.1.1.1',
          name: { fr: 'Formalisation des composants de la gestion de la configuration', en: 'Formalising the components of configuration management' },
          roles: ['D', 'RGS/AC', 'CS'],
          objective: {
            fr: "Définir, identifier et maîtriser les composants des services et de l'infrastructure, et garder leur information intègre.",
            en: 'Define, identify and control the components of services and infrastructure, and keep their information sound.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Tenir à jour la politique de gestion des éléments de configuration', en: 'Maintain the configuration management policy' },
              evidence: ['policy.configuration', 'procedure.configuration'],
            },
            {
              n: 2,
              name: { fr: 'Établir un plan de gestion de la configuration (PGC) par demande de changement', en: 'Draw up a configuration plan for each change request' },
              evidence: ['record.configuration-plan'],
            },
            {
              n: 3,
              name: { fr: 'Enregistrer tous les CI existants et futurs dans la CMDB', en: 'Record every present and future CI in the CMDB' },
              evidence: ['record.ci', 'cmdb', 'report.ci-catalogue'],
            },
            {
              n: 4,
              name: { fr: 'Contrôler tous les CI (intégrité et justesse)', en: 'Control every CI (integrity and accuracy)' },
              evidence: ['report.ci-audit'],
            },
            {
              n: 5,
              name: { fr: "Produire les rapports sur l'état de configuration du client", en: 'Produce configuration status reports per client' },
              evidence: ['report.configuration-status'],
            },
          ],
          artefacts: ['report.ci-catalogue', 'policy.configuration', 'procedure.configuration', 'record.configuration-plan', 'cmdb', 'report.configuration-status'],
          interfaces: ['ITSM-CON.2'],
        },
      ],
    },
  ],
};

export const changeManagement: Process = {
  id: 'ITSM-CON.2',
  name: { fr: 'Gestion du changement', en: 'Change management' },
  lifecycles: ['change'],
  activities: [
    {
      id: 'ITSM-CON.2.1',
      name: { fr: 'Définition de la gestion du changement', en: 'Defining change management' },
      tasks: [
        {
          id: 'ITSM-CON.2.1.1',
          name: { fr: 'Formalisation des composants de la gestion du changement', en: 'Formalising the components of change management' },
          roles: ['D', 'RGS/AC', 'CS'],
          objective: {
            fr: "S'assurer que tout changement demandé en exploitation est évalué, approuvé, réalisé et revu de façon maîtrisée.",
            en: 'Make sure that every change asked of a service in operation is assessed, approved, implemented and reviewed under control.',
          },
          steps: [
            {
              n: 1,
              name: { fr: "Définir les responsabilités des acteurs selon la gravité et l'impact", en: 'Define who decides by gravity and impact' },
              evidence: ['config.change_authority'],
            },
            {
              n: 2,
              name: { fr: 'Établir et tenir à jour la procédure de traitement du changement', en: 'Establish and maintain the change procedure' },
              evidence: ['procedure.change', 'record.change', 'report.change-calendar'],
            },
          ],
          artefacts: ['procedure.change', 'record.change', 'config.change_authority', 'report.change-calendar'],
          interfaces: ['ITSM-CON.1', 'ITSM-RLS.1'],
        },
      ],
    },
  ],
};
