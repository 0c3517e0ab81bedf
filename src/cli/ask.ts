import { createInterface } from 'node:readline';

/** Asks a line at the terminal; undefined when it is left by Ctrl+C or the end of input. */
export function askLine(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise<string | undefined>((resolve) => {
    lines.on('close', () => resolve(undefined));
    lines.question(question, resolve);
  }).finally(() => lines.close());
}
