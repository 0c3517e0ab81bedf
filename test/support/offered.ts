import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type ShellName = 'bash' | 'zsh' | 'fish';

/** Whether a shell is there to be tried; bash must be. */
export function hasShell(shell: ShellName): boolean {
  return shell === 'bash' || spawnSync(shell, ['--version']).status === 0;
}

/** What a shell with the script `completion.SHELL` of a folder offers after these words, the last being the one that is written. */
export function offeredBy(shell: ShellName, folder: string, words: readonly string[], cwd = folder): readonly string[] {
  const said = { bash, zsh, fish }[shell](folder, words, cwd);
  return [...new Set(said.split('\n').filter((word) => word !== ''))].toSorted();
}

function bash(folder: string, words: readonly string[], cwd: string): string {
  return execFileSync('bash', ['-c', `source '${folder}/completion.bash'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gitsm; printf '%s\\n' "\${COMPREPLY[@]}"`, 'bash', ...words], { cwd, encoding: 'utf8' });
}

function fish(folder: string, words: readonly string[], cwd: string): string {
  const said = execFileSync('fish', ['--no-config', '-c', `source '${folder}/completion.fish'; complete -C "$argv[1]"`, words.join(' ')], { cwd, encoding: 'utf8', env: { ...process.env, HOME: folder } });
  return said.replace(/\t.*$/gm, '').replace(/\/$/gm, '');
}

/** Shells of zsh complete at a terminal only: one is started in another's pseudo-terminal, and writes what is offered to a file. */
const zshInside = `PROMPT='' RPROMPT=''
autoload -Uz compinit; compinit -u -D
source "$GITSM_SCRIPT"
compadd() {
  local -a found
  [[ \${(j: :)@} == *-[OAD]\\ * ]] || { builtin compadd -O found "$@"; print -rl -- $found >> $GITSM_OFFERED }
  builtin compadd "$@"
}
offer() { _main_complete; print -r -- END-MARK }
zle -C offer complete-word offer
bindkey '^I' offer
print -r -- READY-''MARK
`;
const zshOutside = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source $1"
zpty -r -m shell line '*READY-MARK*' || exit 3
zpty -w -n shell "$2"$'\\t'
zpty -r -m shell line '*END-MARK*' || exit 4
zpty -d shell
`;

function zsh(folder: string, words: readonly string[], cwd: string): string {
  const git = join(folder, '.git');
  const [inside, outside, offered] = ['inside.zsh', 'outside.zsh', 'offered'].map((name) => join(git, name)) as [string, string, string];
  writeFileSync(inside, zshInside);
  writeFileSync(outside, zshOutside);
  writeFileSync(offered, '');
  execFileSync('zsh', ['-f', outside, inside, words.join(' ')], { cwd, timeout: 60_000, env: { ...process.env, GITSM_SCRIPT: join(folder, 'completion.zsh'), GITSM_OFFERED: offered } });
  return readFileSync(offered, 'utf8');
}
