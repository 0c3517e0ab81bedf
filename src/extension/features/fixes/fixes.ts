import * as vscode from 'vscode';
import type { FixKey, FixOffer } from '../../../protocol/engine';
import { reached } from '../../host/milestones';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { toWorkspaceEdit } from '../../host/workspace-edit';
import { commands, source } from '../../ids';

const fixAll = vscode.CodeActionKind.SourceFixAll.append(source);
const files: vscode.DocumentFilter[] = [{ scheme: 'file', pattern: '**/*.md' }, { scheme: 'file', pattern: '**/gitsm.yaml' }];

/** An action with what its edits are asked by; without a key, all that is safe. */
class Action extends vscode.CodeAction {
  constructor(title: string, kind: vscode.CodeActionKind, readonly repository: Repository, readonly file: string, readonly key?: FixKey) {
    super(title, kind);
  }
}

/** Quick fixes for findings, and `source.fixAll.gitsm`. Edits are computed for the one that is taken. */
export function offerFixes(repositories: Repositories): vscode.Disposable {
  const provider: vscode.CodeActionProvider<vscode.CodeAction> = {
    provideCodeActions: async (document, _, context) => {
      const repository = repositories.of(document.uri);
      const file = repository?.fileOf(document.uri);
      if (!repository || file === undefined) return [];
      if (context.only?.contains(fixAll)) return [new Action(vscode.l10n.t('Fix everything that is safe to fix'), fixAll, repository, file)];
      const mine = context.diagnostics.filter((d) => d.source === source);
      if (mine.length === 0 || context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
      await repository.upToDate();
      const lines = { from: Math.min(...mine.map((d) => d.range.start.line)) + 1, to: Math.max(...mine.map((d) => d.range.end.line)) + 1 };
      const offers = await repository.engine.fixes({ file, lines });
      return offers.flatMap((offer) => actionOf(offer, repository, file, mine) ?? []);
    },
    resolveCodeAction: async (action) => {
      if (!(action instanceof Action) || action.command) return action;
      const { repository, file, key } = action;
      await repository.upToDate();
      const edits = key ? await repository.engine.fixEdits({ file, fix: key }) : await repository.engine.allFixEdits({ file });
      if (!edits) return action;
      action.edit = toWorkspaceEdit(edits, repository);
      reached('fix');
      return action;
    },
  };
  return vscode.languages.registerCodeActionsProvider(files, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] });
}

function actionOf(offer: FixOffer, repository: Repository, file: string, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction | undefined {
  const range = toRange(offer.key.range);
  const diagnostic = diagnostics.find((d) => typeof d.code === 'object' && d.code.value === offer.key.rule && d.range.isEqual(range));
  if (!diagnostic) return undefined;
  const action = new Action(offer.title, vscode.CodeActionKind.QuickFix, repository, file, offer.key);
  action.diagnostics = [diagnostic];
  action.isPreferred = offer.safe && offer.key.index === 0;
  if (offer.command) {
    const { id } = offer.command;
    if (!Object.values<string>(commands).includes(id)) return undefined;
    action.command = { command: id, title: offer.title, arguments: [...offer.command.arguments] };
  }
  return action;
}
