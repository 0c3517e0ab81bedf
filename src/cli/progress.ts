import type { LoadStep } from '../core/gitsm';
import type { Language } from '../core/model/text';
import type { Terminal } from './command';

/** Runs a load to its end; on a terminal, long ones show how far they are, on a line that is wiped. */
export function showProgress(steps: Iterable<LoadStep>, terminal: Terminal, language: Language): void {
  const started = terminal.now();
  let shown = false;
  for (const step of steps) {
    if (!terminal.live || terminal.now() - started < 500 || step.total === 0) continue;
    shown = true;
    terminal.err(`\r${language === 'fr' ? 'Lecture' : 'Reading'} ${step.done} / ${step.total}\u001B[K`);
  }
  if (shown) terminal.err('\r\u001B[K');
}
