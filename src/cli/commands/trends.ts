import { sayTrend, trends as find } from '../../core/query/trends';
import { padWidth, displayWidth } from '../../core/util/display-width';
import { wholeNumber } from '../act';
import type { Command } from '../command';
import { visible } from '../formats/text';
import { openRepository } from '../open';

export const trends: Command = {
  name: 'trends',
  summary: { fr: "Dit ce qui se répète parmi les incidents : CI, services et catégories, avec les problèmes qui les suivent.", en: 'Tells what recurs among the incidents: CIs, services and categories, with the problems that follow them.' },
  usage: '',
  options: [
    { name: 'days', value: 'N', help: { fr: 'Combien de jours regarder (90 par défaut).', en: 'How many days to look at (default 90).' } },
    { name: 'least', value: 'N', help: { fr: "Combien d'incidents font une tendance (2 par défaut).", en: 'How many incidents make a trend (default 2).' } },
    { name: 'format', value: 'FORMAT', values: ['text', 'json'], help: { fr: 'text (par défaut) ou json.', en: 'text (default) or json.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'À cet instant plutôt que maintenant.', en: 'At this instant instead of now.' } },
  ],
  run(args, terminal) {
    const { workspace, language, asOf } = openRepository(args, terminal);
    const days = wholeNumber(args, 'days') ?? 90, least = Math.max(1, wholeNumber(args, 'least') ?? 2);
    const found = find(workspace, { days, least });
    if (args.text('format') === 'json') {
      const shown = found.map((t) => ({ by: t.by, key: t.key, incidents: t.incidents.map((i) => i.id), before: t.before, problems: t.problems }));
      terminal.out(`${JSON.stringify({ version: 1, asOf, days, least, trends: shown }, null, 2)}\n`);
      return 0;
    }
    const wide = Math.min(60, Math.max(0, ...found.map((t) => displayWidth(visible(t.label[language])))));
    for (const trend of found) {
      terminal.out(`${padWidth(visible(trend.label[language]), wide + 2)}${sayTrend(trend, workspace, language)}\n`);
      terminal.out(`  ${trend.incidents.map((i) => visible(i.id)).join(' ')}\n`);
    }
    if (found.length === 0) terminal.err(language === 'fr' ? 'Rien ne se répète.\n' : 'Nothing recurs.\n');
    return 0;
  },
};
