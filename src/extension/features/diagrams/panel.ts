import * as vscode from 'vscode';
import type { Diagram } from '../../../core/diagram/diagram';
import type { DiagramRequest } from '../../../core/diagram/request';
import type { FromDiagram, ToDiagram } from '../../../protocol/diagram';
import { CallError } from '../../../protocol/rpc';
import { reached } from '../../host/milestones';
import type { Repository } from '../../host/repository';
import { activateNode } from './activate-node';
import { diagramPage, diagramWords } from './page';

export const viewType = 'gitsm.diagram';

/** What a panel needs to be opened again after a reload of the window. */
export interface PanelState {
  readonly folder: string;
  readonly request: DiagramRequest;
}

/** A tab with one diagram, redrawn when records change. */
export class DiagramPanel implements vscode.Disposable {
  #diagram: Diagram | undefined;
  #shown = '';
  #ready = false;
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly panel: vscode.WebviewPanel, readonly repository: Repository, readonly request: DiagramRequest, extension: vscode.Uri, readonly log: vscode.LogOutputChannel) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')] };
    // A tab draws its icon as it is: "currentColor" would be black on black.
    panel.iconPath = { light: vscode.Uri.joinPath(extension, 'media', 'diagram-light.svg'), dark: vscode.Uri.joinPath(extension, 'media', 'diagram-dark.svg') };
    panel.webview.html = diagramPage(panel.webview, extension, repository.surroundings.language).replace('</main>', `</main>\n<script type="application/json" id="state">${stateText({ folder: repository.folder.uri.toString(), request })}</script>`);
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromDiagram) => void this.#receive(message)),
      repository.onChange(() => void this.refresh()),
      panel.onDidChangeViewState(() => { if (panel.visible) void this.refresh(); }),
    ];
    panel.onDidDispose(() => vscode.Disposable.from(...this.#subscriptions).dispose());
  }

  /** Asks for the diagram again; the page redraws only what differs. */
  async refresh(): Promise<void> {
    if (!this.#ready || !this.panel.visible || this.repository.state.is !== 'ready') return;
    try {
      await this.repository.upToDate();
      const diagram = await this.repository.engine.diagram(this.request);
      if (!diagram) return;
      const text = JSON.stringify(diagram);
      if (text === this.#shown) return;
      this.#shown = text;
      this.#diagram = diagram;
      this.panel.title = diagram.title.length > 50 ? `${diagram.title.slice(0, 49)}…` : diagram.title;
      const message: ToDiagram = { kind: 'show', diagram, words: diagramWords() };
      await this.panel.webview.postMessage(message);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.reason === 'failed') this.log.error(error.message);
    }
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** The page is not trusted: a message is of a known kind, and a node is one of the diagram that was sent last. */
  async #receive(message: FromDiagram): Promise<void> {
    switch (message?.kind) {
      case 'ready':
        this.#ready = true;
        this.#shown = '';
        return this.refresh();
      case 'activate': {
        const node = this.#diagram?.nodes.find((n) => n.id === message.node);
        return node && activateNode(node, this.repository);
      }
      case 'copy':
        if (this.#diagram) await vscode.env.clipboard.writeText(this.#diagram.text);
        return;
      case 'export':
        if (message.format === 'svg' || message.format === 'png') await this.#export(message.format, String(message.data));
        return;
      case 'failed':
        this.log.warn(`A diagram cannot be drawn: ${String(message.message).slice(0, 500)}`);
        return;
      case 'drawn':
        if (this.request.kind === 'impact') reached('impact');
        this.log.debug(`Drawn in ${Math.round(Number(message.milliseconds))} ms.`);
    }
  }

  async #export(format: 'svg' | 'png', data: string): Promise<void> {
    const name = this.panel.title.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-|-$/g, '') || 'diagram';
    const target = await vscode.window.showSaveDialog({ defaultUri: this.repository.uriOf(`${name}.${format}`), filters: { [format.toUpperCase()]: [format] } });
    if (target) await vscode.workspace.fs.writeFile(target, format === 'svg' ? Buffer.from(data, 'utf8') : Buffer.from(data, 'base64'));
  }
}

/** JSON inside a page: nothing in it can close the element. */
function stateText(state: PanelState): string {
  return JSON.stringify(state).replace(/</g, '\\u003c');
}
