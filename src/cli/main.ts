import { argumentsOf, cwdOf, langOf, nameOf } from './arguments';
import { CannotRun } from './command';
import type { Command, Terminal } from './command';
import { commands } from './commands/all';
import { commandHelp, generalHelp } from './help';
import { languageAround, languageOf } from './open';
import type { Language, Text } from '../core/model/text';
import { nearest } from '../core/util/suggest';
import { version } from './version';

/** The whole program as a function: arguments to exit status. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = (): Language => langOf(argv) ?? languageOf(terminal.environment) ?? languageAround(cwdOf(argv)) ?? 'en';
  try {
    const [name, rest] = nameOf(argv);
    if (name === '--version') {
      terminal.out(`${version}\n`);
      return 0;
    }
    if (name === undefined) return bare(rest, terminal, language());
    const command = name === 'help' ? undefined : commandNamed(name);
    if (!command) return help(rest, terminal, language());
    if (asksForHelp(rest)) {
      terminal.out(commandHelp(command, language()));
      return 0;
    }
    return await command.run(argumentsOf(command, rest), terminal);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    terminal.err(`gitsm: ${oneLine(error.text[language()])}\n`);
    return 2;
  }
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** No command at all: the help when it was asked for or nothing was, otherwise a wrong line. */
function bare(words: readonly string[], terminal: Terminal, language: Language): number {
  if (words.length > 0 && !asksForHelp(words)) throw new CannotRun({ fr: 'aucune commande sur la ligne. Voir « gitsm help ».', en: 'no command on the line. See "gitsm help".' });
  terminal.out(generalHelp(commands, language));
  return 0;
}

function help(words: readonly string[], terminal: Terminal, language: Language): number {
  const [name] = nameOf(words);
  terminal.out(name === undefined ? generalHelp(commands, language) : commandHelp(commandNamed(name), language));
  return 0;
}

function commandNamed(name: string): Command {
  const command = commands.find((c) => c.name === name);
  if (command) return command;
  throw new CannotRun(unknown(name));
}

function unknown(name: string): Text {
  const near = nearest(name, ['help', ...commands.map((c) => c.name)]);
  const hint = near === undefined ? { fr: '', en: '' } : { fr: ` Vouliez-vous dire « ${near} »?`, en: ` Did you mean "${near}"?` };
  return { fr: `il n'y a pas de commande « ${name} ».${hint.fr} Voir « gitsm help ».`, en: `there is no command "${name}".${hint.en} See "gitsm help".` };
}

/** What went wrong is one line, whatever names with line ends or control characters stand in it. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
}
