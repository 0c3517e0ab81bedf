import type { Area } from './area';

export const commands: Area = {
  title: { en: 'Commands', fr: 'Commandes' },
  features: [
    {
      en: 'New record of any type, guided, by the keyboard alone',
      fr: 'Nouvel enregistrement de tout type, guidé, au clavier seul',
      commands: ['gitsm.new'],
      shown: [['test/ui/commands.test.ts', 'make an incident by the keyboard alone, with the services of the client and the priority of each urgency']],
    },
    {
      en: 'Move to a legal status, which asks for what it owes',
      fr: "Passer à un statut permis, qui demande ce qu'il doit",
      commands: ['gitsm.move'],
      shown: [['test/extension/commands.test.ts', 'move a record with what its status owes, in the lines that it takes, and undo in one step'], ['test/extension/commands.test.ts', 'ask for the field and the section that a status owes, and make the place for a section that is passed over, in one step'], ['test/ui/commands.test.ts', 'move a record from its row: the legal moves, then the reason that the status owes']],
    },
    {
      en: 'Classify, escalate, declare major, record an outage',
      fr: 'Classer, escalader, déclarer majeur, noter une interruption',
      commands: ['gitsm.classify', 'gitsm.escalate', 'gitsm.major', 'gitsm.outage'],
      shown: [['test/extension/commands-each.test.ts', 'classify a new incident, escalate it, and declare it major with who leads it'], ['test/core/edit/actions.test.ts', 'classifying gives the priority of the grid and moves what is new; another priority owes its reason'], ['test/core/edit/actions.test.ts', 'declaring major owes a manager who holds the role, raises the priority and adds the sections']],
    },
    {
      en: 'Convert request and incident into one another',
      fr: "Convertir demande et incident l'un en l'autre",
      commands: ['gitsm.convert'],
      shown: [['test/extension/commands-further.test.ts', 'convert a request into an incident with what an incident owes, and an incident into a request'], ['test/core/edit/actions.test.ts', 'converting keeps both records, the time of the call and what was said']],
    },
    {
      en: 'Raise problems and changes from others',
      fr: "Tirer problèmes et changements d'autres enregistrements",
      commands: ['gitsm.raise'],
      shown: [['test/extension/commands-each.test.ts', 'raise a problem from an incident, and a change from the problem'], ['test/core/edit/actions-property.test.ts', 'raising a problem from three incidents links all four in one plan, one line in each'], ['test/core/edit/actions.test.ts', 'a change inherits services, CIs, client and the highest impact']],
    },
    {
      en: 'Approve or reject as a role, tied to what was decided',
      fr: "Approuver ou refuser à titre d'un rôle, lié à ce qui a été décidé",
      commands: ['gitsm.approve', 'gitsm.reject'],
      shown: [['test/extension/commands-each.test.ts', 'approve as the role that is owed, and confirm one that is not before it is written'], ['test/core/edit/actions-property.test.ts', 'an approval of what somebody wrote keeps its digest through moves, notes and other approvals']],
    },
    {
      en: 'Publish knowledge from a resolved record',
      fr: "Publier une connaissance d'un enregistrement résolu",
      commands: ['gitsm.publish'],
      shown: [['test/extension/commands-each.test.ts', 'publish what a resolved incident answers, as an article that it names'], ['test/core/edit/actions.test.ts', 'an article takes the words of the incident, is published, and is named by it']],
    },
    {
      en: 'Recovery tests, and what corrects them',
      fr: 'Tests de reprise, et ce qui les corrige',
      commands: ['gitsm.recoveryTest'],
      shown: [['test/core/edit/actions.test.ts', 'a test that misses its RTO owes what corrects it, and an improvement in the same plan does']],
    },
    {
      en: 'Several records moved or linked in one step',
      fr: 'Plusieurs enregistrements déplacés ou liés en une étape',
      commands: ['gitsm.moveAll', 'gitsm.linkAll'],
      shown: [['test/core/edit/relate.test.ts', 'asks once for what each owes, then moves them all in one step']],
    },
    {
      en: 'Edits touch the lines that they must, and no other',
      fr: "Une modification touche les lignes qu'il faut, et aucune autre",
      shown: [['test/core/edit/front-matter-edit.test.ts', 'makes exactly the intended difference in front matter of every style, and touches no line outside the value']],
    },
    {
      en: 'Several files are written as one, or not at all',
      fr: "Plusieurs fichiers s'écrivent en un, ou pas du tout",
      shown: [['test/node/write-plan.test.ts', 'edits, creates and renames, and keeps permissions']],
    },
    {
      en: 'Ids are given out over all branches',
      fr: 'Les identifiants tiennent compte de toutes les branches',
      shown: [['test/node/write-plan.test.ts', 'are those of every branch, and none without git or commits']],
    },
    {
      en: 'Plan a change: free windows proposed, freezes and other windows told',
      fr: 'Planifier un changement : fenêtres libres proposées, gels et autres fenêtres signalés',
      commands: ['gitsm.schedule'],
      shown: [['test/ui/guided.test.ts', 'schedules a change in a free window, the freeze after those, without asking who acts: nothing of it is written'], ['test/extension/commands-further.test.ts', 'schedule in the window that is proposed first']],
    },
    {
      en: 'Configuration plan of a change, and applying it to the CMDB',
      fr: "Plan de configuration d'un changement, et son application à la CMDB",
      commands: ['gitsm.planConfiguration', 'gitsm.applyConfiguration'],
      shown: [['test/extension/story.test.ts', 'A story told through the commands, from the call to the month']],
    },
    {
      en: 'Checklists of a release, worked through item by item',
      fr: "Listes d'une mise en production, élément par élément",
      commands: ['gitsm.checklist'],
      shown: [['test/ui/guided.test.ts', 'works a checklist through, item after item, asks once who does it, and leaves at Escape']],
    },
    {
      en: 'Baseline of a release: an annotated tag, from acceptance on',
      fr: "Base de référence d'une mise en production : une étiquette annotée, dès l'acceptation",
      commands: ['gitsm.baseline'],
      shown: [['test/extension/commands-offered.test.ts', 'cut no baseline of a release that is not accepted yet, and no tag'], ['test/extension/story.test.ts', 'A story told through the commands, from the call to the month']],
    },
    {
      en: 'Release made of changes',
      fr: 'Mise en production faite de changements',
      commands: ['gitsm.makeRelease'],
      shown: [['test/extension/commands-each.test.ts', 'make a release of the change of the active editor, which is ticked']],
    },
    {
      en: 'Maintenance planned, with how it repeats',
      fr: 'Maintenance planifiée, avec sa répétition',
      commands: ['gitsm.planMaintenance'],
      shown: [['test/extension/commands-further.test.ts', 'plan a maintenance that repeats by what was chosen']],
    },
    {
      en: 'Renumber a record with its file and what names it',
      fr: 'Renuméroter un enregistrement, avec son fichier et ce qui le nomme',
      commands: ['gitsm.renumber'],
      shown: [['test/extension/commands-further.test.ts', 'renumber a record with its file and what names it']],
    },
    {
      en: 'Link one record to another, on both sides',
      fr: 'Lier un enregistrement à un autre, des deux côtés',
      commands: ['gitsm.link'],
      shown: [['test/extension/commands-further.test.ts', 'link two records on both sides, saved together, and undone as one']],
    },
    {
      en: 'Only what a record still takes is offered; the rest is refused before anything is asked',
      fr: 'Seul ce qui a encore un sens est offert; le reste est refusé avant toute question',
      shown: [['test/extension/commands-offered.test.ts', 'escalate, classify, declare major and convert refuse a cancelled incident at once, and ask nothing']],
    },
  ],
};
