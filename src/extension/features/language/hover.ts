import * as vscode from 'vscode';
import type { ShownHover } from '../../../protocol/language';
import { isThere, optional } from '../../host/optional-commands';
import { toRange } from '../../host/ranges';
import type { Repositories } from '../../host/repositories';
import { commands } from '../../ids';
import { ask, placeOf, recordsAndSettings } from './ask';

/** The only commands that a link of a hover may call; their arguments are ids of records and rules. */
const allowed: readonly string[] = [commands.openRecord, commands.openRule, optional.impact, optional.diagram];

/** The card of a record, the meaning of a field or value, a person, and why a finding is one. */
export function offerHover(repositories: Repositories): vscode.Disposable {
  return vscode.Disposable.from(offerOrigin(repositories), vscode.languages.registerHoverProvider(recordsAndSettings, {
    provideHover: async (document, position, token) => {
      const found = await ask(repositories, document, (repository, file) => repository.engine.hover({ file, at: placeOf(position) }, token));
      if (!found || found.length === 0) return undefined;
      const parts = await Promise.all(found.map(async (hover) => [new vscode.MarkdownString(hover.markdown), ...await linksOf(hover)]));
      return new vscode.Hover(parts.flat(), toRange(found.at(-1)!.range));
    },
  }));
}

/** Who set a value, when, in which change: apart, so that what the records say need not wait for git. */
function offerOrigin(repositories: Repositories): vscode.Disposable {
  return vscode.languages.registerHoverProvider(recordsAndSettings, {
    provideHover: async (document, position, token) => {
      if (!vscode.workspace.isTrusted) return undefined;
      const found = await ask(repositories, document, (repository, file) => repository.engine.origin({ file, at: placeOf(position) }, token));
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(found.range));
    },
  });
}

/** Links stand apart from what people wrote: only this text is trusted. */
async function linksOf({ record, rule }: ShownHover): Promise<readonly vscode.MarkdownString[]> {
  const links: string[] = [];
  const add = (text: string, command: string, argument: string | { readonly record: string }): void => {
    links.push(`[${text}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`);
  };
  if (record !== undefined) {
    add(`$(go-to-file) ${vscode.l10n.t('Open')}`, commands.openRecord, record);
    if (await isThere(optional.impact)) add(`$(type-hierarchy) ${vscode.l10n.t('Impact')}`, optional.impact, { record });
    if (await isThere(optional.diagram)) add(`$(graph) ${vscode.l10n.t('Diagram')}`, optional.diagram, { record });
  }
  if (rule !== undefined) add(`$(book) ${vscode.l10n.t('Page of the rule')}`, commands.openRule, rule);
  if (links.length === 0) return [];
  const text = new vscode.MarkdownString(links.join('&nbsp;&nbsp; '), true);
  text.isTrusted = { enabledCommands: allowed };
  return [text];
}
