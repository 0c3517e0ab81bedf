import * as vscode from 'vscode';
import type { TypeName } from '../../core/model/kind';
import type { ShownRecord } from '../../protocol/engine';
import { later } from './later';
import { quietly } from './quietly';
import type { Repository } from './repository';

/** Records shown at once; who needs another types more of it. */
const limit = 100;

export interface RecordPick {
  readonly title: string;
  readonly placeholder: string;
  readonly types?: readonly TypeName[];
  /** Ids that are not offered. */
  readonly except?: readonly string[];
}

interface Item extends vscode.QuickPickItem {
  readonly record: ShownRecord;
}

/** Asks for one record; the engine searches all of them as words are typed. Undefined when nobody chooses. */
export async function pickRecord(repository: Repository, { title, placeholder, types, except = [] }: RecordPick): Promise<ShownRecord | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  let asked = new vscode.CancellationTokenSource();
  const ask = async (): Promise<void> => {
    asked.cancel();
    asked = new vscode.CancellationTokenSource();
    const { token } = asked;
    pick.busy = true;
    const found = await quietly(repository.engine.search({ text: pick.value, limit, ...(types ? { types } : {}) }, token));
    if (!found || token.isCancellationRequested) return;
    pick.items = found.filter((r) => r.id !== '' && !except.includes(r.id)).map((record): Item => ({
      record, label: withoutIcons(record.title) || record.id, description: [record.id, record.what].filter(Boolean).join(' · '), iconPath: new vscode.ThemeIcon(record.icon),
      // The engine chose them by words in any order; VS Code would want the letters in one.
      alwaysShow: true,
    }));
    pick.busy = false;
  };
  const askSoon = later(80, () => void ask());
  pick.title = title;
  pick.placeholder = placeholder;
  pick.onDidChangeValue(askSoon);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.record);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      asked.cancel();
      vscode.Disposable.from(askSoon, pick).dispose();
    });
    pick.show();
    void ask();
  });
}

/** What people wrote shows no icons of its own. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
