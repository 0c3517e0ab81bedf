import * as vscode from 'vscode';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import { toWorkspaceEdit } from '../../host/workspace-edit';
import { ask, placeOf, recordsAndSettings } from './ask';

/** Gives a record another id, or a person another key, in the whole repository: one step, with a preview when asked for. */
export function offerRename(repositories: Repositories): vscode.Disposable {
  return vscode.languages.registerRenameProvider(recordsAndSettings, {
    prepareRename: async (document, position, token) => {
      const found = await ask(repositories, document, (repository, file) => repository.engine.renameable({ file, at: placeOf(position) }, token));
      // VS Code shows the text of the error at the cursor.
      if (!found) throw new Error(vscode.l10n.t('Only the id of a record, or the key of a person, can be renamed here.'));
      return { range: toRange(found.range), placeholder: found.name };
    },
    provideRenameEdits: (document, position, to, token) => ask(repositories, document, async (repository, file) => {
      const result = await repository.engine.rename({ file, at: placeOf(position), to: to.trim() }, token);
      if (result.ok) return toWorkspaceEdit(result, repository);
      // Were it rejected, Markdown's own rename would be asked next, and change `[CI-00001]` in this one file.
      void vscode.window.showErrorMessage(result.why);
      return new vscode.WorkspaceEdit();
    }),
  });
}
