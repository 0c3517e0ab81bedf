import { CannotRun } from '../command';
import type { Command } from '../command';
import { completionScript, shells } from '../completion';
import type { Shell } from '../completion';
import { languageOf } from '../open';

/** Made with the list of commands that it is part of. */
export function completionOf(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: { fr: "Donne le script qui complète les commandes dans un interpréteur.", en: 'Gives the script that completes commands in a shell.' },
    usage: shells.join(' | '),
    options: [],
    run(args, terminal) {
      const [shell, more] = args.positionals;
      if (more !== undefined || !shells.includes(shell as Shell)) throw new CannotRun({ fr: `completion prend un interpréteur : ${shells.join(', ')}.`, en: `completion takes a shell: ${shells.join(', ')}.` });
      terminal.out(completionScript(shell as Shell, commands(), args.language ?? languageOf(terminal.environment) ?? 'en'));
      return 0;
    },
  };
}
