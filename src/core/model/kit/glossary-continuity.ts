import type { Term } from './term';

/** Words of continuity, availability and agreements. */
export const continuityTerms: readonly Term[] = [
  {
    id: 'sla', term: { fr: 'Contrat de niveau de service (SLA)', en: 'Service level agreement (SLA)' }, abbreviation: 'SLA',
    definition: {
      fr: "Ce que le fournisseur et le client ont convenu : heures, disponibilité, délais, maintenances et exclusions.",
      en: 'What provider and client have agreed: hours, availability, delays, maintenance and exclusions.',
    },
  },
  {
    id: 'uc', term: { fr: 'Contrat fournisseur-tiers (UC)', en: 'Underpinning contract (UC)' }, abbreviation: 'UC',
    definition: { fr: "Le contrat d'un fournisseur tiers sur lequel repose une promesse faite au client; il doit promettre au moins autant.", en: 'The contract of a third party on which a promise to the client rests; it must promise at least as much.' },
  },
  {
    id: 'availability', term: { fr: 'Disponibilité', en: 'Availability' },
    definition: {
      fr: "La part des heures convenues où le service a été rendu : (heures du service − interruptions) / heures du service, maintenances convenues déduites.",
      en: 'The share of agreed hours in which the service was delivered: (service hours − outages) / service hours, agreed maintenance taken off.',
    },
  },
  {
    id: 'high-availability', term: { fr: 'Haute disponibilité', en: 'High availability' },
    definition: { fr: "Le service masque à l'utilisateur la panne d'un composant.", en: 'The service hides the failure of a component from its user.' },
  },
  {
    id: 'continuous-operation', term: { fr: 'Exploitation continue', en: 'Continuous operation' },
    definition: { fr: "Le service ne connaît pas d'arrêt planifié.", en: 'The service has no planned downtime.' },
  },
  {
    id: 'continuous-availability', term: { fr: 'Disponibilité continue', en: 'Continuous availability' },
    definition: { fr: "Le service ne s'arrête ni par panne ni par maintenance.", en: 'The service stops neither for failure nor for maintenance.' },
  },
  {
    id: 'mtbf', term: { fr: 'Temps moyen entre défaillances (MTBF)', en: 'Mean time between failures (MTBF)' }, abbreviation: 'MTBF',
    definition: { fr: "Le temps rendu divisé par le nombre d'interruptions : (S − D) / interruptions.", en: 'Delivered time divided by the number of outages: (S − D) / outages.' },
  },
  {
    id: 'mtrs', term: { fr: 'Temps moyen de rétablissement du service (MTRS)', en: 'Mean time to restore service (MTRS)' }, abbreviation: 'MTRS',
    definition: { fr: "La durée interrompue divisée par le nombre d'interruptions : D / interruptions.", en: 'Interrupted time divided by the number of outages: D / outages.' },
  },
  {
    id: 'continuity', term: { fr: 'Continuité des services', en: 'Service continuity' },
    definition: { fr: "La capacité de reprendre le service après un sinistre, ou de le tenir en mode dégradé, dans les délais convenus.", en: 'The ability to resume the service after a disaster, or to hold it in degraded operation, within the agreed times.' },
  },
  {
    id: 'disaster', term: { fr: 'Sinistre', en: 'Disaster' },
    definition: { fr: "Une rupture que les moyens courants ne réparent pas et qui déclenche un plan de reprise.", en: 'A break that ordinary means cannot mend and that sets off a recovery plan.' },
  },
  {
    id: 'pr', term: { fr: 'Plan de reprise (PR)', en: 'Recovery plan' }, abbreviation: 'PR',
    definition: { fr: "Comment, avec qui et avec quoi remettre un service en route après une rupture ou une défaillance.", en: 'How, with whom and with what to get a service going again after a break or a failure.' },
  },
  {
    id: 'recovery-test', term: { fr: 'Test de reprise', en: 'Recovery test' },
    definition: { fr: "L'exécution d'un plan de reprise hors crise, qui mesure la reprise et la perte de données.", en: 'Carrying out a recovery plan outside a crisis, measuring recovery and loss of data.' },
  },
  {
    id: 'rto', term: { fr: 'Durée maximale de reprise (RTO)', en: 'Recovery time objective (RTO)' }, abbreviation: 'RTO',
    definition: { fr: 'Le plus long temps convenu entre la rupture et la reprise du service.', en: 'The longest agreed time between the break and the resumption of the service.' },
  },
  {
    id: 'rpo', term: { fr: 'Perte de données maximale (RPO)', en: 'Recovery point objective (RPO)' }, abbreviation: 'RPO',
    definition: { fr: "L'âge le plus grand que peuvent avoir, à la reprise, les données retrouvées.", en: 'The greatest age that the recovered data may have at resumption.' },
  },
  {
    id: 'maintenance', term: { fr: 'Maintenance planifiée', en: 'Planned maintenance' },
    definition: { fr: "Un arrêt ou une intervention convenus d'avance avec le client, que la disponibilité ne compte pas.", en: 'Downtime or work agreed beforehand with the client, which availability does not count.' },
  },
  {
    id: 'non-conformity', term: { fr: 'Non-conformité', en: 'Non-conformity' },
    definition: { fr: "Un écart mesuré entre ce qui était convenu et ce qui a été rendu; il appelle une correction.", en: 'A measured gap between what was agreed and what was delivered; it calls for a correction.' },
  },
];
