import type { Area } from './area';

export const reports: Area = {
  title: { en: 'Reports', fr: 'Rapports' },
  features: [
    {
      en: 'Availability against the SLA, with the calculation',
      fr: 'Disponibilité par rapport au SLA, avec le calcul',
      shown: [['test/core/report/availability.test.ts', 'shows the calculation of a month that was worked out by hand'], ['test/core/query/service-availability.test.ts', 'never rounds a percentage up to a promise that was not kept']],
    },
    {
      en: 'A report is evidence of the kit, and is made again in its place',
      fr: 'Un rapport est une preuve de la trousse, et se refait à sa place',
      shown: [['test/cli/report.test.ts', 'writes a report that the kit takes for evidence, and makes it again in its place']],
    },
    {
      en: 'Coverage of the kit, with the reference matrices',
      fr: 'Couverture de la trousse, avec les matrices de référence',
      commands: ['gitsm.evaluate'],
      shown: [['test/cli/evaluate.test.ts', 'tells each artefact of each step, present or missing, as data']],
    },
    {
      en: 'Trends among incidents',
      fr: 'Tendances des incidents',
      commands: ['gitsm.trends'],
      shown: [['test/core/query/trends.test.ts', 'are told by CI, service and category, those without a problem first, beside the days before'], ['test/cli/trends.test.ts', 'tells what recurs, with the incidents']],
    },
    {
      en: 'Any report, made in VS Code by choosing it and what it is about',
      fr: 'Tout rapport, fait dans VS Code en le choisissant avec son sujet',
      commands: ['gitsm.report'],
      shown: [['test/extension/commands-each.test.ts', 'make a report by choosing it and what it is about']],
    },
  ],
};
