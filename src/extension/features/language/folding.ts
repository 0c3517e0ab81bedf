import * as vscode from 'vscode';
import type { Repositories } from '../../host/repositories';
import { ask, records } from './ask';

/** Folds the front matter, its lists and maps of several lines, and the sections. */
export function offerFolding(repositories: Repositories): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(records, {
    provideFoldingRanges: (document, _, token) => ask(repositories, document, async (repository, file) => {
      const folds = await repository.engine.folds({ file }, token);
      return folds.map(({ start, end, header }) => new vscode.FoldingRange(start - 1, end - 1, header ? vscode.FoldingRangeKind.Region : undefined));
    }),
  });
}
