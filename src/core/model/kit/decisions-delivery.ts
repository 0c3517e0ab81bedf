import { move, raise, stay, type Decision } from './decision';

/** Decision points of continuity, availability, releases and improvements. */
export const deliveryDecisions: readonly Decision[] = [
  {
    id: 'recovery-plan-agreed', process: 'ITSM-SDE.3', type: 'recovery-plan', at: 'draft',
    question: { fr: 'Le plan tient-il le RTO et le RPO convenus?', en: 'Does the plan meet the agreed RTO and RPO?' },
    yes: move('approved', 'approuver', 'approve'),
    no: stay('revoir moyens et démarche', 'rework means and method'),
  },
  {
    id: 'recovery-plan-sound', process: 'ITSM-SDE.3', type: 'recovery-plan', at: 'in-force',
    question: { fr: 'Un test ou un changement a-t-il montré un défaut?', en: 'Has a test or a change shown a flaw?' },
    yes: move('draft', 'réviser', 'revise'),
    no: stay('garder en vigueur', 'keep in force'),
  },
  {
    id: 'recovery-in-time', process: 'ITSM-SDE.3', type: 'recovery-test', at: 'done',
    question: { fr: 'La reprise mesurée tient-elle dans le RTO et le RPO?', en: 'Is the measured recovery within RTO and RPO?' },
    yes: move('closed', 'clore le test', 'close the test'),
    no: raise('improvement', 'corriger, puis tester de nouveau', 'correct, then test again', 'closed'),
  },
  {
    id: 'sla-supported', process: 'ITSM-SDE.3', type: 'sla', at: 'draft',
    question: { fr: 'Les contrats fournisseurs soutiennent-ils la promesse?', en: 'Do the underpinning contracts support the promise?' },
    yes: move('agreed', 'convenir avec le client', 'agree with the client'),
    no: stay('renégocier', 'renegotiate'),
  },
  {
    id: 'sla-met', process: 'ITSM-SDE.3', type: 'sla', at: 'in-force',
    question: { fr: 'La disponibilité du mois atteint-elle la cible?', en: "Does the month's availability meet the target?" },
    yes: stay('consigner', 'record'),
    no: raise('improvement', "corriger l'écart", 'correct the gap'),
  },
  {
    id: 'contract-sufficient', process: 'ITSM-SDE.3', type: 'contract', at: 'draft',
    question: { fr: 'Le contrat couvre-t-il les SLA qui en dépendent?', en: 'Does the contract cover the SLAs that rest on it?' },
    yes: move('agreed', 'convenir', 'agree'),
    no: stay('négocier', 'negotiate'),
  },
  {
    id: 'maintenance-agreed', process: 'ITSM-SDE.3', type: 'maintenance', at: 'planned',
    question: { fr: 'Le client accepte-t-il la fenêtre, dans le préavis?', en: 'Does the client agree to the window, with due notice?' },
    yes: move('agreed', 'annoncer', 'announce'),
    no: move('cancelled', 'proposer une autre fenêtre', 'propose another window'),
  },
  {
    id: 'maintenance-clean', process: 'ITSM-SDE.3', type: 'maintenance', at: 'in-progress',
    question: { fr: 'Le service est-il revenu dans la fenêtre?', en: 'Is the service back within the window?' },
    yes: move('done', 'terminer', 'finish'),
    no: raise('incident', 'ouvrir un incident', 'raise an incident', 'done'),
  },
  {
    id: 'release-approved', process: 'ITSM-RLS.1', type: 'release', at: 'planned',
    question: { fr: 'Le PMP et tous ses changements sont-ils approuvés?', en: 'Are the release plan and all its changes approved?' },
    yes: move('approved', 'autoriser la construction', 'authorise the build'),
    no: stay('compléter le plan', 'complete the plan'),
  },
  {
    id: 'release-accepted', process: 'ITSM-RLS.1', type: 'release', at: 'verifying',
    question: { fr: 'Tous les contrôles du PCMP sont-ils réussis?', en: 'Did every control of the plan pass?' },
    yes: move('accepted', 'accepter, poser la référence', 'accept, cut the baseline'),
    no: move('building', 'corriger', 'mend'),
  },
  {
    id: 'release-documented', process: 'ITSM-RLS.1', type: 'release', at: 'accepted',
    question: { fr: 'Toute la documentation est-elle disponible?', en: 'Is all the documentation available?' },
    yes: move('deploying', 'déployer selon le PDMP', 'deploy by the deployment plan'),
    no: stay('compléter la documentation', 'complete the documentation'),
  },
  {
    id: 'release-kept', process: 'ITSM-RLS.1', type: 'release', at: 'deploying',
    question: { fr: 'La vérification en production permet-elle de maintenir?', en: 'Does the check in production allow it to stay?' },
    yes: move('deployed', 'maintenir', 'keep'),
    no: move('rolled-back', 'revenir en arrière', 'back out'),
  },
  {
    id: 'release-settled', process: 'ITSM-RLS.1', type: 'release', at: 'deployed',
    question: { fr: 'La CMDB est-elle à jour et le compte rendu écrit?', en: 'Is the CMDB up to date and the report written?' },
    yes: move('closed', 'clore', 'close'),
    no: stay('terminer le PDMP', 'finish the deployment plan'),
  },
  {
    id: 'improvement-worth', process: 'PDCA', type: 'improvement', at: 'plan',
    question: { fr: "L'amélioration vaut-elle l'effort?", en: 'Is the improvement worth the effort?' },
    yes: move('do', 'réaliser', 'do it'),
    no: move('cancelled', 'abandonner', 'drop it'),
  },
  {
    id: 'improvement-met', process: 'PDCA', type: 'improvement', at: 'check',
    question: { fr: 'La cible est-elle atteinte?', en: 'Is the target met?' },
    yes: move('act', 'adopter', 'adopt'),
    no: move('plan', 'reprendre le plan', 'plan again'),
  },
];
