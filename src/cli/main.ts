import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun } from './command';
import type { Arguments, Command, OptionDef, Terminal } from './command';
import { commands } from './commands/all';
import { commandHelp, generalHelp } from './help';
import { languageOf } from './open';
import type { Language, Text } from '../core/model/text';
import { nearest } from '../core/util/suggest';

/** Options that every command takes. */
export const commonOptions: readonly OptionDef[] = [
  { name: 'cwd', value: 'DIR', help: { fr: 'Travailler dans ce dossier.', en: 'Work in this folder.' } },
  { name: 'lang', value: 'fr|en', values: ['fr', 'en'], help: { fr: 'Langue des messages.', en: 'Language of the messages.' } },
  { name: 'help', short: 'h', help: { fr: 'Montrer cette aide.', en: 'Show this help.' } },
];

/** The whole program as a function: arguments to exit status. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const fallback = languageOf(terminal.environment) ?? 'en';
  let language: Language = fallback;
  try {
    const [name, rest] = nameOf(argv);
    language = langOf(argv) ?? fallback;
    if (name === undefined || name === 'help') {
      terminal.out(generalHelp(commands, language));
      return name === undefined && argv.length > 0 && !argv.includes('--help') && !argv.includes('-h') ? 2 : 0;
    }
    if (name === '--version') {
      terminal.out(`${process.env['GITSM_VERSION'] ?? '0.1.0'}\n`);
      return 0;
    }
    const command = commands.find((c) => c.name === name);
    if (!command) throw new CannotRun(unknown(name));
    const args = argumentsOf(command, rest, language);
    if (args.has('help')) {
      terminal.out(commandHelp(command, commonOptions, language));
      return 0;
    }
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    terminal.err(`gitsm: ${error.text[language]}\n`);
    return 2;
  }
}

/** The command's name is the first word that is no option; `--cwd DIR` may stand before it. */
function nameOf(argv: readonly string[]): [string | undefined, string[]] {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--version') return ['--version', []];
    if (word === '--cwd' || word === '--lang') i++;
    else if (!word.startsWith('-')) return [word, [...argv.slice(0, i), ...argv.slice(i + 1)]];
  }
  return [undefined, []];
}

function langOf(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const value = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  return value === 'fr' || value === 'en' ? value : undefined;
}

function unknown(name: string): Text {
  const near = nearest(name, commands.map((c) => c.name));
  const hint = near === undefined ? { fr: '', en: '' } : { fr: ` Vouliez-vous dire « ${near} »?`, en: ` Did you mean "${near}"?` };
  return { fr: `il n'y a pas de commande « ${name} ».${hint.fr} Voir « gitsm help ».`, en: `there is no command "${name}".${hint.en} See "gitsm help".` };
}

function argumentsOf(command: Command, words: readonly string[], language: Language): Arguments {
  const options = [...command.options, ...commonOptions];
  const config = Object.fromEntries(options.map((o) => [o.name, { type: o.value === undefined ? 'boolean' as const : 'string' as const, multiple: o.many ?? false, ...(o.short ? { short: o.short } : {}) }]));
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0]!.replace(/\. To specify a positional.*/, '');
    throw new CannotRun({ fr: `${detail}. Voir « gitsm ${command.name} --help ».`, en: `${detail}. See "gitsm ${command.name} --help".` });
  }
  const values = parsed.values as Record<string, string | boolean | (string | boolean)[] | undefined>;
  for (const option of options) {
    const value = values[option.name];
    if (option.values && typeof value === 'string' && !option.values.includes(value)) {
      const allowed = option.values.join(', ');
      throw new CannotRun({ fr: `--${option.name} prend : ${allowed}, et non « ${value} ».`, en: `--${option.name} takes ${allowed}, not "${value}".` });
    }
  }
  const texts = (name: string): readonly string[] => { const v = values[name]; return Array.isArray(v) ? v.map(String) : typeof v === 'string' ? [v] : []; };
  return {
    positionals: parsed.positionals,
    text: (name) => texts(name).at(-1),
    texts,
    has: (name) => values[name] === true,
    cwd: resolve(texts('cwd')[0] ?? process.cwd()),
    language: langOf(words) ?? (texts('lang')[0] === undefined ? undefined : language),
  };
}
