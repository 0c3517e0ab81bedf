/** Writes what each command of docs/story*.md prints into the page: `npx tsx scripts/docs-story.ts`. A test holds the two together. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The support of the tests clears up after itself through mocha, which is not there.
(globalThis as { after?: unknown }).after = () => undefined;

async function main(): Promise<void> {
  const { addPeople, readStory, runIn } = await import('../test/support/story');
  const { git } = await import('../test/support/repository');
  for (const [page, language] of [['docs/story.md', 'en_CA.UTF-8'], ['docs/story.fr.md', 'fr_CA.UTF-8']] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'gitsm-story-'));
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'config', 'user.email', 'alice@boreal.example');
    git(folder, 'config', 'user.name', 'Alice Tremblay');
    const story = readStory(page);
    const out: string[] = [];
    let at = 0;
    for (const [i, step] of story.steps.entries()) {
      out.push(...story.lines.slice(at, step.from));
      for (const { lines, words } of step.commands) out.push(...lines, ...(await runIn(folder, words, step.now, language)).lines);
      if (i === 0) addPeople(folder, story.people);
      at = step.to;
    }
    out.push(...story.lines.slice(at));
    writeFileSync(page, out.join('\n'));
    rmSync(folder, { recursive: true });
  }
}

void main();
