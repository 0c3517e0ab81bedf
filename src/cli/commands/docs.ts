import type { Command } from '../command';
import { languageOf } from '../open';
import { cliPage } from '../reference';

/** Made with the list of commands that it is part of. */
export function docsOf(commands: () => readonly Command[]): Command {
  return {
    name: 'docs',
    summary: { fr: 'Donne la référence de la ligne de commande, en Markdown.', en: 'Gives the reference of the command line, as Markdown.' },
    usage: '',
    options: [],
    run(args, terminal) {
      terminal.out(cliPage(commands(), args.language ?? languageOf(terminal.environment) ?? 'en'));
      return 0;
    },
  };
}
