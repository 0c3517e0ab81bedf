import { CONFIG_FILE, Workspace } from '../core/gitsm';
import type { Language } from '../core/model/text';
import type { RecordChange } from '../core/query/diff';
import { ReviewTree } from '../core/query/review-tree';
import type { ReviewFinding } from '../core/query/review-tree';
import { pageOf } from '../core/query/rows';
import type { PageRequest, RowPage } from '../core/query/rows';
import type { Path } from '../core/record/node';
import { locate } from '../core/record/locate';
import { messageOf } from '../core/rules/finding';
import type { Finding } from '../core/rules/finding';
import { Lines } from '../core/util/lines';
import type { ReviewScope, ReviewState } from '../protocol/review';
import { compare, sinceBranch } from './compare';
import type { Comparison, Ends } from './compare';
import { FileStore } from './file-store';
import { commitOf, GitFailed } from './git';
import type { FileChange } from './unified-diff';

type Made =
  | { readonly ok: true; readonly base: string; readonly unparted?: true; readonly comparison: Comparison; readonly tree: ReviewTree; readonly files: ReadonlyMap<string, FileChange> }
  | { readonly ok: false; readonly reason: (ReviewState & { readonly is: 'trouble' })['reason']; readonly detail: string };

/**
 * What the Review view asks of a repository. Both states are laid over a workspace of its own, so that the editor's is never
 * disturbed: loaded when first asked for, kept up with the disk after that.
 */
export class EngineReview {
  #second: Workspace | undefined;
  readonly #stale = new Set<string>();
  readonly #made = new Map<ReviewScope, Promise<Made>>();
  /** Comparisons share the workspace: one at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly first: Workspace, readonly root: string, readonly language: Language, readonly giveWay: () => Promise<void>) {}

  /** git, or these files on disk, differ. */
  changed(files: Iterable<string> = []): void {
    this.#made.clear();
    for (const file of files) this.#stale.add(file);
  }

  /** Everything may differ. */
  forget(): void {
    this.#made.clear();
    this.#stale.clear();
    this.#second = undefined;
  }

  async rows({ path, count, scope }: PageRequest & { readonly scope: ReviewScope }): Promise<RowPage> {
    const made = await this.#compared(scope);
    return made.ok ? pageOf(made.tree.list(path), count) : { rows: [], more: 0 };
  }

  async state({ scope }: { readonly scope: ReviewScope }): Promise<ReviewState> {
    const made = await this.#compared(scope);
    if (!made.ok) return { is: 'trouble', reason: made.reason, detail: made.detail };
    const { records, added, solved } = made.comparison;
    return { is: 'compared', base: made.base, records: records.length, added: added.length, solved: solved.length, ...(made.unparted ? { unparted: true } : {}) };
  }

  async textOf({ scope, file, side }: { readonly scope: ReviewScope; readonly file: string; readonly side: 'before' | 'after' }): Promise<string> {
    const made = await this.#compared(scope);
    const change = made.ok ? made.files.get(file) : undefined;
    // A file that does not differ is what it is now.
    return change ? change[side] ?? '' : this.first.textOf(file) ?? '';
  }

  #compared(scope: ReviewScope): Promise<Made> {
    const known = this.#made.get(scope);
    if (known) return known;
    const made = this.#turn.then(() => this.#compare(scope));
    this.#made.set(scope, made);
    this.#turn = made.catch(() => this.#made.delete(scope));
    return made;
  }

  async #compare(scope: ReviewScope): Promise<Made> {
    try {
      const ends: Ends = scope === 'branch' ? await sinceBranch(this.root) : { base: await commitOf(this.root, 'HEAD'), end: scope };
      const workspace = await this.#upToDate();
      const comparison = await compare(this.root, workspace, ends);
      const files = new Map(comparison.files.map((change) => [change.file, change]));
      return { ok: true, base: ends.base, ...(ends.unparted ? { unparted: true } : {}), comparison, files, tree: this.#treeOf(comparison, workspace, files) };
    } catch (error) {
      // HEAD is the one revision that is named here: where it is unknown, there is no commit.
      if (error instanceof GitFailed) return { ok: false, reason: error.reason === 'unknown-revision' ? 'no-commit' : error.reason, detail: error.message };
      throw error;
    }
  }

  async #upToDate(): Promise<Workspace> {
    let workspace = this.#second;
    if (!workspace) {
      this.#stale.clear();
      workspace = new Workspace(new FileStore(this.root), { now: this.first.now });
      for (const step of workspace.load()) {
        void step;
        await this.giveWay();
      }
      this.#second = workspace;
    }
    for (const file of this.#stale) workspace.changed(file);
    this.#stale.clear();
    workspace.advance(this.first.now);
    return workspace;
  }

  #treeOf({ records, added, solved }: Comparison, { model, catalog, reader }: Workspace, files: ReadonlyMap<string, FileChange>): ReviewTree {
    const say = (finding: Finding): ReviewFinding => ({ rule: finding.rule, severity: finding.severity, file: finding.file, line: finding.range.start.line, message: messageOf(finding, this.language) });
    const lineOf = (change: RecordChange, of: { readonly field: Path } | { readonly heading: string }): number => {
      const pair = files.get(change.file);
      const source = pair && reader.read(change.file, pair.after ?? pair.before ?? '');
      if (!source) return 1;
      const at = 'field' in of ? locate(source, { value: of.field }).start : source.body.headings.find((h) => h.text === of.heading)?.start ?? source.front.span?.bodyStart ?? 0;
      return new Lines(source.text).range(at, at).start.line;
    };
    return new ReviewTree({ model, catalog, language: this.language, records, added: added.map(say), solved: solved.map(say), lineOf, stands: (file) => file !== CONFIG_FILE && this.first.catalog.atFile(file) !== undefined });
  }
}
