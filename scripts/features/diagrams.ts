import type { Area } from './area';

export const diagrams: Area = {
  title: { en: 'Diagrams', fr: 'Diagrammes' },
  features: [
    {
      en: 'The process diagrams, from the lifecycles that validation enforces',
      fr: "Les diagrammes de processus, d'après les cycles de vie que la validation impose",
      commands: ['gitsm.diagram.process'],
      shown: [['test/ui/diagrams.test.ts', 'draw every process from its lifecycle, with its decision points'], ['test/core/diagram/diagrams.test.ts', 'follow a lifecycle that the organisation changed']],
    },
    {
      en: 'Live counts, and what is late',
      fr: 'Nombres du moment, et ce qui est en retard',
      shown: [['test/core/diagram/diagrams.test.ts', 'show the counts and mark what is late']],
    },
    {
      en: 'A record with the path taken and its present status',
      fr: 'Un enregistrement, le chemin suivi et son statut présent',
      commands: ['gitsm.diagram.record', 'gitsm.diagram.history'],
      shown: [['test/core/diagram/diagrams.test.ts', 'show the path that a record took, where it stands and what may come next'], ['test/ui/diagrams.test.ts', 'follow the record that they show']],
    },
    {
      en: 'Impact graph, redundancy taken into account; opens the record of a node',
      fr: "Graphe d'impact, redondance comprise; ouvre l'enregistrement d'un nœud",
      commands: ['gitsm.diagram.impact'],
      shown: [['test/ui/diagrams.test.ts', 'show where a record stands, and open the record behind a node of an impact graph'], ['test/core/query/impact.test.ts', 'says that a group survives the loss of one, and stops there']],
    },
    {
      en: 'Search, and a table that says the same',
      fr: 'Recherche, et un tableau qui dit la même chose',
      shown: [['test/ui/diagrams.test.ts', 'find a node by its words, and tell the same facts as a table']],
    },
    {
      en: 'Mermaid text copied; every character of a title is text',
      fr: "Texte Mermaid copié; chaque caractère d'un titre est du texte",
      shown: [['test/ui/diagrams.test.ts', 'say everything in French, and copy their Mermaid text'], ['test/core/diagram/diagrams.test.ts', 'show every character of a title as text, whatever Mermaid would make of it']],
    },
    {
      en: 'A click on a node makes the move; nodes have the context menu of the editor',
      fr: "Un clic sur un nœud fait le passage; les nœuds ont le menu contextuel de l'éditeur",
      shown: [['test/ui/diagram-use.test.ts', 'makes the move whose node is clicked'], ['test/ui/diagram-use.test.ts', "has the editor's own context menu on its nodes"]],
    },
    {
      en: 'Read by the keyboard alone, and accessible in four themes',
      fr: 'Lus au clavier seul, et accessibles dans quatre thèmes',
      shown: [['test/ui/diagram-use.test.ts', 'is read by the keyboard alone: zoom, pan, fit, nodes, search, table, record']],
    },
    {
      en: 'Redrawn without a blink; there again after a reload of the window',
      fr: 'Redessinés sans clignoter; là de nouveau quand la fenêtre est rechargée',
      shown: [['test/ui/diagram-use.test.ts', 'is redrawn without a blink: zoom, place, search and keyboard stay'], ['test/ui/diagram-use.test.ts', 'is there again after the window was loaded anew, as it was left']],
    },
    {
      en: 'Saved as SVG and PNG',
      fr: 'Enregistrés en SVG et en PNG',
      shown: [['test/ui/diagram-use.test.ts', 'is saved as SVG and PNG, and copied as Mermaid text']],
    },
    {
      en: 'Every diagram of the examples is read by Mermaid, in both languages',
      fr: 'Chaque diagramme des exemples est lu par Mermaid, dans les deux langues',
      shown: [['test/node/example-diagrams.test.ts', 'of processes and the calendar are read by Mermaid in both languages'], ['test/ui/diagram-all.test.ts', 'draws every record of the French example, one after the other, each with its own words']],
    },
    {
      en: 'Diagrams inside documents, kept up to date',
      fr: 'Diagrammes dans les documents, tenus à jour',
      commands: ['gitsm.diagram.updateDocument', 'gitsm.diagram.updateAll'],
      shown: [['test/core/diagram/regions.test.ts', 'follow what is true: an old drawing is replaced, and nothing else'], ['test/cli/diagram.test.ts', 'brings documents up to date, and tells when they no longer are'], ['test/extension/document-diagrams.test.ts', 'are brought up to date as the document is saved, unless the setting says no']],
    },
    {
      en: 'The calendar as a Gantt',
      fr: 'Le calendrier en diagramme de Gantt',
      commands: ['gitsm.diagram.calendar'],
      shown: [['test/node/example-diagrams.test.ts', 'of processes and the calendar are read by Mermaid in both languages']],
    },
  ],
};
