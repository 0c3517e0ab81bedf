import * as vscode from 'vscode';
import { contexts } from '../ids';

/** What a newcomer does once: the walkthrough ticks a step when its context key is set, which is when it was done, not when its button was clicked. */
const keys = { fix: contexts.didFix, new: contexts.didNew, move: contexts.didMove, impact: contexts.didImpact } as const;

export function reached(milestone: keyof typeof keys): void {
  void vscode.commands.executeCommand('setContext', keys[milestone], true);
}
