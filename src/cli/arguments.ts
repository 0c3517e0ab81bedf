import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun } from './command';
import type { Arguments, Command, OptionDef } from './command';
import type { Language, Text } from '../core/model/text';
import { isTypeName } from '../core/model/types/all';
import { nearest } from '../core/util/suggest';

/** Options that every command takes. */
export const commonOptions: readonly OptionDef[] = [
  { name: 'cwd', value: 'DIR', help: { fr: 'Travailler dans ce dossier.', en: 'Work in this folder.' } },
  { name: 'lang', value: 'fr|en', values: ['fr', 'en'], help: { fr: 'Langue des messages.', en: 'Language of the messages.' } },
  { name: 'no-cache', help: { fr: 'Lire tous les fichiers, sans ce qui est gardé dans le dossier de git (GITSM_NO_CACHE=1 fait de même).', en: "Read every file, without what is kept in git's folder (GITSM_NO_CACHE=1 does the same)." } },
  { name: 'help', short: 'h', help: { fr: 'Montrer cette aide.', en: 'Show this help.' } },
];

/** The command's name is the first word that is no option; `--cwd DIR` and `--lang L` may stand before it. */
export function nameOf(argv: readonly string[]): readonly [name: string | undefined, rest: readonly string[]] {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--version') return ['--version', []];
    if (word === '--cwd' || word === '--lang') i++;
    else if (!word.startsWith('-')) return [word, [...argv.slice(0, i), ...argv.slice(i + 1)]];
  }
  return [undefined, argv];
}

/** The language that `--lang` asks for, wherever it stands: even the message about a wrong line is in it. */
export function langOf(argv: readonly string[]): Language | undefined {
  const value = lastOf(argv, 'lang');
  return value === 'fr' || value === 'en' ? value : undefined;
}

/** The folder that `--cwd` asks for, absolute; else the one that the program runs in. */
export function cwdOf(argv: readonly string[]): string {
  return resolve(lastOf(argv, 'cwd') ?? process.cwd());
}

/** What the last `--name VALUE` or `--name=VALUE` of a line gives, the line read no further. */
function lastOf(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((a) => a === `--${name}` || a.startsWith(`--${name}=`));
  return at < 0 ? undefined : words[at] === `--${name}` ? words[at + 1] : words[at]!.slice(name.length + 3);
}

/** The words after a command's name, by its declaration. Throws CannotRun for a line that it does not allow. */
export function argumentsOf(command: Command, given: readonly string[]): Arguments {
  const options = [...command.options, ...commonOptions];
  const words = joined(given, options);
  checkNames(command, options, words);
  const config = Object.fromEntries(options.map((o) => [o.name, { type: o.value === undefined ? 'boolean' as const : 'string' as const, multiple: o.many ?? false, ...(o.short ? { short: o.short } : {}) }]));
  const { values: parsed, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: false });
  const values = parsed as Record<string, string | boolean | (string | boolean)[] | undefined>;
  const texts = (name: string): readonly string[] => [values[name] ?? []].flat().filter((v): v is string => typeof v === 'string');
  for (const option of options) {
    for (const value of texts(option.name)) if (option.values && !option.values.includes(value)) throw new CannotRun(notAllowed(option, value));
  }
  // `init` says itself where it works.
  if (positionals.includes('')) throw new CannotRun({ fr: `un mot donné à ${command.name} est vide : une variable du terminal n'a peut-être pas de valeur.`, en: `a word given to ${command.name} is empty: perhaps a variable of the shell has no value.` });
  if (command.usage === '' && positionals[0] !== undefined && command.name !== 'init') throw new CannotRun(noOperand(command, positionals[0]));
  return {
    positionals,
    text: (name) => texts(name).at(-1),
    texts,
    has: (name) => values[name] === true,
    cwd: resolve(texts('cwd').at(-1) ?? process.cwd()),
    language: langOf(words),
  };
}

function noOperand({ name, options }: Command, word: string): Text {
  const hint = options.some((o) => o.name === 'type') && isTypeName(word) ? { fr: ` Vouliez-vous dire « --type ${word} »?`, en: ` Did you mean "--type ${word}"?` } : { fr: '', en: '' };
  return { fr: `${name} ne prend que des options, pas « ${word} ».${hint.fr}`, en: `${name} takes options only, not "${word}".${hint.en}` };
}

/**
 * Joins `--sort -created` into one word: a value may begin with a dash, though not with two, so that
 * a forgotten value does not swallow the next option.
 */
function joined(given: readonly string[], options: readonly OptionDef[]): readonly string[] {
  const words: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === '--') return [...words, ...given.slice(i)];
    const next = given[i + 1];
    const takes = options.some((o) => o.value !== undefined && word === `--${o.name}`);
    if (takes && next !== undefined && next.startsWith('-') && !next.startsWith('--') && next !== '-') words.push(`${word}=${given[++i]}`);
    else words.push(word);
  }
  return words;
}

/** What Node's parser would refuse, in the user's language. */
function checkNames(command: Command, options: readonly OptionDef[], words: readonly string[]): void {
  const help: Text = { fr: `Voir « gitsm ${command.name} --help ».`, en: `See "gitsm ${command.name} --help".` };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') return;
    if (!/^-./.test(word)) continue;
    const [name = '', value] = word.startsWith('--') ? splitOnce(word.slice(2)) : [word.slice(1), undefined];
    const option = options.find((o) => (word.startsWith('--') ? o.name === name : o.short === name));
    if (!option) {
      const near = nearest(name, options.map((o) => o.name));
      throw new CannotRun({
        fr: `${command.name} n'a pas d'option ${word.split('=')[0]}.${near === undefined ? '' : ` Vouliez-vous dire --${near}?`} ${help.fr}`,
        en: `${command.name} has no option ${word.split('=')[0]}.${near === undefined ? '' : ` Did you mean --${near}?`} ${help.en}`,
      });
    }
    if (option.value === undefined && value !== undefined) throw new CannotRun({ fr: `--${name} ne prend pas de valeur. ${help.fr}`, en: `--${name} takes no value. ${help.en}` });
    if (option.value === undefined || value !== undefined) continue;
    if (words[i + 1] === undefined || words[i + 1]!.startsWith('--')) throw new CannotRun({ fr: `--${option.name} demande une valeur : --${option.name} ${option.value}. ${help.fr}`, en: `--${option.name} needs a value: --${option.name} ${option.value}. ${help.en}` });
    i++;
  }
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function notAllowed(option: OptionDef, value: string): Text {
  const allowed = option.values!.join(', ');
  return { fr: `--${option.name} prend : ${allowed}, et non « ${value} ».`, en: `--${option.name} takes ${allowed}, not "${value}".` };
}
