import * as vscode from 'vscode';
import type { PageRequest, Row, RowPage, RowPath, RowTarget, WayPoint } from '../../core/query/rows';
import { commands } from '../ids';
import { markUri } from './marks';
import { quietly } from './quietly';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

/** Rows shown at once under one; more are a click away. A tree asks VS Code to draw each of them. */
const pageSize = 200;

export interface RowNode {
  readonly is: 'row';
  readonly repository: Repository;
  readonly row: Row;
  readonly parent: TreeNode | undefined;
  /** Where its record is opened from; undefined for a row without one. */
  readonly uri: vscode.Uri | undefined;
  /** It is a state of earlier: nothing is written there. */
  readonly past: boolean;
}

export type TreeNode =
  /** The top of a repository, when the window has several. */
  | { readonly is: 'folder'; readonly repository: Repository }
  | RowNode
  | { readonly is: 'more'; readonly repository: Repository; readonly left: number; readonly parent: TreeNode | undefined; readonly show: () => void };

export interface TreeExtras {
  /** What a click on a row with a target of its own runs. */
  readonly open?: (repository: Repository, target: RowTarget) => vscode.Command | undefined;
  /** What a row that `tells` says, as Markdown, when the pointer comes to rest on it. */
  readonly tip?: (repository: Repository, path: RowPath) => Promise<string | undefined>;
  /** The state of earlier that the rows are of; undefined while they are of now. */
  readonly past?: (repository: Repository) => PastRecords | undefined;
}

/** Records as they were. */
export interface PastRecords {
  readonly uriOf: (file: string) => vscode.Uri;
  readonly card: (file: string) => Promise<string | undefined>;
}

/** A view's tree as engines give it: nothing is asked before it is opened, long lists come in pages. */
export class EngineTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #limits = new Map<string, number>();

  /** `variant` tells what the tree is grouped by: rows of two groupings are not one another. */
  constructor(
    readonly repositories: Repositories,
    readonly ask: (repository: Repository, request: PageRequest) => Promise<RowPage>,
    readonly variant: () => string,
    readonly extras: TreeExtras = {},
  ) {}

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      const shown = this.repositories.all.filter((r) => r.state.is === 'ready' || r.state.is === 'loading');
      if (shown.length > 1) return shown.map((repository) => ({ is: 'folder', repository }));
      return shown[0] ? this.#rows(shown[0], [], undefined) : [];
    }
    if (node.is === 'folder') return this.#rows(node.repository, [], node);
    return node.is === 'row' ? this.#rows(node.repository, node.row.path, node) : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.is === 'folder' ? undefined : node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.is === 'row') return rowItem(node, this.#idOf(node.repository, node.row.path), this.extras);
    if (node.is === 'folder') {
      const item = new vscode.TreeItem(node.repository.name, vscode.TreeItemCollapsibleState.Expanded);
      item.id = this.#idOf(node.repository, undefined);
      item.iconPath = new vscode.ThemeIcon('root-folder');
      item.accessibilityInformation = { label: vscode.l10n.t('Folder {0}', node.repository.name) };
      return item;
    }
    const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', Math.min(node.left, pageSize)), vscode.TreeItemCollapsibleState.None);
    item.description = vscode.l10n.t('not shown: {0}', node.left);
    item.id = `${this.#idOf(node.repository, node.parent?.is === 'row' ? node.parent.row.path : [])} more`;
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.accessibilityInformation = { label: vscode.l10n.t('Show {0} more of {1} that are not shown', Math.min(node.left, pageSize), node.left), role: 'button' };
    item.command = { command: commands.showMore, title: '', arguments: [node] };
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    if (node.is !== 'row') return item;
    const { repository, row } = node;
    const past = this.extras.past?.(repository);
    const cardOf = (file: string): Promise<string | undefined> => past?.card(file) ?? repository.engine.card({ file });
    const card = row.tells && this.extras.tip ? await quietly(this.extras.tip(repository, row.path)) : row.record && await quietly(cardOf(row.record.file));
    if (card !== undefined) item.tooltip = new vscode.MarkdownString(card);
    return item;
  }

  /** Makes sure that the rows on the way are among those that are shown, and gives the last as a node to reveal. */
  nodeAt(repository: Repository, way: readonly WayPoint[]): TreeNode | undefined {
    let parent: TreeNode | undefined = this.repositories.all.length > 1 ? { is: 'folder', repository } : undefined;
    let above: RowPath = [];
    let longer = false;
    for (const { row, index } of way) {
      const id = this.#idOf(repository, above);
      if (index >= this.#limitOf(id)) {
        this.#limits.set(id, Math.ceil((index + 1) / pageSize) * pageSize);
        longer = true;
      }
      parent = this.#node(repository, row, parent);
      above = row.path;
    }
    if (longer) this.refresh();
    return parent;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #rows(repository: Repository, path: RowPath, parent: TreeNode | undefined): Promise<TreeNode[]> {
    const id = this.#idOf(repository, path);
    const page = await quietly(this.ask(repository, { path, count: this.#limitOf(id) }));
    if (!page) return [];
    const rows = page.rows.map((row): TreeNode => this.#node(repository, row, parent));
    if (page.more === 0) return rows;
    const show = (): void => {
      this.#limits.set(id, this.#limitOf(id) + pageSize);
      this.#changed.fire(parent);
    };
    return [...rows, { is: 'more', repository, left: page.more, parent, show }];
  }

  #node(repository: Repository, row: Row, parent: TreeNode | undefined): RowNode {
    const past = this.extras.past?.(repository);
    const file = row.record?.file;
    return { is: 'row', repository, row, parent, uri: file === undefined ? undefined : past?.uriOf(file) ?? repository.uriOf(file), past: past !== undefined };
  }

  #limitOf(id: string): number {
    return this.#limits.get(id) ?? pageSize;
  }

  #idOf(repository: Repository, path: RowPath | undefined): string {
    return JSON.stringify([repository.folder.uri.toString(), this.variant(), path ?? null]);
  }
}

const folding = { none: vscode.TreeItemCollapsibleState.None, folded: vscode.TreeItemCollapsibleState.Collapsed, open: vscode.TreeItemCollapsibleState.Expanded } as const;
const tints = { error: 'problemsErrorIcon.foreground', warning: 'problemsWarningIcon.foreground', muted: 'disabledForeground' } as const;

function rowItem({ repository, row, uri, past }: RowNode, id: string, { open }: TreeExtras): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, folding[row.children]);
  item.id = id;
  item.description = row.description;
  // An organisation names the icons of its classes; what is no codicon shows as none.
  item.iconPath = new vscode.ThemeIcon(/^[a-z0-9-]+$/.test(row.icon) ? row.icon : 'circle-outline', row.tint && new vscode.ThemeColor(tints[row.tint]));
  item.accessibilityInformation = { label: row.spoken };
  item.resourceUri = row.marks && markUri(row.marks);
  if (row.record) {
    item.contextValue = [past ? 'past' : 'record', row.record.type, row.record.over && 'over', row.record.stuck && 'stuck'].filter(Boolean).join(' ');
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  } else if (!row.tells) {
    item.tooltip = row.spoken;
  }
  if (row.opens) item.command = open?.(repository, row.opens);
  return item;
}
