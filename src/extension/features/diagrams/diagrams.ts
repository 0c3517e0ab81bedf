import * as vscode from 'vscode';
import type { DiagramRequest } from '../../../core/diagram/request';
import type { TreeNode } from '../../host/engine-tree';
import { pickRecord } from '../../host/pick-record';
import { repositoryOf, targetOf } from '../../host/record-target';
import type { RecordTarget, Target } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';
import { keepDocumentDiagrams } from './documents';
import { DiagramPanel, viewType } from './panel';
import type { PanelState } from './panel';

/** Diagrams of processes, records, impacts and the calendar, each in a tab that follows the records. */
export function showDiagrams(repositories: Repositories, extension: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
  const panels = new Map<string, DiagramPanel>();
  const keyOf = (repository: Repository, request: DiagramRequest): string => JSON.stringify([repository.folder.uri.toString(), request]);

  const adopt = (panel: vscode.WebviewPanel, repository: Repository, request: DiagramRequest): void => {
    const key = keyOf(repository, request);
    panels.set(key, new DiagramPanel(panel, repository, request, extension, log));
    panel.onDidDispose(() => panels.delete(key));
  };
  const show = (repository: Repository, request: DiagramRequest): void => {
    const there = panels.get(keyOf(repository, request));
    if (there) return there.panel.reveal();
    adopt(vscode.window.createWebviewPanel(viewType, 'Gitsm', { viewColumn: vscode.ViewColumn.Active }, { enableScripts: true }), repository, request);
  };
  const ofRecord = (kind: 'record' | 'history' | 'impact') => async (target?: TreeNode | RecordTarget): Promise<void> => {
    const found = await targetOf(repositories, target) ?? await chosen(kind);
    if (found) show(found.repository, { kind, id: found.id });
  };
  const chosen = async (kind: keyof typeof which): Promise<Target | undefined> => {
    const repository = await repositoryOf(repositories);
    const picked = repository && await pickRecord(repository, { title: which[kind](), placeholder: vscode.l10n.t('Words of its id or title') });
    return picked && { repository, id: picked.id };
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    keepDocumentDiagrams(repositories),
    registerCommand(commands.diagramProcess, async (id?: string) => {
      const repository = await repositoryOf(repositories);
      const chosen = repository && (typeof id === 'string' ? id : await pickProcess(repository));
      if (repository && chosen !== undefined) show(repository, { kind: 'process', id: chosen });
    }),
    registerCommand(commands.diagramRecord, ofRecord('record')),
    registerCommand(commands.diagramHistory, ofRecord('history')),
    registerCommand(commands.diagramImpact, ofRecord('impact')),
    registerCommand(commands.diagramCalendar, async () => {
      const repository = await repositoryOf(repositories);
      if (repository) show(repository, { kind: 'calendar' });
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { readonly panel?: PanelState } | undefined) {
        const kept = state?.panel;
        // After a reload of the window this comes before the folders were looked at.
        await repositories.look();
        const repository = repositories.all.find((r) => r.folder.uri.toString() === kept?.folder);
        if (repository && kept && isRequest(kept.request)) adopt(panel, repository, kept.request);
        else panel.dispose();
      },
    }),
    new vscode.Disposable(() => { for (const panel of panels.values()) panel.dispose(); }),
  );
}

/** What is asked where no record is open. */
const which = {
  record: () => vscode.l10n.t('The diagram of which record?'),
  history: () => vscode.l10n.t('The history of which record?'),
  impact: () => vscode.l10n.t('The impact of which record?'),
};

async function pickProcess(repository: Repository): Promise<string | undefined> {
  const items = (await repository.engine.processes({})).map(({ id, name }) => ({ label: name, description: id, id }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which process?'), matchOnDescription: true }))?.id;
}

function isRequest(request: unknown): request is DiagramRequest {
  const { kind, id } = (request ?? {}) as { kind?: unknown; id?: unknown };
  return kind === 'calendar' || (['process', 'record', 'history', 'impact'].includes(String(kind)) && typeof id === 'string');
}
