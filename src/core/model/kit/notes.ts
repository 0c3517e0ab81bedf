import type { Text } from '../text';

/** How the kit itself asks to be read; shown wherever the kit is shown. */
export const notes: readonly Text[] = [
  {
    fr: "Les tâches n'imposent aucun cycle de vie : séquentielles ou itératives.",
    en: 'Tasks impose no order: sequential or iterative.',
  },
  {
    fr: "Chaque étape s'adapte au contexte de l'organisation; l'effort varie de quelques heures à plusieurs semaines.",
    en: 'Each step is adapted to the organisation; effort varies from hours to weeks.',
  },
  {
    fr: 'Une même personne peut tenir plusieurs rôles.',
    en: 'One person may hold several roles.',
  },
  {
    fr: 'Les identifiants de processus viennent du modèle de référence ISO/CEI 20000-4.',
    en: 'Process ids come from the ISO/IEC 20000-4 reference model.',
  },
  {
    fr: "Incidents et problèmes s'articulent avec les changements; changements et configuration s'intègrent; les mises en production s'appuient sur les deux.",
    en: 'Incidents and problems interface with changes; changes and configuration are integrated; releases rest on both.',
  },
  {
    fr: "Le support du centre de services est un choix de l'organisation.",
    en: "The service desk tool is the organisation's choice.",
  },
];
