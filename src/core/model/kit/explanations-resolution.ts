import { step, type Explanations } from './explanation';

/** Incident and problem management explained. */
export const resolutionExplanations = {
  'ITSM-RES.1.1': {
    justification: {
      fr: "Tout ce qui parvient au centre de services n'est pas une panne. Séparer dès l'entrée la demande (information, accès, amélioration) du dysfonctionnement permet de répondre à l'une et de sortir l'autre au plus tôt, en étudiant sa nature plutôt que sa cause.",
      en: 'Not all that reaches the service desk is a failure. Telling a request (information, access, improvement) from a malfunction at the door lets the one be answered and the other be ended soonest, by studying what it is rather than what caused it.',
    },
    steps: [
      step(
        { fr: "Fixer, pour le contexte de l'organisation, la priorité que donnent l'urgence et l'impact, afin que chaque incident aille au bon intervenant.", en: "Set, for the organisation's own context, the priority that urgency and impact give, so that each incident goes to the right person." },
        ['RGS/AC'],
        { fr: 'Le RGS/AC définit la grille dans gitsm.yaml, avec les délais de réponse et de résolution de chaque priorité.', en: 'The RGS/AC defines the grid in gitsm.yaml, with the response and resolution times of each priority.' },
      ),
      step(
        { fr: "Avant de traiter, dresser la liste des types d'incidents que les services fournis peuvent connaître et les situer dans la grille.", en: 'Before treating any, list the types of incident that the delivered services may meet, and place them in the grid.' },
        ['RGS/AC', 'CS'],
        { fr: "Le RGS/AC dresse la liste avec le centre de services, qui classe ensuite chaque incident d'après elle.", en: 'The RGS/AC draws up the list with the service desk, which then classifies each incident by it.' },
      ),
      step(
        { fr: "Décider à qui passe un incident, et après combien de temps, selon son type et selon ce que chacun sait résoudre.", en: 'Decide to whom an incident passes, and after how long, by its type and by what each person can resolve.' },
        ['RGS/AC'],
        { fr: "Le RGS/AC définit les niveaux et leurs délais; le dirigeant est le dernier.", en: 'The RGS/AC defines the levels and their delays; the director is the last.' },
      ),
      step(
        { fr: "Écrire et tenir à jour le chemin complet : détecter et enregistrer, prendre en compte et classer, analyser, résoudre et rétablir en escaladant au besoin, clore. L'outil du centre de services est au choix de l'organisation.", en: "Write and keep up to date the whole path: detect and record, take up and classify, analyse, resolve and restore with escalation as needed, close. The desk's tool is the organisation's choice." },
        ['RGS/AC', 'CS'],
        { fr: 'Le RGS/AC écrit la procédure; le centre de services enregistre et suit.', en: 'The RGS/AC writes the procedure; the service desk records and follows up.' },
      ),
      step(
        { fr: "Prévoir une conduite à part pour les incidents majeurs : un gestionnaire nommé, un rythme de communications, une revue après coup.", en: 'Provide separate handling for major incidents: a named manager, a rhythm of communications, a review afterwards.' },
        ['RGS/AC', 'D'],
        { fr: "Le RGS/AC écrit la procédure et gère les incidents majeurs; le dirigeant est avisé.", en: 'The RGS/AC writes the procedure and manages major incidents; the director is told.' },
      ),
    ],
  },
  'ITSM-RES.2.1': {
    justification: {
      fr: "Un incident que rien n'explique revient. Trouver sa cause donne de quoi agir avant la prochaine fois, et fait baisser peu à peu le nombre d'incidents.",
      en: 'An incident that nothing explains comes back. Finding its cause gives the means to act before the next time, and step by step brings the number of incidents down.',
    },
    steps: [
      step(
        { fr: "Recenser les problèmes existants et les ranger par niveau selon le contexte de l'organisation, pour les diagnostiquer comme il convient.", en: "List the existing problems and rank them by level in the organisation's context, so that each is diagnosed as it deserves." },
        ['RGS/AC'],
        { fr: 'Le RGS/AC recense et classe.', en: 'The RGS/AC lists and ranks them.' },
      ),
      step(
        { fr: "Décider à qui passe un problème qui dure, selon son niveau et les compétences disponibles.", en: 'Decide to whom a lasting problem passes, by its level and the skills at hand.' },
        ['RGS/AC'],
        { fr: "Le RGS/AC définit les niveaux d'escalade et leurs délais.", en: 'The RGS/AC defines the escalation levels and their delays.' },
      ),
      step(
        { fr: "Écrire et tenir à jour le chemin complet : enregistrer et classer, suivre les problèmes ouverts, résoudre, clore.", en: 'Write and keep up to date the whole path: record and classify, follow the open problems, resolve, close.' },
        ['RGS/AC', 'CS'],
        { fr: "Le RGS/AC écrit la procédure; le centre de services enregistre les problèmes dans son outil.", en: 'The RGS/AC writes the procedure; the service desk records problems in its tool.' },
      ),
      step(
        { fr: "Revoir les services à intervalle régulier pour repérer ce qui se répète ou s'aggrave, avant que le client ne le subisse.", en: 'Review the services at regular intervals to spot what recurs or worsens, before the client suffers it.' },
        ['RGS/AC'],
        { fr: "Le RGS/AC lance la revue, la suit et ouvre les problèmes qu'elle révèle.", en: 'The RGS/AC starts the review, follows it through and opens the problems that it reveals.' },
      ),
    ],
  },
} satisfies Explanations;
