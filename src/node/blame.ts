import type { LineOrigin } from '../core/language/origin';
import { ask } from './git';

/** A line as a commit has it, and the commit that wrote it. */
export interface BlamedLine {
  readonly text: string;
  readonly origin: Omit<LineOrigin, 'message'>;
}

/** Every line of a file at a commit, with who wrote it last. One file's history is walked, never the repository's. */
export async function blame(root: string, file: string, commit: string): Promise<readonly BlamedLine[]> {
  return readBlame(await ask(root, ['-c', 'blame.ignoreRevsFile=', 'blame', '--porcelain', '--no-textconv', commit, '--', file]));
}

export async function messageOf(root: string, commit: string): Promise<string> {
  return (await ask(root, ['log', '--no-show-signature', '-1', '--format=%B', '--end-of-options', commit])).trim();
}

/** Reads `git blame --porcelain`: what is said of a commit stands at its first line alone. */
export function readBlame(printed: string): readonly BlamedLine[] {
  const commits = new Map<string, { author: string; email: string; at: number }>();
  const lines: BlamedLine[] = [];
  let commit = '';
  for (const line of printed.split('\n')) {
    if (line.startsWith('\t')) {
      lines.push({ text: line.slice(1).replace(/\r$/, ''), origin: { commit, ...commits.get(commit)! } });
      continue;
    }
    const header = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line);
    if (header) {
      commit = header[1]!;
      if (!commits.has(commit)) commits.set(commit, { author: '', email: '', at: 0 });
      continue;
    }
    const about = commits.get(commit);
    if (!about) continue;
    if (line.startsWith('author ')) about.author = line.slice(7);
    else if (line.startsWith('author-mail ')) about.email = line.slice(12).replace(/^<|>$/g, '');
    else if (line.startsWith('author-time ')) about.at = Number(line.slice(12)) * 1000;
  }
  return lines;
}
