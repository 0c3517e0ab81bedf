import * as vscode from 'vscode';

/** Commands that links and lenses offer where they are there, `{ record: id, folder: URI }`, and for `move` with `to`, a status. */
export const optional = { move: 'gitsm.move', impact: 'gitsm.diagram.impact', diagram: 'gitsm.diagram.record' } as const;

let known: Promise<ReadonlySet<string>> | undefined;

/** Whether a command is registered. Asked once: all of an extension's commands are registered when it starts. */
export async function isThere(command: string): Promise<boolean> {
  known ??= Promise.resolve(vscode.commands.getCommands(true)).then((all) => new Set(all));
  return (await known).has(command);
}
