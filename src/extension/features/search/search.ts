import * as vscode from 'vscode';
import type { ShownRecord } from '../../../protocol/engine';
import { CallError } from '../../../protocol/rpc';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';

/** Records shown; who needs more types more. */
const limit = 100;

interface Item extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Finds any record by words of its id or title, and opens it. */
export function offerSearch(repositories: Repositories): vscode.Disposable {
  return vscode.commands.registerCommand(commands.find, () => {
    const pick = vscode.window.createQuickPick<Item>();
    let asked = new vscode.CancellationTokenSource();
    const ask = async (): Promise<void> => {
      asked.cancel();
      asked = new vscode.CancellationTokenSource();
      const { token } = asked;
      pick.busy = true;
      const found = await search(repositories.all, pick.value, token);
      if (!found || token.isCancellationRequested) return;
      pick.items = found;
      pick.busy = false;
    };
    const askSoon = later(80, () => void ask());
    const open = async (beside: boolean): Promise<void> => {
      const [item] = pick.activeItems;
      if (item) await vscode.commands.executeCommand('vscode.open', item.uri, beside ? { viewColumn: vscode.ViewColumn.Beside } : {});
    };
    const beside: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: vscode.l10n.t('Open to the side') };
    pick.title = vscode.l10n.t('Find a record');
    pick.placeholder = vscode.l10n.t('Words of its id or title');
    pick.buttons = [beside];
    pick.onDidChangeValue(askSoon);
    pick.onDidTriggerButton(() => void open(true));
    pick.onDidAccept(() => {
      void open(false);
      pick.hide();
    });
    pick.onDidHide(() => {
      asked.cancel();
      vscode.Disposable.from(askSoon, pick).dispose();
    });
    pick.show();
    void ask();
  });
}

async function search(repositories: readonly Repository[], text: string, token: vscode.CancellationToken): Promise<readonly Item[] | undefined> {
  try {
    const found = await Promise.all(repositories.map(async (repository) => {
      const records = await repository.engine.search({ text, limit }, token);
      return records.map((record) => itemOf(record, repository, repositories.length > 1));
    }));
    return found.flat();
  } catch (error) {
    if (error instanceof CallError && error.reason !== 'failed') return undefined;
    throw error;
  }
}

function itemOf(record: ShownRecord, repository: Repository, several: boolean): Item {
  return {
    // A title is a repository's text: `$(x)` in it would be read as an icon.
    label: record.title.replaceAll('$(', '$ (') || record.id || record.file, description: [record.id, record.what].filter(Boolean).join(' · '), detail: several ? repository.name : undefined,
    iconPath: new vscode.ThemeIcon(record.icon), uri: repository.uriOf(record.file),
    // The engine chose them by words in any order; VS Code would want the letters in one.
    alwaysShow: true,
  };
}
