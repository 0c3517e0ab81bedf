import type { Language } from '../core/model/text';
import { commonOptions } from './arguments';
import type { Command, OptionDef } from './command';

export function generalHelp(commands: readonly Command[], language: Language): string {
  const fr = language === 'fr';
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  return [
    fr ? 'gitsm : la gestion des services TI dans git' : 'gitsm: IT service management in git', '',
    fr ? 'Usage : gitsm COMMANDE [options]' : 'Usage: gitsm COMMAND [options]', '',
    ...commands.map((c) => `  ${c.name.padEnd(width)}${c.summary[language]}`), '',
    fr ? "« gitsm COMMANDE --help » décrit une commande. Statut de sortie : 0 rien d'erroné, 1 constats, 2 n'a pu s'exécuter." : '"gitsm COMMAND --help" describes a command. Exit status: 0 nothing wrong, 1 findings, 2 it could not run.', '',
  ].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
  const options = [...command.options, ...commonOptions];
  const left = (o: OptionDef): string => `  ${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value ? ` ${o.value}` : ''}`;
  const width = Math.max(...options.map((o) => left(o).length)) + 2;
  return [
    `gitsm ${command.name} ${command.usage}`.trimEnd() + ' [options]', '', command.summary[language], '',
    ...options.map((o) => `${left(o).padEnd(width)}${o.help[language]}`), '',
  ].join('\n');
}
