import { run } from '../../src/cli/main';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly colour?: boolean;
  /** Who answers at the terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** The present instant, RFC 3339. */
  readonly now?: string;
}

/** Runs the real program in this process, with what it writes kept. English unless the words or the setting say otherwise. */
export async function gitsm(words: readonly string[], { environment = { LANG: 'en_CA.UTF-8' }, width, colour = false, ask, now = '2026-11-22T12:00:00-05:00' }: Setting = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(words, {
    out: (text) => { out += text; }, err: (text) => { err += text; },
    colour, live: false, width, environment, ...(ask ? { ask } : {}), now: () => Date.parse(now),
  });
  return { status, out, err };
}
