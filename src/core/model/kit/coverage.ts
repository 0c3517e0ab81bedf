import type { Text } from '../text';
import type { ActivityId } from './types';

/** How far a reference covers an activity: complete, partial or none (the kit's annex D). */
export type Cover = 'C' | 'P' | 'N';

export interface CoverageCell {
  readonly cover: Cover;
  /** The clauses or processes of the reference that do the activity. */
  readonly by?: Text;
  /** Where the kit's printed matrix differs from what stands here, and why. */
  readonly note?: Text;
}

export interface CoverageMatrix {
  readonly id: 'iso9000-2000' | 'bs15000' | 'itil-v3' | 'cmmi-svc-1.2' | 'iso20000-1-2018';
  readonly title: Text;
  /** False for the matrix that is provided beyond the kit. */
  readonly inKit: boolean;
  readonly cells: Readonly<Record<ActivityId, CoverageCell>>;
}

const activities: readonly ActivityId[] = [
  'ITSM-RES.1.1', 'ITSM-RES.2.1', 'ITSM-CON.1.1', 'ITSM-CON.2.1', 'ITSM-SDE.3.1', 'ITSM-SDE.3.2', 'ITSM-RLS.1.1',
];

const nothing = Object.fromEntries(activities.map((id) => [id, { cover: 'N' }])) as Readonly<Record<ActivityId, CoverageCell>>;
const full = (fr: string, en: string, note?: Text): CoverageCell => ({ cover: 'C', by: { fr, en }, ...(note ? { note } : {}) });

const letterLeftBlank: Text = {
  fr: 'La trousse laisse la lettre en blanc et nomme la clause.',
  en: 'The kit leaves the letter blank and names the clause.',
};
const clauseCorrected: Text = {
  fr: 'La trousse laisse la lettre en blanc et imprime 6.3, un lapsus : la clause est 10.1.',
  en: 'The kit leaves the letter blank and prints 6.3, a slip: the clause is 10.1.',
};

/** The reference matrices: which norm or model covers which activity, and by what. */
export const coverage: readonly CoverageMatrix[] = [
  { id: 'iso9000-2000', title: { fr: 'ISO 9000:2000', en: 'ISO 9000:2000' }, inKit: true, cells: nothing },
  {
    id: 'bs15000',
    title: { fr: 'BS 15000', en: 'BS 15000' },
    inKit: true,
    cells: {
      'ITSM-RES.1.1': full('8.1 gestion des incidents', '8.1 incident management'),
      'ITSM-RES.2.1': full('8.2 gestion des problèmes', '8.2 problem management'),
      'ITSM-CON.1.1': full('9.1 gestion des configurations', '9.1 configuration management'),
      'ITSM-CON.2.1': full('9.2 gestion des changements', '9.2 change management'),
      'ITSM-SDE.3.1': full('6.3 gestion de la continuité et de la disponibilité', '6.3 continuity and availability management', letterLeftBlank),
      'ITSM-SDE.3.2': full('6.3 gestion de la continuité et de la disponibilité', '6.3 continuity and availability management', letterLeftBlank),
      'ITSM-RLS.1.1': full('10.1 gestion des mises en production', '10.1 release management', clauseCorrected),
    },
  },
  {
    id: 'itil-v3',
    title: { fr: 'ITIL version 3', en: 'ITIL version 3' },
    inKit: true,
    cells: {
      'ITSM-RES.1.1': full('gestion des incidents; centre de services; exécution des requêtes', 'incident management; service desk; request fulfilment'),
      'ITSM-RES.2.1': full('gestion des problèmes', 'problem management'),
      'ITSM-CON.1.1': full('gestion des actifs de service et des configurations', 'service asset and configuration management'),
      'ITSM-CON.2.1': full(
        'gestion des changements; planification et soutien de la transition; validation et tests des services; évaluation',
        'change management; transition planning and support; service validation and testing; evaluation',
      ),
      'ITSM-SDE.3.1': full('gestion de la continuité des services TI', 'IT service continuity management'),
      'ITSM-SDE.3.2': full('gestion de la disponibilité', 'availability management'),
      'ITSM-RLS.1.1': full(
        'gestion des mises en production et des déploiements; planification et soutien de la transition',
        'release and deployment management; transition planning and support',
      ),
    },
  },
  { id: 'cmmi-svc-1.2', title: { fr: 'CMMI-SVC version 1.2', en: 'CMMI-SVC version 1.2' }, inKit: true, cells: nothing },
  {
    id: 'iso20000-1-2018',
    title: { fr: 'ISO/CEI 20000-1:2018', en: 'ISO/IEC 20000-1:2018' },
    inKit: false,
    cells: {
      'ITSM-RES.1.1': full('8.6.1 gestion des incidents; 8.6.2 gestion des demandes de service', '8.6.1 incident management; 8.6.2 service request management'),
      'ITSM-RES.2.1': full('8.6.3 gestion des problèmes', '8.6.3 problem management'),
      'ITSM-CON.1.1': full('8.2.6 gestion des configurations', '8.2.6 configuration management'),
      'ITSM-CON.2.1': full('8.5.1 gestion des changements', '8.5.1 change management'),
      'ITSM-SDE.3.1': full('8.7.2 gestion de la continuité des services', '8.7.2 service continuity management'),
      'ITSM-SDE.3.2': full('8.7.1 gestion de la disponibilité des services', '8.7.1 service availability management'),
      'ITSM-RLS.1.1': full('8.5.3 gestion des mises en production et des déploiements', '8.5.3 release and deployment management'),
    },
  },
];
