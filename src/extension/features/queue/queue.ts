import * as vscode from 'vscode';
import { queueGroupings } from '../../../core/query/groupings';
import type { QueueGrouping } from '../../../core/query/groupings';
import type { QueueCounts, QueueFilter } from '../../../core/query/queue';
import { CallError } from '../../../protocol/rpc';
import { EngineTree } from '../../host/engine-tree';
import type { TreeNode } from '../../host/engine-tree';
import { later } from '../../host/later';
import { pickGrouping } from '../../host/pick-grouping';
import { recordDrag } from '../../host/record-drag';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { identify } from '../../host/who';
import { commands, contexts, settings, views } from '../../ids';
import { askFilter } from './ask-filter';

const memory = { by: 'queue.by', filter: 'queue.filter' };

const label: Readonly<Record<QueueGrouping, () => string>> = {
  process: () => vscode.l10n.t('By process'),
  status: () => vscode.l10n.t('By status'),
  assignee: () => vscode.l10n.t('By assignee'),
  client: () => vscode.l10n.t('By client'),
  priority: () => vscode.l10n.t('By priority'),
  due: () => vscode.l10n.t('By due time'),
};

/** The Queue view: open records, grouped and filtered; its badge counts what is mine and late. */
export class QueueView implements vscode.Disposable {
  readonly #tree: EngineTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable;
  #by: QueueGrouping;
  #filter: QueueFilter;

  constructor(readonly repositories: Repositories, readonly memento: vscode.Memento) {
    const by = memento.get<string>(memory.by);
    this.#by = queueGroupings.find((g) => g === by) ?? 'process';
    this.#filter = { mine: false, text: '', ...memento.get<Partial<QueueFilter>>(memory.filter) };
    this.#tree = new EngineTree(repositories, (repository, request) => repository.engine.queue({ ...request, by: this.#by, filter: this.#filter }), () => this.#by);
    this.#view = vscode.window.createTreeView(views.queue, { treeDataProvider: this.#tree, dragAndDropController: recordDrag, showCollapseAll: true, canSelectMany: true });
    const refresh = later(200, () => void this.#refresh());
    const { registerCommand } = vscode.commands;
    this.#subscriptions = vscode.Disposable.from(
      this.#tree, this.#view, refresh,
      repositories.onChange(refresh),
      vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration(`${settings.section}.${settings.mine}`) && refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      registerCommand(commands.queueGroupBy, () => this.#groupBy()),
      registerCommand(commands.queueShowMine, () => this.#showMine()),
      registerCommand(commands.queueShowAll, () => this.#apply({ ...this.#filter, mine: false })),
      registerCommand(commands.queueFilter, async () => {
        const text = await askFilter(repositories, this.#filter.text);
        if (text !== undefined) await this.#apply({ ...this.#filter, text });
      }),
      registerCommand(commands.queueClearFilter, () => this.#apply({ mine: false, text: '' })),
    );
    void this.#refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #groupBy(): Promise<void> {
    const picked = await pickGrouping(queueGroupings.map((g) => ({ grouping: g, label: label[g]() })), this.#by, vscode.l10n.t('Group the queue'));
    if (picked === undefined) return;
    this.#by = picked;
    await this.memento.update(memory.by, picked);
    await this.#refresh();
  }

  /** "Mine" needs to know who looks: said where it does not. */
  async #showMine(): Promise<void> {
    const everyone = await Promise.all(this.#ready().map((repository) => identify(repository)));
    if (everyone.every((me) => me.person === undefined)) {
      const address = everyone.find((me) => me.email)?.email;
      const message = address === undefined
        ? vscode.l10n.t('Git has no user.email here, and the setting gitsm.mine is empty: nobody knows which records are yours.')
        : vscode.l10n.t('Nobody in gitsm.yaml has the address {0}: add it to your emails there, or set gitsm.mine.', address);
      const open = vscode.l10n.t('Open the setting');
      if (await vscode.window.showWarningMessage(message, open) === open) await vscode.commands.executeCommand('workbench.action.openSettings', `${settings.section}.${settings.mine}`);
      return;
    }
    await this.#apply({ ...this.#filter, mine: true });
  }

  async #apply(filter: QueueFilter): Promise<void> {
    this.#filter = filter;
    await this.memento.update(memory.filter, filter);
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    await vscode.commands.executeCommand('setContext', contexts.queueMine, this.#filter.mine);
    await vscode.commands.executeCommand('setContext', contexts.queueFiltered, this.#filter.mine || this.#filter.text !== '');
    try {
      const counts = await Promise.all(this.#ready().map(async (repository) => {
        await identify(repository);
        return repository.engine.queueCounts({ filter: this.#filter });
      }));
      this.#showCounts(counts);
    } catch (error) {
      // An engine that ends is started anew, and refreshes this.
      if (!(error instanceof CallError) || error.reason === 'failed') throw error;
    }
    this.#tree.refresh();
  }

  #showCounts(all: readonly (QueueCounts & { readonly shown: number })[]): void {
    const sum = (of: 'open' | 'mine' | 'overdue' | 'shown'): number => all.reduce((n, counts) => n + counts[of], 0);
    const overdue = sum('overdue');
    this.#view.badge = overdue === 0 ? undefined : { value: overdue, tooltip: vscode.l10n.t('Yours: {0} open, {1} late', sum('mine'), overdue) };
    const parts = [...(this.#filter.mine ? [vscode.l10n.t('mine')] : []), ...(this.#filter.text === '' ? [] : [this.#filter.text])];
    const told = parts.length === 0 ? undefined : vscode.l10n.t('Filter: {0} ({1} of {2})', parts.join(', '), sum('shown'), sum('open'));
    const by = this.#by === 'process' ? [] : [label[this.#by]()];
    // A message would hide the buttons that clear a filter under which nothing is left: the title tells it then.
    const hidden = told !== undefined && sum('shown') === 0;
    this.#view.message = hidden ? undefined : told;
    this.#view.description = [...by, ...(hidden ? [told] : [])].join(' · ') || undefined;
  }

  #ready(): readonly Repository[] {
    return this.repositories.all.filter((r) => r.state.is === 'ready');
  }
}
