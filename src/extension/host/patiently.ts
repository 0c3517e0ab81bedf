import * as vscode from 'vscode';

/** Work that takes longer than this shows a notification with a button to stop waiting for it, in ms. */
const patience = 1000;

/** Waits for work that an engine does. Undefined when the user stopped waiting: what comes of it then is thrown away. */
export async function patiently<T>(title: string, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<undefined>((stop) => {
    timer = setTimeout(() => void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
      token.onCancellationRequested(() => stop(undefined));
      // Whoever asked for it deals with its failure.
      await Promise.race([work.catch(() => undefined), stopped]);
    }), patience);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
  }
}
