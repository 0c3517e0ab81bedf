import * as vscode from 'vscode';
import type { Past } from '../../../protocol/cmdb';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';

const scheme = 'gitsm-asof';

interface PastText {
  readonly folder: string;
  readonly commit: string;
  readonly file: string;
}

/** The address of a record as it was. Its folder names the state, which a tab shows beside a file of the same name. */
export function pastUri(repository: Repository, file: string, { commit, name }: Past): vscode.Uri {
  const text: PastText = { folder: repository.folder.uri.toString(), commit, file };
  return vscode.Uri.from({ scheme, path: `/${name.replaceAll('/', '-').slice(0, 40)}/${file}`, query: JSON.stringify(text) });
}

/** Serves records as a commit has them. Nobody can write there, and a commit never changes. */
export function servePastTexts(repositories: Repositories): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const { folder, commit, file } = JSON.parse(uri.query) as PastText;
      const repository = repositories.all.find((r) => r.folder.uri.toString() === folder);
      if (!repository || !vscode.workspace.isTrusted) return '';
      return await quietly(repository.engine.textAt({ file, commit })) ?? '';
    },
  });
}
