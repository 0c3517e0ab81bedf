import * as vscode from 'vscode';
import type { Repositories } from '../../host/repositories';

/** Asks for the text of the filter; an expression that cannot be read is told while it is typed. */
export async function askFilter(repositories: Repositories, present: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the queue'),
    prompt: vscode.l10n.t('Words of the id, title, person or client; or an expression such as: priority = P1 and client = CLT-0001'),
    value: present,
    validateInput: async (text) => {
      const [repository] = repositories.all;
      return text.trim() === '' ? undefined : repository?.engine.filterProblem({ text });
    },
  });
}
