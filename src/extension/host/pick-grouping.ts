import * as vscode from 'vscode';

/** Asks what a view is grouped by; the present answer is marked. */
export async function pickGrouping<G extends string>(choices: readonly { readonly grouping: G; readonly label: string }[], present: G, title: string): Promise<G | undefined> {
  const items = choices.map(({ grouping, label }) => ({ grouping, label, iconPath: grouping === present ? new vscode.ThemeIcon('check') : new vscode.ThemeIcon('blank') }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: choices.find((c) => c.grouping === present)?.label }))?.grouping;
}
