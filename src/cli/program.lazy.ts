import { askLine } from './ask';
import { run } from './main';

// The bundle that tells the example repository takes the core from this one (scripts/build.mjs).
export { exampleCore } from './example-core';

const { stdout, stderr, env } = process;
const colour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

run(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  colour,
  live: stderr.isTTY === true && env['TERM'] !== 'dumb',
  ...(process.stdin.isTTY === true && stderr.isTTY === true ? { ask: askLine } : {}),
  width: stdout.isTTY === true ? stdout.columns : undefined,
  environment: env,
  now: () => Math.floor(Date.now() / 1000) * 1000,
}).then(
  // The one place that ends the program; exitCode lets a pipe take all that was written.
  (status) => { process.exitCode = status; },
  (error: unknown) => {
    stderr.write(`gitsm: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);

// A reader that closes early (head, less) is no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
