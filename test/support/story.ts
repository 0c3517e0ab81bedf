import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ran } from './cli';
import { gitsm } from './cli';
import { git } from './repository';

/** A `console` block of a story: what is typed at an instant, and what is seen. */
export interface Step {
  readonly heading: string;
  /** RFC 3339. */
  readonly now: string;
  /** Where the block stands in the page: from the line behind the opening fence to the closing one, exclusive. */
  readonly from: number;
  readonly to: number;
  readonly commands: readonly Command[];
}

export interface Command {
  /** Its lines as the page shows them, the `$` included. */
  readonly lines: readonly string[];
  readonly words: readonly string[];
  readonly seen: readonly string[];
}

/** Lines that the story has its reader write in gitsm.yaml, under `people:`. */
export interface Story {
  readonly lines: readonly string[];
  readonly people: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Reads a page that tells a story in `console` blocks: a line `$ gitsm …` and what it prints, a backslash at the end of a
 * line continuing it. `<!-- now TIME -->` sets the clock for the blocks below.
 */
export function readStory(page: string): Story {
  const lines = readFileSync(page, 'utf8').split('\n');
  const steps: Step[] = [];
  let now = '', heading = '', people: readonly string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    now = /^<!-- now (\S+) -->$/.exec(line)?.[1] ?? now;
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    const fence = /^```(console|yaml)$/.exec(line)?.[1];
    if (fence === undefined) continue;
    const to = lines.indexOf('```', i);
    const block = lines.slice(i + 1, to);
    if (fence === 'yaml') people = block;
    else steps.push({ heading, now, from: i + 1, to, commands: commandsOf(block) });
    i = to;
  }
  return { lines, people, steps };
}

function commandsOf(block: readonly string[]): readonly Command[] {
  const found: { lines: string[]; seen: string[] }[] = [];
  let open = false;
  for (const line of block) {
    const last = found.at(-1);
    if (line.startsWith('$ ')) found.push({ lines: [line], seen: [] });
    else if (open) last!.lines.push(line);
    else last?.seen.push(line);
    open = line.endsWith('\\') && (open || line.startsWith('$ '));
  }
  return found.map(({ lines, seen }) => ({ lines, seen, words: wordsOf(lines.map((l) => l.replace(/\\$/, '')).join(' ').slice(2)) }));
}

/** The words of a command line: blanks part them, double quotes hold them together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
}

/** Runs a command of a story in a folder; what it prints, on either stream, as lines. */
export async function runIn(folder: string, words: readonly string[], now: string, language: string): Promise<{ readonly lines: readonly string[]; readonly ran?: Ran }> {
  const [program, ...rest] = words;
  if (program === 'git') return { lines: linesOf(git(folder, ...rest)) };
  const ran = await gitsm([...rest, '--cwd', folder], { environment: { LANG: language }, now });
  return { lines: linesOf(ran.out + ran.err), ran };
}

/** Writes the people and the time zone of the story into the settings that `gitsm init` made. */
export function addPeople(folder: string, people: readonly string[]): void {
  const file = join(folder, 'gitsm.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^people:\n/m, () => `people:\n${people.join('\n')}\n`).replace(/timezone: [^ }]+/, 'timezone: America/Toronto'));
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd() === '' ? [] : text.trimEnd().split('\n');
}
