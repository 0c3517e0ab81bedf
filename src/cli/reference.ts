import { commonOptions } from './arguments';
import type { Command, OptionDef } from './command';
import type { Language, Text } from '../core/model/text';
import { table } from '../core/util/markdown';

const words = {
  title: { fr: 'La ligne de commande gitsm', en: 'The gitsm command line' },
  made: { fr: 'Cette page est tirée des déclarations des commandes : `npx tsx scripts/docs-cli.ts`.', en: 'This page is made from the declarations of the commands: `npx tsx scripts/docs-cli.ts`.' },
  every: { fr: 'Options de toutes les commandes', en: 'Options of every command' },
  option: { fr: 'Option', en: 'Option' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  status: { fr: 'Statut de sortie', en: 'Exit status' },
  repeat: { fr: ' Peut être répétée.', en: ' May be repeated.' },
} as const satisfies Readonly<Record<string, Text>>;

const statuses: readonly (readonly [string, Text])[] = [
  ['0', { fr: "Rien de la sévérité « erreur » (avec `--strict` : rien que de l'information).", en: 'Nothing of severity error (with `--strict`: nothing but information).' }],
  ['1', { fr: 'Des constats.', en: 'Findings.' }],
  ['2', { fr: "La commande n'a pu s'exécuter; une ligne sur la sortie d'erreur dit pourquoi et quoi faire.", en: 'The command could not run; one line on stderr says why and what to do.' }],
];

/** The reference of the command line as a Markdown page, from the declarations that the program runs. */
export function cliPage(commands: readonly Command[], language: Language): string {
  const optionTable = (options: readonly OptionDef[]): string => table([words.option[language], words.meaning[language]], options.map((o) => [
    `\`${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value === undefined ? '' : ` ${o.value}`}\``.replaceAll('|', '\\|'),
    (o.help[language] + (o.many && !/répété|repeated/.test(o.help[language]) ? words.repeat[language] : '')).replaceAll('|', '\\|'),
  ])) ?? '';
  const section = (c: Command): string => [`## ${c.name}`, `\`gitsm ${[c.name, c.usage].join(' ').trim()}\``, c.summary[language], optionTable(c.options)].filter((part) => part !== '').join('\n\n');
  return [
    `# ${words.title[language]}`, words.made[language], ...commands.map(section),
    `## ${words.every[language]}`, optionTable(commonOptions),
    `## ${words.status[language]}`, statuses.map(([code, text]) => `- ${code} : ${text[language]}`.replace(' :', language === 'fr' ? ' :' : ':')).join('\n'),
  ].join('\n\n') + '\n';
}
