// @ts-check
/** Child processes, the terminal and throw-away folders: what every script here needs, on Node alone. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An error whose message alone tells the user what to do; shown without a stack. */
export class Advice extends Error {}

/** Says what happens, on stderr: stdout is for results. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Runs a program to its end, with its output on the terminal (or collected).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options] quiet: collect the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} code is 1 when a signal ended the program
 */
export function run(command, args, { cwd = root, env, quiet = false } = {}) {
  return new Promise((ok, fail) => {
    // npm and code are scripts on Windows, which only its shell starts; the shell splits at spaces.
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    const child = spawn(shell ? `"${command}"` : command, shell ? args.map((arg) => `"${arg}"`) : args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
    });
    const kill = () => void child.kill();
    process.on('exit', kill);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      process.off('exit', kill);
      ok({ code: code ?? 1, output });
    });
  });
}

/**
 * Like `run`, but anything else than exit code 0 is an error that carries the output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Advice(`${command} ${args.join(' ')} ended with code ${code}\n${output}`.trim());
  return output;
}

/** @type {Set<string>} */
const throwAway = new Set();
// Without a handler these signals end Node at once, and servers and folders stay behind.
for (const [signal, number] of /** @type {const} */ ([['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]])) process.once(signal, () => process.exit(128 + number));
process.on('exit', () => {
  for (const dir of throwAway) rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes a folder that is gone when this process ends. @param {string} name */
export function temporaryFolder(name) {
  const dir = mkdtempSync(join(tmpdir(), `gitsm-${name}-`));
  throwAway.add(dir);
  return dir;
}

/**
 * The one catch of each script: tells what to do, or shows the stack of a defect.
 * @param {() => Promise<number>} main
 */
export function runMain(main) {
  main().then(
    (code) => process.exit(code),
    (error) => {
      say(error instanceof Advice ? error.message : String(error?.stack ?? error));
      process.exit(2);
    },
  );
}
