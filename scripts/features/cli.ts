import type { Area } from './area';

export const cli: Area = {
  title: { en: 'Command line', fr: 'Ligne de commande' },
  features: [
    {
      en: '`validate`: the same bytes for the same repository and instant',
      fr: '`validate` : les mêmes octets pour le même dépôt et instant',
      shown: [['test/cli/robustness.test.ts', 'gives the same bytes for the same repository and instant']],
    },
    {
      en: 'What could not run says why in one line, status 2',
      fr: "Ce qui n'a pu s'exécuter dit pourquoi en une ligne, code 2",
      shown: [['test/cli/robustness.test.ts', 'Settings that cannot be read']],
    },
    {
      en: '`list`: a table, JSON, or CSV that is never a formula',
      fr: "`list` : un tableau, du JSON, ou du CSV qui n'est jamais une formule",
      shown: [['test/cli/list.test.ts', 'gives CSV that a spreadsheet reads as text and never as a formula']],
    },
    {
      en: '`show`, `clock`, `due`',
      fr: '`show`, `clock`, `due`',
      shown: [['test/cli/show.test.ts', 'shows a record in words, with the moves that its lifecycle allows it'], ['test/cli/clock.test.ts', 'explains each clock interval by interval: hours, pauses, nights, holidays'], ['test/cli/due.test.ts', 'shows what is late first, then what comes']],
    },
    {
      en: '`impact`',
      fr: '`impact`',
      shown: [['test/cli/impact.test.ts', 'gives what suffers and what the root stands on, as data']],
    },
    {
      en: '`diff`: a branch as records',
      fr: '`diff` : une branche en enregistrements',
      shown: [['test/cli/diff.test.ts', 'tells a branch as records: fields before and after, moves, sections, findings added and solved']],
    },
    {
      en: '`schema`: JSON Schemas for other editors',
      fr: "`schema` : des schémas JSON pour d'autres éditeurs",
      shown: [['test/core/model/schema/record-schema.test.ts', 'agree with the rules on every record of every fixture']],
    },
    {
      en: '`completion`, `docs`',
      fr: '`completion`, `docs`',
      shown: [['test/cli/completion.test.ts', 'offers ids from a folder below, and runs nothing that a file is called'], ['test/cli/docs.test.ts', "gives every type with its fields, statuses and sections, in the organisation's own terms"]],
    },
    {
      en: 'A second run reads only what changed',
      fr: 'Une seconde exécution ne lit que ce qui a changé',
      shown: [['test/node/cache.test.ts', 'reads the one file that was edited'], ['test/node/cache-oracle.test.ts', 'changes nothing of what the next run says, whatever happens in between']],
    },
    {
      en: 'Every verb of the story, from the call to the month',
      fr: "Chaque verbe de l'histoire, de l'appel au mois",
      shown: [['test/cli/story.test.ts', 'The two stories']],
    },
  ],
};
