import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A folder with these files, gone after the tests of the file that asked for it. Names are paths with `/`. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gitsm-test-')));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** git with a name, an address and nothing of the machine's own settings. */
export function git(folder: string, ...words: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Alice Tremblay', GIT_AUTHOR_EMAIL: 'alice@boreal.example', GIT_COMMITTER_NAME: 'Alice Tremblay', GIT_COMMITTER_EMAIL: 'alice@boreal.example' };
  return execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

after(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const config = `version: 1
organisation: { name: Boréal Services TI, language: fr, timezone: America/Toronto }
people:
  alice.tremblay: { name: Alice Tremblay, emails: [alice@boreal.example], roles: [CS] }
  marc.gagnon: { name: Marc Gagnon, emails: [marc@boreal.example], roles: [RGS/AC, CS] }
`;

/** Front matter and a heading, from fields as they are to stand in the text. */
export function record(fields: Readonly<Record<string, string>>, body = ''): string {
  return `---\n${Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}\n`;
}
