import * as vscode from 'vscode';
import type { LoadProgress } from '../../protocol/engine';
import type { Cancellation } from '../../protocol/rpc';

/** A load that takes longer than this shows a notification with a button to stop it, in ms. */
const patience = 5000;

/** What a load says of itself while it runs. */
export interface Loading {
  readonly name: string;
  readonly progress: LoadProgress | undefined;
  readonly onChange: vscode.Event<void>;
}

/** Runs a load; the status bar shows how far it is, and a long one can be stopped. */
export async function showLoading<T>(repository: Loading, load: (cancel: Cancellation) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const work = load(source.token);
  const timer = setTimeout(() => void showNotification(repository, work, source), patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

async function showNotification(repository: Loading, work: Promise<unknown>, source: vscode.CancellationTokenSource): Promise<void> {
  const title = vscode.l10n.t('Reading {0}', repository.name);
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const stop = token.onCancellationRequested(() => source.cancel());
    let shown = 0;
    const follow = repository.onChange(() => {
      const at = repository.progress;
      if (!at || at.total === 0) return;
      const percent = (100 * at.done) / at.total;
      progress.report({ increment: percent - shown, message: vscode.l10n.t('{0} of {1} files', at.done, at.total) });
      shown = percent;
    });
    // Whoever called for the load deals with its failure.
    await work.catch(() => undefined);
    vscode.Disposable.from(stop, follow).dispose();
  });
}
