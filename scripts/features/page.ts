/** The table of features, each with the test that shows it. */
import type { Language } from '../../src/core/model/text';
import type { Area } from './area';
import { cli } from './cli';
import { commands } from './commands';
import { diagrams } from './diagrams';
import { editor } from './editor';
import { reports } from './reports';
import { starting } from './starting';
import { views } from './views';

export const areas: readonly Area[] = [starting, views, editor, commands, diagrams, reports, cli];

const words = {
  title: { en: 'Features, and the tests that show them', fr: 'Fonctions, et les tests qui les montrent' },
  intro: {
    en: 'Each line is true because a test says so; `npm test` runs them all, and another test holds this table to the tests that there are. A new feature is a line in `scripts/features/`; then `npx tsx scripts/docs-features.ts`.',
    fr: "Chaque ligne est vraie parce qu'un test le dit; `npm test` les exécute tous, et un autre test tient ce tableau aux tests qui existent. Une nouvelle fonction est une ligne dans `scripts/features/`; puis `npx tsx scripts/docs-features.ts`.",
  },
  head: { en: '| feature | shown by |', fr: '| fonction | montrée par |' },
} as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

export function featuresPage(language: Language): string {
  const tables = areas.flatMap(({ title, features }) => [
    `## ${title[language]}`, '', words.head[language], '| --- | --- |',
    ...features.map((feature) => `| ${cell(feature[language])} | ${feature.shown.map(([file, test]) => `[${file.replace(/^test\//, '')}](../${file}): ${cell(test)}`).join('<br>')} |`), '',
  ]);
  return [`# ${words.title[language]}`, '', words.intro[language], '', ...tables].join('\n');
}
