import type { Area } from './area';

export const views: Area = {
  title: { en: 'Views', fr: 'Vues' },
  features: [
    {
      en: 'Queue: open records by process, late ones first; a badge for what is mine and late',
      fr: 'File : enregistrements ouverts par processus, les retards en tête; une pastille pour les miens en retard',
      shown: [['test/ui/views.test.ts', 'shows open work by process, late ones first, and a badge for what is mine and late']],
    },
    {
      en: 'Queue: by person, client, priority, status or due time',
      fr: 'File : par personne, client, priorité, statut ou échéance',
      commands: ['gitsm.queue.groupBy'],
      shown: [['test/core/query/views.test.ts', 'groups by person, mine first, and counts what is mine and late'], ['test/core/query/views.test.ts', 'groups by due time in French']],
    },
    {
      en: 'Queue: filters, and only mine',
      fr: 'File : filtres, et seulement les miens',
      commands: ['gitsm.queue.filter', 'gitsm.queue.clearFilter', 'gitsm.queue.showMine', 'gitsm.queue.showAll'],
      shown: [['test/ui/views.test.ts', 'filters, says so, and clears the filter'], ['test/ui/views.test.ts', 'show only mine']],
    },
    {
      en: 'CMDB: services and what they stand on, with redundancy',
      fr: 'CMDB : les services et ce sur quoi ils reposent, avec la redondance',
      shown: [['test/ui/views.test.ts', 'shows services, and below them what they stand on']],
    },
    {
      en: 'CMDB: by class, client, location, status',
      fr: 'CMDB : par classe, client, lieu, statut',
      commands: ['gitsm.cmdb.groupBy'],
      shown: [['test/ui/views.test.ts', 'groups by another field, and remembers it in the view']],
    },
    {
      en: 'CMDB: marks for open incidents, open changes and findings',
      fr: 'CMDB : marques des incidents et changements ouverts et des constats',
      shown: [['test/core/query/views.test.ts', 'marks what an open incident or change touches, and says so']],
    },
    {
      en: 'CMDB: follows the active editor; cards at rest of the pointer',
      fr: "CMDB : suit l'éditeur actif; fiche au repos du pointeur",
      commands: ['gitsm.cmdb.reveal'],
      shown: [['test/ui/views.test.ts', 'shows the active record in the CMDB'], ['test/ui/views.test.ts', 'tells the card of a record when the pointer rests on it']],
    },
    {
      en: 'Records and CMDB as they were at a date, a tag or a commit',
      fr: 'Enregistrements et CMDB tels à une date, une étiquette ou un commit',
      commands: ['gitsm.cmdb.asOf', 'gitsm.cmdb.now', 'gitsm.cmdb.compareNow'],
      shown: [['test/node/past.test.ts', 'is judged at its instant: the end of a day, the time of a commit, and never one still to come'], ['test/node/past.test.ts', 'tell of the records as they were']],
    },
    {
      en: 'Relating a CI to another, offered by what fits',
      fr: 'Relier un CI à un autre, selon ce qui convient',
      shown: [['test/core/edit/relate.test.ts', 'offers every relation in both directions, but for those that are there and those that close a circle']],
    },
    {
      en: 'Process kit: down to the evidence, present or missing; opens or makes it',
      fr: "Trousse : jusqu'à la preuve, présente ou manquante; l'ouvre ou la crée",
      commands: ['gitsm.openTarget'],
      shown: [['test/ui/kit-review.test.ts', 'goes down to the evidence, and tells what a step asks'], ['test/ui/kit-review.test.ts', 'makes the procedure that is missing at a click, as a draft']],
    },
    {
      en: 'Review: what a branch, the index or the working tree changes, as records',
      fr: "Révision : ce qu'une branche, l'index ou la copie de travail change, en enregistrements",
      commands: ['gitsm.review.compare'],
      shown: [['test/node/engine-review.test.ts', 'tells records changed, added, removed and renamed, with a line for each field and section'], ['test/node/engine-review.test.ts', 'tells findings that come and go, and approvals by who gave them']],
    },
    {
      en: 'Calendar: changes, releases, maintenances, freezes, with collisions',
      fr: 'Calendrier : changements, mises en production, maintenances, gels, avec les collisions',
      shown: [['test/core/query/calendar-tree.test.ts', 'puts what is to come under its period, each occurrence apart, conflicts below what has them']],
    },
    {
      en: 'Long lists page; nothing is asked before it is opened',
      fr: "Les longues listes se paginent; rien n'est demandé avant d'être ouvert",
      commands: ['gitsm.showMore'],
      shown: [['test/ui/views.test.ts', 'shows two hundred rows, and the rest when asked']],
    },
    {
      en: 'Find any record by words of its id or title',
      fr: 'Trouver tout enregistrement par des mots de son identifiant ou titre',
      commands: ['gitsm.find', 'gitsm.openToSide'],
      shown: [['test/ui/views.test.ts', 'finds a record by words of its title']],
    },
    {
      en: 'CMDB: upstream and downstream, of everything or of one item',
      fr: "CMDB : amont et aval, de tout ou d'un seul élément",
      commands: ['gitsm.cmdb.showUp', 'gitsm.cmdb.showDown', 'gitsm.cmdb.rootUp', 'gitsm.cmdb.rootDown', 'gitsm.cmdb.showWhole'],
      shown: [['test/ui/cmdb.test.ts', 'turns around: what stands on each, and back'], ['test/ui/cmdb.test.ts', 'shows one item alone with what stands on it']],
    },
    {
      en: 'CMDB: an item dragged onto another is related to it',
      fr: 'CMDB : un élément glissé sur un autre lui est relié',
      commands: ['gitsm.relate'],
      shown: [['test/ui/cmdb.test.ts', 'relates an item that is dropped on another, and one undo takes it back']],
    },
    {
      en: 'Ids of all that is selected are copied',
      fr: 'Les identifiants de la sélection sont copiés',
      commands: ['gitsm.copyId'],
      shown: [['test/ui/cmdb.test.ts', 'copies the ids of all that are selected']],
    },
    {
      en: 'The engine is started again after a crash, and by command; its log',
      fr: 'Le moteur repart après un arrêt, et sur demande; son journal',
      commands: ['gitsm.restart', 'gitsm.showLog'],
      shown: [['test/extension/engine-restart.test.ts', 'is started again, finds what it found, and takes what an editor holds unsaved']],
    },
  ],
};
