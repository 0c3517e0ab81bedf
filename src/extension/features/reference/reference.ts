import * as vscode from 'vscode';
import type { ShownType } from '../../../protocol/commands';
import type { Repositories } from '../../host/repositories';
import { repositoryOf } from '../../host/record-target';
import { configFile } from '../../host/repository';
import { commands } from '../../ids';

const scheme = 'gitsm-reference';

/** Opens what the model says of records and of gitsm.yaml, in the organisation's own terms, in the Markdown preview. */
export function showReference(repositories: Repositories): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path, authority }) => {
        const repository = repositories.all[Number(authority)];
        return await repository?.engine.reference({ of: path.slice(1).replace(/\.md$/, '') }) ?? vscode.l10n.t('There is no such reference.');
      },
    }),
    vscode.commands.registerCommand(commands.openReference, async (of: unknown) => {
      const repository = await repositoryOf(repositories);
      if (!repository) return;
      const types = await repository.engine.recordTypes({});
      const subject = [...types.map((t) => t.type), 'records', 'rules', 'config'].find((s) => s === of) ?? await pickSubject(types);
      if (subject === undefined) return;
      const authority = String(repositories.all.indexOf(repository));
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, authority, path: `/${subject}.md` }));
    }),
  );
}

async function pickSubject(types: readonly ShownType[]): Promise<string | undefined> {
  const items = [
    { label: vscode.l10n.t('All records'), subject: 'records' },
    { label: vscode.l10n.t('Rules and their severity'), subject: 'rules' },
    { label: configFile, subject: 'config' },
    ...types.map(({ type, label }) => ({ label, description: type, subject: type })),
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Reference'), matchOnDescription: true }))?.subject;
}
