import * as vscode from 'vscode';
import { cmdbGroupings } from '../../../core/query/groupings';
import type { CmdbGrouping } from '../../../core/query/groupings';
import type { PageRequest, RowPage } from '../../../core/query/rows';
import type { CmdbShape, Past } from '../../../protocol/cmdb';
import { EngineTree } from '../../host/engine-tree';
import type { PastRecords, RowNode, TreeNode } from '../../host/engine-tree';
import { later } from '../../host/later';
import { pickGrouping } from '../../host/pick-grouping';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands, contexts, settings, views } from '../../ids';
import { askPast, openPasts } from './as-of';
import { pastUri, servePastTexts } from './past-texts';
import { relateByDrag } from './relate-by-drag';

const memory = { by: 'cmdb.by', up: 'cmdb.up' };

const label: Readonly<Record<CmdbGrouping, () => string>> = {
  services: () => vscode.l10n.t('Services and what they stand on'),
  class: () => vscode.l10n.t('By class'),
  client: () => vscode.l10n.t('By client'),
  location: () => vscode.l10n.t('By location'),
  status: () => vscode.l10n.t('By status'),
};

/** The CMDB view: services and what they stand on, what stands on each, or everything by a field; now, or as git kept it. */
export class CmdbView implements vscode.Disposable {
  readonly #tree: EngineTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable;
  #shape: CmdbShape;
  /** The states that are shown instead of now; a repository that has none of the kind is left out. */
  #pasts: ReadonlyMap<Repository, Past> | undefined;

