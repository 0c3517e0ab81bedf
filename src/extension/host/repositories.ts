import * as vscode from 'vscode';
import type { FileFindings } from '../../protocol/engine';
import { Repository, configFile } from './repository';
import type { Surroundings } from './repository';

/** The repositories of the window: one for each workspace folder on disk that holds gitsm.yaml, as folders and files come and go. */
export class Repositories implements vscode.Disposable {
  readonly #byFolder = new Map<string, { readonly repository: Repository; readonly events: vscode.Disposable }>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #findings = new vscode.EventEmitter<{ readonly repository: Repository; readonly changes: readonly FileFindings[] }>();
  readonly #removed = new vscode.EventEmitter<Repository>();
  readonly #folders: vscode.Disposable;
  /** A repository came or went, or something in one changed. */
  readonly onChange = this.#changed.event;
  readonly onFindings = this.#findings.event;
  readonly onRemoved = this.#removed.event;

  constructor(readonly surroundings: Surroundings) {
    this.#folders = vscode.workspace.onDidChangeWorkspaceFolders(() => void this.look());
  }

  get all(): readonly Repository[] {
    return [...this.#byFolder.values()].map(({ repository }) => repository);
  }

  /** The repository that a file lies in, the innermost of several. */
  of(uri: vscode.Uri | undefined): Repository | undefined {
    if (!uri) return undefined;
    return this.all.filter((r) => r.fileOf(uri) !== undefined).toSorted((a, b) => b.folder.uri.path.length - a.folder.uri.path.length)[0];
  }

  /** Opens and closes repositories as the folders of the window, and their gitsm.yaml, ask. */
  async look(): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter((f) => f.uri.scheme === 'file');
    const known = new Map(folders.map((f) => [f.uri.toString(), f]));
    for (const key of [...this.#watchers.keys()]) if (!known.has(key)) this.#forget(key);
    for (const [key, folder] of known) {
      if (!this.#watchers.has(key)) this.#watchers.set(key, this.#watchConfig(folder));
      const has = await exists(vscode.Uri.joinPath(folder.uri, configFile));
      if (has && this.#watchers.has(key) && !this.#byFolder.has(key)) this.#open(key, folder);
      else if (!has) this.#close(key);
    }
    this.#changed.fire();
  }

  dispose(): void {
    for (const key of [...this.#watchers.keys()]) this.#forget(key);
    vscode.Disposable.from(this.#folders, this.#changed, this.#findings, this.#removed).dispose();
  }

  #watchConfig(folder: vscode.WorkspaceFolder): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, configFile), false, true, false);
    return vscode.Disposable.from(watcher, watcher.onDidCreate(() => void this.look()), watcher.onDidDelete(() => void this.look()));
  }

  #open(key: string, folder: vscode.WorkspaceFolder): void {
    const repository = new Repository(folder, this.surroundings);
    const events = vscode.Disposable.from(repository.onChange(() => this.#changed.fire()), repository.onFindings((changes) => this.#findings.fire({ repository, changes })));
    this.#byFolder.set(key, { repository, events });
  }

  #close(key: string): void {
    const open = this.#byFolder.get(key);
    if (!open) return;
    this.#byFolder.delete(key);
    open.events.dispose();
    open.repository.dispose();
    this.#removed.fire(open.repository);
  }

  #forget(key: string): void {
    this.#close(key);
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
