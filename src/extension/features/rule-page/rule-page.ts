import * as vscode from 'vscode';
import type { Repositories } from '../../host/repositories';
import { commands } from '../../ids';

const scheme = 'gitsm-rule';

/** Opens the page of a rule (what, why, how to mend) from the link of a diagnostic, in the Markdown preview. */
export function showRulePages(repositories: Repositories): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const rule = path.slice(1).replace(/\.md$/, '');
        const [repository] = repositories.all;
        return await repository?.engine.rulePage({ rule }) ?? vscode.l10n.t('There is no rule {0}.', rule);
      },
    }),
    vscode.commands.registerCommand(commands.openRule, async (rule: unknown) => {
      // Links of diagnostics carry it; anybody may call the command with anything.
      if (typeof rule !== 'string' || !/^[a-z]+\/[a-z-]+$/.test(rule)) return;
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${rule}.md` }));
    }),
  );
}
