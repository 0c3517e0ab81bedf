import type { Process } from './types';

export const incidentManagement: Process = {
  id: 'ITSM-RES.1',
  name: { fr: 'Gestion des incidents', en: 'Incident management' },
  lifecycles: ['incident', 'request'],
  activities: [
    {
      id: 'ITSM-RES.1.1',
      name: { fr: 'Définition de la gestion des incidents', en: 'Defining incident management' },
      tasks: [
        {
          id: 'ITSM-RES.1.1.1',
          name: { fr: 'Formalisation des composants de la gestion des incidents', en: 'Formalising the components of incident management' },
          roles: ['D', 'RGS/AC', 'CS'],
          objective: {
            fr: 'Rétablir le service convenu au plus vite, ou répondre à une demande de service, sans chercher la cause.',
            en: 'Restore the agreed service as fast as possible, or answer a service request, without hunting for the cause.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Définir la grille de priorité (urgence × impact)', en: 'Define the priority grid (urgency × impact)' },
              evidence: ['config.priority_grid'],
            },
            {
              n: 2,
              name: { fr: "Recenser et classer les types d'incidents selon la grille", en: 'Inventory and classify incident types against the grid' },
              evidence: ['config.incident_categories'],
            },
            {
              n: 3,
              name: { fr: "Définir les niveaux d'escalade", en: 'Define the escalation levels' },
              evidence: ['config.escalation_levels'],
            },
            {
              n: 4,
              name: { fr: 'Établir et tenir à jour la procédure de traitement des incidents', en: 'Establish and maintain the incident procedure' },
              evidence: ['procedure.incident', 'record.incident', 'tool.service-desk'],
            },
            {
              n: 5,
              name: { fr: 'Établir et tenir à jour la procédure des incidents majeurs', en: 'Establish and maintain the major-incident procedure' },
              evidence: ['procedure.major-incident'],
            },
          ],
          artefacts: ['record.incident', 'config.priority_grid', 'procedure.incident', 'procedure.major-incident', 'config.escalation_levels', 'tool.service-desk'],
          interfaces: ['ITSM-CON.2'],
        },
      ],
    },
  ],
};

export const problemManagement: Process = {
  id: 'ITSM-RES.2',
  name: { fr: 'Gestion des problèmes', en: 'Problem management' },
  lifecycles: ['problem'],
  activities: [
    {
      id: 'ITSM-RES.2.1',
      name: { fr: 'Définition de la gestion des problèmes', en: 'Defining problem management' },
      tasks: [
        {
          id: 'ITSM-RES.2.1.1',
          name: { fr: 'Formalisation des composants de la gestion des problèmes', en: 'Formalising the components of problem management' },
          roles: ['D', 'RGS/AC', 'CS'],
          objective: {
            fr: "Réduire les interruptions en cherchant activement la cause des incidents et en suivant chaque problème jusqu'à sa clôture.",
            en: 'Cut interruptions by actively finding the causes of incidents and following every problem to closure.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Identifier et classer les problèmes par niveau', en: 'Identify problems and classify them by level' },
              evidence: ['config.problem_levels'],
            },
            {
              n: 2,
              name: { fr: "Définir les niveaux d'escalade des problèmes", en: 'Define the problem escalation levels' },
              evidence: ['config.problem_escalation'],
            },
            {
              n: 3,
              name: { fr: 'Établir et tenir à jour la procédure de traitement des problèmes', en: 'Establish and maintain the problem procedure' },
              evidence: ['procedure.problem', 'record.problem'],
            },
            {
              n: 4,
              name: { fr: 'Analyser régulièrement les tendances (revue préventive)', en: 'Analyse trends regularly (preventive review)' },
              evidence: ['report.trend'],
            },
          ],
          artefacts: ['record.problem', 'procedure.problem', 'config.problem_escalation', 'config.problem_levels', 'tool.service-desk'],
          interfaces: ['ITSM-RES.1', 'ITSM-CON.2'],
        },
      ],
    },
  ],
};
