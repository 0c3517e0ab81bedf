import * as vscode from 'vscode';
import { Coalesce } from './coalesce';

/**
 * Tells what changed on disk under a folder, many at once: git checks out a branch in one go, and
 * VS Code reports it file by file. VS Code says one thing of a deleted folder, nothing of its files.
 */
export function watchFolder(folder: vscode.WorkspaceFolder, changed: (uris: ReadonlySet<string>) => Promise<void>): vscode.Disposable {
  const together = new Coalesce<string>({ quiet: 150, most: 2000 }, changed);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const add = (uri: vscode.Uri): void => together.add(uri.toString());
  return vscode.Disposable.from(watcher, together, watcher.onDidChange(add), watcher.onDidCreate(add), watcher.onDidDelete(add));
}
