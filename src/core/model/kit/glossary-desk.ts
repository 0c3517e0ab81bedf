import type { Term } from './term';

/** Words of incidents, requests and problems. */
export const deskTerms: readonly Term[] = [
  {
    id: 'request', term: { fr: 'Demande de service', en: 'Service request' },
    definition: {
      fr: "Ce qu'un client demande sans que rien soit en panne : information, accès, amélioration, service courant, plainte.",
      en: 'What a client asks for while nothing has failed: information, access, an improvement, a standard service, a complaint.',
    },
  },
  {
    id: 'incident', term: { fr: 'Incident', en: 'Incident' },
    definition: {
      fr: "Un événement étranger au fonctionnement normal du service, qui l'interrompt ou le dégrade, ou pourrait le faire.",
      en: "An event outside the service's normal operation that interrupts or degrades it, or might.",
    },
  },
  {
    id: 'major-incident', term: { fr: 'Incident majeur', en: 'Major incident' },
    definition: {
      fr: "Un incident dont l'effet exige une conduite à part : un gestionnaire nommé, des communications suivies et une revue après coup.",
      en: 'An incident whose effect calls for separate handling: a named manager, steady communications and a review afterwards.',
    },
  },
  {
    id: 'impact', term: { fr: 'Impact', en: 'Impact' },
    definition: { fr: "L'étendue de l'effet : combien de clients, de personnes ou de fonctions sont touchés.", en: 'How far the effect reaches: how many clients, people or functions are hit.' },
  },
  {
    id: 'urgency', term: { fr: 'Urgence', en: 'Urgency' },
    definition: { fr: "Le temps pendant lequel l'activité du client supporte d'attendre.", en: "How long the client's business can bear to wait." },
  },
  {
    id: 'priority', term: { fr: 'Priorité', en: 'Priority' },
    definition: { fr: "Le rang de traitement que la grille tire de l'urgence et de l'impact, de P1 à P5.", en: 'The rank of treatment that the grid takes from urgency and impact, from P1 to P5.' },
    see: ['impact', 'urgency'],
  },
  {
    id: 'escalation', term: { fr: 'Escalade', en: 'Escalation' },
    definition: {
      fr: "Le passage au niveau suivant de compétence ou d'autorité quand le délai du niveau est écoulé ou que ses moyens ne suffisent pas.",
      en: "Passing to the next level of skill or authority when the level's time has run out or its means fall short.",
    },
  },
  {
    id: 'response-time', term: { fr: 'Délai de réponse', en: 'Response time' },
    definition: { fr: "Le temps de service entre la création et la première prise en compte.", en: 'Service time between creation and the first sign of being taken up.' },
  },
  {
    id: 'resolution-time', term: { fr: 'Délai de résolution', en: 'Resolution time' },
    definition: {
      fr: 'Le temps de service entre la création et le rétablissement, moins les attentes que le SLA met au compte du client; une réouverture le fait repartir.',
      en: 'Service time between creation and restoration, less the waits that the SLA puts to the client; reopening sets it going again.',
    },
  },
  {
    id: 'workaround', term: { fr: 'Contournement', en: 'Workaround' },
    definition: { fr: "Un moyen de rendre le service malgré la cause, qui demeure.", en: 'A means of giving the service in spite of the cause, which remains.' },
  },
  {
    id: 'problem', term: { fr: 'Problème', en: 'Problem' },
    definition: { fr: "La cause, d'abord inconnue, d'un ou de plusieurs incidents, passés ou à craindre.", en: 'The cause, at first unknown, of one or more incidents, past or to be feared.' },
  },
  {
    id: 'root-cause', term: { fr: 'Cause fondamentale', en: 'Root cause' },
    definition: { fr: "Ce sans quoi les incidents ne seraient pas survenus et dont la suppression les fait cesser.", en: 'That without which the incidents would not have happened, and whose removal ends them.' },
  },
  {
    id: 'known-error', term: { fr: 'Erreur connue', en: 'Known error' },
    definition: {
      fr: "Un problème dont la cause est établie et pour lequel un contournement est consigné, en attendant la correction.",
      en: 'A problem whose cause is established and for which a workaround is written down, until it is fixed.',
    },
  },
  {
    id: 'knowledge', term: { fr: 'Article de connaissance', en: 'Knowledge article' },
    definition: { fr: "Une réponse gardée pour resservir : erreur connue, mode opératoire ou question fréquente.", en: 'An answer kept for reuse: a known error, a how-to or a frequent question.' },
  },
  {
    id: 'trend-analysis', term: { fr: 'Analyse des tendances', en: 'Trend analysis' },
    definition: {
      fr: "La revue préventive qui cherche, dans les incidents passés, ce qui se répète ou s'aggrave, pour ouvrir un problème à temps.",
      en: 'The preventive review that looks in past incidents for what recurs or worsens, so as to open a problem in time.',
    },
  },
  {
    id: 'post-incident-review', term: { fr: 'Revue post-incident', en: 'Post-incident review' },
    definition: { fr: "Ce que l'on retient d'un incident majeur, sans chercher de coupable : le fil des faits, ce qui a aidé, ce qui changera.", en: 'What is learned from a major incident, without blame: the course of events, what helped, what will change.' },
  },
  {
    id: 'outage', term: { fr: 'Interruption', en: 'Outage' },
    definition: { fr: "Un intervalle où le service n'était pas rendu.", en: 'An interval in which the service was not delivered.' },
  },
  {
    id: 'degradation', term: { fr: 'Fonctionnement dégradé', en: 'Degraded operation' },
    definition: { fr: 'Un intervalle où le service était rendu, mais moins bien que convenu.', en: 'An interval in which the service was delivered, but less well than agreed.' },
  },
];
