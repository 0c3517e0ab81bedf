import * as vscode from 'vscode';
import type { Repositories } from '../../host/repositories';
import { offerCompletion } from './completion';
import { offerFolding } from './folding';
import { offerHover } from './hover';
import { showInlays } from './inlays';
import { offerInsertion } from './insert-ids';
import { showLenses } from './lens';
import { offerLensCommands } from './lens-commands';
import { offerNavigation } from './navigation';
import { offerRename } from './rename';
import { offerSymbols } from './symbols';

/** Everything that the text editor knows of records and of gitsm.yaml. The engine answers; this only shows. */
export function offerLanguage(repositories: Repositories): vscode.Disposable {
  return vscode.Disposable.from(
    offerCompletion(repositories), offerHover(repositories), offerNavigation(repositories), offerRename(repositories), offerSymbols(repositories),
    showLenses(repositories), offerLensCommands(repositories), showInlays(repositories), offerFolding(repositories), offerInsertion(repositories),
  );
}
