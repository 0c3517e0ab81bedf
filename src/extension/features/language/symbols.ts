import * as vscode from 'vscode';
import type { TypeName } from '../../../core/model/kind';
import type { OutlineEntry } from '../../../protocol/language';
import { quietly } from '../../host/quietly';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import { ask, recordsAndSettings } from './ask';

/** Records found at once; more words narrow them. */
const limit = 200;

const kinds: Readonly<Record<OutlineEntry['kind'], vscode.SymbolKind>> = { field: vscode.SymbolKind.Field, list: vscode.SymbolKind.Array, group: vscode.SymbolKind.Object, section: vscode.SymbolKind.String };

const recordKinds: Partial<Readonly<Record<TypeName, vscode.SymbolKind>>> = {
  incident: vscode.SymbolKind.Event, request: vscode.SymbolKind.Event, problem: vscode.SymbolKind.Event, change: vscode.SymbolKind.Operator, release: vscode.SymbolKind.Package,
  service: vscode.SymbolKind.Interface, ci: vscode.SymbolKind.Object, client: vscode.SymbolKind.Namespace, supplier: vscode.SymbolKind.Namespace,
};

/** The outline of a record, and every record by id or title. */
export function offerSymbols(repositories: Repositories): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(recordsAndSettings, {
      provideDocumentSymbols: (document, token) => ask(repositories, document, async (repository, file) => (await repository.engine.outline({ file }, token)).map(toSymbol)),
    }, { label: 'Gitsm' }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) => {
        const found = await Promise.all(repositories.all.map(async (repository) => {
          const shown = await quietly(repository.engine.search({ text: query, limit }, token));
          return (shown ?? []).map((r) => new vscode.SymbolInformation(`${r.id} ${r.title}`.trim() || r.file, recordKinds[r.type] ?? vscode.SymbolKind.File, r.what, new vscode.Location(repository.uriOf(r.file), new vscode.Position(0, 0))));
        }));
        return found.flat();
      },
    }),
  );
}

function toSymbol({ name, detail, kind, range, selection, children }: OutlineEntry): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, kinds[kind], toRange(range), toRange(selection));
  symbol.children = children.map(toSymbol);
  return symbol;
}
