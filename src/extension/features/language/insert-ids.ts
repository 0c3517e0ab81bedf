import * as vscode from 'vscode';
import { draggedRecords } from '../../host/record-drag';
import type { Repositories } from '../../host/repositories';
import { ask, placeOf, recordsAndSettings } from './ask';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('gitsm', 'ids');
/** A longer text is no list of ids. */
const longest = 20_000;

/** Records dropped from our trees, and lists of ids pasted, become what the place wants: items of a list, a value, words. */
export function offerInsertion(repositories: Repositories): vscode.Disposable {
  const insertion = (document: vscode.TextDocument, position: vscode.Position, text: string, token: vscode.CancellationToken): Promise<string | undefined> =>
    ask(repositories, document, (repository, file) => repository.engine.insertion({ file, at: placeOf(position), text }, token));
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentDropEditProvider(recordsAndSettings, {
      provideDocumentDropEdits: async (document, position, transfer, token) => {
        const ids = await transfer.get(draggedRecords)?.asString();
        const text = ids && await insertion(document, position, ids, token);
        return text ? new vscode.DocumentDropEdit(text, vscode.l10n.t('Insert the id'), kind) : undefined;
      },
    }, { dropMimeTypes: [draggedRecords], providedDropEditKinds: [kind] }),
    languages.registerDocumentPasteEditProvider(recordsAndSettings, {
      provideDocumentPasteEdits: async (document, [range], transfer, _, token) => {
        const pasted = await transfer.get('text/plain')?.asString();
        if (!range || pasted === undefined || pasted.length > longest) return undefined;
        const text = await insertion(document, range.start, pasted, token);
        return text === undefined || text === pasted ? undefined : [new vscode.DocumentPasteEdit(text, vscode.l10n.t('Insert the ids'), kind)];
      },
    }, { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] }),
  );
}
