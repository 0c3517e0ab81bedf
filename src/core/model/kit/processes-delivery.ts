import type { Process } from './types';

export const continuityAndAvailability: Process = {
  id: 'ITSM-SDE.3',
  name: { fr: 'Gestion de la continuité et de la disponibilité', en: 'Continuity and availability management' },
  lifecycles: ['recovery-plan', 'recovery-test', 'sla', 'contract', 'maintenance'],
  activities: [
    {
      id: 'ITSM-SDE.3.1',
      name: { fr: 'Définition de la gestion de la continuité des services', en: 'Defining service continuity management' },
      tasks: [
        {
          id: 'ITSM-SDE.3.1.1',
          name: { fr: 'Formalisation des composants de la gestion de la continuité', en: 'Formalising the components of continuity management' },
          roles: ['D', 'RGS/AC', 'CL'],
          objective: {
            fr: 'Tenir en toute circonstance les engagements de continuité pris avec le client.',
            en: 'Keep, in all circumstances, the continuity commitments made to the client.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Établir et tenir à jour les plans de reprise (PR)', en: 'Draw up and maintain the recovery plans' },
              evidence: ['record.recovery-plan', 'procedure.continuity-availability'],
            },
            {
              n: 2,
              name: { fr: 'Tester régulièrement les plans de reprise', en: 'Test the recovery plans regularly' },
              evidence: ['record.recovery-test'],
            },
            {
              n: 3,
              name: { fr: 'Corriger les plans après chaque test', en: 'Correct the plans after each test' },
              evidence: ['record.recovery-test.actions'],
            },
          ],
          artefacts: ['procedure.continuity-availability', 'record.recovery-plan'],
          interfaces: [],
        },
      ],
    },
    {
      id: 'ITSM-SDE.3.2',
      name: { fr: 'Définition de la gestion de la disponibilité des services', en: 'Defining service availability management' },
      tasks: [
        {
          id: 'ITSM-SDE.3.2.1',
          name: { fr: 'Formalisation des composants de la gestion de la disponibilité', en: 'Formalising the components of availability management' },
          roles: ['D', 'RGS/AC', 'CL'],
          objective: {
            fr: 'Tenir en toute circonstance la disponibilité convenue, au juste équilibre entre coût et qualité.',
            en: 'Keep the agreed availability at all times, balancing cost and quality.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Gérer le temps de disponibilité et la maintenance planifiée (SLA et UC)', en: 'Manage planned availability and maintenance (SLA and UC)' },
              evidence: ['record.sla', 'record.contract', 'record.maintenance', 'config.maintenance_strategy'],
            },
            {
              n: 2,
              name: { fr: 'Surveiller la disponibilité, la comparer au SLA et corriger tout écart', en: 'Monitor availability, compare it with the SLA and correct any gap' },
              evidence: ['report.availability'],
            },
          ],
          artefacts: ['record.sla', 'record.contract', 'report.availability', 'config.maintenance_strategy', 'record.maintenance'],
          interfaces: [],
        },
      ],
    },
  ],
};

export const releaseManagement: Process = {
  id: 'ITSM-RLS.1',
  name: { fr: 'Gestion des mises en production', en: 'Release management' },
  lifecycles: ['release'],
  activities: [
    {
      id: 'ITSM-RLS.1.1',
      name: { fr: 'Définition de la mise en production', en: 'Defining release management' },
      tasks: [
        {
          id: 'ITSM-RLS.1.1.1',
          name: { fr: 'Formalisation des composants de la mise en production', en: 'Formalising the components of release management' },
          roles: ['D', 'RGS/AC'],
          objective: {
            fr: 'Livrer, diffuser et suivre un ou plusieurs changements réunis dans une version.',
            en: 'Deliver, distribute and follow one or more changes gathered in a release.',
          },
          steps: [
            {
              n: 1,
              name: { fr: 'Tenir à jour la politique de mise en production', en: 'Maintain the release policy' },
              evidence: ['policy.release'],
            },
            {
              n: 2,
              name: { fr: 'Planifier la mise en production (PMP approuvé)', en: 'Plan the release (approved release plan)' },
              evidence: ['record.release', 'record.change'],
            },
            {
              n: 3,
              name: { fr: 'Construire et configurer la mise en production', en: 'Build and configure the release' },
              evidence: ['record.release'],
            },
            {
              n: 4,
              name: { fr: 'Vérifier et accepter la mise en production (PCMP)', en: 'Verify and accept the release (control plan)' },
              evidence: ['record.release.control'],
            },
            {
              n: 5,
              name: { fr: 'Vérifier que toute la documentation est disponible', en: 'Verify that all documentation is available' },
              evidence: ['record.release.documentation'],
            },
            {
              n: 6,
              name: { fr: 'Déployer, distribuer et installer (PDMP)', en: 'Deploy, distribute and install (deployment plan)' },
              evidence: ['record.release.deployment'],
            },
          ],
          artefacts: ['record.change', 'policy.release', 'record.release', 'record.release.control', 'record.release.deployment'],
          interfaces: ['ITSM-CON.1', 'ITSM-CON.2'],
        },
      ],
    },
  ],
};
