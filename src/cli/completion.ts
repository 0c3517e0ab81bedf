import { commonOptions } from './arguments';
import type { Command, OptionDef } from './command';
import { declaredTypes } from '../core/model/types/all';
import type { Language, Text } from '../core/model/text';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const helpOnHelp: Text = { fr: "Dit comment s'emploie une commande.", en: 'Says how a command is used.' };

/** What may stand for a value or an operand. */
type Complete = { readonly words: readonly string[] } | 'ids' | 'files' | 'folders' | 'nothing';

const types = declaredTypes.map((t) => t.name);

/** The script that a shell reads, made from the commands' declarations; each script says in its first line how to install it. */
export function completionScript(shell: Shell, commands: readonly Command[], language: Language): string {
  return { bash, zsh, fish }[shell](commands, language);
}

function ofOption(option: OptionDef): Complete {
  return option.values ? { words: option.values } : byName(option.value ?? '');
}

/** The operands of a usage line: `TYPE`, `ID`, `PATH…`, or words written as they are (`config`). */
function ofOperands(command: Command): readonly Complete[] {
  const words = command.usage.match(/[\p{L}-]+/gu) ?? [];
  const literal = words.filter((w) => w === w.toLowerCase());
  return [...(literal.length > 0 ? [{ words: literal }] : []), ...words.filter((w) => w !== w.toLowerCase()).map(byName)].filter((c) => c !== 'nothing');
}

function byName(name: string): Complete {
  switch (name) {
    case 'TYPE': return { words: types };
    case 'ID': case 'CHG': case 'REL': case 'PGC': case 'INC': case 'PR': case 'OLD': case 'A': case 'B': return 'ids';
    case 'PATH': case 'FILE': return 'files';
    case 'DIR': case 'FOLDER': return 'folders';
    default: return 'nothing';
  }
}

/**
 * Records are named after their ids, and git lists their files without reading one. Only names that no
 * shell expands are let through: a file of the repository may be called anything.
 */
const listIds = "git ls-files --cached --others --exclude-standard -- ':(top)*.md' 2>/dev/null | sed -n 's#.*/##; s#\\.md$##; /^[A-Za-z0-9][A-Za-z0-9._-]*-[A-Za-z0-9._-]*[0-9]$/p'";

const quote = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;

function bash(commands: readonly Command[]): string {
  const give = (what: Complete): string => {
    if (what === 'ids') return 'COMPREPLY+=($(compgen -W "$(_gitsm_ids)" -- "$word"))';
    if (what === 'files' || what === 'folders') return `COMPREPLY+=($(compgen -${what === 'files' ? 'f' : 'd'} -- "$word"))`;
    return what === 'nothing' ? ':' : `COMPREPLY+=($(compgen -W ${quote(what.words.join(' '))} -- "$word"))`;
  };
  const values = commands.flatMap((c) => c.options.filter((o) => o.value !== undefined).map((o) => `    ${c.name}:--${o.name}) ${give(ofOption(o))}; return ;;`));
  const common = commonOptions.filter((o) => o.value !== undefined).map((o) => `    *:--${o.name}) ${give(ofOption(o))}; return ;;`);
  const flags = (options: readonly OptionDef[]): string => [...options, ...commonOptions].map((o) => `--${o.name}`).join(' ');
  const operands = commands.map((c) => `    ${c.name}) if [[ $word == -* ]]; then ${give({ words: flags(c.options).split(' ') })}; else ${ofOperands(c).map(give).join('; ') || ':'}; fi ;;`);
  return `# gitsm for bash. In ~/.bashrc: eval "$(gitsm completion bash)"
_gitsm_ids() { ${listIds}; }
_gitsm() {
  local IFS=$' \\t\\n' word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      --cwd|--lang) ((i++)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command:$before" in
${[...values, ...common].join('\n')}
  esac
  case "$command" in
    '') ${give({ words: ['help', ...commands.map((c) => c.name), '--version', ...flags([]).split(' ')] })} ;;
    help) ${give({ words: commands.map((c) => c.name) })} ;;
${operands.join('\n')}
  esac
}
complete -o filenames -F _gitsm gitsm
`;
}

