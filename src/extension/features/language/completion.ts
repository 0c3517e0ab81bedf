import * as vscode from 'vscode';
import type { ShownCompletion } from '../../../protocol/language';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import { ask, placeOf, recordsAndSettings } from './ask';

/** Markdown has no quick suggestions: these open the list. A hyphen ends the first part of an id. */
const triggers = [':', ' ', '[', '-', ',', '{', '#', '"', "'"];

const kinds: Readonly<Record<ShownCompletion['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember, record: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User, heading: vscode.CompletionItemKind.Module, date: vscode.CompletionItemKind.Constant,
};

/** Fields, values, statuses that can be reached, people, ids with their titles, sections. */
export function offerCompletion(repositories: Repositories): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(recordsAndSettings, {
    provideCompletionItems: async (document, position, token, { triggerKind }) => {
      const typed = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      const found = await ask(repositories, document, (repository, file) => repository.engine.complete({ file, at: placeOf(position), typed }, token));
      // Of many ids only the nearest come: what is typed next may be about others.
      return found && new vscode.CompletionList(found.map((f) => itemOf(f, position)), found.some((f) => f.kind === 'record'));
    },
  }, ...triggers);
}

function itemOf(found: ShownCompletion, position: vscode.Position): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: found.label, description: found.description }, kinds[found.kind]);
  const replacing = toRange(found.range);
  item.range = found.whole ? replacing : { inserting: new vscode.Range(replacing.start, position), replacing };
  item.insertText = found.snippet ? new vscode.SnippetString(found.insert) : found.insert;
  item.filterText = found.filter;
  // Below zero stands what comes before all else; text sorts digits.
  item.sortText = String(found.rank + 100).padStart(6, '0');
  // Lines below the first are indented as they stand.
  item.keepWhitespace = true;
  if (found.documentation !== undefined) item.documentation = new vscode.MarkdownString(found.documentation);
  // The value comes next, and typing it would not open the list.
  if (found.snippet && /(?:^|[\s[])\$0/.test(found.insert)) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
