import * as vscode from 'vscode';
import type { RowTarget } from '../../../core/query/rows';
import { reviewScopes } from '../../../protocol/review';
import type { ReviewScope, ReviewState } from '../../../protocol/review';
import { EngineTree } from '../../host/engine-tree';
import { watchGit } from '../../host/git-changes';
import { later } from '../../host/later';
import { pickGrouping } from '../../host/pick-grouping';
import { quietly } from '../../host/quietly';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { commands, contexts, views } from '../../ids';
import { ReviewTexts, reviewUri, scheme } from './texts';

const memory = 'review.scope';

const label: Readonly<Record<ReviewScope, () => string>> = {
  branch: () => vscode.l10n.t('Since the branch left the default one'),
  index: () => vscode.l10n.t('Staged in the index'),
  worktree: () => vscode.l10n.t('Not committed yet'),
};

/** The Review view: what the branch, the index or the working tree changes, as records and findings. */
export class ReviewView implements vscode.Disposable {
  readonly #tree: EngineTree;
  readonly #texts: ReviewTexts;
  readonly #view: vscode.TreeView<unknown>;
  readonly #subscriptions: vscode.Disposable;
  #scope: ReviewScope;

  constructor(readonly repositories: Repositories, readonly memento: vscode.Memento) {
    const kept = memento.get<string>(memory);
    this.#scope = reviewScopes.find((s) => s === kept) ?? 'branch';
    this.#texts = new ReviewTexts(repositories);
    this.#tree = new EngineTree(
      repositories,
      async (repository, request) => (vscode.workspace.isTrusted ? repository.engine.review({ ...request, scope: this.#scope }) : { rows: [], more: 0 }),
      () => this.#scope,
      { open: (repository, target) => this.#diffOf(repository, target) },
    );
    this.#view = vscode.window.createTreeView(views.review, { treeDataProvider: this.#tree, showCollapseAll: true });
    const refresh = later(300, () => void this.#refresh());
    this.#subscriptions = vscode.Disposable.from(
      this.#tree, this.#view, this.#texts, refresh,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this.#texts),
      repositories.onChange(refresh),
      this.#view.onDidChangeVisibility(refresh),
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      watchGit(() => void this.#forget().then(refresh)),
      vscode.commands.registerCommand(commands.reviewCompare, () => this.#choose()),
    );
    void this.#refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #choose(): Promise<void> {
    const picked = await pickGrouping(reviewScopes.map((s) => ({ grouping: s, label: label[s]() })), this.#scope, vscode.l10n.t('What to review'));
    if (picked === undefined) return;
    this.#scope = picked;
    await this.memento.update(memory, picked);
    await this.#refresh();
  }

  async #forget(): Promise<void> {
    await Promise.all(this.#ready().map((repository) => quietly(repository.engine.reviewChanged({}))));
  }

  /** Comparing reads both states and judges them: only while somebody looks. */
  async #refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const states = vscode.workspace.isTrusted ? await Promise.all(this.#ready().map((r) => quietly(r.engine.reviewState({ scope: this.#scope })))) : [];
    for (const s of states) if (s?.is === 'trouble' && s.reason === 'failed') this.repositories.surroundings.log.error(s.detail);
    await vscode.commands.executeCommand('setContext', contexts.review, vscode.workspace.isTrusted ? stateOf(states) : 'restricted');
    const compared = states.filter((s) => s?.is === 'compared');
    const told = this.#scope === 'branch' && compared.length > 0 && compared.every((s) => s.unparted) ? 'worktree' : this.#scope;
    this.#view.description = label[told]();
    this.#view.message = sumOf(states);
    this.#tree.refresh();
    this.#texts.refresh();
  }

  /** VS Code's own comparison, at the line. The later side of what is on disk is the file itself, to go on with. */
  #diffOf(repository: Repository, target: RowTarget): vscode.Command | undefined {
    if (target.to !== 'change') return undefined;
    const { file, from, line } = target;
    const left = reviewUri(repository, from ?? file, this.#scope, 'before');
    // What was deleted has no file to show: an empty text stands for it.
    const gone = this.#scope !== 'index' && target.gone === true;
    const right = this.#scope === 'index' || gone ? reviewUri(repository, file, this.#scope, 'after') : repository.uriOf(file);
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    const title = `${file.split('/').at(-1)} (${label[this.#scope]()})`;
    return { command: 'vscode.diff', title: vscode.l10n.t('Open'), arguments: [left, right, title, { selection: new vscode.Range(at, at), preview: true }] };
  }

  #ready(): readonly Repository[] {
    return this.repositories.all.filter((r) => r.state.is === 'ready');
  }
}

/** What the welcome text is about: the first trouble, when no repository could be compared. */
function stateOf(states: readonly (ReviewState | undefined)[]): string {
  if (states.some((s) => s?.is === 'compared')) return 'compared';
  const trouble = states.find((s) => s?.is === 'trouble');
  return trouble?.is === 'trouble' ? trouble.reason : '';
}

function sumOf(states: readonly (ReviewState | undefined)[]): string | undefined {
  const compared = states.flatMap((s) => (s?.is === 'compared' ? [s] : []));
  const sum = (of: 'records' | 'added' | 'solved'): number => compared.reduce((n, s) => n + s[of], 0);
  if (sum('records') + sum('added') + sum('solved') === 0) return undefined;
  return vscode.l10n.t('Records: {0}. Findings added: {1}, solved: {2}.', sum('records'), sum('added'), sum('solved'));
}