function zsh(commands: readonly Command[], language: Language): string {
  const plain = (text: string): string => text.replace(/[[\]:\\]/g, (c) => `\\${c}`);
  const give = (what: Complete): string => (what === 'ids' ? '_gitsm_ids' : what === 'files' ? '_files' : what === 'folders' ? '_files -/' : what === 'nothing' ? ' ' : `(${what.words.join(' ')})`);
  const option = (o: OptionDef): string => quote(`${o.many ? '*' : ''}--${o.name}[${plain(o.help[language])}]${o.value === undefined ? '' : `:${plain(o.value)}:${give(ofOption(o))}`}`);
  const operands = (c: Command): string[] => {
    const all = ofOperands(c);
    if (all.length === 0) return [];
    const add = (what: Complete): string => (typeof what === 'object' ? `compadd -- ${what.words.join(' ')}` : give(what));
    return [quote(`*:${plain(c.usage)}:${all.length === 1 ? give(all[0]!) : `{${[...new Set(all.map(add))].join('; ')}}`}`)];
  };
  return `#compdef gitsm
# gitsm for zsh. In ~/.zshrc, after compinit: eval "$(gitsm completion zsh)"
_gitsm_ids() { compadd -- \${(f)"$(${listIds})"} }
_gitsm() {
  local curcontext="$curcontext" state line
  local -a commands=(
    ${quote(`help:${helpOnHelp[language]}`)}
${commands.map((c) => `    ${quote(`${c.name}:${c.summary[language]}`)}`).join('\n')}
  )
  _arguments -C ${commonOptions.map(option).join(' ')} '1:gitsm:->command' '*::gitsm:->rest'
  case $state in
    command) _describe -t commands gitsm commands ;;
    rest)
      case $words[1] in
        help) _describe -t commands gitsm commands ;;
${commands.map((c) => `        ${c.name}) _arguments ${[...[...c.options, ...commonOptions].map(option), ...operands(c)].join(' ')} ;;`).join('\n')}
      esac ;;
  esac
}
compdef _gitsm gitsm
`;
}

/** The command is the first word that is no option and no value of one, as `main.ts` reads it; fish's own helpers take any word for it. */
const fishCommand = `function __gitsm_command
  set -l words (commandline -opc)
  set -e words[1]
  set -l value 0
  for word in $words
    if test $value = 1
      set value 0
      continue
    end
    switch $word
      case --cwd --lang
        set value 1
      case '-*'
      case '*'
        echo $word
        return
    end
  end
end
function __gitsm_in
  set -l command (__gitsm_command)
  test "$command" = "$argv[1]"
end`;

function fish(commands: readonly Command[], language: Language): string {
  const own = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  const give = (what: Complete): string => (what === 'ids' ? " -x -a '(__gitsm_ids)'" : what === 'files' ? ' -r -F' : what === 'folders' ? " -x -a '(__fish_complete_directories)'" : what === 'nothing' ? ' -x' : ` -x -a ${own(what.words.join(' '))}`);
  const option = (when: string, o: OptionDef): string => `complete -c gitsm${when}${o.short ? ` -s ${o.short}` : ''} -l ${o.name}${o.value === undefined ? '' : give(ofOption(o))} -d ${own(o.help[language])}`;
  return [
    '# gitsm for fish. Once: gitsm completion fish > ~/.config/fish/completions/gitsm.fish',
    `function __gitsm_ids; ${listIds}; end`,
    fishCommand,
    'complete -c gitsm -f',
    ...commonOptions.map((o) => option('', o)),
    `complete -c gitsm -n '__gitsm_in ""' -a help -d ${own(helpOnHelp[language])}`,
    ...commands.flatMap((c) => ['""', 'help'].map((when) => `complete -c gitsm -n '__gitsm_in ${when}' -a ${c.name} -d ${own(c.summary[language])}`)),
    ...commands.flatMap((c) => {
      const when = ` -n ${own(`__gitsm_in ${c.name}`)}`;
      return [...c.options.map((o) => option(when, o)), ...ofOperands(c).map((what) => `complete -c gitsm${when}${give(what).replace(' -x', '')}`)];
    }),
    '',
  ].join('\n');
}
