import type { Term } from './term';

/** Words by which the kit describes itself and the provider: how the work is cut up, and what is kept of it. */
export const kitTerms: readonly Term[] = [
  {
    id: 'provider', term: { fr: 'Fournisseur de services', en: 'Service provider' },
    definition: {
      fr: "L'organisation qui conçoit, produit, livre et soutient le service, et qui en répond devant le client.",
      en: 'The organisation that designs, produces, delivers and supports the service, and answers for it to the client.',
    },
  },
  {
    id: 'service-management', term: { fr: 'Gestion des services', en: 'Service management' },
    definition: {
      fr: "L'ensemble des moyens par lesquels un fournisseur tient ce que ses services doivent apporter au client.",
      en: 'All the means by which a provider keeps what its services owe to the client.',
    },
  },
  {
    id: 'itsms', term: { fr: 'Système de management des services TI (ITSMS)', en: 'IT service management system (ITSMS)' },
    definition: {
      fr: 'Les politiques, processus, rôles et preuves par lesquels le fournisseur dirige ses services et les améliore.',
      en: 'The policies, processes, roles and evidence by which the provider directs and improves its services.',
    },
  },
  {
    id: 'service', term: { fr: 'Service TI', en: 'IT service' },
    definition: {
      fr: "Le résultat, le plus souvent immatériel, d'un travail fait au contact du client et qui lui est utile.",
      en: 'The outcome, mostly intangible, of work done in contact with the client and of use to it.',
    },
  },
  {
    id: 'process', term: { fr: 'Processus', en: 'Process' },
    definition: { fr: 'Des activités liées qui font de ce qui entre ce qui sort.', en: 'Linked activities that make what comes out from what goes in.' },
  },
  {
    id: 'activity', term: { fr: 'Activité', en: 'Activity' },
    definition: { fr: "Les tâches d'un processus qui vont ensemble.", en: 'The tasks of a process that belong together.' },
  },
  {
    id: 'task', term: { fr: 'Tâche', en: 'Task' },
    definition: {
      fr: "Une action exigée, conseillée ou permise, qui contribue à un résultat du processus.",
      en: 'An action that is required, advised or allowed, and contributes to a result of the process.',
    },
  },
  {
    id: 'step', term: { fr: 'Étape', en: 'Step' },
    definition: {
      fr: "Une part d'une tâche, assez petite pour qu'une preuve montre qu'elle est faite.",
      en: 'A part of a task, small enough for a piece of evidence to show that it is done.',
    },
  },
  {
    id: 'role', term: { fr: 'Rôle', en: 'Role' },
    definition: {
      fr: 'Une charge dans une tâche, indépendante de la personne; une personne peut en tenir plusieurs.',
      en: 'A duty in a task, apart from the person; one person may hold several.',
    },
  },
  {
    id: 'artefact', term: { fr: 'Artefact', en: 'Artefact' },
    definition: {
      fr: "Ce qu'une tâche produit : document, enregistrement, rapport ou réglage. Aucun format n'est imposé.",
      en: 'What a task produces: a document, a record, a report or a setting. No format is imposed.',
    },
  },
  {
    id: 'document', term: { fr: 'Document', en: 'Document' },
    definition: {
      fr: "Une information et son support. Politiques, procédures, plans et contrats disent ce que l'on entend faire.",
      en: 'A piece of information and what carries it. Policies, procedures, plans and contracts say what is intended.',
    },
  },
  {
    id: 'record', term: { fr: 'Enregistrement', en: 'Record' },
    definition: {
      fr: 'Un document qui prouve ce qui a été fait ou obtenu : incident, demande de changement, rapport de contrôle. Dans Gitsm, un fichier Markdown.',
      en: 'A document that proves what was done or obtained: an incident, a change request, an audit report. In Gitsm, one Markdown file.',
    },
  },
  {
    id: 'evidence', term: { fr: 'Preuve', en: 'Evidence' },
    definition: {
      fr: "Ce qui, dans le dépôt, montre qu'une étape est faite : un enregistrement, un document en vigueur, un réglage ou un rapport à jour.",
      en: 'What in the repository shows that a step is done: a record, a document in force, a setting, or a report that is up to date.',
    },
  },
  {
    id: 'policy', term: { fr: 'Politique', en: 'Policy' },
    definition: {
      fr: "Ce que la direction veut et les règles qu'elle fixe, sans la manière de faire.",
      en: 'What the direction wants and the rules that it sets, without the way of doing it.',
    },
  },
  {
    id: 'procedure', term: { fr: 'Procédure', en: 'Procedure' },
    definition: {
      fr: "La manière convenue de mener une activité ou un processus : qui fait quoi, dans quel ordre, avec quelles traces.",
      en: 'The agreed way of carrying out an activity or a process: who does what, in which order, leaving which traces.',
    },
  },
  {
    id: 'pdca', term: { fr: 'Amélioration continue (PDCA)', en: 'Continual improvement (PDCA)' }, abbreviation: 'PDCA',
    definition: {
      fr: 'Planifier, réaliser, vérifier, agir : la boucle par laquelle un processus apprend de ses résultats.',
      en: 'Plan, do, check, act: the loop by which a process learns from its results.',
    },
  },
  {
    id: 'client', term: { fr: 'Client', en: 'Client' },
    definition: { fr: "Celui qui commande un service et le reçoit.", en: 'Whoever orders a service and receives it.' },
  },
  {
    id: 'supplier', term: { fr: 'Fournisseur tiers', en: 'Third-party supplier' },
    definition: {
      fr: "Une organisation ou une personne à qui le fournisseur confie une partie de son service, sous contrat.",
      en: 'An organisation or person to whom the provider entrusts part of its service, under contract.',
    },
    see: ['uc'],
  },
  {
    id: 'service-desk', term: { fr: 'Centre de services', en: 'Service desk' },
    definition: {
      fr: "Le point de contact entre les clients et le fournisseur : il reçoit, enregistre, suit et répond.",
      en: 'The point of contact between clients and the provider: it receives, records, follows up and answers.',
    },
  },
];
