import { ask, move, raise, stay, type Decision } from './decision';

/** Decision points of requests, incidents and problems. */
export const deskDecisions: readonly Decision[] = [
  {
    id: 'request-or-incident', process: 'ITSM-RES.1', type: 'request', at: 'new',
    question: { fr: "Quelque chose qui marchait est-il en panne?", en: 'Has something that worked stopped working?' },
    yes: raise('incident', 'convertir en incident', 'convert to an incident', 'cancelled'),
    no: ask('request-admissible', "c'est une demande", 'it is a request'),
  },
  {
    id: 'request-admissible', process: 'ITSM-RES.1', type: 'request', at: 'new',
    question: { fr: 'La demande entre-t-elle dans le service convenu?', en: 'Does the request belong to the agreed service?' },
    yes: move('accepted', 'accepter', 'accept'),
    no: move('rejected', 'refuser et expliquer', 'decline and explain'),
  },
  {
    id: 'request-change', process: 'ITSM-RES.1', type: 'request', at: 'in-progress',
    question: { fr: 'Faut-il modifier un CI pour y répondre?', en: 'Must a CI be altered to answer it?' },
    yes: raise('change', 'ouvrir un changement', 'raise a change'),
    no: move('fulfilled', 'réaliser', 'fulfil'),
  },
  {
    id: 'request-satisfied', process: 'ITSM-RES.1', type: 'request', at: 'fulfilled',
    question: { fr: "Le client a-t-il reçu ce qu'il demandait?", en: 'Did the client get what it asked for?' },
    yes: move('closed', 'clore', 'close'),
    no: move('in-progress', 'reprendre', 'reopen'),
  },
  {
    id: 'incident-known', process: 'ITSM-RES.1', type: 'incident', at: 'new',
    question: { fr: 'Cet incident est-il déjà enregistré?', en: 'Is this incident already recorded?' },
    yes: move('duplicate', "rattacher à l'original", 'tie to the original'),
    no: move('classified', 'classer : impact × urgence', 'classify: impact × urgency'),
  },
  {
    id: 'incident-major', process: 'ITSM-RES.1', type: 'incident', at: 'classified',
    question: { fr: 'Est-ce un incident majeur?', en: 'Is it a major incident?' },
    yes: move('in-progress', 'procédure des incidents majeurs', 'major-incident procedure'),
    no: ask('incident-known-error', 'procédure courante', 'ordinary procedure'),
  },
  {
    id: 'incident-known-error', process: 'ITSM-RES.1', type: 'incident', at: 'classified',
    question: { fr: "Une erreur connue l'explique-t-elle?", en: 'Does a known error explain it?' },
    yes: move('in-progress', 'appliquer le contournement', 'apply the workaround'),
    no: move('in-progress', 'analyser', 'diagnose'),
  },
  {
    id: 'incident-late', process: 'ITSM-RES.1', type: 'incident', at: 'in-progress',
    question: { fr: 'Le délai du niveau est-il écoulé?', en: "Has the level's delay run out?" },
    yes: stay('escalader', 'escalate'),
    no: ask('incident-change', 'poursuivre', 'carry on'),
  },
  {
    id: 'incident-change', process: 'ITSM-RES.1', type: 'incident', at: 'in-progress',
    question: { fr: 'Faut-il modifier un CI pour rétablir le service?', en: 'Must a CI be altered to restore the service?' },
    yes: raise('change', 'ouvrir un changement', 'raise a change'),
    no: move('resolved', 'rétablir', 'restore'),
  },
  {
    id: 'incident-confirmed', process: 'ITSM-RES.1', type: 'incident', at: 'resolved',
    question: { fr: 'Le client confirme-t-il le rétablissement?', en: 'Does the client confirm that service is restored?' },
    yes: ask('incident-recurring', 'confirmé', 'confirmed'),
    no: move('in-progress', 'rouvrir', 'reopen'),
  },
  {
    id: 'incident-recurring', process: 'ITSM-RES.1', type: 'incident', at: 'resolved',
    question: { fr: 'La cause reste-t-elle à trouver?', en: 'Is the cause still to be found?' },
    yes: raise('problem', 'ouvrir un problème, clore', 'raise a problem, close', 'closed'),
    no: move('closed', 'clore', 'close'),
  },
  {
    id: 'problem-new', process: 'ITSM-RES.2', type: 'problem', at: 'new',
    question: { fr: 'Le problème est-il distinct de ceux déjà suivis?', en: 'Is the problem distinct from those already followed?' },
    yes: move('classified', 'classer par niveau', 'classify by level'),
    no: move('cancelled', "rattacher à l'autre", 'tie to the other'),
  },
  {
    id: 'problem-cause', process: 'ITSM-RES.2', type: 'problem', at: 'investigating',
    question: { fr: 'La cause fondamentale est-elle établie?', en: 'Is the root cause established?' },
    yes: ask('problem-immediate', 'cause établie', 'cause established'),
    no: stay('poursuivre, escalader au délai', 'keep looking, escalate when due'),
  },
  {
    id: 'problem-immediate', process: 'ITSM-RES.2', type: 'problem', at: 'investigating',
    question: { fr: 'Peut-on la supprimer tout de suite?', en: 'Can it be removed at once?' },
    yes: move('resolving', 'corriger', 'fix'),
    no: move('known-error', "publier l'erreur connue", 'publish the known error'),
  },
  {
    id: 'problem-worth', process: 'ITSM-RES.2', type: 'problem', at: 'known-error',
    question: { fr: 'La correction vaut-elle son coût et son risque?', en: 'Is the fix worth its cost and risk?' },
    yes: raise('change', 'ouvrir un changement', 'raise a change', 'resolving'),
    no: move('resolving', 'accepter le risque', 'accept the risk'),
  },
  {
    id: 'problem-removed', process: 'ITSM-RES.2', type: 'problem', at: 'resolving',
    question: { fr: 'Les changements sont-ils réalisés?', en: 'Are its changes implemented?' },
    yes: move('resolved', 'consigner la solution', 'write the solution down'),
    no: stay('attendre la mise en œuvre', 'wait for implementation'),
  },
  {
    id: 'problem-gone', process: 'ITSM-RES.2', type: 'problem', at: 'resolved',
    question: { fr: 'Les incidents ont-ils cessé?', en: 'Have the incidents stopped?' },
    yes: move('closed', 'clore', 'close'),
    no: move('investigating', 'reprendre la recherche', 'search again'),
  },
];
