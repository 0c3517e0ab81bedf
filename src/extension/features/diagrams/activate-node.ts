import * as vscode from 'vscode';
import type { DiagramNode } from '../../../core/diagram/diagram';
import type { Repository } from '../../host/repository';

/** What a click on a node does: makes the move it stands for, opens its record, or lists the records of its status. */
export async function activateNode(node: DiagramNode, repository: Repository): Promise<void> {
  if (node.move !== undefined && node.record !== undefined) {
    await vscode.commands.executeCommand('gitsm.move', { record: node.record, to: node.move, folder: repository.folder.uri.toString() });
  } else if (node.record !== undefined) {
    await open(repository, await repository.engine.whereIs({ id: node.record }));
  } else if (node.status) {
    const standing = await repository.engine.standing(node.status);
    if (standing.length === 0) {
      void vscode.window.setStatusBarMessage(vscode.l10n.t('No record stands in this status.'), 4000);
      return;
    }
    const items = standing.map((r) => ({ label: r.title.replaceAll('$(', '$ (') || r.id, description: r.id, file: r.file }));
    const picked = await vscode.window.showQuickPick(items, { title: node.label, matchOnDescription: true });
    await open(repository, picked?.file);
  }
}

async function open(repository: Repository, file: string | undefined): Promise<void> {
  if (file !== undefined) await vscode.commands.executeCommand('vscode.open', repository.uriOf(file), { viewColumn: vscode.ViewColumn.Beside });
}
