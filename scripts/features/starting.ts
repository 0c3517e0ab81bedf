import type { Area } from './area';

export const starting: Area = {
  title: { en: 'Starting', fr: 'Commencer' },
  features: [
    {
      en: '`npm start` opens the example in VS Code, in a browser where none is installed',
      fr: "`npm start` ouvre l'exemple dans VS Code, au navigateur s'il n'est pas installé",
      shown: [['test/ui/start.test.ts', 'prints the address of a VS Code where the extension runs on the example repository']],
    },
    {
      en: '`gitsm init`: settings, folders, policies, procedures, workflow files; nothing is overwritten',
      fr: "`gitsm init` : réglages, dossiers, politiques, procédures, fichiers de flux; rien n'est écrasé",
      shown: [['test/cli/init.test.ts', 'writes nothing the second time, and says so'], ['test/cli/init.test.ts', 'writes all or nothing']],
    },
    {
      en: '*Initialise a Repository* in VS Code, from the welcome view',
      fr: '*Initialiser un dépôt* dans VS Code, depuis la vue de bienvenue',
      commands: ['gitsm.init'],
      shown: [['test/ui/views.test.ts', 'say what is missing, and make a repository of the folder at a click']],
    },
    {
      en: 'The walkthrough, each step ticked when it was done',
      fr: 'Les premiers pas, chaque étape cochée une fois faite',
      commands: ['gitsm.firstSteps', 'gitsm.tryStep'],
      shown: [['test/ui/first-steps.test.ts', 'open from the palette, with six steps to do, each with its picture']],
    },
    {
      en: 'The example: every type at every status, a year of git history, findings left on purpose',
      fr: "L'exemple : chaque type à chaque statut, un an d'historique git, des constats laissés exprès",
      shown: [['test/node/example.test.ts', 'has every type, every status of every lifecycle, and the breadth of a small provider'], ['test/node/example.test.ts', 'has the findings that its README lists, and no other']],
    },
    {
      en: 'A story, command by command, the same in VS Code',
      fr: 'Une histoire, commande par commande, la même dans VS Code',
      shown: [['test/cli/story.test.ts', 'are the same, command by command, in the two languages'], ['test/extension/story.test.ts', 'A story told through the commands, from the call to the month']],
    },
    {
      en: 'Nothing starts in a folder without `gitsm.yaml`',
      fr: 'Rien ne démarre dans un dossier sans `gitsm.yaml`',
      shown: [['test/ui/installed.test.ts', 'stays asleep in a folder without gitsm.yaml, whatever Markdown is opened']],
    },
    {
      en: 'French and English everywhere; nothing cut off in a language of longer words',
      fr: "Le français et l'anglais partout; rien de coupé dans une langue aux mots plus longs",
      shown: [['test/tidy/literals.test.ts', 'goes through l10n.t in the extension, wherever it is shown'], ['test/ui/pseudo.test.ts', 'in the views: their titles, buttons, groupings and messages']],
    },
    {
      en: 'Restricted Mode reads and judges, and asks git nothing',
      fr: 'Le mode restreint lit et juge, et ne demande rien à git',
      shown: [['test/ui/views.test.ts', 'reads and judges, and asks git nothing']],
    },
    {
      en: 'Several repositories in one window',
      fr: 'Plusieurs dépôts dans une fenêtre',
      shown: [['test/ui/views.test.ts', 'shows each with its own records']],
    },
  ],
};
