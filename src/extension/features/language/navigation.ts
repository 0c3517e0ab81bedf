import * as vscode from 'vscode';
import type { FilePlace } from '../../../protocol/language';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { ask, placeOf, records, recordsAndSettings } from './ask';

/** Definitions and references of ids and people, and links from ids to their records. */
export function offerNavigation(repositories: Repositories): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(recordsAndSettings, {
      provideDefinition: (document, position, token) =>
        ask(repositories, document, async (repository, file) => toLocations(await repository.engine.definitions({ file, at: placeOf(position) }, token), repository)),
    }),
    languages.registerReferenceProvider(recordsAndSettings, {
      provideReferences: (document, position, { includeDeclaration }, token) =>
        ask(repositories, document, async (repository, file) => toLocations(await repository.engine.references({ file, at: placeOf(position), withDefinition: includeDeclaration }, token), repository)),
    }),
    languages.registerDocumentLinkProvider(records, {
      provideDocumentLinks: (document, token) => ask(repositories, document, async (repository, file) => {
        const links = await repository.engine.links({ file }, token);
        return links.map(({ range, file: target, title }) => {
          const link = new vscode.DocumentLink(toRange(range), repository.uriOf(target));
          link.tooltip = title;
          return link;
        });
      }),
    }),
  );
}

export function toLocations(places: readonly FilePlace[], repository: Repository): vscode.Location[] {
  return places.map(({ file, range }) => new vscode.Location(repository.uriOf(file), toRange(range)));
}
