import type { LineOrigin } from '../core/language/origin';
import { earlierLine } from '../core/language/origin';
import { blame, messageOf } from './blame';
import type { BlamedLine } from './blame';
import { GitFailed, headOf } from './git';

/** Files whose lines are kept, by the commit that they were asked at. */
const mostKept = 20;

/** Who wrote a line, from git, when somebody asks: one file at a time, and nothing where git cannot say. */
export class EngineOrigin {
  readonly #files = new Map<string, Promise<readonly BlamedLine[] | undefined>>();
  readonly #messages = new Map<string, Promise<string>>();

  constructor(readonly root: string) {}

  /** The origin of a line (from 1) of a text that an editor holds; `new` when the present commit has no such line. */
  async of(file: string, text: string, line: number): Promise<LineOrigin | 'new' | undefined> {
    const head = await headOf(this.root);
    if (head === null) return undefined;
    const blamed = await this.#lines(file, head);
    if (!blamed) return undefined;
    const present = text.replace(/\n$/, '').split('\n').map((l) => l.replace(/\r$/, ''));
    const at = earlierLine(present, line - 1, blamed.map((b) => b.text));
    if (at === undefined) return blamed.some((b) => b.text === present[line - 1]) ? undefined : 'new';
    const { origin } = blamed[at]!;
    return { ...origin, message: await this.#message(origin.commit) };
  }

  #lines(file: string, head: string): Promise<readonly BlamedLine[] | undefined> {
    return kept(this.#files, `${head} ${file}`, () => orNothing(blame(this.root, file, head)));
  }

  #message(commit: string): Promise<string> {
    return kept(this.#messages, commit, async () => (await orNothing(messageOf(this.root, commit))) ?? '');
  }
}

/** A file that no commit has yet, or git that is not there: nothing to tell. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

function kept<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let found = all.get(key);
  if (found) return found;
  all.set(key, (found = make()));
  if (all.size > mostKept) all.delete(all.keys().next().value!);
  return found;
}
