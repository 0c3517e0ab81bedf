import * as vscode from 'vscode';

/** What we use of the API that the built-in git extension exports (its version 1). */
interface GitExports {
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => GitApi;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
}
interface GitRepository {
  readonly state: { readonly onDidChange: vscode.Event<void> };
}

/** Tells that git was committed to, staged, checked out: from the built-in git extension, else from the files of `.git`. */
export function watchGit(changed: () => void): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let disposed = false;
  const keep = (...more: readonly vscode.Disposable[]): void => {
    subscriptions.push(...more);
    if (disposed) vscode.Disposable.from(...subscriptions.splice(0)).dispose();
  };
  const start = async (): Promise<void> => {
    const exported = await vscode.extensions.getExtension<GitExports>('vscode.git')?.activate();
    if (!exported?.enabled) return keep(...watchFiles(changed));
    const api = exported.getAPI(1);
    keep(api.onDidOpenRepository((repository) => {
      keep(repository.state.onDidChange(changed));
      changed();
    }), ...api.repositories.map((repository) => repository.state.onDidChange(changed)));
  };
  // In Restricted Mode nothing of git is watched: nothing of it is shown.
  if (vscode.workspace.isTrusted) void start();
  else keep(vscode.workspace.onDidGrantWorkspaceTrust(() => void start().then(changed)));
  return new vscode.Disposable(() => {
    disposed = true;
    vscode.Disposable.from(...subscriptions.splice(0)).dispose();
  });
}

function watchFiles(changed: () => void): readonly vscode.Disposable[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => ['.git/HEAD', '.git/index', '.git/refs/**'].flatMap((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob));
    return [watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)];
  }));
}
