import * as vscode from 'vscode';
import { Coalesce } from './coalesce';

/** The texts that editors hold and the disk does not, sent to the engine shortly after each change. */
export class Texts implements vscode.Disposable {
  readonly #dirty = new Map<string, vscode.TextDocument>();
  readonly #together: Coalesce<string>;
  readonly #subscriptions: vscode.Disposable;

  /** `fileOf` gives the path of a document that matters; `send` takes its text, or undefined when the disk has it. */
  constructor(readonly fileOf: (document: vscode.TextDocument) => string | undefined, readonly send: (file: string, text: string | undefined) => Promise<void>) {
    this.#together = new Coalesce({ quiet: 10, most: 100 }, (files) => this.#handOver(files));
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#together,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#note(document)),
      workspace.onDidOpenTextDocument((document) => document.isDirty && this.#note(document)),
      workspace.onDidSaveTextDocument((document) => this.#note(document)),
      workspace.onDidCloseTextDocument((document) => this.#note(document)),
    );
    this.sendAll();
  }

  /** Everything that differs from the disk, for an engine that has just started. */
  sendAll(): void {
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) this.#note(document);
  }

  /** Resolves once the engine has every text as it stands now. */
  flush(): Promise<void> {
    return this.#together.flush();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #note(document: vscode.TextDocument): void {
    const file = this.fileOf(document);
    if (file === undefined) return;
    this.#dirty.set(file, document);
    this.#together.add(file);
  }

  async #handOver(files: ReadonlySet<string>): Promise<void> {
    for (const file of files) {
      const document = this.#dirty.get(file);
      const held = document !== undefined && !document.isClosed && document.isDirty;
      if (!held) this.#dirty.delete(file);
      await this.send(file, held ? document.getText() : undefined);
    }
  }
}
