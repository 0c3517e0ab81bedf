import type { Disposable } from 'vscode';

/** Runs once after calls have ceased for `quiet` ms. */
export function later(quiet: number, run: () => void): (() => void) & Disposable {
  let timer: NodeJS.Timeout | undefined;
  return Object.assign(() => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  }, { dispose: () => clearTimeout(timer) });
}