  constructor(readonly repositories: Repositories, readonly memento: vscode.Memento) {
    const by = memento.get<string>(memory.by);
    this.#shape = { by: cmdbGroupings.find((g) => g === by) ?? 'services', up: memento.get<boolean>(memory.up) ?? false };
    this.#tree = new EngineTree(repositories, (repository, request) => this.#ask(repository, request), () => this.#variant(), { past: (repository) => this.#pastRecords(repository) });
    this.#view = vscode.window.createTreeView(views.cmdb, { treeDataProvider: this.#tree, dragAndDropController: relateByDrag, showCollapseAll: true, canSelectMany: true });
    const refresh = later(200, () => this.#tree.refresh());
    const { registerCommand } = vscode.commands;
    this.#subscriptions = vscode.Disposable.from(
      this.#tree, this.#view, refresh, servePastTexts(repositories),
      repositories.onChange(refresh),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#follow(editor)),
      this.#view.onDidChangeVisibility(() => void this.#follow(vscode.window.activeTextEditor)),
      registerCommand(commands.cmdbGroupBy, () => this.#groupBy()),
      registerCommand(commands.cmdbShowUp, () => this.#turn(true)),
      registerCommand(commands.cmdbShowDown, () => this.#turn(false)),
      registerCommand(commands.cmdbRootUp, (node?: TreeNode) => this.#root(node, true)),
      registerCommand(commands.cmdbRootDown, (node?: TreeNode) => this.#root(node, false)),
      registerCommand(commands.cmdbShowWhole, () => this.#show({ ...this.#shape, root: undefined, up: this.memento.get<boolean>(memory.up) ?? false })),
      registerCommand(commands.cmdbAsOf, (asked?: unknown) => this.#asOf(typeof asked === 'string' ? asked : undefined)),
      registerCommand(commands.cmdbNow, () => this.#now()),
      registerCommand(commands.cmdbCompareNow, (node?: TreeNode) => this.#compareNow(node)),
      registerCommand(commands.cmdbReveal, async (uri?: vscode.Uri) => {
        const shown = await this.#reveal(uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri, true);
        if (!shown) void vscode.window.showInformationMessage(vscode.l10n.t('The CMDB holds services and configuration items; this file is neither.'));
      }),
    );
    this.#tell();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #ask(repository: Repository, request: PageRequest): Promise<RowPage> {
    const past = this.#pasts?.get(repository);
    if (this.#pasts && !past) return { rows: [], more: 0 };
    return past ? repository.engine.cmdbAt({ ...request, ...this.#shape, past }) : repository.engine.cmdb({ ...request, ...this.#shape });
  }

  /** Rows of two shapes, or of two states, are not one another. */
  #variant(): string {
    const { by, up, root } = this.#shape;
    return [by, up ? 'up' : 'down', root ?? '', ...[...this.#pasts?.values() ?? []].map((p) => p.commit)].join(' ');
  }

  #pastRecords(repository: Repository): PastRecords | undefined {
    const past = this.#pasts?.get(repository);
    return past && { uriOf: (file) => pastUri(repository, file, past), card: (file) => repository.engine.cardAt({ file, past }) };
  }

  #show(shape: CmdbShape): void {
    this.#shape = shape;
    this.#tell();
    this.#tree.refresh();
  }

  /** What is shown that is not the whole of now, in the view's title and above its rows. */
  #tell(): void {
    const { by, up = false, root } = this.#shape;
    const [past] = this.#pasts?.values() ?? [];
    const shown = root === undefined ? (by === 'services' ? (up ? vscode.l10n.t('What stands on each') : '') : label[by]()) : up ? vscode.l10n.t('What stands on {0}', root) : vscode.l10n.t('What {0} stands on', root);
    const upward = root === undefined && up && by !== 'services' ? vscode.l10n.t('what stands on each') : '';
    this.#view.description = [past?.name, shown, upward].filter(Boolean).join(' · ') || undefined;
    this.#view.message = past && vscode.l10n.t('As of {0} (commit {1}): read-only. The arrow above the tree leads back to now.', past.name, past.commit.slice(0, 8));
    const context = { [contexts.cmdbUp]: up, [contexts.cmdbRooted]: root !== undefined, [contexts.cmdbPast]: past !== undefined };
    for (const [key, value] of Object.entries(context)) void vscode.commands.executeCommand('setContext', key, value);
  }

  async #groupBy(): Promise<void> {
    const picked = await pickGrouping(cmdbGroupings.map((g) => ({ grouping: g, label: label[g]() })), this.#shape.by, vscode.l10n.t('Show the CMDB as'));
    if (picked === undefined) return;
    await this.memento.update(memory.by, picked);
    this.#show({ ...this.#shape, by: picked, root: undefined });
  }

  async #turn(up: boolean): Promise<void> {
    if (this.#shape.root === undefined) await this.memento.update(memory.up, up);
    this.#show({ ...this.#shape, up });
  }

  #root(node: TreeNode | undefined, up: boolean): void {
    const row = node ?? this.#view.selection[0];
    if (row?.is === 'row' && row.row.record?.id) this.#show({ ...this.#shape, up, root: row.row.record.id });
  }

  async #asOf(given: string | undefined): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const ready = this.repositories.all.filter((r) => r.state.is === 'ready');
    const asked = given ?? await askPast(ready);
    const pasts = asked === undefined ? undefined : await openPasts(ready, asked);
    if (!pasts) return;
    this.#pasts = pasts;
    this.#show(this.#shape);
  }

  #now(): void {
    for (const repository of this.#pasts?.keys() ?? []) void repository.tell((engine) => engine.leavePast({}));
    this.#pasts = undefined;
    this.#show(this.#shape);
  }

  /** A record as it was beside what it is. */
  async #compareNow(node: TreeNode | undefined): Promise<void> {
    const row = node ?? this.#view.selection[0];
    const past = row?.is === 'row' ? this.#pasts?.get(row.repository) : undefined;
    if (!past || row?.is !== 'row' || !row.uri) return;
    const { record } = (row satisfies RowNode).row;
    const now = await row.repository.engine.whereIs({ id: record!.id });
    if (now === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('{0} is no longer there.', record!.id));
    await vscode.commands.executeCommand('vscode.diff', row.uri, row.repository.uriOf(now), vscode.l10n.t('{0}: {1} and now', record!.id, past.name));
  }

  async #reveal(uri: vscode.Uri | undefined, focus: boolean): Promise<boolean> {
    const repository = this.repositories.of(uri);
    const file = uri && repository?.fileOf(uri);
    if (!repository || file === undefined || repository.state.is !== 'ready') return false;
    // Asked for, a record is shown where it stands now, whatever was looked at before.
    if (focus && this.#pasts) this.#now();
    if (focus && this.#shape.root !== undefined) this.#show({ ...this.#shape, root: undefined });
    const way = await repository.engine.wayToCi({ ...this.#shape, file });
    const node = way && this.#tree.nodeAt(repository, way);
    if (!node) return false;
    await this.#view.reveal(node, { select: true, focus, expand: false });
    return true;
  }

  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const wanted = vscode.workspace.getConfiguration(settings.section).get<boolean>(settings.autoReveal);
    // A record stands in several places: the one that was clicked stays. Among earlier states nothing is followed.
    if (!editor || !this.#view.visible || !wanted || this.#pasts || isOf(this.#view.selection[0], editor.document.uri)) return;
    await this.#reveal(editor.document.uri, false);
  }
}

function isOf(node: TreeNode | undefined, uri: vscode.Uri): boolean {
  return node?.is === 'row' && node.uri?.toString() === uri.toString();
}
