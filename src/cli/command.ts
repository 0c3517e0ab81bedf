import type { Language, Text } from '../core/model/text';

/** The terminal as a command sees it. Data goes to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stdout, or stderr, is a terminal that may show colour; NO_COLOR is honoured. */
  readonly colour: boolean;
  /** Whether stderr is a terminal where progress may be shown and wiped. */
  readonly live: boolean;
  /** Asks a line of a person; undefined when they leave. Absent where nobody sits at the terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Columns of stdout, when it is a terminal. */
  readonly width?: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present instant, epoch ms: the command line reads the clock here and nowhere else. */
  readonly now: () => number;
}

export interface OptionDef {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; absent: a switch. */
  readonly value?: string;
  readonly values?: readonly string[];
  readonly many?: boolean;
  readonly help: Text;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** The folder to work in, absolute. */
  readonly cwd: string;
  readonly language: Language | undefined;
}

/** A command is a function from arguments to an exit status: 0 clean, 1 findings, 2 it could not run. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly options: readonly OptionDef[];
  readonly run: (args: Arguments, terminal: Terminal) => number | Promise<number>;
}

/** The command could not run: one line on stderr that says why and what to do, exit status 2. */
export class CannotRun extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** A sentence as it goes on after `gitsm:` on a line: its first word in small letters, unless it is an acronym. */
export function inLine({ fr, en }: Text): Text {
  return { fr: fr.replace(/^[A-ZÀ-Ý](?=\p{Ll})/u, (c) => c.toLowerCase()), en: en.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase()) };
}
