import * as vscode from 'vscode';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import type { ReviewScope } from '../../../protocol/review';

export const scheme = 'gitsm-review';

export interface ReviewedText {
  readonly folder: string;
  readonly scope: ReviewScope;
  readonly side: 'before' | 'after';
}

/** The address of a file in one of the two states; the path is the file's own, so that the editor knows its language. */
export function reviewUri(repository: Repository, file: string, scope: ReviewScope, side: 'before' | 'after'): vscode.Uri {
  const query: ReviewedText = { folder: repository.folder.uri.toString(), scope, side };
  return vscode.Uri.from({ scheme, path: `/${file}`, query: JSON.stringify(query) });
}

/** Serves the texts of both states, read-only, and tells open ones when the comparison is another. */
export class ReviewTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly repositories: Repositories) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { folder, scope, side } = JSON.parse(uri.query) as ReviewedText;
    const repository = this.repositories.all.find((r) => r.folder.uri.toString() === folder);
    if (!repository || !vscode.workspace.isTrusted) return '';
    return await quietly(repository.engine.reviewText({ scope, side, file: uri.path.slice(1) })) ?? '';
  }

  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
