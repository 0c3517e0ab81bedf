import type { Area } from './area';

export const editor: Area = {
  title: { en: 'Text editor', fr: 'Éditeur de texte' },
  features: [
    {
      en: 'Findings as you type, for every record, open or not',
      fr: 'Constats au fil de la frappe, pour chaque enregistrement, ouvert ou non',
      shown: [['test/extension/diagnostics.test.ts', 'follow what is typed, before anything is saved'], ['test/extension/diagnostics.test.ts', 'follow a record that another program writes']],
    },
    {
      en: 'The Problems panel and `gitsm validate` say the same',
      fr: 'Le panneau Problèmes et `gitsm validate` disent la même chose',
      shown: [['test/extension/example/agreement.test.ts', 'is judged as the command line judges it at the same instant: the same files, places, rules, severities and words'], ['test/ui/first-steps.test.ts', 'start from the findings that the command line tells, one for one']],
    },
    {
      en: 'Each rule explains itself, and has a failing and a passing example',
      fr: "Chaque règle s'explique, avec un exemple fautif et un exemple correct",
      commands: ['gitsm.openRule'],
      shown: [['test/ui/views.test.ts', 'explains a rule from the Problems panel'], ['test/core/rules/fixtures.test.ts', 'Rules, by fixtures']],
    },
    {
      en: 'Quick fixes, and fix-all where safe',
      fr: 'Correctifs rapides, et tout corriger sans risque',
      shown: [['test/extension/fixes.test.ts', 'mend what is found, touch that line alone, and undo in one step'], ['test/extension/fixes.test.ts', 'that are safe are applied together by source.fixAll.gitsm, which leaves the others']],
    },
    {
      en: 'Completion of fields, values, reachable statuses, people, ids with titles, sections',
      fr: 'Complétion des champs, valeurs, statuts atteignables, personnes, identifiants avec titres, sections',
      shown: [['test/extension/language.test.ts', 'complete fields, values, reachable statuses, people and ids with title and status'], ['test/core/language/language.test.ts', 'offers the sections that a record does not have yet, and ids in prose once a word is begun']],
    },
    {
      en: 'Hover: the card of a record, what a field means, why a finding',
      fr: "Survol : fiche d'un enregistrement, sens d'un champ, raison d'un constat",
      shown: [['test/extension/language.test.ts', 'show a record as a card with its status, moves, clocks and links to our commands alone'], ['test/extension/language.test.ts', 'tell why a finding is one, with the page of its rule']],
    },
    {
      en: 'Ids ranked by what they have to do with the record; completion between quotes, of lists, entries and maps that are not begun',
      fr: "Identifiants classés par leur lien avec l'enregistrement; complétion entre guillemets, des listes, entrées et groupes à peine commencés",
      shown: [['test/core/language/completion.test.ts', 'offers first what the service stands on, nearest first, through relations of several kinds; retired ones last'], ['test/core/language/completion.test.ts', 'is the whole entry before its fields'], ['test/ui/language.test.ts', 'complete between quotes, and keep them']],
    },
    {
      en: 'Hover: who set this value, when, in which commit and for which change',
      fr: 'Survol : qui a écrit cette valeur, quand, dans quel commit et pour quel changement',
      shown: [['test/node/engine-origin.test.ts', 'is told with the day, the commit and the change that its message names, and what people wrote is no markup']],
    },
    {
      en: 'The clock of the open ticket in the status bar, coloured when it is near or missed',
      fr: "L'horloge du billet ouvert dans la barre d'état, colorée quand la cible est proche ou manquée",
      shown: [['test/core/language/language.test.ts', 'is what is left of the response until somebody answered, then of the resolution'], ['test/ui/language.test.ts', 'show the clock of the open ticket in the status bar']],
    },
    {
      en: 'gitsm.yaml: completion and hover of every name of the model, and the card of a record or person',
      fr: 'gitsm.yaml : complétion et survol de chaque nom du modèle, et la fiche d\'un enregistrement ou d\'une personne',
      shown: [['test/core/language/language.test.ts', 'writes the words of the model as people do, and a list where a list is due'], ['test/core/language/language.test.ts', 'explains the keys and values of gitsm.yaml, its rules and its people']],
    },
    {
      en: 'Definitions and references, in fields and prose',
      fr: 'Définitions et références, dans les champs et la prose',
      commands: ['gitsm.showReferences', 'gitsm.openRecord'],
      shown: [['test/extension/language.test.ts', 'go to definitions, and find references in fields, prose and settings']],
    },
    {
      en: 'Renaming an id or a person across the repository, with a preview',
      fr: 'Renommer un identifiant ou une personne dans tout le dépôt, avec aperçu',
      shown: [['test/ui/language.test.ts', 'rename an id in the whole repository, with a preview of every place'], ['test/extension/language.test.ts', 'rename a person everywhere, and refuse a name that is taken or a place that has none']],
    },
    {
      en: 'Outline, Ctrl+T, links, folding',
      fr: 'Plan, Ctrl+T, liens, repli',
      shown: [['test/extension/language.test.ts', 'outline a record, and find any by id or title']],
    },
    {
      en: 'Status, allowed moves and counts above the title; titles behind ids',
      fr: 'Statut, mouvements permis et comptes au-dessus du titre; titres derrière les identifiants',
      commands: ['gitsm.showMoves', 'gitsm.showActions'],
      shown: [['test/ui/language.test.ts', 'show status, moves and counts above the title, and titles behind ids']],
    },
    {
      en: 'Ids dropped from a tree, or pasted as a list',
      fr: 'Identifiants déposés depuis un arbre, ou collés en liste',
      shown: [['test/ui/language.test.ts', 'take a record dragged from the CMDB into a list'], ['test/ui/language.test.ts', 'paste a list of ids as items of the list']],
    },
    {
      en: 'Colours of ids and front matter',
      fr: "Couleurs des identifiants et de l'en-tête",
      shown: [['test/ui/language.test.ts', 'colour ids in fields and prose apart from the text around them']],
    },
    {
      en: 'Counts in the status bar',
      fr: "Comptes dans la barre d'état",
      shown: [['test/ui/views.test.ts', 'counts findings in the status bar, here and in all, and lists them with their rule']],
    },
    {
      en: 'Half-written front matter keeps what was known',
      fr: 'Un en-tête à demi écrit garde ce qui était connu',
      shown: [['test/extension/language.test.ts', 'complete while the front matter is half-written: lists that never close, quotes that swallow the rest, no end']],
    },
    {
      en: 'Records open in the Markdown preview',
      fr: "Les enregistrements s'ouvrent dans l'aperçu Markdown",
      shown: [['test/ui/installed.test.ts', 'lets the record be read in the Markdown preview']],
    },
    {
      en: 'The reference of every type, as the organisation has it',
      fr: "La référence de chaque type, tel que l'organisation l'a",
      commands: ['gitsm.openReference'],
      shown: [['test/extension/reference.test.ts', 'opens a type as the organisation has it, in the preview']],
    },
  ],
};
