import { ask, move, raise, stay, type Decision } from './decision';

/** Decision points of configuration plans, CIs and changes. */
export const controlDecisions: readonly Decision[] = [
  {
    id: 'plan-authorised', process: 'ITSM-CON.1', type: 'configuration-plan', at: 'draft',
    question: { fr: 'La mise en œuvre est-elle autorisée?', en: 'Is implementation authorised?' },
    yes: move('approved', "figer l'état visé", 'freeze the target state'),
    no: move('cancelled', 'abandonner', 'drop'),
  },
  {
    id: 'plan-sound', process: 'ITSM-CON.1', type: 'configuration-plan', at: 'applied',
    question: { fr: "Les CI sont-ils dans l'état visé?", en: 'Are the CIs in the target state?' },
    yes: move('verified', 'attester', 'attest'),
    no: stay('corriger la CMDB ou le CI', 'mend the CMDB or the CI'),
  },
  {
    id: 'ci-existing', process: 'ITSM-CON.1', type: 'ci', at: 'planned',
    question: { fr: 'Le CI est-il déjà en service?', en: 'Is the CI already in service?' },
    yes: move('live', 'recenser', 'record as found'),
    no: move('ordered', 'commander', 'order'),
  },
  {
    id: 'ci-tested', process: 'ITSM-CON.1', type: 'ci', at: 'testing',
    question: { fr: 'Les essais sont-ils concluants?', en: 'Are the tests conclusive?' },
    yes: move('live', 'mettre en service', 'put into service'),
    no: stay('corriger', 'mend'),
  },
  {
    id: 'ci-accurate', process: 'ITSM-CON.1', type: 'ci', at: 'live',
    question: { fr: 'Le contrôle retrouve-t-il ce que dit la CMDB?', en: 'Does the audit find what the CMDB says?' },
    yes: stay('conserver', 'keep'),
    no: raise('change', "régulariser l'écart", 'regularise the gap'),
  },
  {
    id: 'ci-useful', process: 'ITSM-CON.1', type: 'ci', at: 'stock',
    question: { fr: 'Le CI peut-il encore servir?', en: 'Can the CI still be of use?' },
    yes: move('live', 'remettre en service', 'return to service'),
    no: move('retired', 'retirer', 'retire'),
  },
  {
    id: 'change-complete', process: 'ITSM-CON.2', type: 'change', at: 'draft',
    question: { fr: 'La demande est-elle complète?', en: 'Is the request complete?' },
    yes: move('submitted', 'soumettre', 'submit'),
    no: stay('compléter les sections', 'fill the sections in'),
  },
  {
    id: 'change-emergency', process: 'ITSM-CON.2', type: 'change', at: 'submitted',
    question: { fr: 'Est-ce un changement urgent?', en: 'Is it an emergency change?' },
    yes: move('implementing', 'approbation urgente, à confirmer', 'emergency approval, to be confirmed'),
    no: ask('change-admissible', 'parcours normal', 'ordinary path'),
  },
  {
    id: 'change-admissible', process: 'ITSM-CON.2', type: 'change', at: 'submitted',
    question: { fr: 'La demande est-elle recevable?', en: 'Is the request admissible?' },
    yes: move('assessed', 'évaluer impact et risque', 'assess impact and risk'),
    no: move('rejected', 'refuser et motiver', 'decline with a reason'),
  },
  {
    id: 'change-authorised', process: 'ITSM-CON.2', type: 'change', at: 'assessed',
    question: { fr: "Les approbateurs de sa gravité et de son impact sont-ils d'accord?", en: 'Do the approvers for its gravity and impact agree?' },
    yes: move('approved', 'autoriser', 'authorise'),
    no: move('rejected', 'refuser et motiver', 'decline with a reason'),
  },
  {
    id: 'change-window', process: 'ITSM-CON.2', type: 'change', at: 'approved',
    question: { fr: 'La fenêtre est-elle libre de gel et de collision?', en: 'Is the window free of freezes and collisions?' },
    yes: move('scheduled', 'inscrire au calendrier', 'put on the calendar'),
    no: stay('choisir une autre fenêtre', 'pick another window'),
  },
  {
    id: 'change-tested', process: 'ITSM-CON.2', type: 'change', at: 'testing',
    question: { fr: 'Les tests sont-ils réussis?', en: 'Did the tests pass?' },
    yes: move('implementing', 'mettre en œuvre', 'implement'),
    no: move('building', 'reprendre la construction', 'build again'),
  },
  {
    id: 'change-works', process: 'ITSM-CON.2', type: 'change', at: 'implementing',
    question: { fr: 'Le service fonctionne-t-il après le changement?', en: 'Does the service work after the change?' },
    yes: move('implemented', 'maintenir', 'keep'),
    no: move('rolled-back', 'revenir en arrière', 'back out'),
  },
  {
    id: 'change-in-cmdb', process: 'ITSM-CON.2', type: 'change', at: 'implemented',
    question: { fr: "La CMDB montre-t-elle l'état visé?", en: 'Does the CMDB show the target state?' },
    yes: move('reviewed', 'revoir', 'review'),
    no: stay('appliquer le PGC', 'apply the configuration plan'),
  },
  {
    id: 'change-achieved', process: 'ITSM-CON.2', type: 'change', at: 'reviewed',
    question: { fr: 'Le but du changement est-il atteint?', en: 'Is the purpose of the change achieved?' },
    yes: move('closed', 'clore', 'close'),
    no: raise('problem', 'ouvrir un problème, clore', 'raise a problem, close', 'closed'),
  },
];
