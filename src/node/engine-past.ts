import type { Workspace } from '../core/gitsm';
import type { Language } from '../core/model/text';
import type { RowPage } from '../core/query/rows';
import type { CmdbEngine, FoundPast, Past, PastTrouble } from '../protocol/cmdb';
import type { LoadProgress } from '../protocol/engine';
import { CallError } from '../protocol/rpc';
import type { Cancellation } from '../protocol/rpc';
import { EngineViews } from './engine-views';
import { GitFailed } from './git';
import { namedPasts, NoRecordsThen, pastOf, textAt, workspaceAt } from './past';
import type { PastStore } from './past';

type Argument<method extends keyof CmdbEngine> = Parameters<CmdbEngine[method]>[0];

interface Opened {
  readonly past: Past;
  readonly store: PastStore;
  readonly workspace: Workspace;
  readonly views: EngineViews;
}

/** What the CMDB view asks of states that git keeps. One is held at a time, in a workspace of its own: the editor's is not disturbed. */
export class EnginePast {
  #opened: Opened | undefined;
  /** The disk differs from when the state was read: what it has otherwise is asked for again before a text is read. */
  #stale = false;
  /** Loads wait for one another: the last one asked for stays. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly present: Workspace, readonly root: string, readonly language: Language, readonly giveWay: () => Promise<void>) {}

  changed(): void {
    this.#stale = true;
  }

  leave(): void {
    this.#opened = undefined;
  }

  async named(): ReturnType<CmdbEngine['pasts']> {
    try {
      return await namedPasts(this.root);
    } catch (error) {
      if (error instanceof GitFailed) return [];
      throw error;
    }
  }

  async find({ asked }: Argument<'findPast'>): Promise<FoundPast> {
    try {
      const { now, config } = this.present;
      return { ok: true, past: await pastOf(this.root, asked.trim(), { zone: config.organisation.timezone, now }) };
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) };
    }
  }

  async open({ past }: Argument<'openPast'>, cancel?: Cancellation, progress?: (at: LoadProgress) => void): Promise<{ readonly records: number } | { readonly trouble: PastTrouble }> {
    try {
      const { workspace } = await this.#at(past, cancel, progress);
      return { records: workspace.catalog.size };
    } catch (error) {
      return { trouble: troubleOf(error) };
    }
  }

  async rows({ past, ...asked }: Argument<'cmdbAt'>): Promise<RowPage> {
    return (await this.#at(past)).views.cmdb(asked);
  }

  async card({ past, file }: Argument<'cardAt'>): Promise<string | undefined> {
    return (await this.#at(past)).views.card({ file });
  }

  async textOf({ file, commit }: Argument<'textAt'>): Promise<string | undefined> {
    return textAt(this.root, commit, file);
  }

  async #at(past: Past, cancel?: Cancellation, progress?: (at: LoadProgress) => void): Promise<Opened> {
    const mine = this.#turn.then(() => this.#load(past, cancel, progress));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #load(past: Past, cancel?: Cancellation, progress?: (at: LoadProgress) => void): Promise<Opened> {
    const known = this.#opened;
    if (known && known.past.commit === past.commit && known.past.at === past.at) {
      if (this.#stale) await known.store.refresh(this.root, past.commit);
      this.#stale = false;
      return known;
    }
    // Two states at once would be three of the repository in memory.
    this.#opened = undefined;
    this.#stale = false;
    const { store, workspace } = await workspaceAt(this.root, past);
    for (const step of workspace.load()) {
      progress?.(step);
      await this.giveWay();
      if (cancel?.isCancellationRequested) throw new CallError('cancelled', `${step.done} of ${step.total} files were read.`);
    }
    return (this.#opened = { past, store, workspace, views: new EngineViews(workspace, this.root, this.language) });
  }
}

function troubleOf(error: unknown): PastTrouble {
  if (error instanceof NoRecordsThen) return 'no-records';
  if (error instanceof GitFailed) return error.reason;
  throw error;
}
