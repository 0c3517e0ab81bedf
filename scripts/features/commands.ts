import type { Area } from './area';

export const commands: Area = {
  title: { en: 'Commands', fr: 'Commandes' },
  features: [
    {
      en: 'New record of any type, guided, by the keyboard alone',
      fr: 'Nouvel enregistrement de tout type, guidé, au clavier seul',
      shown: [['test/ui/commands.test.ts', 'make an incident by the keyboard alone, with the services of the client and the priority of each urgency']],
    },
    {
      en: 'Move to a legal status, which asks for what it owes',
      fr: "Passer à un statut permis, qui demande ce qu'il doit",
      shown: [['test/extension/commands.test.ts', 'move a record with what its status owes, in the lines that it takes, and undo in one step'], ['test/ui/commands.test.ts', 'move a record from its row: the legal moves, then the reason that the status owes']],
    },
    {
      en: 'Classify, escalate, declare major, record an outage',
      fr: 'Classer, escalader, déclarer majeur, noter une interruption',
      shown: [['test/core/edit/actions.test.ts', 'classifying gives the priority of the grid and moves what is new; another priority owes its reason'], ['test/core/edit/actions.test.ts', 'declaring major owes a manager who holds the role, raises the priority and adds the sections']],
    },
    {
      en: 'Convert request and incident into one another',
      fr: "Convertir demande et incident l'un en l'autre",
      shown: [['test/core/edit/actions.test.ts', 'converting keeps both records, the time of the call and what was said']],
    },
    {
      en: 'Raise problems and changes from others',
      fr: "Tirer problèmes et changements d'autres enregistrements",
      shown: [['test/core/edit/actions-property.test.ts', 'raising a problem from three incidents links all four in one plan, one line in each'], ['test/core/edit/actions.test.ts', 'a change inherits services, CIs, client and the highest impact']],
    },
    {
      en: 'Approve or reject as a role, tied to what was decided',
      fr: "Approuver ou refuser à titre d'un rôle, lié à ce qui a été décidé",
      shown: [['test/core/edit/actions-property.test.ts', 'an approval of what somebody wrote keeps its digest through moves, notes and other approvals']],
    },
    {
      en: 'Publish knowledge from a resolved record',
      fr: "Publier une connaissance d'un enregistrement résolu",
      shown: [['test/core/edit/actions.test.ts', 'an article takes the words of the incident, is published, and is named by it']],
    },
    {
      en: 'Recovery tests, and what corrects them',
      fr: 'Tests de reprise, et ce qui les corrige',
      shown: [['test/core/edit/actions.test.ts', 'a test that misses its RTO owes what corrects it, and an improvement in the same plan does']],
    },
    {
      en: 'Several records moved or linked in one step',
      fr: 'Plusieurs enregistrements déplacés ou liés en une étape',
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
  ],
};
