import * as vscode from 'vscode';
import { processDiagramIds } from '../../../core/diagram/process';
import type { DiagramRequest } from '../../../core/diagram/request';
import { improvementCycle } from '../../../core/model/kit/improvement';
import { processOf } from '../../../core/model/kit/processes';
import type { TreeNode } from '../../host/engine-tree';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands } from '../../ids';
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
    const found = await targetOf(repositories, target);
    if (found) show(found.repository, { kind, id: found.id });
    else void vscode.window.showInformationMessage(vscode.l10n.t('Open a record first, or choose one in a view.'));
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
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
        const repository = repositories.all.find((r) => r.folder.uri.toString() === kept?.folder);
        if (repository && kept && isRequest(kept.request)) adopt(panel, repository, kept.request);
        else panel.dispose();
      },
    }),
    new vscode.Disposable(() => { for (const panel of panels.values()) panel.dispose(); }),
  );
}

/** What a link or another command names: a record by its id, in a folder when there are several. */
export interface RecordTarget {
  readonly record: string;
  readonly folder?: string;
}

/** The record that a command is about: a row, an argument, or the active editor's. */
async function targetOf(repositories: Repositories, target: TreeNode | RecordTarget | undefined): Promise<{ readonly repository: Repository; readonly id: string } | undefined> {
  if (target && 'is' in target) return target.is === 'row' && target.row.record ? { repository: target.repository, id: target.row.record.id } : undefined;
  if (target && typeof target.record === 'string') {
    const repository = repositories.all.find((r) => target.folder === undefined || r.folder.uri.toString() === target.folder);
    return repository && { repository, id: target.record };
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  for (const repository of repositories.all) {
    const file = uri && repository.fileOf(uri);
    const id = file === undefined ? undefined : await repository.engine.idOf({ file });
    if (id !== undefined) return { repository, id };
  }
  return undefined;
}

/** The folder of the active editor, the only one, or the one that the user chooses. */
async function repositoryOf(repositories: Repositories): Promise<Repository | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const here = uri && repositories.all.find((r) => r.fileOf(uri) !== undefined);
  if (here ?? repositories.all.length < 2) return here ?? repositories.all[0];
  const picked = await vscode.window.showQuickPick(repositories.all.map((r) => ({ label: r.name, repository: r })), { title: vscode.l10n.t('Which repository?') });
  return picked?.repository;
}

async function pickProcess(repository: Repository): Promise<string | undefined> {
  const { language } = repository.surroundings;
  const items = processDiagramIds.map((id) => ({ label: (processOf(id)?.name ?? improvementCycle.name)[language], description: id, id }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which process?'), matchOnDescription: true }))?.id;
}

function isRequest(request: unknown): request is DiagramRequest {
  const { kind, id } = (request ?? {}) as { kind?: unknown; id?: unknown };
  return kind === 'calendar' || (['process', 'record', 'history', 'impact'].includes(String(kind)) && typeof id === 'string');
}
