import * as vscode from 'vscode';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import { settings } from '../../ids';
import { ask, records } from './ask';

/** Titles behind the ids that fields name. */
export function showInlays(repositories: Repositories): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = later(200, () => changed.fire());
  return vscode.Disposable.from(
    changed, refresh,
    repositories.onChange(refresh),
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration(`${settings.section}.${settings.inlayTitles}`) && changed.fire()),
    vscode.languages.registerInlayHintsProvider(records, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, { start, end }, token) => {
        if (!vscode.workspace.getConfiguration(settings.section, document).get<boolean>(settings.inlayTitles)) return [];
        return ask(repositories, document, async (repository, file) => {
          const found = await repository.engine.inlays({ file, from: start.line + 1, to: end.line + 1 }, token);
          return found.map(({ at, text, file: target }) => {
            const part = new vscode.InlayHintLabelPart(text);
            part.location = new vscode.Location(repository.uriOf(target), new vscode.Position(0, 0));
            const hint = new vscode.InlayHint(new vscode.Position(at.line - 1, at.column - 1), [part]);
            hint.paddingLeft = true;
            return hint;
          });
        });
      },
    }),
  );
}
