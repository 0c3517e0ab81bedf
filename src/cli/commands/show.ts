import { cardOf } from '../../core/query/card';
import type { Command } from '../command';
import { claimantsOf, oneId } from '../find';
import { cardJson, cardText } from '../formats/card';
import { atOption, openRepositoryAt } from '../open';

export const show: Command = {
  name: 'show',
  summary: { fr: 'Montre un enregistrement : ses faits, ses liens, ce qu\'il peut devenir.', en: 'Shows a record: its facts, its links, what it may become.' },
  usage: 'ID',
  options: [
    { name: 'format', value: 'FORMAT', values: ['text', 'json'], help: { fr: 'Forme du résultat : text ou json.', en: 'Form of the result: text or json.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Juger à cet instant plutôt que maintenant.', en: 'Judge at this instant instead of now.' } },
    atOption,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'show');
    const { workspace, language } = await openRepositoryAt(args, terminal);
    const shown = claimantsOf(workspace.catalog, id).map((rec) => ({ card: cardOf(rec, workspace), findings: workspace.findingsOf(rec.file) }));
    const setting = { model: workspace.model, language, colour: terminal.colour };
    if (args.text('format') === 'json') terminal.out(`${JSON.stringify(shown.map((s) => cardJson(s, setting)), null, 2)}\n`);
    else terminal.out(shown.map((s) => cardText(s, setting)).join('\n'));
    return 0;
  },
};
